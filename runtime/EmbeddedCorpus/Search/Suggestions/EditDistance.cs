using System.Text;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Search.Suggestions;

/// <summary>The edit distance of one word to many that come in order, as far as a limit.</summary>
internal ref struct EditDistance
{
    private readonly ReadOnlySpan<int> _word;
    private readonly int _limit;
    private readonly int _width;
    private readonly Span<int> _rows;

    // The word before: its letters, and how many rows are worked out for it.
    private Letters64 _last;
    private int _lastRows;

    /// <summary>Starts with a word.</summary>
    /// <param name="word">Its letters.</param>
    /// <param name="limit">The distance above which nobody asks.</param>
    /// <param name="rows">Room for <see cref="RowsSize"/> numbers.</param>
    public EditDistance(ReadOnlySpan<int> word, int limit, Span<int> rows)
    {
        _word = word;
        _limit = limit;
        _width = word.Length + 1;
        _rows = rows;
        for (int column = 0; column < _width; column++)
        {
            rows[column] = column;
        }
    }

    /// <summary>The numbers that a word of some letters needs.</summary>
    public static int RowsSize(int letters) => (letters + 1) * (WordReader.MaxTermBytes + 1);

    /// <summary>The letters of a word.</summary>
    /// <param name="utf8">The word.</param>
    /// <param name="letters">Filled with code points.</param>
    /// <returns>How many there are.</returns>
    public static int Letters(ReadOnlySpan<byte> utf8, Span<int> letters)
    {
        int count = 0;
        while (!utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int consumed);
            letters[count++] = rune.Value;
            utf8 = utf8[consumed..];
        }

        return count;
    }

    /// <summary>The distance to a word, or more than the limit.</summary>
    public int To(ReadOnlySpan<byte> utf8)
    {
        Span<int> last = _last;
        int row = 0;
        bool isShared = true;
        while (!utf8.IsEmpty)
        {
            int letter = utf8[0];
            int consumed = 1;
            if (letter >= 0x80)
            {
                _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out consumed);
                letter = rune.Value;
            }

            utf8 = utf8[consumed..];
            isShared &= row < _lastRows && last[row] == letter;
            row++;
            if (!isShared)
            {
                last[row - 1] = letter;
                if (!Fill(row, letter))
                {
                    // Words that start like this are too far whatever follows; the next one may differ in this letter.
                    _lastRows = row;
                    return _limit + 1;
                }
            }
            else if (row == _lastRows && IsTooFar(row))
            {
                return _limit + 1;
            }
        }

        _lastRows = row;
        return _rows[(row * _width) + _word.Length];
    }

    // Whether any number of the row is within the limit.
    private readonly bool Fill(int row, int letter)
    {
        Span<int> above = _rows.Slice((row - 1) * _width, _width);
        Span<int> cells = _rows.Slice(row * _width, _width);
        cells[0] = row;
        int least = row;
        for (int column = 1; column < _width; column++)
        {
            int change = above[column - 1] + (_word[column - 1] == letter ? 0 : 1);
            int cell = Math.Min(change, Math.Min(above[column], cells[column - 1]) + 1);
            if (row > 1 && column > 1 && _word[column - 2] == letter && _word[column - 1] == _last[row - 2])
            {
                cell = Math.Min(cell, _rows[((row - 2) * _width) + column - 2] + 1);
            }

            cells[column] = cell;
            least = Math.Min(least, cell);
        }

        // A swap reaches over two rows.
        return least <= _limit || Least(above) < _limit;
    }

    private readonly bool IsTooFar(int row) => Least(_rows.Slice(row * _width, _width)) > _limit && Least(_rows.Slice((row - 1) * _width, _width)) >= _limit;

    private static int Least(ReadOnlySpan<int> cells)
    {
        int least = int.MaxValue;
        foreach (int cell in cells)
        {
            least = Math.Min(least, cell);
        }

        return least;
    }

    [System.Runtime.CompilerServices.InlineArray(WordReader.MaxTermBytes)]
    private struct Letters64
    {
        private int _first;
    }
}

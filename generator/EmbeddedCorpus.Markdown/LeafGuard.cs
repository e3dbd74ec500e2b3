using Markdig.Helpers;
using Markdig.Syntax;

namespace EmbeddedCorpus.Markdown;

/// <summary>Keeps blocks from the library that it would read in quadratic time.</summary>
/// <remarks>
/// The library nests what follows an open delimiter below it, and looks from each <c>](</c> for the end of the target. 50 KB of <c>[a](</c> took it
/// 1.5 s, and 50 KB of <c>**x</c> 0.8 s. It looks at all inlines before each bare address: 500 KB of addresses took it 15 s. A block that passes the guard takes a few milliseconds.
/// </remarks>
internal static class LeafGuard
{
    private const int MaxEmphasis = 1000;
    private const int MaxOpenBrackets = 200;
    private const int MaxInstructions = 100;
    private const int MaxColumns = 500;

    // Targets of links are a small part of a text, and end soon.
    private const int MaxLooks = 16;
    private const int MinLooks = 1 << 16;

    // A table of 2,000 rows with an address each needs 20 million steps, and half a second.
    private const long MaxSteps = 20_000_000;

    /// <summary>Marks a block as plain text if its inline markup costs too much.</summary>
    public static void Check(Block block)
    {
        if (block is LeafBlock { ProcessInlines: true } leaf && leaf.Lines.Lines is { } lines && Costs(lines, leaf.Lines.Count))
        {
            leaf.ProcessInlines = false;
        }
    }

    private static bool Costs(StringLine[] lines, int count)
    {
        var cost = new InlineCost();
        for (int index = 0; index < count; index++)
        {
            StringSlice line = lines[index].Slice;
            if (line.Text is not null)
            {
                cost.Add(line.Text, line.Start, line.End);
            }
        }

        return cost.IsTooHigh;
    }

    /// <summary>Counts what the library would do for the inline markup of a block.</summary>
    private sealed class InlineCost
    {
        private static readonly char[] s_signs = ['\\', '*', '_', '~', '[', '<', '|', '`'];
        private static readonly string[] s_addresses = ["://", "www.", "mailto:", "tel:"];

        private int _characters;
        private int _emphasis;
        private int _open;
        private int _mostOpen;
        private int _instructions;
        private int _columns;
        private int _mostColumns;
        private int _targets;
        private long _looks;
        private long _inlines;
        private long _steps;

        public bool IsTooHigh =>
            _emphasis > MaxEmphasis || _mostOpen > MaxOpenBrackets || _instructions > MaxInstructions || _mostColumns > MaxColumns || _steps > MaxSteps
            || _looks > Math.Max((long)MaxLooks * _characters, MinLooks);

        public void Add(string text, int start, int end)
        {
            // A target ends with its line at the latest, or goes on in the next one after white space.
            _targets = 0;
            _columns = 0;
            _characters += end - start + 1;
            int addresses = CountAddresses(text, start, end);
            _inlines += (2 * addresses) + 1;
            int first = end < start ? -1 : text.IndexOfAny(s_signs, start, end - start + 1);
            for (int position = first < 0 ? end + 1 : first; position <= end; position++)
            {
                char c = text[position];
                char next = position < end ? text[position + 1] : '\n';
                switch (c)
                {
                    case '\\':
                        position++;
                        break;
                    case '*' or '_' or '~' when next != c:
                        _emphasis++;
                        break;
                    case '`':
                        _inlines++;
                        break;
                    case '[':
                        _inlines++;
                        _open++;
                        _mostOpen = Math.Max(_mostOpen, _open);
                        break;
                    case ']':
                        _open = Math.Max(_open - 1, 0);
                        _targets += next == '(' ? 1 : 0;
                        break;
                    case ')' or ' ' or '\t':
                        _targets = 0;
                        break;
                    case '<' when next is '?' or '!':
                        _instructions++;
                        break;
                    case '|':
                        _columns++;
                        _mostColumns = Math.Max(_mostColumns, _columns);
                        break;
                }

                _looks += _targets;
            }

            _inlines += _columns;
            _steps += addresses * (_inlines + _emphasis);
        }

        private static int CountAddresses(string text, int start, int end)
        {
            int count = 0;
            foreach (string sign in s_addresses)
            {
                for (int place = start; place <= end && (place = text.IndexOf(sign, place, end - place + 1, StringComparison.Ordinal)) >= 0; place += sign.Length)
                {
                    count++;
                }
            }

            return count;
        }
    }
}

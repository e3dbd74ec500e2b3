using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Markup;

/// <summary>The runs of markup of a text, in order of position.</summary>
/// <remarks>
/// A sign that opens something is added where it is and counts once its partner is found. So one pass is enough, and the time is linear
/// whatever is open.
/// </remarks>
/// <param name="text">The text.</param>
internal sealed class MarkupCuts(string text)
{
    // Brackets in brackets are links of links of images at most.
    private const int MaxBrackets = 64;
    private const int MaxRun = 3;

    private readonly List<MarkupCut> _cuts = [];
    private readonly List<int> _brackets = [];

    // The open run of each sign and length, or -1: * ** *** _ __ ___
    private readonly int[] _runs = [-1, -1, -1, -1, -1, -1];

    /// <summary>The runs, among them those that stayed open.</summary>
    public IReadOnlyList<MarkupCut> All => _cuts;

    /// <summary>The two ends of links and of emphasis.</summary>
    public List<(TextRange Open, TextRange Close)> Pairs { get; } = [];

    /// <summary>Whether one of the runs is closed.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Adds a run.</summary>
    public void Add(int start, int end, bool isWord = false)
    {
        _cuts.Add(new MarkupCut(start, end, isWord && !IsBetweenMarks(start, end)));
        HasAny = true;
    }

    /// <summary>Adds an opening bracket, with the exclamation mark of an image.</summary>
    public void OpenBracket(int start, int end)
    {
        if (_brackets.Count < MaxBrackets)
        {
            _brackets.Add(_cuts.Count);
            _cuts.Add(new MarkupCut(start, end, IsOpen: true));
        }
    }

    /// <summary>Takes the last opening bracket.</summary>
    /// <returns>Its index, or -1 if no bracket is open.</returns>
    public int TakeBracket()
    {
        if (_brackets.Count == 0)
        {
            return -1;
        }

        int last = _brackets[_brackets.Count - 1];
        _brackets.RemoveAt(_brackets.Count - 1);
        return last;
    }

    /// <summary>Closes a link: its text stays.</summary>
    /// <param name="bracket">The opening bracket.</param>
    /// <param name="start">Where what follows the text of the link starts.</param>
    /// <param name="end">Where the link ends.</param>
    public void CloseLink(int bracket, int start, int end)
    {
        MarkupCut open = _cuts[bracket];
        if (open.End - open.Start == 1)
        {
            _cuts[bracket] = open with { IsOpen = false };
            Pairs.Add((new TextRange(open.Start, open.End), new TextRange(start, end)));
            Add(start, end);
            return;
        }

        // An image is not read aloud, and neither is its description.
        _cuts.RemoveRange(bracket, _cuts.Count - bracket);
        for (int index = 0; index < _runs.Length; index++)
        {
            _runs[index] = _runs[index] >= bracket ? -1 : _runs[index];
        }

        Add(open.Start, end);
    }

    /// <summary>Adds a run of asterisks or underscores that opens or closes emphasis.</summary>
    public void AddRun(int start, int end, bool opens, bool closes)
    {
        int length = end - start;
        if (length > MaxRun)
        {
            return;
        }

        int first = text[start] == '*' ? 0 : MaxRun;
        int kind = first + length - 1;
        if (closes && _runs[kind] >= 0)
        {
            Close(kind, start, end);
            Add(start, end);
        }
        else if (closes && length == MaxRun && _runs[first] >= 0 && _runs[first + 1] >= 0)
        {
            Close(first, start, end);
            Close(first + 1, start, end);
            Add(start, end);
        }
        else if (closes && length < MaxRun && _runs[first + MaxRun - 1] is >= 0 and int three)
        {
            // ***Clara* Holt**: the rest of the run is still open.
            Close(first + MaxRun - 1, start, end);
            _runs[first + MaxRun - length - 1] = three;
            Add(start, end);
        }
        else if (opens)
        {
            _runs[kind] = _cuts.Count;
            _cuts.Add(new MarkupCut(start, end, IsOpen: true));
        }
    }

    /// <summary>Ends a paragraph. Markup that is open at its end is text.</summary>
    public void EndBlock()
    {
        _brackets.Clear();
        _runs.AsSpan().Fill(-1);
    }

    private void Close(int kind, int start, int end)
    {
        MarkupCut open = _cuts[_runs[kind]];
        _cuts[_runs[kind]] = open with { IsOpen = false };
        Pairs.Add((new TextRange(open.Start, open.End), new TextRange(start, end)));
        _runs[kind] = -1;
    }

    // "`x`": nobody said that. Between single marks nothing would be a double one.
    private bool IsBetweenMarks(int start, int end) =>
        start > 0 && end < text.Length && text[start - 1] != '\'' && QuotationMark.IsAny(text[start - 1]) && QuotationMark.IsAny(text[end]);
}

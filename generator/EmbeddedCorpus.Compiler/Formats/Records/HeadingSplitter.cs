using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>Splits a file at its headings: <c># Title</c>, or a title above a line of <c>=</c>. A line in a code block is no heading.</summary>
/// <remarks>A heading above the level starts an article too, because what follows it does not belong to the article before.</remarks>
internal static class HeadingSplitter
{
    /// <summary>The deepest level of a heading.</summary>
    public const int MaxLevel = 6;

    private const int MaxIndent = 3;
    private const int MinFence = 3;

    /// <summary>The records. The text above the first heading is one of them.</summary>
    /// <param name="text">The file.</param>
    /// <param name="level">The level of the headings that start an article.</param>
    public static List<RecordPlace> Split(string text, int level)
    {
        var places = new PlaceCollector(text);
        var reader = new LineReader(text.AsSpan(), 0);
        TextRange before = default;
        (char Mark, int Length) fence = default;
        bool isApart = true;
        for (int line = 0; reader.TryRead(out TextRange range); line++)
        {
            TextRange words = LineReader.Trim(text.AsSpan(), range);
            (char Mark, int Length) run = Run(text, words);
            if (fence.Length > 0)
            {
                bool isEnd = run.Mark == fence.Mark && run.Length >= fence.Length && run.Length == words.Length;
                fence = isEnd ? default : fence;
                before = default;
                isApart = isEnd;
                continue;
            }

            if (run.Mark is '`' or '~' && run.Length >= MinFence)
            {
                fence = run;
            }
            else if (words.Start - range.Start <= MaxIndent && LevelOf(text, words, run) is > 0 and int found && found <= level)
            {
                Begin(range.Start, line);
            }
            else if (!before.IsEmpty && run.Length == words.Length && (run.Mark == '=' || (run.Mark == '-' && run.Length >= MinFence && level > 1)))
            {
                Begin(before.Start, line - 1);
            }

            // The line above the signs of a title is one that a blank line, or nothing, is above.
            before = !words.IsEmpty && isApart ? range : default;
            isApart = words.IsEmpty;
        }

        return WithoutBareHeadings(text, places.Finish(), level);

        void Begin(int position, int line)
        {
            places.End(position);
            places.Start(position, line);
        }
    }

    private static int LevelOf(string text, TextRange words, (char Mark, int Length) run)
    {
        bool isHeading = run.Mark == '#' && run.Length <= MaxLevel && (run.Length == words.Length || text[words.Start + run.Length] is ' ' or '\t');
        return isHeading ? run.Length : 0;
    }

    // The equal characters that a line starts with.
    private static (char Mark, int Length) Run(string text, TextRange words)
    {
        if (words.IsEmpty || text[words.Start] is not ('#' or '=' or '-' or '`' or '~'))
        {
            return default;
        }

        int end = words.Start + 1;
        while (end < words.End && text[end] == text[words.Start])
        {
            end++;
        }

        return (text[words.Start], end - words.Start);
    }

    // "# Part two" above "## The quay" is no article of its own.
    private static List<RecordPlace> WithoutBareHeadings(string text, List<RecordPlace> places, int level)
    {
        return level == 1 ? places : places.FindAll(IsNoBareHeading);

        bool IsNoBareHeading(RecordPlace place)
        {
            TextRange words = LineReader.Trim(text.AsSpan(), place.Range);
            int found = LevelOf(text, words, Run(text, words));
            return found == 0 || found >= level || words.In(text).IndexOfAny('\n', '\r') >= 0;
        }
    }
}

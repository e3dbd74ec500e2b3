using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Turns;

/// <summary>Pairs quotation marks over the borders of turns: who is interrupted closes the mark later.</summary>
internal static class TurnMarks
{
    // How many paragraphs after the first mark the second may be: its own, that of who interrupts, and the next.
    private const int MaxParagraphs = 2;

    /// <summary>The marks without a partner, without those that a later turn closes.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="marks">The marks without a partner in their paragraph, in order of position.</param>
    /// <param name="turns">The turns, in order of position.</param>
    public static List<TextRange> WithoutPairs(string source, List<TextRange> marks, IReadOnlyList<SpokenTurn> turns)
    {
        var rest = new List<TextRange>();
        for (int index = 0; index < marks.Count; index++)
        {
            bool isPair = index + 1 < marks.Count && Closes(source, marks[index], marks[index + 1]) && AreNear(marks[index], marks[index + 1], turns);
            if (isPair)
            {
                index++;
            }
            else
            {
                rest.Add(marks[index]);
            }
        }

        return rest;
    }

    private static bool Closes(string source, TextRange opening, TextRange closing) =>
        opening.Length == 1 && closing.Length == 1 && Sources.QuotationMark.IsOpening(source[opening.Start]) && Sources.QuotationMark.Closes(source[opening.Start], source[closing.Start]);

    private static bool AreNear(TextRange opening, TextRange closing, IReadOnlyList<SpokenTurn> turns)
    {
        int first = TurnAt(opening.Start, turns);
        int second = TurnAt(closing.Start, turns);
        return first >= 0 && second >= 0 && turns[second].Paragraph - turns[first].Paragraph <= MaxParagraphs;
    }

    private static int TurnAt(int position, IReadOnlyList<SpokenTurn> turns)
    {
        int low = 0;
        int high = turns.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (turns[middle].Text.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low < turns.Count && turns[low].Text.Contains(position) ? low : -1;
    }
}

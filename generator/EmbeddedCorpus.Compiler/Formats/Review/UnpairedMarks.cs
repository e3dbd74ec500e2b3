using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;

namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>Chooses the quotation marks without a partner that are likely mistakes of the author.</summary>
/// <remarks>Most marks without a partner are inches, signs that a text writes about, code, and quotations over several paragraphs.</remarks>
internal static class UnpairedMarks
{
    private const int MinJoined = 2;

    /// <summary>Chooses the mistakes.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="paragraphs">Its paragraphs, in order of position.</param>
    /// <param name="marks">The marks without a partner, in any order within a paragraph.</param>
    public static List<UnpairedMark> Choose(string text, IReadOnlyList<TextRange> paragraphs, IReadOnlyList<TextRange> marks)
    {
        var chosen = new List<UnpairedMark>();
        if (marks.Count == 0)
        {
            return chosen;
        }

        TextRange[] sorted = [.. marks];
        Array.Sort(sorted, static (one, other) => one.Start.CompareTo(other.Start));
        TextRange open = default;
        int first = 0;
        foreach (TextRange paragraph in paragraphs)
        {
            int end = first;
            while (end < sorted.Length && sorted[end].Start < paragraph.End)
            {
                end++;
            }

            if (end > first)
            {
                Add(text, paragraph, sorted.AsSpan(first, end - first), chosen, ref open);
                first = end;
            }
        }

        return chosen;
    }

    private static void Add(string text, TextRange paragraph, ReadOnlySpan<TextRange> marks, List<UnpairedMark> chosen, ref TextRange open)
    {
        if (AreJoined(text, paragraph, marks))
        {
            chosen.Add(new UnpairedMark(marks[0], marks.Length));
            open = default;
            return;
        }

        if (MarkCount.Of(text, paragraph).IsEven || MarkPlace.IsCode(text, paragraph))
        {
            return;
        }

        foreach (TextRange mark in marks)
        {
            if (!MarkPlace.IsBesideWords(text, paragraph, mark))
            {
                continue;
            }

            bool opens = MarkPlace.Opens(text, paragraph, mark);
            if (!opens && !open.IsEmpty && open.Start < paragraph.Start)
            {
                // The quotation runs over several paragraphs, and has one mark at each of its ends.
                chosen.RemoveAt(chosen.Count - 1);
                open = default;
                continue;
            }

            chosen.Add(new UnpairedMark(mark));
            open = opens ? mark : default;
        }
    }

    // "We wait. "We have waited before. "It is long.": what opens a quotation after a sentence opened a paragraph once.
    private static bool AreJoined(string text, TextRange paragraph, ReadOnlySpan<TextRange> marks)
    {
        if (marks.Length < MinJoined)
        {
            return false;
        }

        for (int index = 0; index < marks.Length; index++)
        {
            TextRange mark = marks[index];
            int before = mark.Start - 1;
            while (before >= paragraph.Start && char.IsWhiteSpace(text[before]))
            {
                before--;
            }

            bool opens = MarkPlace.IsBesideWords(text, paragraph, mark) && MarkPlace.Opens(text, paragraph, mark);
            if (!opens || (index > 0 && (before < paragraph.Start || before == mark.Start - 1 || !MarkSides.EndsSentence(text[before]))))
            {
                return false;
            }
        }

        return true;
    }
}

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
        var open = new OpenQuotations(text, chosen);
        int previous = 0;
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
                Add(text, previous, paragraph, sorted.AsSpan(first, end - first), chosen, open);
                first = end;
            }
            else if (open.WaitsForAngle && MarkCount.Of(text, paragraph).Angles < 0)
            {
                // A closing angle mark that closes nothing in its paragraph may be an opening one elsewhere, so it is not among the marks.
                open.Close(paragraph);
            }

            previous = paragraph.End;
        }

        chosen.RemoveAll(static mark => mark.Mark.IsEmpty);
        return chosen;
    }

    private static void Add(string text, int previous, TextRange paragraph, ReadOnlySpan<TextRange> marks, List<UnpairedMark> chosen, OpenQuotations open)
    {
        if (AreJoined(text, paragraph, marks))
        {
            chosen.Add(new UnpairedMark(marks[0], marks.Length));
            open.Clear();
            return;
        }

        if (MarkCount.Of(text, paragraph).IsEven)
        {
            open.CloseAll(paragraph, marks);
            return;
        }

        if (MarkPlace.IsCode(text, paragraph))
        {
            return;
        }

        foreach (TextRange mark in marks)
        {
            bool opens = MarkPlace.Opens(text, paragraph, mark);
            bool isBesideWords = MarkPlace.IsBesideWords(text, paragraph, mark);
            bool closes = !opens && (isBesideWords || MarkPlace.IsAfterLastNumber(text, paragraph, mark));
            if ((closes && (open.Close(paragraph) || open.OpensInHeading(previous, paragraph))) || !isBesideWords)
            {
                continue;
            }

            chosen.Add(new UnpairedMark(mark));
            if (opens)
            {
                open.AddLast();
            }
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

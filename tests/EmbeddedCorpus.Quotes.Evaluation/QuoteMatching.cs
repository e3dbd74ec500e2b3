using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Quotes.Evaluation;

/// <summary>Tells which annotated quotation a found one is, as <c>score.py</c> of the shared folder decides it: one to one, by falling overlap.</summary>
internal static class QuoteMatching
{
    private const double LeastOverlap = .8;
    private const string QuotationMarks = "\"“”„‟«»‹›「」『』‘’'`";

    /// <summary>The index of the annotated quotation for each found range, or -1.</summary>
    public static int[] Match(GoldArticle article, IReadOnlyList<TextRange> found)
    {
        TextRange[] gold = [.. article.Quotes.Select(quote => Trim(article.Text, new TextRange(quote.Start, quote.End)))];
        List<(double Overlap, int Gold, int Found)> pairs = [];
        for (int index = 0; index < found.Count; index++)
        {
            TextRange range = Trim(article.Text, found[index]);
            for (int quote = 0; quote < gold.Length; quote++)
            {
                double shared = Math.Min(range.End, gold[quote].End) - Math.Max(range.Start, gold[quote].Start);
                double overlap = shared / Math.Max(1, Math.Max(range.Length, gold[quote].Length));
                if (overlap >= LeastOverlap)
                {
                    pairs.Add((overlap, quote, index));
                }
            }
        }

        int[] answers = [.. Enumerable.Repeat(-1, found.Count)];
        bool[] used = new bool[gold.Length];
        foreach ((_, int quote, int index) in pairs.OrderByDescending(static pair => pair.Overlap).ThenBy(static pair => pair.Gold).ThenBy(static pair => pair.Found))
        {
            if (answers[index] < 0 && !used[quote])
            {
                answers[index] = quote;
                used[quote] = true;
            }
        }

        return answers;
    }

    private static TextRange Trim(string text, TextRange range)
    {
        int start = range.Start;
        int end = Math.Min(range.End, text.Length);
        while (start < end && (char.IsWhiteSpace(text[start]) || QuotationMarks.Contains(text[start], StringComparison.Ordinal)))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || QuotationMarks.Contains(text[end - 1], StringComparison.Ordinal) || text[end - 1] == ','))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}

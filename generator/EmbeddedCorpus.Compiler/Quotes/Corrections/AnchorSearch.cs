using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Corrections;

/// <summary>Where the words of a correction are.</summary>
/// <param name="Targets">The quotations that the words are in, or that are in the words; none without a problem for words in no quotation.</param>
/// <param name="Repeats">The quotations of the headline and the pull quotes that repeat the targets.</param>
/// <param name="Unquoted">Where the words are outside quotations.</param>
/// <param name="Count">How many quotations, or groups of them that belong to one place, have the words.</param>
/// <param name="Problem">Why the words find no quotation.</param>
internal sealed record Anchor(IReadOnlyList<int> Targets, IReadOnlyList<int> Repeats, IReadOnlyList<TextRange> Unquoted, int Count, CorrectionProblem Problem = CorrectionProblem.None);

/// <summary>Finds the quotations that corrections mean, by exact words that occur once.</summary>
/// <param name="source">The whole text.</param>
/// <param name="parts">The headline and the text.</param>
/// <param name="quotes">The quotations.</param>
internal sealed class AnchorSearch(string source, IReadOnlyList<TextRange> parts, IReadOnlyList<QuoteModel> quotes)
{
    // Words that are that common say nothing.
    private const int MaxPlaces = 1000;

    private readonly int[] _order = [.. Enumerable.Range(0, quotes.Count).OrderBy(index => quotes[index].Text.Start)];
    private readonly ComparedWords[] _parts = [.. parts.Select(part => ComparedWords.Read(source, part))];

    /// <summary>Finds the quotations of a correction.</summary>
    public Anchor Find(QuoteCorrection correction)
    {
        string words = ComparedWords.Read(correction.Words, new TextRange(0, correction.Words.Length)).Text;
        if (words.Length == 0)
        {
            return Fail(CorrectionProblem.NoWords);
        }

        var places = new List<TextRange>();
        foreach (ComparedWords part in _parts)
        {
            part.Find(words, places, MaxPlaces + 1);
        }

        if (places.Count is 0 or > MaxPlaces)
        {
            return Fail(places.Count == 0 ? CorrectionProblem.NotInText : CorrectionProblem.Common);
        }

        // A headline that repeats a quotation has its words once more, and follows it.
        var said = new List<List<int>>();
        var repeated = new List<List<int>>();
        var unquoted = new List<TextRange>();
        var sweep = new QuoteSweep(quotes, _order);
        foreach (TextRange place in places.OrderBy(static place => place.Start))
        {
            List<int> touched = sweep.Next(place);
            if (touched.Count == 0)
            {
                unquoted.Add(place);
            }
            else
            {
                (touched.TrueForAll(index => IsRepeat(quotes[index])) ? repeated : said).Add(touched);
            }
        }

        List<List<int>> found = said.Count > 0 ? said : repeated;
        if (found.Count > 1)
        {
            return Fail(CorrectionProblem.Ambiguous, found.Count);
        }

        return found.Count == 0 ? new Anchor([], [], unquoted, 0) : new Anchor(found[0], Repeats(found[0], said.Count > 0 ? repeated : []), unquoted, 1);
    }

    private List<int> Repeats(List<int> targets, List<List<int>> repeated)
    {
        var repeats = new List<int>();
        for (int index = 0; index < quotes.Count; index++)
        {
            bool isPullQuote = quotes[index].Rule == RuleId.RepeatedQuotation && repeated.Exists(touched => touched.Contains(index));
            if (isPullQuote || (quotes[index].Origin >= 0 && targets.Contains(quotes[index].Origin)))
            {
                repeats.Add(index);
            }
        }

        return repeats;
    }

    private static bool IsRepeat(QuoteModel quote) => quote.Origin >= 0 || quote.Rule == RuleId.RepeatedQuotation;

    private static Anchor Fail(CorrectionProblem problem, int count = 0) => new([], [], [], count, problem);
}

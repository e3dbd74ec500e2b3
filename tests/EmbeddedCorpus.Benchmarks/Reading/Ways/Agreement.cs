namespace EmbeddedCorpus.Benchmarks.Reading.Ways;

/// <summary>Shows that all ways give the same articles: what differs in its results must not be compared in its times.</summary>
internal static class Agreement
{
    /// <summary>Compares every article, paragraph, quotation and speaker.</summary>
    /// <exception cref="InvalidOperationException">They differ, or there is nothing to compare.</exception>
    public static void Check(TextCorpus corpus, ParsedArticle[] parsed, ParsedArticle[] json)
    {
        if (corpus.Articles.Count == 0)
        {
            throw new InvalidOperationException($"There are no texts: {EmbeddedTexts.HowToBuild}");
        }

        Same("the numbers of articles", corpus.Articles.Count, parsed.Length);
        Same("the numbers of articles in JSON", parsed.Length, json.Length);
        for (int index = 0; index < parsed.Length; index++)
        {
            Check(corpus.Articles[index], parsed[index]);
            Check(corpus.Articles[index], json[index]);
        }
    }

    /// <summary>Compares the results of the ways of one operation.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Check(string operation, params ReadOnlySpan<long> results)
    {
        foreach (long result in results)
        {
            Same($"the results of '{operation}'", results[0], result);
        }
    }

    private static void Check(Article article, ParsedArticle parsed)
    {
        Same("ids", article.Id.ToString(), parsed.Id);
        Same($"dates of {parsed.Id}", article.Date, parsed.Date);
        Same($"headlines of {parsed.Id}", article.Headline.ToString(), parsed.Headline);
        Same($"the numbers of paragraphs of {parsed.Id}", article.Paragraphs.Count, parsed.Paragraphs.Length);
        for (int index = 0; index < parsed.Paragraphs.Length; index++)
        {
            Same($"paragraphs of {parsed.Id}", article.Paragraphs[index].Text.ToString(), parsed.Paragraphs[index]);
        }

        Same($"the numbers of quotations of {parsed.Id}", article.Quotes.Count, parsed.Quotes.Length);
        for (int index = 0; index < parsed.Quotes.Length; index++)
        {
            Same($"quotations of {parsed.Id}", article.Quotes[index].Text.ToString(), parsed.Quotes[index].Text);
            Same($"speakers of {parsed.Id}", article.Quotes[index].Speaker?.Name.ToString(), parsed.Quotes[index].Speaker);
        }
    }

    private static void Same<T>(string what, T first, T second)
    {
        if (!EqualityComparer<T>.Default.Equals(first, second))
        {
            throw new InvalidOperationException($"{what} differ: '{first}' and '{second}'.");
        }
    }
}

using System.Globalization;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>Makes the manifest of a corpus.</summary>
internal static class ManifestBuilder
{
    // Above a few megabytes the compiler's part of a build is seconds: generator/docs/EC0016.md has the figures.
    private const int LargeCorpus = 4_000_000;

    /// <summary>The manifest of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="hasConstants">Whether articles and speakers get constants.</param>
    /// <param name="resource">The name of the resource; empty for literals.</param>
    public static CorpusManifest Build(CorpusModel corpus, bool hasConstants, string resource) =>
        new(BuildClass(corpus, hasConstants), resource, corpus.Content, corpus.FirstDocument, Problems(corpus, isLiteral: resource.Length == 0)) { Fields = FieldSummary.Write(corpus) };

    private static EquatableArray<TextProblem> Problems(CorpusModel corpus, bool isLiteral)
    {
        var problems = new List<TextProblem>(corpus.TextProblems.Count + corpus.Problems.Count);
        problems.AddRange(corpus.TextProblems);
        problems.AddRange(corpus.Problems);
        long length = 0;
        foreach (ArticleEntry article in corpus.Articles)
        {
            length += corpus.HasSource ? article.Model.Source.Length : article.Model.TextEnd - article.Model.TextStart;
        }

        if (isLiteral && length > LargeCorpus)
        {
            string millions = (length / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
            problems.Add(new TextProblem(ProblemKind.LargeLiterals, corpus.FirstDocument, default, default, default, corpus.Name, millions));
        }

        return new([.. problems]);
    }

    private static CorpusClass BuildClass(CorpusModel corpus, bool hasConstants) => WithoutStemmers(corpus, hasConstants) with { Stemmers = Stemmers(corpus) };

    /// <summary>The stemmers that a search of a corpus needs, besides that of English.</summary>
    public static EquatableArray<StemmerName> Stemmers(CorpusModel corpus)
    {
        var stemmers = new List<StemmerName>();
        StemLanguages languages = corpus.Search.IsIndexed ? corpus.Languages : default;
        for (var language = StemLanguage.English + 1; (int)language < StemLanguages.Limit; language++)
        {
            if (languages.Contains(language))
            {
                stemmers.Add(new StemmerName((int)language, language.ToString()));
            }
        }

        return new([.. stemmers]);
    }

    private static CorpusClass WithoutStemmers(CorpusModel corpus, bool hasConstants)
    {
        if (!hasConstants)
        {
            return new CorpusClass(corpus.Name, corpus.Search.IsIndexed, corpus.Articles.Count, [], [], []);
        }

        var articles = new ArticleConstant[corpus.Articles.Count];
        for (int index = 0; index < articles.Length; index++)
        {
            ArticleEntry entry = corpus.Articles[index];
            articles[index] = new ArticleConstant(index, entry.Identifier, entry.Model.Document.Id, Summary(entry.Model));
        }

        var speakers = new SpeakerConstant[corpus.Speakers.Count];
        for (int index = 0; index < speakers.Length; index++)
        {
            speakers[index] = new SpeakerConstant(index, corpus.Speakers[index].Identifier, Summary(corpus, corpus.Speakers[index]));
        }

        return new CorpusClass(corpus.Name, corpus.Search.IsIndexed, articles.Length, new(articles), new(speakers), corpus.NameClashes)
        {
            Aliases = new([.. corpus.Aliases.AsSpan().ToArray().Select(alias => new AliasConstant(alias.Article, alias.Identifier, alias.Id, corpus.Articles[alias.Article].Identifier))]),
        };
    }

    private static string Summary(ArticleModel article)
    {
        string headline = article.Headline.IsEmpty ? DocComment.Excerpt(article.Document.Id.AsSpan()) : DocComment.Excerpt(article.Headline.In(article.Source));
        string date = article.DayNumber < 0 ? string.Empty : $" ({IsoDate.Format(article.DayNumber, "-")})";
        return $"{headline}{date}<para>{DocComment.FirstLines(article)}</para>";
    }

    private static string Summary(CorpusModel corpus, SpeakerEntry speaker)
    {
        string description = speaker.Registered.Length > 0 ? ", " + DocComment.Excerpt(speaker.Registered.AsSpan())
            : speaker.DescribedBy < 0 ? string.Empty
            : ", " + DocComment.Excerpt(speaker.Description.In(corpus.Articles[speaker.DescribedBy].Model.Source));
        string quotes = speaker.Quotes.Count == 1 ? "1 quotation" : speaker.Quotes.Count.ToString(CultureInfo.InvariantCulture) + " quotations";
        return $"{DocComment.Excerpt(speaker.Name.AsSpan())}{description}: {quotes}.";
    }
}

using System.Globalization;
using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>Reports once for a corpus which texts were not understood: their number, the first of them, and the remedy.</summary>
internal static class CorpusReview
{
    // Of fewer articles the author sees the headlines himself.
    private const int MinArticles = 5;

    private static readonly (TextTraits Trait, ProblemKind Kind, string Finding)[] s_traits =
    [
        (TextTraits.Html, ProblemKind.UnreadMarkup, "HTML tags, which are read as text: convert the files to Markdown, for example with 'pandoc -f html -t gfm', or to plain text"),
        (TextTraits.Entities, ProblemKind.UnreadMarkup, "HTML entities such as '&quot;', which are read as text, so entities of quotation marks are not recognised: write the characters"),
        (TextTraits.Subtitles, ProblemKind.UnreadMarkup, "times of subtitles, which are read as text: convert the files to plain text"),
        (TextTraits.Mojibake, ProblemKind.WrongEncoding, string.Empty),
        (TextTraits.Replacements, ProblemKind.WrongEncoding, "replacement characters (U+FFFD), where other characters were lost: make the files again from their source"),
    ];

    /// <summary>Reviews a corpus.</summary>
    /// <param name="name">Its class.</param>
    /// <param name="articles">Its articles; those that are left out say for themselves why.</param>
    /// <param name="problems">Takes the findings, at most one of each kind.</param>
    public static void Review(string name, IReadOnlyList<ArticleModel> articles, List<TextProblem> problems)
    {
        ReviewHeadlines(name, articles, problems);
        foreach ((TextTraits trait, ProblemKind kind, string finding) in s_traits)
        {
            // A page of HTML always has entities.
            TextTraits other = trait == TextTraits.Entities ? TextTraits.Html : TextTraits.None;
            int count = Count(articles, article => (article.Traits & trait) != 0 && (article.Traits & other) == 0 && !article.Ignores(kind), out ArticleModel? first);
            if (first is not null)
            {
                string file = first.File;
                TextRange place = TraitReader.Find(file, trait);
                string said = trait == TextTraits.Mojibake ? DecodedWrongly(file, place) : finding;
                problems.Add(LineMap.Problem(kind, first, place, Share(count, articles.Count, name), said));
            }
        }
    }

    private static string DecodedWrongly(string file, TextRange sign)
    {
        string encoding = Mojibake.EncodingOf(file, sign.Start);
        return $"characters such as '{sign.In(file).ToString()}': a program read UTF-8 as {encoding}, and saved the wrong characters. Undo this with: {Mojibake.CommandFor(encoding, file)}";
    }

    private static void ReviewHeadlines(string name, IReadOnlyList<ArticleModel> articles, List<TextProblem> problems)
    {
        int count = Count(articles, static article => article.Headline.IsEmpty && (article.Traits & TextTraits.Untitled) == 0 && !article.Ignores(ProblemKind.MissingHeadlines), out ArticleModel? first);
        if (articles.Count >= MinArticles && count * 2 > articles.Count)
        {
            problems.Add(CorpusBuilder.FirstLine(ProblemKind.MissingHeadlines, first!, Share(count, articles.Count, name)));
        }
    }

    private static int Count(IReadOnlyList<ArticleModel> articles, Func<ArticleModel, bool> isMeant, out ArticleModel? first)
    {
        int count = 0;
        first = null;
        foreach (ArticleModel article in articles)
        {
            if (isMeant(article))
            {
                count++;
                first = first is null || CorpusBuilder.CompareFiles(article, first) < 0 ? article : first;
            }
        }

        return count;
    }

    private static string Share(int count, int all, string name) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} of {all.ToString("N0", CultureInfo.InvariantCulture)} texts of '{name}'";
}

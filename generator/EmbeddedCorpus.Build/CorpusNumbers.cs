using System.Globalization;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Image;

namespace EmbeddedCorpus.Build;

/// <summary>A corpus of a build, with its numbers.</summary>
/// <param name="Files">The files of the corpus.</param>
/// <param name="Numbers">The numbers of the corpus.</param>
internal sealed record MadeCorpus(CachedCorpus Files, CorpusNumbers Numbers);

/// <summary>The numbers of a corpus, for a line of the build.</summary>
/// <param name="Articles">The number of articles.</param>
/// <param name="Quotations">The number of quotations.</param>
/// <param name="TextBytes">The length of all texts, in bytes.</param>
/// <param name="IndexBytes">The length of the search index, in bytes; 0 without one.</param>
internal readonly record struct CorpusNumbers(int Articles, int Quotations, long TextBytes, long IndexBytes)
{
    private const double Mega = 1_000_000;

    /// <summary>The numbers of a corpus.</summary>
    public static CorpusNumbers Of(CorpusModel corpus, ImageSizes sizes)
    {
        int quotations = 0;
        foreach (ArticleEntry article in corpus.Articles)
        {
            quotations += article.Model.Quotes.Count;
        }

        return new CorpusNumbers(corpus.Articles.Count, quotations, sizes.Texts, sizes.Index);
    }

    /// <summary>The numbers as a line, such as <c>1,000 articles, 812 quotations, 3.1 MB text, 1.0 MB index</c>.</summary>
    public override string ToString() =>
        $"{Count(Articles, "article")}, {Count(Quotations, "quotation")}, {Size(TextBytes)} text, {(IndexBytes == 0 ? "no index" : Size(IndexBytes) + " index")}";

    private static string Count(int count, string unit) => count.ToString("N0", CultureInfo.InvariantCulture) + " " + unit + (count == 1 ? string.Empty : "s");

    private static string Size(long bytes) => bytes < Mega / 10
        ? Math.Max(1, (bytes + 500) / 1000).ToString("N0", CultureInfo.InvariantCulture) + " KB"
        : (bytes / Mega).ToString("N1", CultureInfo.InvariantCulture) + " MB";
}

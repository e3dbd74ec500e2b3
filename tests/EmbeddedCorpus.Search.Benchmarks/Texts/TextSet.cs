using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Search.Benchmarks.Texts;

/// <summary>A text as all engines get it.</summary>
/// <param name="Headline">The headline; may be empty.</param>
/// <param name="Body">The text below it.</param>
/// <param name="Source">The whole file.</param>
internal sealed record BenchmarkText(string Headline, string Body, string Source);

/// <summary>Texts to search in.</summary>
internal sealed class TextSet
{
    /// <param name="name">What the tables call it.</param>
    /// <param name="articles">The texts.</param>
    public TextSet(string name, IEnumerable<ArticleModel> articles)
    {
        Name = name;
        Corpus = Build(articles, isIndexed: true);
        Texts = [.. Corpus.Articles.Select(static entry => Text(entry.Model))];
        Bytes = Texts.Sum(static text => (long)Encoding.UTF8.GetByteCount(text.Source));
    }

    /// <summary>What the tables call it.</summary>
    public string Name { get; }

    /// <summary>The texts as the build has them before it writes an image.</summary>
    public CorpusModel Corpus { get; }

    /// <summary>The texts in the order of the corpus: the number of a text is the same in every engine.</summary>
    public IReadOnlyList<BenchmarkText> Texts { get; }

    /// <summary>The bytes of all of them.</summary>
    public long Bytes { get; }

    /// <summary>Reads the texts of a folder.</summary>
    /// <param name="name">What the tables call the set.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="maxBytes">Where the folder holds more, a part of it, evenly over short and long texts.</param>
    /// <param name="header">Gives the front matter of a text by its number.</param>
    public static TextSet Read(string name, string folder, long maxBytes = long.MaxValue, Func<int, string>? header = null)
    {
        FileInfo[] files = [.. new DirectoryInfo(folder).EnumerateFiles("*.txt").OrderBy(static file => file.Length).ThenBy(static file => file.Name, StringComparer.Ordinal)];
        double share = Math.Min(1, (double)maxBytes / files.Sum(static file => file.Length));
        return new TextSet(name, files.Where((_, index) => Math.Floor((index + 1) * share) > Math.Floor(index * share))
            .Select((file, number) => Parse(file.Name, header?.Invoke(number) + File.ReadAllText(file.FullName))));
    }

    /// <summary>Makes a corpus of texts.</summary>
    /// <param name="articles">The texts.</param>
    /// <param name="isIndexed">Whether it has an index.</param>
    public static CorpusModel Build(IEnumerable<ArticleModel> articles, bool isIndexed) => isIndexed
        ? CorpusBuilder.Build("Corpus", articles, ArticleNaming.Path)
        : CorpusBuilder.Build("Corpus", articles, ArticleNaming.Path, SearchSettings.Off);

    /// <summary>Reads a text.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="text">The text.</param>
    public static ArticleModel Parse(string file, string text) => ArticleParser.Parse(
        new SourceDocument(new DocumentInfo(file, file, Path.GetFileNameWithoutExtension(file), "Corpus", string.Empty), text), storage: TextStorage.Resource);

    private static BenchmarkText Text(ArticleModel article)
    {
        string source = article.Source.ToString();

        // The file comes after the characters that are derived from it: no engine reads the same words twice.
        return new BenchmarkText(article.Headline.In(source).ToString(), source[article.TextStart..article.TextEnd], article.File);
    }
}

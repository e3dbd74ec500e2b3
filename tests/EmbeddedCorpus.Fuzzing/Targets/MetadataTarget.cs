using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Fuzzing.Building;
using EmbeddedCorpus.Fuzzing.Properties;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Targets;

/// <summary>What a project says about a text, and the text: an encoding, both bounds and a file of fields, with a zero after each, and then the bytes of the file.</summary>
internal sealed class MetadataTarget() : FuzzTarget<MetadataTarget.Parsed>("metadata", "encoding, bounds, fields and bytes of a file, decoded and parsed")
{
    private const int Parts = 4;

    private static readonly string[] s_extensions = [.. Sidecar.Extensions];

    /// <inheritdoc/>
    protected override Parsed Read(ReadOnlySpan<byte> input)
    {
        string[] parts = new string[Parts];
        for (int part = 0; part < Parts; part++)
        {
            int length = input.IndexOf((byte)0);
            parts[part] = length < 0 ? string.Empty : Encoding.UTF8.GetString(input[..length]);
            input = length < 0 ? input : input[(length + 1)..];
        }

        byte[] bytes = input.ToArray();
        string extension = s_extensions[parts[3].Length % s_extensions.Length];
        DocumentInfo info = Corpora.Info("news/fuzzed.txt") with
        {
            Reading = new ReadingSettings { Encoding = parts[0], TextStart = parts[1], TextEnd = parts[2], NoWarn = parts[1], DetectQuotes = parts[2].Length == 0 ? "author" : parts[2] },
            Sidecars = parts[3].Length == 0 ? [] : [new Sidecar("/p/news/fuzzed" + extension, parts[3])],
        };
        SourceDocument document = DocumentReader.Decode(info, bytes, bytes.Length);
        return new Parsed(bytes, document, ArticleParser.Parse(document));
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Property, Action<Parsed> Check)> Checks() =>
    [
        ("The article has the characters of the file", static parsed => Require(parsed.Article.File == parsed.Document.Text, "The article has another text than the file.")),
        ("The compiler reads the same or refuses the text", static parsed => RequireSameHosts(parsed)),
        ("Ranges lie inside their parents", static parsed => ArticleRanges.Check(parsed.Article)),
        ("Problems say where they are", static parsed => ProblemPlaces.Check(parsed.Article)),
        ("Paragraphs and quotations lie in the text", static parsed => RequireText(parsed.Article)),
        ("Two runs agree", static parsed => ArticleAgreement.Check(parsed.Article, ArticleParser.Parse(parsed.Document))),
        ("Both storages agree", static parsed => ArticleAgreement.Check(parsed.Article, ArticleParser.Parse(parsed.Document, default, TextStorage.Resource))),
    ];

    private static void RequireSameHosts(Parsed parsed)
    {
        SourceDocument compiler = CompilerDecoding.Read(parsed.Document.Info, parsed.Input);
        Require(compiler.InvalidAt >= 0 || compiler.Text == parsed.Document.Text, "The compiler reads other characters.");
    }

    private static void RequireText(ArticleModel article)
    {
        var text = new TextRange(article.TextStart, article.TextEnd);
        Require(article.IsLeftOut || article.Paragraphs.All(text.Contains), "A paragraph lies outside of the text.");
        Require(article.Quotes.All(quote => quote.IsInHeadline || text.Contains(quote.Text)), "A quotation lies outside of the text.");
    }

    /// <summary>A file, what it holds, and what is made of that.</summary>
    internal sealed record Parsed(byte[] Input, SourceDocument Document, ArticleModel Article);
}

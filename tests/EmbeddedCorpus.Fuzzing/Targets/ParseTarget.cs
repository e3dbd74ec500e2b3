using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Fuzzing.Building;
using EmbeddedCorpus.Fuzzing.Properties;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Targets;

/// <summary>The bytes of a file, decoded as both hosts decode it, and parsed.</summary>
internal sealed class ParseTarget() : FuzzTarget<ParseTarget.Parsed>("parse", "the bytes of a file, decoded and parsed")
{
    private static readonly DocumentInfo s_info = Corpora.Info("news/fuzzed.txt");

    // Refused, whatever follows: the compiler knows no such texts.
    private static readonly Encoding[] s_refused = [new UTF32Encoding(false, true), new UTF32Encoding(true, true)];

    private static readonly Encoding[] s_marked = [new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    /// <inheritdoc/>
    protected override Parsed Read(ReadOnlySpan<byte> input)
    {
        byte[] bytes = input.ToArray();
        SourceDocument document = DocumentReader.Decode(s_info, bytes, bytes.Length);
        return new Parsed(bytes, document, ArticleParser.Parse(document));
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Property, Action<Parsed> Check)> Checks() =>
    [
        ("A text is embedded as its bytes or left out", static parsed => RequireBytes(parsed)),
        ("The compiler and the task read the same", static parsed => RequireSameHosts(parsed)),
        ("Ranges lie inside their parents", static parsed => ArticleRanges.Check(parsed.Article)),
        ("Problems say where they are", static parsed => ProblemPlaces.Check(parsed.Article)),
        ("Two runs agree", static parsed => ArticleAgreement.Check(parsed.Article, ArticleParser.Parse(parsed.Document))),
        ("Both storages agree", static parsed => ArticleAgreement.Check(parsed.Article, ArticleParser.Parse(parsed.Document, default, TextStorage.Resource))),
    ];

    private static void RequireBytes(Parsed parsed)
    {
        string source = parsed.Article.File;
        Require(source == parsed.Document.Text, "The article has another text than the file.");
        bool isText = IsText(parsed.Input, source);
        Require(isText || parsed.Article.IsLeftOut, "Bytes that are no text are embedded.");
        Require(!isText || parsed.Article.Problems.AsSpan().ToArray().All(static problem => problem.Kind != ProblemKind.InvalidText), "A sound text is refused.");
    }

    // By encoding again: with the byte order mark that the file has.
    private static bool IsText(byte[] input, string source)
    {
        foreach (Encoding encoding in s_refused)
        {
            if (input.AsSpan().StartsWith(encoding.Preamble))
            {
                return false;
            }
        }

        foreach (Encoding encoding in s_marked)
        {
            if (input.AsSpan().StartsWith(encoding.Preamble))
            {
                return input.AsSpan(encoding.Preamble.Length).SequenceEqual(encoding.GetBytes(source));
            }
        }

        ReadOnlySpan<byte> bytes = input.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? input.AsSpan(Encoding.UTF8.Preamble.Length) : input;
        return bytes.SequenceEqual(Encoding.UTF8.GetBytes(source));
    }

    private static void RequireSameHosts(Parsed parsed)
    {
        SourceDocument compiler = CompilerDecoding.Read(s_info, parsed.Input);
        Require(compiler.Text == parsed.Document.Text, "The compiler reads other characters.");
        Require(compiler.InvalidAt == parsed.Document.InvalidAt, $"The compiler refuses the text at {compiler.InvalidAt}, the task at {parsed.Document.InvalidAt}.");
    }

    /// <summary>A file, what it holds, and what is made of that.</summary>
    internal sealed record Parsed(byte[] Input, SourceDocument Document, ArticleModel Article);
}

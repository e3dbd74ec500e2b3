using System.Text;
using CsCheck;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Hostile;

/// <summary>Documents that nobody would write. CsCheck prints the seed of a failure; each run here is one sample of a fixed one.</summary>
public sealed class RandomDocumentsTests
{
    private const int DocumentsPerCorpus = 60;

    private static readonly Gen<string> s_piece = Gen.Frequency(
        (6, OneOf(" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "\u00A0", "\u2028", "\u0085", "\f")),
        (6, OneOf("“", "”", "\"", "'", "‘", "’", "«", "»", "„", "(", ")", ",", ".", ":", "?", "…", "—", "-")),
        (8, OneOf("said", "told", "according to", "he", "she", "they", "her office", "the mayor", "John Smith", "Anna de Vries", "Dr. Wu", "added", "We", "will not", "go")),
        (3, OneOf("date ", "date 2022-10-03 ", "Date 1999-12-31 '", "2022", "date 2022-02-31 ")),
        (3, OneOf("\"\"\"", "\\", "\\u0022", "*/", "</summary>", "-->", "]]>", "#line 1", "{0}", "&amp;", "<b>", "//", "@", "class")),
        (2, OneOf("\0", "\u0007", "\uFEFF", "\u202E", "\u2069", "\u200B", "\uFFFD", "\uFFFF")),
        (2, OneOf("😀", "日本語", "İı", "ß", "e\u0301", "ﷺ", "\U000E0041", "\U0010FFFD")),
        (1, Gen.Char.Select(static c => c.ToString())),
        (1, Gen.Int[1, 4].Select(static count => new string('x', count * 9_000))));

    private static readonly Gen<string[]> s_texts =
        s_piece.Array[0, 60].Select(static pieces => string.Concat(pieces)).Array[DocumentsPerCorpus];

    [Theory]
    [InlineData("0000KfZ1hQa5")]
    [InlineData("0001LgY2iRb6")]
    [InlineData("0002MhX3jSc7")]
    public void Whatever_is_emitted_compiles_and_gives_the_texts_back(string seed) => s_texts.Holds(
        static texts =>
        {
            TestProject project = TestProject.Empty;
            for (int index = 0; index < texts.Length; index++)
            {
                project = project.Add($"{index}.txt", texts[index]);
            }

            GeneratorRun run = GeneratorRun.Of(project).CompilesAsIfHandwritten();

            CodeStructure.RequireKnownMarkup(run);
            Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "EC0015");
            HashSet<string> leftOut = [.. run.Diagnostics
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(static diagnostic => diagnostic.Location.GetLineSpan().Path)];
            using LoadedApp app = LoadedApp.Of(run);
            Assert.InRange(app.Corpus().Articles.Count, DocumentsPerCorpus / 3, DocumentsPerCorpus);
            Assert.NotEmpty(app.Corpus().Quotes);
            for (int index = 0; index < texts.Length; index++)
            {
                bool isEmbedded = app.Corpus().Articles.TryGet($"{index}", out Article article);
                Assert.Equal(!leftOut.Contains($"{TestProject.DefaultDirectory}{index}.txt"), isEmbedded);
                if (isEmbedded)
                {
                    RequireConsistent(article, texts[index]);
                }
                else
                {
                    // Refused for a reason that the text shows.
                    Assert.True(string.IsNullOrWhiteSpace(texts[index]) || !IsWellFormed(texts[index]) || texts[index].Contains("date", StringComparison.OrdinalIgnoreCase), texts[index]);
                }
            }
        },
        seed: seed,
        iter: 1);

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);

    // Every range lies inside its parent.
    private static void RequireConsistent(Article article, string text)
    {
        Assert.Equal(text, article.Source.ToString());
        Assert.True(article.Source.Bytes.EndsWith(article.Text.Bytes));
        Assert.True(article.Source.Bytes.IndexOf(article.Headline.Bytes) >= 0);
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            Assert.True(article.Text.Bytes.Overlaps(paragraph.Text.Bytes, out int start) && start >= 0 && start + paragraph.Text.Length <= article.Text.Length);
            Assert.False(string.IsNullOrWhiteSpace(paragraph.Text.ToString()));
        }

        foreach (Quote quote in article.Quotes)
        {
            Assert.Equal(article, quote.Article);
            Assert.True(quote.Text.IsEmpty || (article.Source.Bytes.Overlaps(quote.Text.Bytes, out int start) && start >= 0 && start + quote.Text.Length <= article.Source.Length));
            Assert.True(quote.Speaker is null || quote.Speaker.Value.Quotes.Contains(quote));
        }
    }

    private static bool IsWellFormed(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !text.Contains('\uFFFD'))
            {
                return false;
            }
        }

        return true;
    }
}

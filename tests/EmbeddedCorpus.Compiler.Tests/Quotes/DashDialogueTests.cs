using System.Diagnostics;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>Dialogue with dashes is read in one pass, and its quotations are in order and inside their paragraphs, whatever the text holds.</summary>
public sealed class DashDialogueTests
{
    private const int Length = 1 << 17;

    // Quadratic time would take a minute at this length.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Patterns =>
    [
        "—Es largo —dijo Lund—. Y frío.\n",
        "— Non, dit Lund, c’est long.\n\n",
        "—¿Vienes?\n—No.\n",
        "— — — —",
        "—a —b—",
        "—Es ,—,—,—",
        "— a, , , , ,",
        "— a ! ! ! !",
        "— »»»»»»»» a",
        "« a\n\n— b, dit c. »\n\n",
        "« \n\n",
        "—«a —dijo «b» —",
        "-- a -- dijo b",
        "—, , dit Lund.\n\n",
        "—. —dijo Lund.\n\n",
        "—a-t-il-a-t-il-",
        ": \n\n— A.\n\nx\n\nx\n\nx\n\n",
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Time_is_linear_and_quotations_are_in_order(string pattern)
    {
        string text = "—Sí —dijo él.\n\n" + string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
        List<TextRange> paragraphs = ParagraphParser.Parse(text, 0);
        foreach (Language language in (ReadOnlySpan<Language>)[Language.French, Language.Spanish])
        {
            var document = new SourceDocument(new DocumentInfo("a.txt", "a.txt", "a", "Corpus", string.Empty), text) { Stated = language };
            long start = Stopwatch.GetTimestamp();
            Quotations found = QuoteExtractor.Extract(text, default, false, paragraphs, TestContext.Current.CancellationToken, null, false, document);

            Assert.True(Stopwatch.GetElapsedTime(start) < s_limit, $"{language}: {Stopwatch.GetElapsedTime(start)}");
            int end = 0;
            foreach (QuoteModel quote in found.Quotes)
            {
                Assert.True(quote.Text.Start >= end && !quote.Text.IsEmpty && paragraphs[quote.Paragraph].Contains(quote.Text), $"{language}: {quote}");
                end = quote.Text.End;
            }
        }
    }
}

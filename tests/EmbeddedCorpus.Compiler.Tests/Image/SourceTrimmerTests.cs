using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Formats.Markdown;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Compiler.Tests.Image;

/// <summary>An article without its source file: each of its parts reads as it did, and nothing else is there.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public sealed class SourceTrimmerTests
{
    private const string Seed = "0000KdHnRz52";

    private static readonly string[] s_pieces =
    [
        "word", "“We waited,” said Mira Holt, the harbour master. ", "\"", " ", "\n", "\n\n", "\r\n", "# ", "## Half\n\n", "> “so\n> it is”\n\n", "* ", "*a*", "[b](c.md)", "![d](e.png)", "&amp;", "`code`", "\\*", "|a|\n|-|\n|b|\n",
        "---\n", "title: 'it''s “so”'\n", "tags: [one, \"t\\\"wo\"]\n", "author: Mira Holt\n", "date: 2024-05-17\n", "a: 1\n", "é", "日本", "😀", "%\n", "{\"text\": \"a\\nb\", \"title\": \"c\"}\n", "a,text\n", "1\n00:00:01,000 --> 00:00:02,000\nwords\n\n",
        "From a@b Fri May 17 10:00:00 2024\nSubject: x\n\n", "date 2022-10-03 'x'\n",
    ];

    private static readonly string[] s_files = ["text.md", "text.txt", "text.srt", "text.csv", "text.jsonl", "text.mbox"];

    private static readonly Gen<string> s_text = Gen.Int[0, s_pieces.Length - 1].Array[0, 40].Select(static pieces => string.Concat(pieces.Select(static piece => s_pieces[piece])));

    [Fact]
    public void Every_part_of_any_text_reads_as_it_did()
    {
        int checkedArticles = 0;
        Gen.Select(s_text, Gen.OneOf(s_files)).Holds(
            (text, file) =>
            {
                var info = new DocumentInfo(file, file, "text", "Corpus", string.Empty) { Reading = new() { DetectQuotes = text.Length % 3 == 0 ? "author" : string.Empty } };
                foreach (ArticleModel article in CorpusCompiler.Read(info, info => new SourceDocument(info, text), TextStorage.Resource, formats: MarkdownArticle.Formats))
                {
                    if (!article.IsLeftOut)
                    {
                        Check(article);
                        Interlocked.Increment(ref checkedArticles);
                    }
                }
            },
            seed: Seed,
            iter: Nightly.Of(10_000));

        Assert.True(checkedArticles > Nightly.Of(5_000), $"{checkedArticles} articles");
    }

    [Fact]
    public void Of_Markdown_the_values_and_the_plain_text_stay()
    {
        ArticleModel article = SourceTrimmer.Trim(MarkdownArticle.Parse("---\ntitle: The quay\nsection: News\n---\n\n# Half\n\nThe **quay** is [open](visit.md).\n"));
        Assert.Equal("The quay\nhalf\nvisit.md\nHalf\n\nThe quay is open.\nThe quay\nNews", article.Source.ToString());
        Assert.True(article.Source.IsUtf8);
        Assert.Equal(article.Source.Length, article.SourceStart);
    }

    [Fact]
    public void Of_a_plain_text_headline_and_text_stay()
    {
        ArticleModel article = SourceTrimmer.Trim(ArticleParser.Parse(new SourceDocument(new DocumentInfo("a.txt", "a.txt", "a", "Corpus", string.Empty), "date 2024-05-17 'The quay'\n\nIt is open.\n")));
        Assert.Equal("2024-05-17\nThe quay\nIt is open.", article.Source.ToString().TrimEnd());
        Assert.False(article.Source.IsUtf8);
    }

    private static void Check(ArticleModel article)
    {
        ArticleModel trimmed = SourceTrimmer.Trim(article);
        Assert.Equal(Parts(article), Parts(trimmed));
        Assert.Equal(article.Document, trimmed.Document);
        Assert.Equal(article.DayNumber, trimmed.DayNumber);
        Assert.Equal(article.WordCount, trimmed.WordCount);
        Assert.Equal(article.Times, trimmed.Times);
        Assert.Equal(article.Kinds, trimmed.Kinds);
        Assert.InRange(trimmed.TextStart, 0, trimmed.TextEnd);
        Assert.True(trimmed.Headline.IsEmpty || trimmed.TextStart == trimmed.TextEnd || trimmed.Headline.End <= trimmed.TextStart, "The headline is after the text.");
        Assert.Equal(Order(article), Order(trimmed));
        Assert.InRange(Encoding.UTF8.GetByteCount(trimmed.Source.ToString()), 0, Encoding.UTF8.GetByteCount(article.Source.ToString()));
        Assert.Equal(trimmed.Source.Length, trimmed.SourceStart);
    }

    // Which paragraph a quotation is in, by its place.
    private static int[] Order(ArticleModel article) =>
        [.. article.Quotes.Where(static quote => !quote.IsInHeadline).Select(quote => article.Paragraphs.Count(paragraph => paragraph.Start <= quote.Text.Start))];

    private static List<string> Parts(ArticleModel article)
    {
        var parts = new List<string>();
        Add("headline", article.Headline);
        Add("text", new TextRange(article.TextStart, article.TextEnd));
        foreach (FieldModel field in article.Fields)
        {
            Add($"{field.Name} {field.Kind}", [field.Text, .. field.Items]);
        }

        foreach (TextRange paragraph in article.Paragraphs)
        {
            Add("paragraph", paragraph);
        }

        foreach (HeadingModel heading in article.Headings)
        {
            Add($"heading {heading.Level}", heading.Text, heading.Anchor);
        }

        foreach (LinkModel link in article.Links)
        {
            Add($"link {link.IsImage}", link.Text, link.Target);
        }

        foreach (QuoteModel quote in article.Quotes)
        {
            Add($"quotation {quote.Kind} {quote.Paragraph} {quote.Speaker} {quote.Attribution} {quote.Origin}", quote.Text, quote.Mention, quote.Cue);
        }

        foreach (SpeakerModel speaker in article.Speakers)
        {
            Add(speaker.Name, speaker.Description);
        }

        return parts;

        void Add(string name, params ReadOnlySpan<TextRange> ranges)
        {
            foreach (TextRange range in ranges)
            {
                name += $"|{range.In(article.Source)}";
            }

            parts.Add(name);
        }
    }
}

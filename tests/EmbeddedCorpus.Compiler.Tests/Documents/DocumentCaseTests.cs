using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>The documents of the shared folder, as people have them: each comes out as its expectation there says.</summary>
/// <remarks>The expectations are prose, so <see cref="s_expected"/> says them once more, in the words of the model.</remarks>
public sealed class DocumentCaseTests
{
    private static readonly ExpectedDocument[] s_expected =
    [
        new("front-matter-yaml")
        {
            Headline = "Ferry quay reopens: a first look",
            Date = "2024-05-17",
            Author = "Lena Marsh",
            Paragraphs = ["The ferry quay reopened on Friday.", "“We waited two winters for this,” said Mira Holt, the harbour master."],
            Quotes = ["We waited two winters for this, | Mira Holt"],
        },
        new("front-matter-toml")
        {
            Headline = "Release 4.2 of the tide tables",
            Date = "2022-03-09",
            Paragraphs = ["The tide tables have a new release.", "It corrects the spring tides."],
        },
        new("headline-no-blank")
        {
            Headline = "Ferry quay reopens after two winters",
            Paragraphs = ["The ferry quay reopened on Friday, two winters after the storm had taken its planks.", "“We waited for this,” said Mira Holt, the harbour master."],
            Quotes = ["We waited for this, | Mira Holt"],
        },
        new("headline-byline")
        {
            Headline = "Ferry quay reopens",
            Author = "LENA MARSH",
            Paragraphs = ["PORTWICK — “We waited for this,” harbour master Mira Holt said Friday."],
            Quotes = ["We waited for this, | Mira Holt"],
        },
        new("heading-atx")
        {
            Headline = "Ferry quay reopens",
            Paragraphs = ["The ferry quay reopened on Friday.", "Two million crowns."],
            Headings = ["2 What it cost #what-it-cost"],
        },
        new("lines-are-paragraphs")
        {
            Headline = "Ferry quay reopens after two winters",
            Paragraphs =
            [
                "The ferry quay reopened on Friday, two winters after the storm had taken its planks.",
                "“We waited for this,” said Mira Holt, the harbour master. “It was worth it.”",
                "Oskar Lund, who sold the last ticket, crossed first.",
                "He had brought his dog.",
            ],
            Quotes = ["We waited for this, | Mira Holt", "It was worth it. | Mira Holt"],
        },
        new("headline-is-paragraph")
        {
            Paragraphs =
            [
                "The ferry quay reopened on Friday after two winters, four contractors and a lawsuit that went to the highest court of the land, and the first person to cross it was the woman who had sold the last ticket, a fact that nobody in the crowd of several hundred failed to mention to anybody else who would listen.",
                "“We waited for this,” said Mira Holt, the harbour master.",
            ],
            Quotes = ["We waited for this, | Mira Holt"],
        },
        new("date-word-headline")
        {
            Headline = "Date 2-for-1 tickets now on sale",
            Paragraphs = ["Couples cross for half the fare on Friday."],
        },
        new("date-next-line")
        {
            Date = "2024-05-17",
            Headline = "Ferry quay reopens",
            Paragraphs = ["The ferry quay reopened on Friday."],
        },
        new("date-with-time")
        {
            Date = "2023-11-02",
            WrittenDate = "2023-11-02T07:15:00Z",
            Headline = "Night tram returns",
            Paragraphs = ["It runs every half hour."],
            Quotes = ["Night tram returns | "],
        },
        new("dateline")
        {
            Date = "2024-05-17",
            WrittenDate = "May 17, 2024",
            Headline = "Ferry quay reopens",
            Paragraphs = ["PORTWICK (CNS) — The ferry quay reopened on Friday."],
        },
        new("boilerplate-book")
        {
            Headline = "The Lamplighter",
            Author = "L. Marsh",
            Paragraphs = ["CHAPTER I", "\"Where is the boat?\" asked Anna."],
            Quotes = ["Where is the boat? | Anna"],
        },
        new("encoding-cp1252")
        {
            Encoding = "windows-1252",
            Headline = "Fees",
            Paragraphs = ["The toll is £2, said Mira Holt."],
        },
        new("encoding-latin1")
        {
            Encoding = "iso-8859-1",
            Headline = "Der Kai",
            Paragraphs = ["Der Kai ist fertig, sagte Frau Müßig."],
        },
        new("transcript-colon")
        {
            Headline = "Harbour council, meeting of May 17",
            Paragraphs = ["HOLT: Good evening. We begin with the quay.", "LUND: When will it open?", "(Laughter.)", "MS. MARSH: Thank you, Madam Chair. Who pays for it?"],
            Quotes = ["Good evening. We begin with the quay. | HOLT", "When will it open? | LUND", "Thank you, Madam Chair. Who pays for it? | MARSH"],
        },
        new("transcript-qa")
        {
            Headline = "Interview with Vera Stone",
            Paragraphs = ["Q: When will the tram return?", "A: On Thursday, if the rails are dry."],
            Quotes = ["When will the tram return? | ", "On Thursday, if the rails are dry. | Vera Stone"],
        },
        new("subtitles-srt")
        {
            Paragraphs = ["They asked me, “When will the quay be open again?”", "HOLT: On Friday."],
            Quotes = ["When will the quay be open again? | ", "On Friday. | HOLT"],
        },
        new("label-input")
        {
            Paragraphs = ["INPUT: \"How long is the quay?\"", "OUTPUT: \"Nine hundred metres.\"", "Version B: \"It is long.\"", "TODO: \"paint the railing\""],
            Quotes = ["How long is the quay? | ", "Nine hundred metres. | ", "It is long. | "],
        },
        new("markdown-label-bold")
        {
            Headline = "The quay",
            Paragraphs = ["**Oskar Lund:** “It was worth it.”", "__Mira Holt:__ “It was cold.”"],
            Quotes = ["It was worth it. | Oskar Lund", "It was cold. | Mira Holt"],
        },
    ];

    public static TheoryData<string> Names => [.. s_expected.Select(static document => document.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_comes_out_as_its_expectation_says(string name)
    {
        string file = Path.Combine(SharedFolder.Path, "cases", "documents", name + ".txt");
        Assert.SkipUnless(File.Exists(file), $"NOT TESTED: there is no {file}. Set EMBEDDEDCORPUS_SHARED to the folder that holds cases/documents.");
        ExpectedDocument expected = s_expected.Single(document => document.Name == name);
        byte[] bytes = File.ReadAllBytes(file);
        var info = new DocumentInfo(file, name + ".txt", name, "Corpus", string.Empty) { Reading = new ReadingSettings { Encoding = expected.Encoding } };
        ArticleModel article = ArticleParser.Parse(DocumentReader.Decode(info, bytes, bytes.Length));
        Assert.False(article.IsLeftOut);
        Assert.Equal(expected.Problems, article.Problems.Select(static problem => problem.Kind.ToString()));
        Assert.Equal(expected.Date, article.DayNumber < 0 ? null : IsoDate.Format(article.DayNumber, "-"));
        Assert.Equal(expected.WrittenDate ?? expected.Date, Field(article, "date"));
        Assert.Equal(expected.Author, Field(article, "author"));
        Assert.Equal(expected.Headline, article.Headline.In(article.Source).ToString());
        Assert.Equal(expected.Headings, article.Headings.Select(heading => $"{heading.Level} {heading.Text.In(article.Source)} #{heading.Anchor.In(article.Source)}"));
        Assert.Equal(expected.Paragraphs, article.Paragraphs.Select(paragraph => paragraph.In(article.Source).ToString()));
        Assert.Equal(expected.Quotes, article.Quotes.Select(quote => $"{quote.Text.In(article.Source)} | {(quote.Speaker < 0 ? string.Empty : article.Speakers[quote.Speaker].Name)}"));
    }

    private static string? Field(ArticleModel article, string name) => article.Fields.SingleOrDefault(field => field.Name == name)?.Text.In(article.Source).ToString();

    /// <summary>What a document of the shared folder is to be.</summary>
    /// <param name="Name">Its file there, without extension.</param>
    private sealed record ExpectedDocument(string Name)
    {
        /// <summary>The encoding that the project names.</summary>
        public string Encoding { get; init; } = string.Empty;

        /// <summary>The headline; empty for none.</summary>
        public string Headline { get; init; } = string.Empty;

        /// <summary>The day, as <c>yyyy-MM-dd</c>.</summary>
        public string? Date { get; init; }

        /// <summary>The date as it is written, where it is written in another way.</summary>
        public string? WrittenDate { get; init; }

        /// <summary>The field <c>author</c>.</summary>
        public string? Author { get; init; }

        /// <summary>All paragraphs.</summary>
        public required string[] Paragraphs { get; init; }

        /// <summary>All headings, each with its level and anchor.</summary>
        public string[] Headings { get; init; } = [];

        /// <summary>All quotations, each with its speaker.</summary>
        public string[] Quotes { get; init; } = [];

        /// <summary>The kinds of all problems.</summary>
        public string[] Problems { get; init; } = [];
    }
}

using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>The documents of the shared folder that hold Markdown, in files that are called <c>.md</c>.</summary>
public sealed class MarkdownDocumentCaseTests
{
    private static readonly ExpectedDocument[] s_expected =
    [
        new("heading-atx")
        {
            Headline = "Ferry quay reopens",
            Paragraphs = ["The ferry quay reopened on Friday.", "Two million crowns."],
            Headings = ["2 What it cost #what-it-cost"],
        },
        new("markdown-name-link")
        {
            Headline = "The quay",
            Paragraphs = ["“We waited for this,” Mira Holt said.", "“It was worth it,” said Oskar Lund, the engineer.", "Nils Arden told the crowd: “It is long.”"],
            Quotes = ["We waited for this, | Mira Holt", "It was worth it, | Oskar Lund", "It is long. | Nils Arden"],
        },
        new("markdown-label-bold")
        {
            Headline = "The quay",
            Paragraphs = ["Oskar Lund: “It was worth it.”", "Mira Holt: “It was cold.”"],
            Quotes = ["It was worth it. | Oskar Lund", "It was cold. | Mira Holt"],
        },
        new("blockquote-wrap")
        {
            Headline = "The quay",
            Paragraphs = ["\"We waited two winters for this quay,\" said Mira Holt."],
            Quotes = ["We waited two winters for this quay, | Mira Holt"],
        },
        new("code-fence") { Headline = "How to count boats", Paragraphs = [] },
        new("code-template") { Paragraphs = ["The plan"] },
        new("html-entities")
        {
            Headline = "Ferry quay reopens",
            Paragraphs = ["“We waited for this,” said Mira Holt, the harbour master.", "\"It was worth it,\" said Oskar Lund. It wasn’t easy."],
            Quotes = ["We waited for this, | Mira Holt", "It was worth it, | Oskar Lund"],
        },
        new("front-matter-yaml")
        {
            Headline = "Ferry quay reopens: a first look",
            Paragraphs = ["The ferry quay reopened on Friday.", "“We waited two winters for this,” said Mira Holt, the harbour master."],
            Quotes = ["We waited two winters for this, | Mira Holt"],
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
        var info = new DocumentInfo(name + ".md", name + ".md", name, "Corpus", string.Empty);
        ArticleModel article = ArticleParser.Parse(DocumentReader.Decode(info, bytes, bytes.Length), storage: TextStorage.Resource, formats: MarkdownArticle.Formats);
        Assert.Empty(article.Problems);
        Assert.Equal(expected.Headline, MarkdownArticle.Headline(article));
        Assert.Equal(expected.Paragraphs, MarkdownArticle.Paragraphs(article));
        Assert.Equal(expected.Headings, MarkdownArticle.Headings(article));
        Assert.Equal(expected.Quotes, MarkdownArticle.Quotes(article));
    }

    /// <summary>What a document of the shared folder is to be.</summary>
    /// <param name="Name">Its file there, without extension.</param>
    private sealed record ExpectedDocument(string Name)
    {
        /// <summary>The headline; empty for none.</summary>
        public string Headline { get; init; } = string.Empty;

        /// <summary>All paragraphs.</summary>
        public required string[] Paragraphs { get; init; }

        /// <summary>All headings, with level and anchor.</summary>
        public string[] Headings { get; init; } = [];

        /// <summary>All quotations, each with its speaker.</summary>
        public string[] Quotes { get; init; } = [];
    }
}

using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Formats.Records;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>The documents of the shared folder that hold many articles.</summary>
public sealed class RecordDocumentCaseTests
{
    [Fact]
    public void Items_between_lines_of_a_percent_sign_are_sayings_of_those_who_are_named_below()
    {
        string file = Path.Combine(SharedFolder.Path, "cases", "documents", "items-percent.txt");
        Assert.SkipUnless(File.Exists(file), $"NOT TESTED: there is no {file}. Set EMBEDDEDCORPUS_SHARED to the folder that holds cases/documents.");
        byte[] bytes = File.ReadAllBytes(file);
        IReadOnlyList<ArticleModel> articles = CorpusCompiler.Read(
            new DocumentInfo(file, "items-percent.txt", "items-percent", "Corpus", string.Empty), info => DocumentReader.Decode(info, bytes, bytes.Length));

        Assert.Equal(
            ["A quay is a promise kept in wood. | Oskar Lund", "Never sell the last ticket. | Mira Holt", "Tides are patient. | -"],
            articles.Select(static article => Assert.Single(RecordText.Describe(article), static line => line.StartsWith("quotation: ", StringComparison.Ordinal))["quotation: ".Length..]));
        Assert.All(articles, static article => Assert.Empty(article.Problems));
    }
}

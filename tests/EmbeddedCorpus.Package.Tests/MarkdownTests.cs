using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Markdown through MSBuild: the default documents, the library in the task's folder, and a project that asks for literals.</summary>
public class MarkdownTests(PackageFixture package)
{
    [Fact]
    public async Task A_project_embeds_its_Markdown_and_its_texts()
    {
        Sandbox sandbox = package.CreateSandbox("markdown")
            .Project("Notes.csproj", items: """<CorpusDocument Update="corpus/plain.md" Format="Text" />""")
            .Write("corpus/README.md", "# The *quay*\n\n“We **waited**,” [Mira Holt](https://example.org) said.\n")
            .Write("corpus/deep/plain.txt", "A text\n\n*Words*.\n")
            .Write("corpus/plain.md", "A file\n\n*Words*.\n")
            .Write("notes.md", "# Elsewhere\n\nWords.\n")
            .Write("Program.cs", """
                foreach (var article in Notes.Corpus.Articles)
                    Console.WriteLine($"{article.Id}|{article.Headline}|{article.Text.ToString().TrimEnd()}|{string.Join(", ", article.Quotes.Select(quote => quote.SpeakerName.ToString()))}");
                """);
        Assert.Equal(
            ["README|The quay|“We waited,” Mira Holt said.|Mira Holt", "deep/plain|A text|*Words*.", "plain|A file|*Words*."],
            (await sandbox.Run()).Order(StringComparer.Ordinal).Select(static line => line.TrimEnd('|')));

        sandbox.Project("Notes.csproj", properties: "<EmbeddedCorpusStorage>Literals</EmbeddedCorpusStorage>");
        ProcessResult result = await sandbox.Build();
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(result.Diagnostics, static line => line.Contains("README.md(1,1): error EC0014: The setting Storage=Literals cannot be used: Markdown", StringComparison.Ordinal));
    }
}

using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Hostile;

/// <summary>
/// Names that differ in the case of letters only. A file system that ignores case gives one file under both spellings, so its twins have the same
/// text here; one that does not has two files of any text. What a corpus holds is the same: ids are compared character by character.
/// </summary>
public sealed class LetterCaseTests
{
    private const string Text = "The same visit\n\nSaid once.\n";

    [Fact]
    public void One_file_in_two_spellings_is_two_articles_and_a_warning_under_both_storages()
    {
        GeneratorRun literal = GeneratorRun.Of(TestProject.With(("visit.txt", Text), ("Visit.txt", Text))).Compiles();
        using ResourceProject project = new ResourceProject().Add("visit.txt", Text).Add("Visit.txt", Text);
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        GeneratorRun listed = project.Run(corpora).Compiles();

        string warning = Assert.Single(literal.Diagnostics.Lines(), static line => line.Contains("EC0009", StringComparison.Ordinal));
        Assert.Contains("visit.txt(1,1,1,15): warning EC0009: The file has the same text as 'Visit.txt'", warning, StringComparison.Ordinal);
        Assert.Equal(literal.Diagnostics.Lines(), project.Lines(listed));
        using LoadedApp fromLiterals = LoadedApp.Of(literal);
        using LoadedApp fromImage = ResourceProject.Load(listed, corpora);
        Assert.Equal(["Visit", "visit"], Ids(fromLiterals.Corpus()));
        Assert.Equal(["Visit", "visit"], Ids(fromImage.Corpus()));
    }

    [Fact]
    public void Two_files_of_a_file_system_that_knows_case_are_found_by_their_own_ids()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a/visit.txt", "Small\n\nOne."), ("A/Visit.txt", "Large\n\nTwo."))).Compiles();
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal("Small", app.Corpus().Articles.Get("a/visit").Headline.ToString());
        Assert.Equal("Large", app.Corpus().Articles.Get("A/Visit").Headline.ToString());
        Assert.False(app.Corpus().Articles.TryGet("A/visit", out _));
    }

    [Fact]
    public void Identifiers_and_corpora_that_differ_in_case_only_are_two()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty
            .Add("a.txt", "First\n\nOne.", "News", "Visit")
            .Add("b.txt", "Second\n\nTwo.", "News", "VISIT")
            .Add("c.txt", "Third\n\nThree.", "NEWS", "Visit")).Compiles();
        string code = string.Concat(run.Files.Values);
        Assert.Contains(" Visit ", code, StringComparison.Ordinal);
        Assert.Contains(" VISIT ", code, StringComparison.Ordinal);
        Assert.Contains("partial class News", code, StringComparison.Ordinal);
        Assert.Contains("partial class NEWS", code, StringComparison.Ordinal);
        Assert.Equal(run.Files.Count, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static IEnumerable<string> Ids(TextCorpus corpus) => corpus.Articles.Select(static article => article.Id.ToString());
}

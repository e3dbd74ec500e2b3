using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>Names of classes that compile and mislead.</summary>
public sealed class ClassNameTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("False")]
    public void A_switch_is_no_name_of_a_class(string corpus) =>
        GeneratorRun.Of(TestProject.Empty.Add("a.txt", "A text\n\nwords", corpus))
            .Reports($"a.txt(1,1,1,1): error EC0014: The setting Corpus={corpus} cannot be used: Use an identifier that is not the name of a member or a type in the generated code");

    [Theory]
    [InlineData("Corpus", "Corpus", true)]
    [InlineData("App.Corpus", "Corpus", true)]
    [InlineData("App.Corpus", "Texts", false)]
    [InlineData("AppCorpus", "Corpus", false)]
    [InlineData("Corpus.App", "Corpus", false)]
    public void A_namespace_that_hides_the_class_is_a_warning_that_names_the_remedy(string space, string corpus, bool isHidden)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty.Set("EmbeddedCorpusNamespace", space).Add("a.txt", "A text\n\nwords", corpus)).Compiles();
        Assert.Equal(isHidden ? ["EC0020"] : [], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.All(run.Diagnostics, static diagnostic => Assert.Contains("set EmbeddedCorpusNamespace", diagnostic.GetMessage(), StringComparison.Ordinal));
    }
}

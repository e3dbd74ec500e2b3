using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>The generated code as a whole, to be read: every other test asks one question about it.</summary>
public sealed class SnapshotTests
{
    private const string Visit = """
        date 2022-10-03 'This visit was "not" surprising, just evidence'

        The minister spoke of <trust> & "tie\s".

        “Israel is a major supplier of arms,” Gallia Lindenstrauss said.

        """;

    private const string Palms = """
        Date palms

        They grow.

        """;

    // The bytes of an index say nothing to a reader: only the class is shown with one.
    private static TestProject Tiny => Searched.Set("EmbeddedCorpusSearch", "false");

    private static TestProject Searched => TestProject.With(("corpus/2022/visit.txt", Visit), ("corpus/palms.txt", Palms));

    [Fact]
    public void The_whole_output_for_a_tiny_corpus() => Snapshot.Match(GeneratorRun.Of(Tiny), typeof(SnapshotTests), "Emission");

    [Fact]
    public void The_class_of_a_corpus_that_can_be_searched() =>
        Snapshot.Match(GeneratorRun.Of(Searched), typeof(SnapshotTests), "Emission", static hint => hint == "Corpus.g.cs");

    [Fact]
    public void The_storage_of_a_design_time_build() =>
        Snapshot.Match(GeneratorRun.Of(Tiny.Set("DesignTimeBuild", "true")), typeof(SnapshotTests), "Emission", static hint => hint.Contains(".Storage."));
}

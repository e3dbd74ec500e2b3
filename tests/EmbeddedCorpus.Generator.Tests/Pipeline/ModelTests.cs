using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Pipeline;

/// <summary>The contract of the models: plain values, equal for equal texts.</summary>
public sealed class ModelTests
{
    // The property cannot have its type.
    private const string View = "namespace App; enum Kind { A, [EmbeddedCorpus.FieldName(\"b\")] B } static partial class Site { [EmbeddedCorpus.ArticleView] partial struct Post { partial Kind? Kind { get; } partial string Name { get; } int All => 1; } }";

    private static TestProject Rich => (TestProject.Empty with { Sources = [View] })
        .Add("corpus/f.txt", "---\nkind: x\n---\n\ntext f")
        .Add("corpus/g.txt", "---\nkund: a\n---\n\ntext g")
        .Add("corpus/a.txt", "date 2022-10-01 'We go home'\n\n“We go home,” John Smith, a farmer, said.\n\nA lone ” mark.")
        .Add("corpus/b.txt", "date 2022-13-01 Bad\n\ntext")
        .Add("corpus/c.txt", "Same\n\ntext")
        .Add("corpus/d.txt", "Same\n\ntext")
        .Add(TestDocument.Of("/src/app/corpus/e.txt", "One.\n%\nTwo.\n").With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusSplit", "%"))
        .Set("EmbeddedCorpusVisibility", "protected")
        .Set("EmbeddedCorpusConstants", "Used")
        .Add(TestDocument.Of("/obj/Other.manifest", Manifest).With("EmbeddedCorpusManifest", "true"));

    private const string Manifest =
        "embeddedcorpus-manifest\t4\ncorpus\tOther\tsearch\t1\tEmbeddedCorpus.Other\t00\t/src/app/o.txt\narticle\tO\to\tOh\nspeaker\tAnna\tAnna: 1 quotation.\n"
        + "problem\tSameText\t/src/app/o.txt\t1\t2\t0\t1\t0\t2\tp.txt\t\nend\n";

    [Fact]
    public void No_tracked_model_holds_what_the_compiler_owns()
    {
        GeneratorRun run = GeneratorRun.Of(Rich);

        foreach (string step in StepNames.All)
        {
            object[] models = [.. Models(run, step)];
            Assert.NotEmpty(models);
            Assert.All(models, static model => Assert.Empty(ModelGraph.Forbidden(model)));
        }
    }

    [Fact]
    public void The_walk_finds_what_the_compiler_owns()
    {
        // Otherwise the test above could not fail.
        GeneratorRun run = GeneratorRun.Of(Rich);
        var holder = new Tuple<int, List<object?>>(1, [null, run.Output.SyntaxTrees[0].GetRoot()]);

        Assert.Contains("SyntaxNode", Assert.Single(ModelGraph.Forbidden(holder)).Replace("CompilationUnitSyntax", "SyntaxNode"));
        Assert.Single(ModelGraph.Forbidden(new KeyValuePair<string, object>("", Location.None)));
        Assert.Single(ModelGraph.Forbidden(new TextInput(run.Project.Documents[0].Text, TextRole.Document, null)));
    }

    [Fact]
    public void Equal_projects_give_equal_models()
    {
        GeneratorRun first = GeneratorRun.Of(Rich);
        GeneratorRun second = GeneratorRun.Of(Rich);

        foreach (string step in StepNames.All)
        {
            object[] models = [.. Models(first, step)];
            object[] again = [.. Models(second, step)];
            Assert.Equal(models, again);
            Assert.Equal(models.Select(static model => model.GetHashCode()), again.Select(static model => model.GetHashCode()));
            Assert.DoesNotContain(models.Zip(again), static pair => pair.First is not TextProblem && ReferenceEquals(pair.First, pair.Second));
        }
    }

    private static IEnumerable<object> Models(GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Value);
}

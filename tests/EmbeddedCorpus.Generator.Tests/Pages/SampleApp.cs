using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The project that the code of the pages belongs to: <c>app</c> with the README's text and a second corpus, and a library <c>Letters</c>.</summary>
internal static class SampleApp
{
    // What ImplicitUsings gives a console project.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<CSharpCompilation> s_project = new(Make);

    // The console is that of the process.
    private static readonly object s_console = new();

    /// <summary>A fence as the program of the project; the usings of the README's program are added to one that has none.</summary>
    public static CSharpCompilation Compile(Fence fence) => Compile(fence, s_project.Value);

    /// <summary>What a fence prints.</summary>
    public static string Run(Fence fence) => Run(Compile(fence));

    /// <summary>What a fence prints as the program of another project.</summary>
    public static string Run(Fence fence, GeneratorRun run) => Run(Compile(fence, Executable(run)));

    /// <summary>A project <c>app</c> with texts in its folder <c>corpus</c>.</summary>
    public static GeneratorRun Generate(params (string Path, string Text)[] texts) => GeneratorRun.Of(texts.Aggregate(
        (TestProject.Empty with { Sources = [Usings] }).Set("RootNamespace", "app"),
        static (project, text) => project.Add(Sample(text.Path, text.Text, "Corpus"))));

    private static CSharpCompilation Compile(Fence fence, CSharpCompilation project)
    {
        string code = fence.Text.Contains("using EmbeddedCorpus;", StringComparison.Ordinal) ? fence.Text : "using EmbeddedCorpus; using app;\n#line 1\n" + fence.Text;
        return project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)project.SyntaxTrees[0].Options, fence.Place));
    }

    private static string Run(CSharpCompilation program)
    {
        using LoadedApp app = LoadedApp.Of(program);
        using var output = new StringWriter { NewLine = "\n" };
        lock (s_console)
        {
            TextWriter console = Console.Out;
            Console.SetOut(output);
            try
            {
                app.Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(console);
            }
        }

        return output.ToString();
    }

    private static CSharpCompilation Make()
    {
        Fence text = Page.Read(Repository.Root, "README.md").Fences.Single(static fence => fence.Argument("file") == "corpus/visit.txt");
        GeneratorRun letters = GeneratorRun.Of(TestProject.With(("corpus/first.txt", "A letter\n\nDear reader.")).Set("RootNamespace", "Letters").Set("EmbeddedCorpusVisibility", "public"));
        GeneratorRun app = GeneratorRun.Of((TestProject.Empty with { Sources = [Usings] })
            .Set("RootNamespace", "app")
            .Add(Sample("visit.txt", text.Text, "Corpus"))
            .Add(Sample("opening.txt", "Opening of the assembly\n\nFriends, we meet again.", "Speeches")));
        return Executable(app).AddReferences(
            MetadataReference.CreateFromImage(LoadedApp.Emit(letters.Output.WithAssemblyName("Letters"))),
            MetadataReference.CreateFromFile(typeof(Analysis.CorpusAnalysis).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(TextCorpusSet).Assembly.Location));
    }

    private static CSharpCompilation Executable(GeneratorRun run) => run.Output.WithOptions(run.Output.Options.WithOutputKind(OutputKind.ConsoleApplication));

    // The id is the path below the folder of the glob, which MSBuild finds.
    private static TestDocument Sample(string path, string text, string corpus) =>
        TestDocument.Of(TestProject.DefaultDirectory + path, text).With("EmbeddedCorpus", corpus).With("EmbeddedCorpusId", Path.ChangeExtension(path, null));
}

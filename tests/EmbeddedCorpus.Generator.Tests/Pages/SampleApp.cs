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

    /// <summary>A fence as the program of the project; the usings of the README's program are added to one that has none.</summary>
    public static CSharpCompilation Compile(Fence fence)
    {
        string code = fence.Text.Contains("using EmbeddedCorpus;", StringComparison.Ordinal) ? fence.Text : "using EmbeddedCorpus; using app;\n#line 1\n" + fence.Text;
        CSharpCompilation project = s_project.Value;
        return project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)project.SyntaxTrees[0].Options, fence.Place));
    }

    /// <summary>What a fence prints.</summary>
    public static string Run(Fence fence)
    {
        using LoadedApp app = LoadedApp.Of(Compile(fence));
        TextWriter console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            app.Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
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
        return app.Output
            .WithOptions(app.Output.Options.WithOutputKind(OutputKind.ConsoleApplication))
            .AddReferences(MetadataReference.CreateFromImage(LoadedApp.Emit(letters.Output.WithAssemblyName("Letters"))));
    }

    // The id is the path below the folder of the glob, which MSBuild finds.
    private static TestDocument Sample(string path, string text, string corpus) =>
        TestDocument.Of(TestProject.DefaultDirectory + path, text).With("EmbeddedCorpus", corpus).With("EmbeddedCorpusId", Path.ChangeExtension(path, null));
}

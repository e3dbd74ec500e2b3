using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>Projects with an article view, and what a program in them prints.</summary>
internal static class ViewProject
{
    private const string Usings = "using System; using System.Collections.Generic; using System.ComponentModel; using System.Linq; using EmbeddedCorpus; namespace App;\n";

    /// <summary>A project with texts and a file of C#.</summary>
    public static TestProject With(string code, params (string Path, string Text)[] documents) => TestProject.With(documents) with
    {
        Sources = [Usings + code],
    };

    /// <summary>A text with front matter.</summary>
    public static (string Path, string Text) Text(string name, string fields) => ($"corpus/{name}.txt", $"---\n{fields}\n---\n\nThe text of {name}.\n");

    /// <summary>Builds a project and calls <c>Program.Run</c>, which gives lines.</summary>
    public static string[] Run(TestProject project)
    {
        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(project).CompilesAsIfHandwritten().Reports());
        return [.. (IEnumerable<string>)app.Class("App.Program").GetMethod("Run")!.Invoke(null, null)!];
    }
}

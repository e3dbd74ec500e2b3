using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>The compiled project, loaded into this process and unloaded at the end of the test.</summary>
internal sealed class LoadedApp : IDisposable
{
    private readonly AssemblyLoadContext _context = new("App", isCollectible: true);

    private LoadedApp(Stream assembly) => Assembly = _context.LoadFromStream(assembly);

    public Assembly Assembly { get; }

    public static LoadedApp Of(GeneratorRun run) => Of(run.Output);

    /// <param name="compilation">The project and what was emitted for it.</param>
    /// <param name="resources">What the build embeds, by name.</param>
    public static LoadedApp Of(CSharpCompilation compilation, params (string Name, byte[] Content)[] resources) => Load(Emit(compilation, resources));

    /// <summary>Loads what <see cref="Emit"/> made, as often as a test wants it fresh.</summary>
    public static LoadedApp Load(byte[] assembly) => new(new MemoryStream(assembly));

    /// <summary>Loads a project and a library that it references.</summary>
    public static LoadedApp Of(GeneratorRun run, byte[] library)
    {
        LoadedApp app = Of(run);
        app._context.LoadFromStream(new MemoryStream(library));
        return app;
    }

    /// <summary>The bytes of the compiled project.</summary>
    public static byte[] Emit(CSharpCompilation compilation, params (string Name, byte[] Content)[] resources)
    {
        using var stream = new MemoryStream();
        EmitResult emitted = compilation.Emit(
            stream,
            manifestResources: resources.Select(static resource => new ResourceDescription(resource.Name, () => new MemoryStream(resource.Content), isPublic: true)));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(20)));
        return stream.ToArray();
    }

    /// <summary>The corpus behind a generated class.</summary>
    public TextCorpus Corpus(string type = "App.Corpus") => (TextCorpus)Class(type).GetProperty("All")!.GetValue(null)!;

    /// <summary>A typed constant of a generated class.</summary>
    public Article Constant(string name, string type = "App.Corpus")
    {
        object articles = Class(type).GetProperty("Articles")!.GetValue(null)!;
        return (Article)articles.GetType().GetProperty(name)!.GetValue(articles)!;
    }

    public Type Class(string type) => Assembly.GetType(type, throwOnError: true)!;

    public void Dispose() => _context.Unload();
}

using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the class that opens a corpus for the runtime.</summary>
internal static class StorageEmitter
{
    /// <summary>The storage of a corpus whose pages are literals.</summary>
    public static GeneratedFile Emit(ImageModel image)
    {
        CodeWriter code = Open(image.Corpus, image.Options, "CorpusStorage", image.Content, [], out string hint);
        WriteGetPage(code, image);
        WriteStemmers(code, image.Stemmers);
        return Close(code, hint);
    }

    /// <summary>The storage of a corpus whose image is a resource.</summary>
    /// <param name="manifest">What the build says of the corpus.</param>
    /// <param name="options">What emitted code depends on.</param>
    /// <param name="watched">A hash of the texts as they are now, under "dotnet watch": the manifest is that of the last build.</param>
    public static GeneratedFile Emit(CorpusManifest manifest, EmitOptions options, ulong? watched)
    {
        string[] arguments = ["assembly: typeof(Storage).Assembly", $"resource: {LiteralWriter.Literal(manifest.Resource)}", "content: Content"];
        CodeWriter code = Open(manifest.Class.Name, options, "ResourceStorage", manifest.Content, arguments, out string hint);
        WriteStemmers(code, manifest.Class.Stemmers);
        if (watched is { } texts)
        {
            code.Line($"internal const ulong Watched = 0x{texts.ToString("X16", CultureInfo.InvariantCulture)};").Line();
        }

        return Close(code, hint);
    }

    private static CodeWriter Open(string corpus, EmitOptions options, string baseType, ContentHash content, string[] arguments, out string hint)
    {
        CodeWriter code = CodeWriter.StartFile(options);
        CorpusEmitter.OpenClass(code, corpus, options);
        code.Line(CorpusEmitter.GeneratedCode);
        code.Line(CorpusEmitter.NotCovered);
        code.Line($"private sealed class Storage : global::EmbeddedCorpus.CompilerServices.{baseType}").Open();

        // A constant cannot be changed in a running program: so "dotnet watch", which sees the declarations of a
        // design-time build only, restarts when a text changes instead of showing the old one.
        code.Line("// Changes with every text, so that hot reload restarts the program instead of showing old texts.");
        code.Line($"internal const ulong Content = 0x{content.Value.ToString("X16", CultureInfo.InvariantCulture)};").Line();
        code.Line("private static Storage? s_instance;").Line();
        code.Line("private Storage()");
        string all = string.Join(", ", [$"name: {LiteralWriter.Literal(corpus)}", $"formatVersion: {ImageFormat.Version}", $"generatorVersion: \"{CorpusEmitter.Version}\"", .. arguments]);
        code.Line($"    : base({all})").Open();
        code.Close().Line();
        code.Line("// Made at the first touch; the one object that a corpus allocates.");
        code.Line("internal static Storage Instance => s_instance ?? Create();").Line();
        hint = $"{FileNames.Of(corpus)}.Storage.g.cs";
        return code;
    }

    private static GeneratedFile Close(CodeWriter code, string hint)
    {
        code.Line("private static Storage Create()").Open();
        code.Line("try").Open();
        code.Line("return s_instance = Opened.Value;").Close();
        code.Line("catch (global::System.TypeInitializationException)").Open();
        code.Line("// Once more, for the reason itself.");
        code.Line("return s_instance = new();").Close().Close().Line();

        // Threads that touch a corpus first at once get one object, and Interlocked, Monitor or Lazy are not needed for it: they lie in
        // System.Threading, which the first touch would have to load, or allocate.
        code.Line("// The runtime runs an initializer once, whatever the number of threads.");
        code.Line("private static class Opened").Open();
        code.Line("internal static readonly Storage Value = new();").Close();
        return new GeneratedFile(hint, code.Close().Close().ToString());
    }

    // A trimmer removes the stemmers that no corpus names. English has no method here: code of earlier versions has none either.
    private static void WriteStemmers(CodeWriter code, EquatableArray<StemmerName> stemmers)
    {
        if (stemmers.Count == 0)
        {
            return;
        }

        code.Line("protected override int Stem(int language, global::System.Span<byte> word, int length) => language switch").Open();
        foreach (StemmerName stemmer in stemmers)
        {
            code.Line($"{stemmer.Language.ToString(CultureInfo.InvariantCulture)} => global::EmbeddedCorpus.CompilerServices.Stemmer.{stemmer.Name}(word, length),");
        }

        code.Line("_ => -1,").Close(";").Line();
    }

    private static void WriteGetPage(CodeWriter code, ImageModel image)
    {
        if (image.Options.IsDesignTime)
        {
            code.Line("// An IDE asked for the declarations: the texts are not in this code, and it must not run.");
            code.Line("protected override global::System.ReadOnlySpan<byte> GetPage(int page) =>");
            code.Line($"    throw new global::System.InvalidOperationException({LiteralWriter.Literal($"Corpus '{image.Corpus}' was compiled in a design-time build, which holds no texts: build the project.")});").Line();
            return;
        }

        code.Line($"protected override global::System.ReadOnlySpan<byte> GetPage(int page) => (page >> {ImageLayout.GroupBits}) switch").Open();
        foreach (PagesModel file in image.Files)
        {
            int first = file.Group.First;
            string pattern = string.Join(" or ", Enumerable.Range(first, file.Group.Count));
            code.Line($"{pattern} => Pages{first}.Get(page),");
        }

        code.Line("_ => default,").Close(";").Line();
    }
}

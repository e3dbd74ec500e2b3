using System.Globalization;
using EmbeddedCorpus.Storage;
using EmbeddedCorpus.Text.Indexing.Image;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the class that hands the runtime its pages.</summary>
internal static class StorageEmitter
{
    public static GeneratedFile Emit(ImageModel image)
    {
        CodeWriter code = CodeWriter.StartFile(image.Options);
        CorpusEmitter.OpenClass(code, image.Corpus, image.Options);
        code.Line(CorpusEmitter.GeneratedCode);
        code.Line("private sealed class Storage : global::EmbeddedCorpus.Storage.CorpusStorage").Open();
        // A constant cannot be changed in a running program: so "dotnet watch", which sees the declarations of a
        // design-time build only, restarts when a text changes instead of showing the old one.
        code.Line("// Changes with every text, so that hot reload restarts the program instead of showing old texts.");
        code.Line($"internal const ulong Content = 0x{image.Content.Value.ToString("X16", CultureInfo.InvariantCulture)};").Line();
        code.Line("private static Storage? s_instance;").Line();
        code.Line("private Storage()");
        code.Line($"    : base(name: {LiteralWriter.Literal(image.Corpus)}, formatVersion: {ImageFormat.Version}, generatorVersion: \"{CorpusEmitter.Version}\")").Open();
        code.Close().Line();
        code.Line("// Made at the first touch; the one object that a corpus allocates.");
        code.Line("internal static Storage Instance => s_instance ?? Create();").Line();
        WriteGetPage(code, image);
        code.Line();
        code.Line("private static Storage Create()").Open();
        code.Line("Storage created = new();");
        code.Line("return global::System.Threading.Interlocked.CompareExchange(ref s_instance, created, null) ?? created;");
        return new GeneratedFile($"{CorpusNames.HintName(image.Corpus)}.Storage.g.cs", code.Close().Close().Close().ToString());
    }

    private static void WriteGetPage(CodeWriter code, ImageModel image)
    {
        if (image.Options.IsDesignTime)
        {
            code.Line("// An IDE asked for the declarations: the texts are not in this code, and it must not run.");
            code.Line("protected override global::System.ReadOnlySpan<byte> GetPage(int page) =>");
            code.Line($"    throw new global::System.InvalidOperationException({LiteralWriter.Literal($"Corpus '{image.Corpus}' was compiled in a design-time build, which holds no texts: build the project.")});");
            return;
        }

        code.Line($"protected override global::System.ReadOnlySpan<byte> GetPage(int page) => (page >> {ImageLayout.GroupBits}) switch").Open();
        foreach (PagesModel file in image.Files)
        {
            int first = file.Group.First;
            string pattern = string.Join(" or ", Enumerable.Range(first, file.Group.Count));
            code.Line($"{pattern} => Pages{first}.Get(page),");
        }

        code.Line("_ => default,").Close(";");
    }
}

using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Manifest;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the class of a corpus: its lists, its searches and its constants.</summary>
internal static class CorpusEmitter
{
    /// <summary>The attribute that generated types carry.</summary>
    public static string GeneratedCode { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"EmbeddedCorpus\", \"{Version}\")]";

    /// <summary>The version of the package.</summary>
    public static string Version => typeof(CorpusEmitter).Assembly.GetName().Version.ToString(3);

    /// <summary>The files of a corpus, storage and pages aside.</summary>
    public static IEnumerable<GeneratedFile> Emit(CorpusClass corpus, EmitOptions options)
    {
        string hint = FileNames.Of(corpus.Name);
        yield return new GeneratedFile($"{hint}.g.cs", Class(corpus, options));
        yield return new GeneratedFile($"{hint}.Articles.g.cs", ArticlesEmitter.Emit(corpus, options));
        yield return new GeneratedFile($"{hint}.Speakers.g.cs", SpeakersEmitter.Emit(corpus, options));
    }

    /// <summary>Opens the partial class.</summary>
    public static CodeWriter OpenClass(CodeWriter code, string corpus, EmitOptions options) =>
        code.Line($"{options.Visibility} static partial class {CorpusNames.Escape(corpus)}").Open();

    private static string Class(CorpusClass corpus, EmitOptions options)
    {
        CodeWriter code = CodeWriter.StartFile(options);
        code.Line($"/// <summary>A corpus of {Number(corpus.ArticleCount, "article")}, compiled into this assembly.</summary>");
        code.Line(GeneratedCode);
        OpenClass(code, corpus.Name, options);
        code.Line("/// <summary>The articles by date, then path, undated ones last; each is a property too.</summary>");
        code.Line("public static ArticleCollection Articles => ArticleCollection.Instance;").Line();
        code.Line("/// <summary>The speakers by name; each is a property too.</summary>");
        code.Line("public static SpeakerCollection Speakers => SpeakerCollection.Instance;").Line();
        code.Line("/// <summary>All quotations, in the order of the articles.</summary>");
        code.Line("public static global::EmbeddedCorpus.CorpusList<global::EmbeddedCorpus.Quote> Quotes => All.Quotes;").Line();
        code.Line("/// <summary>All paragraphs, in the order of the articles.</summary>");
        code.Line("public static global::EmbeddedCorpus.CorpusList<global::EmbeddedCorpus.Paragraph> Paragraphs => All.Paragraphs;").Line();
        code.Line("/// <summary>The corpus as one value, for code that works on any corpus.</summary>");
        code.Line("public static global::EmbeddedCorpus.TextCorpus All => Storage.Instance.Corpus;");
        SearchEmitter.Write(code, corpus);
        return code.Close().ToString();
    }

    private static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}

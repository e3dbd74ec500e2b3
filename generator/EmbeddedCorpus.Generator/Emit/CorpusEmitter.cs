using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Manifest;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the class of a corpus: its lists, its searches and its constants.</summary>
internal static class CorpusEmitter
{
    /// <summary>The attribute that generated types carry.</summary>
    public static string GeneratedCode { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"EmbeddedCorpus\", \"{Version}\")]";

    /// <summary>The attribute that keeps generated members out of the figures of code coverage. Not on the class of the corpus, which users may extend.</summary>
    public const string NotCovered = "[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";

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
        Property(code, "The articles in the order of their dates and paths. Articles without a date come last. Each article is also a property.", "ArticleCollection Articles => ArticleCollection.Instance");
        code.Line();
        Property(code, "The speakers in the order of their names. Each speaker is also a property.", "SpeakerCollection Speakers => SpeakerCollection.Instance");
        code.Line();
        Property(code, "All quotations, in the order of the articles.", "global::EmbeddedCorpus.CorpusList<global::EmbeddedCorpus.Quote> Quotes => All.Quotes");
        code.Line();
        Property(code, "All paragraphs, in the order of the articles.", "global::EmbeddedCorpus.CorpusList<global::EmbeddedCorpus.Paragraph> Paragraphs => All.Paragraphs");
        code.Line();
        Property(code, "The corpus as one value, for code that works with any corpus.", "global::EmbeddedCorpus.TextCorpus All => Storage.Instance.Corpus");
        SearchEmitter.Write(code, corpus);
        return code.Close().ToString();
    }

    private static void Property(CodeWriter code, string summary, string declaration) => code
        .Line($"/// <summary>{summary}</summary>")
        .Line(NotCovered)
        .Line($"public static {declaration};");

    private static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}

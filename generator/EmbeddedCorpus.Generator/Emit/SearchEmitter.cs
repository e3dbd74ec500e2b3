using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the searches of a corpus; for one without an index the same methods as errors, so that a call says at compile time what is missing.</summary>
internal static class SearchEmitter
{
    private const string Characters = "global::System.ReadOnlySpan<char>";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";
    private const string Options = "global::EmbeddedCorpus.SearchOptions";

    /// <summary>Writes the methods into the class of the corpus.</summary>
    public static void Write(CodeWriter code, CorpusClass corpus)
    {
        foreach (bool isUtf8 in (bool[])[false, true])
        {
            Parameter query = isUtf8 ? new(Bytes, "utf8Query") : new(Characters, "query");
            Parameter hits = new("global::System.Span<global::EmbeddedCorpus.SearchHit>", "hits");
            Parameter options = new(Options, "options");
            Parameter total = new("int", "totalMatches", IsOut: true);
            Method(code, corpus, "int", "Search", query, hits);
            Method(code, corpus, "int", "Search", query, hits, options);
            Method(code, corpus, "int", "Search", query, hits, total);
            Method(code, corpus, "int", "Search", query, hits, options, total);
        }

        Parameter words = new("global::System.Span<global::EmbeddedCorpus.IndexedWord>", "words");
        Parameter count = new("int", "count", IsOut: true);
        Method(code, corpus, "bool", "TrySuggest", new(Characters, "word"), words, count);
        Method(code, corpus, "bool", "TrySuggest", new(Bytes, "utf8Word"), words, count);
    }

    // With every overload there, each call that would compile with an index is told what is missing, and nothing else.
    private static void Method(CodeWriter code, CorpusClass corpus, string result, string name, params Parameter[] parameters)
    {
        string declared = string.Join(", ", parameters.Select(static parameter => parameter.Modifier + parameter.Type + " " + parameter.Name));
        string passed = string.Join(", ", parameters.Select(static parameter => parameter.Modifier + parameter.Name));
        string types = string.Join(", ", parameters.Select(static parameter => parameter.Modifier + parameter.Type)).Replace('<', '{').Replace('>', '}');
        code.Line();
        if (corpus.HasSearch)
        {
            code.Line($"/// <inheritdoc cref=\"global::EmbeddedCorpus.TextCorpus.{name}({types})\"/>");
        }
        else
        {
            string message = $"Corpus '{corpus.Name}' was compiled without a search index: set {SettingsReader.SearchName} to true.";
            code.Line("/// <summary>Not to be used: there is no index.</summary>");
            code.Line($"[global::System.Obsolete({LiteralWriter.Literal(message)}, error: true)]");
            code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        }

        code.Line($"public static {result} {name}({declared}) => All.{name}({passed});");
    }

    private readonly record struct Parameter(string Type, string Name, bool IsOut = false)
    {
        public string Modifier => IsOut ? "out " : string.Empty;
    }
}

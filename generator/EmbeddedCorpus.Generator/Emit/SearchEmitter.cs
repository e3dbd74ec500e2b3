using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the searches of a corpus; for one without an index the same methods as errors, so that a call says at compile time what is missing.</summary>
internal static class SearchEmitter
{
    private const string Characters = "global::System.ReadOnlySpan<char>";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";

    /// <summary>Writes the methods into the class of the corpus.</summary>
    public static void Write(CodeWriter code, CorpusClass corpus)
    {
        foreach (bool isUtf8 in (bool[])[false, true])
        {
            Parameter query = isUtf8 ? new(Bytes, "utf8Query") : new(Characters, "query");
            Parameter hits = new("global::System.Span<global::EmbeddedCorpus.SearchHit>", "hits");
            Parameter total = new("int", "totalMatches", IsOut: true);
            Parameter options = new("global::EmbeddedCorpus.SearchOptions", "options", IsOptional: true);
            Method(code, corpus, "Search", query, hits, options);
            Method(code, corpus, "Search", query, hits, total, options);
            Method(
                code,
                corpus,
                "GetConcordance",
                query,
                new("global::System.Span<global::EmbeddedCorpus.ConcordanceLine>", "lines"),
                new("int", "total", IsOut: true),
                new("global::EmbeddedCorpus.ConcordanceOptions", "options", IsOptional: true));
        }

        Parameter words = new("global::System.Span<global::EmbeddedCorpus.IndexedWord>", "words");
        Method(code, corpus, "Suggest", new(Characters, "query"), words);
        Method(code, corpus, "Suggest", new(Bytes, "utf8Query"), words);
        Method(code, corpus, "Complete", new(Characters, "prefix"), words);
        Method(code, corpus, "Complete", new(Bytes, "utf8Prefix"), words);
    }

    // With every overload there, each call that would compile with an index is told what is missing, and nothing else.
    private static void Method(CodeWriter code, CorpusClass corpus, string name, params Parameter[] parameters)
    {
        string declared = string.Join(", ", parameters.Select(static parameter => parameter.Modifier + parameter.Type + " " + parameter.Name + parameter.Default));
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

        code.Line(CorpusEmitter.NotCovered);
        code.Line($"public static int {name}({declared}) => All.{name}({passed});");
    }

    private readonly record struct Parameter(string Type, string Name, bool IsOut = false, bool IsOptional = false)
    {
        public string Modifier => IsOut ? "out " : string.Empty;

        public string Default => IsOptional ? " = default" : string.Empty;
    }
}

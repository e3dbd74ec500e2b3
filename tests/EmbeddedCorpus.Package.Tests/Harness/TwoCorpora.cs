namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>Two corpora of one project, one of each storage: one build shows what holds for both.</summary>
internal static class TwoCorpora
{
    /// <summary>The documents of both, over the same texts.</summary>
    public const string Documents = """
        <CorpusDocument Include="texts/**/*.txt" Corpus="InLiterals" Storage="Literals" />
        <CorpusDocument Include="texts/**/*.txt" Corpus="InResource" Storage="Resource" />
        """;

    /// <summary>The documents of both, each with files of its own: what a build says of a file belongs to one storage.</summary>
    public const string ApartDocuments = """
        <CorpusDocument Include="literals/**/*.txt" Corpus="InLiterals" Storage="Literals" />
        <CorpusDocument Include="resource/**/*.txt" Corpus="InResource" Storage="Resource" />
        """;

    /// <summary>Writes a file for each corpus of <see cref="ApartDocuments"/>.</summary>
    public static Sandbox WriteApart(this Sandbox sandbox, string path, byte[] bytes) => sandbox.Write($"literals/{path}", bytes).Write($"resource/{path}", bytes);

    /// <summary>Writes a text for each corpus of <see cref="ApartDocuments"/>.</summary>
    public static Sandbox WriteApart(this Sandbox sandbox, string path, string text) => sandbox.Write($"literals/{path}", text).Write($"resource/{path}", text);
}

namespace EmbeddedCorpus.Search.Benchmarks.Queries;

/// <summary>What a query asks of an engine.</summary>
internal enum QueryClass
{
    /// <summary>One word of a few texts.</summary>
    RareWord,

    /// <summary>One word of a good part of the texts.</summary>
    FrequentWord,

    /// <summary>A frequent word or a less frequent one.</summary>
    TwoWords,

    /// <summary>Two or three words that stand side by side somewhere.</summary>
    Phrase,

    /// <summary>The start of words.</summary>
    Prefix,

    /// <summary>A word that no text has.</summary>
    NoHit,
}

/// <summary>What the tables call the classes.</summary>
internal static class QueryClasses
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<QueryClass> All { get; } = Enum.GetValues<QueryClass>();

    /// <summary>The name of a class.</summary>
    public static string Title(this QueryClass queries) => queries switch
    {
        QueryClass.RareWord => "rare word",
        QueryClass.FrequentWord => "frequent word",
        QueryClass.TwoWords => "two words, OR",
        QueryClass.Phrase => "phrase",
        QueryClass.Prefix => "prefix",
        _ => "no hit",
    };
}

/// <summary>A query without the syntax of any engine.</summary>
/// <param name="Class">What it asks for.</param>
/// <param name="Words">The words in lower case, ASCII letters only; of a prefix, its letters.</param>
internal sealed record BenchmarkQuery(QueryClass Class, IReadOnlyList<string> Words)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Class.Title()}: {string.Join(' ', Words)}";
}

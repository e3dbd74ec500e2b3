namespace EmbeddedCorpus.Search.Benchmarks.Queries;

/// <summary>What a query asks of an engine.</summary>
internal enum QueryClass
{
    /// <summary>One word of a few texts.</summary>
    RareWord,

    /// <summary>One word of a good part of the texts.</summary>
    FrequentWord,

    /// <summary>A frequent word or a less frequent one.</summary>
    AnyWord,

    /// <summary>Two words of one text, both of them.</summary>
    AllWords,

    /// <summary>Two words that follow one another somewhere.</summary>
    PhraseOfTwo,

    /// <summary>Three such words.</summary>
    PhraseOfThree,

    /// <summary>The first three letters of words.</summary>
    PrefixOfThree,

    /// <summary>The first four letters of words.</summary>
    PrefixOfFour,

    /// <summary>A word that no text has.</summary>
    NoHit,
}

/// <summary>What the tables call the classes.</summary>
internal static class QueryClasses
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<QueryClass> All { get; } = Enum.GetValues<QueryClass>();

    /// <summary>What is measured of each class.</summary>
    public static IReadOnlyList<Wanted> Results { get; } = Enum.GetValues<Wanted>();

    /// <summary>The name of what is asked for of a class.</summary>
    public static string Title(this QueryClass queries, Wanted wanted) => wanted switch
    {
        Wanted.Best => queries.Title(),
        Wanted.Counted => $"{queries.Title()}, counted",
        _ => $"{queries.Title()}, hits 21 to 30",
    };

    /// <summary>The name of a class.</summary>
    public static string Title(this QueryClass queries) => queries switch
    {
        QueryClass.RareWord => "rare word",
        QueryClass.FrequentWord => "frequent word",
        QueryClass.AnyWord => "two words, OR",
        QueryClass.AllWords => "two words, AND",
        QueryClass.PhraseOfTwo => "phrase of 2",
        QueryClass.PhraseOfThree => "phrase of 3",
        QueryClass.PrefixOfThree => "prefix of 3",
        QueryClass.PrefixOfFour => "prefix of 4",
        _ => "no hit",
    };
}

/// <summary>How much of the result is asked for.</summary>
internal enum Wanted
{
    /// <summary>The ten best texts.</summary>
    Best,

    /// <summary>The ten best texts, and how many there are in all.</summary>
    Counted,

    /// <summary>The ten texts after the twenty best.</summary>
    ThirdPage,
}

/// <summary>A query without the syntax of any engine.</summary>
/// <param name="Class">What it asks for.</param>
/// <param name="Words">The words in lower case, ASCII letters only; of a prefix, its letters.</param>
internal sealed record BenchmarkQuery(QueryClass Class, IReadOnlyList<string> Words)
{
    /// <summary>Whether the words must follow one another.</summary>
    public bool IsPhrase => Class is QueryClass.PhraseOfTwo or QueryClass.PhraseOfThree;

    /// <summary>Whether <see cref="Words"/> has the first letters of words.</summary>
    public bool IsPrefix => Class is QueryClass.PrefixOfThree or QueryClass.PrefixOfFour;

    /// <inheritdoc/>
    public override string ToString() => $"{Class.Title()}: {string.Join(' ', Words)}";
}

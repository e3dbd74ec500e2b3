namespace EmbeddedCorpus.Search.Benchmarks;

/// <summary>What is measured; <c>search.sh --help</c> says what each option means.</summary>
/// <param name="Work">A folder with the folders <c>peps</c> and <c>cpp-docs</c>, where the indexes on disk go too.</param>
/// <param name="Texts">The names of the sets of texts.</param>
/// <param name="Queries">Queries of each class.</param>
/// <param name="Runs">Runs of each class and engine, at least.</param>
/// <param name="Processes">New processes for each engine; 0 to measure none.</param>
/// <param name="Sets">The number of corpora of a set; 0 to measure engines.</param>
/// <param name="Seed">Tells how texts are cut, and which queries are chosen.</param>
internal sealed record BenchmarkOptions(string Work, IReadOnlyList<string> Texts, int Queries, int Runs, int Processes, int Sets, int Seed)
{
    /// <summary>Articles that are long.</summary>
    public const string Peps = "peps";

    /// <summary>Articles that are short and many: the set that the limits of size and start are about.</summary>
    public const string CppDocs = "cpp-docs";

    /// <summary>A part of <see cref="CppDocs"/>.</summary>
    public const string TenMegabytes = "10mb";

    /// <summary>Pieces of the others, as short as news.</summary>
    public const string Cut = "cut";

    /// <summary><see cref="CppDocs"/> with front matter, for filters.</summary>
    public const string Fields = "fields";

    /// <summary>The seed of a run that is not told another one.</summary>
    public const int FixedSeed = 1950;
}

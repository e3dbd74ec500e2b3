namespace EmbeddedCorpus.Search.Benchmarks.StartUp;

/// <summary>What it takes from the start of a program to its first result: medians of several processes.</summary>
/// <param name="Shipped">How the program was made.</param>
/// <param name="Engine">The name of the engine.</param>
/// <param name="FromMain">Milliseconds from the first line of the program's own code.</param>
/// <param name="Process">Milliseconds of the whole process, the runtime's own start and end included.</param>
internal sealed record StartUpCost(ShippedProgram Shipped, string Engine, double FromMain, double Process);

/// <summary>An engine to start, with its index ready.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">What the program calls it.</param>
/// <param name="Index">Its index, if it is a file or a folder.</param>
/// <param name="Query">The query in its syntax.</param>
internal sealed record StartedEngine(string Name, string Command, string Index, string Query)
{
    /// <summary>The package, over the texts that the program was built with.</summary>
    public const string Embedded = "embedded";

    /// <summary>FTS5, over a ready file.</summary>
    public const string Fts = "fts5";

    /// <summary>Lucene.NET, over a ready folder.</summary>
    public const string Lucene = "lucene";
}

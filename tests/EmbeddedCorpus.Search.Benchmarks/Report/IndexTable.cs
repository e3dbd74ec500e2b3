using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Texts;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>The table of what the indexes cost to make.</summary>
internal static class IndexTable
{
    /// <summary>Prints the table.</summary>
    public static void Print(TextWriter output, TextSet texts, IEnumerable<ISearchEngine> engines)
    {
        output.WriteLine("| engine | index, positions included | to the text | built in, s | MB/s of text, one thread |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (ISearchEngine engine in engines)
        {
            if (engine.Index is { } index)
            {
                output.WriteLine(
                    $"| {engine.Name} | {Figures.Megabytes(index.Bytes)} | {Figures.Number((double)index.Bytes / texts.Bytes)} "
                    + $"| {Figures.Number(index.Seconds)} | {Figures.Number(texts.Bytes / 1e6 / index.Seconds)} |");
            }
        }

        output.WriteLine();
    }
}

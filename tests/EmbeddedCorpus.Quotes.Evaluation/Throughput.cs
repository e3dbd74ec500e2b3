using System.Diagnostics;
using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Quotes.Evaluation;

/// <summary>Measures how fast texts are parsed, quotations and all, on one thread.</summary>
internal static class Throughput
{
    private const double Megabyte = 1_000_000;

    // A small set is over in the time that a busy machine takes from its process: the fastest pass of some seconds counts.
    private static readonly TimeSpan s_least = TimeSpan.FromSeconds(4);

    /// <summary>Reads all texts, parses them once to have the code compiled, then some times more, and writes the fastest pass.</summary>
    /// <param name="paths">Text files, folders of them, or files of annotated articles.</param>
    /// <param name="passes">How often to parse all of them after the first time, at least.</param>
    /// <param name="withIndirect">Whether to find indirect speech.</param>
    /// <param name="output">Where to write <c>megabytes, tab, megabytes a second</c>.</param>
    public static void Measure(IEnumerable<string> paths, int passes, bool withIndirect, TextWriter output)
    {
        SourceDocument[] documents = [.. paths.SelectMany(path => Read(path, withIndirect))];
        double megabytes = documents.Sum(static document => (long)Encoding.UTF8.GetByteCount(document.Text)) / Megabyte;
        Pass(documents);
        double seconds = double.MaxValue;
        var watch = Stopwatch.StartNew();
        for (int pass = 0; pass < passes || watch.Elapsed < s_least; pass++)
        {
            seconds = Math.Min(seconds, Pass(documents));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{megabytes:0.0}\t{megabytes / seconds:0.0}"));
    }

    private static double Pass(SourceDocument[] documents)
    {
        // What the pass before left behind is not this one's cost.
        GC.Collect();
        var watch = Stopwatch.StartNew();
        foreach (SourceDocument document in documents)
        {
            ArticleParser.Parse(document);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static IEnumerable<SourceDocument> Read(string path, bool withIndirect)
    {
        if (Directory.Exists(path))
        {
            return Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal).Select(file => Document(file, File.ReadAllText(file), withIndirect));
        }

        return path.EndsWith(".txt", StringComparison.Ordinal)
            ? [Document(path, File.ReadAllText(path), withIndirect)]
            : GoldFile.Read(path).Select(article => Document(article.Id, article.Text, withIndirect));
    }

    private static SourceDocument Document(string name, string text, bool withIndirect) => new(Prediction.Info(name, withIndirect), text);
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using EmbeddedCorpus.Benchmarks.Builds;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using EmbeddedCorpus.Search.Evaluation.Building;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>The table of what eight fields of each text add to the build of an image, and to its size.</summary>
internal static class FieldTable
{
    private const int Runs = 3;

    /// <summary>Measures both sets and prints the table.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="name">The name of the set.</param>
    /// <param name="folder">The texts.</param>
    /// <param name="limits">Told of the sizes.</param>
    public static void Print(TextWriter output, string name, string folder, Limits limits)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
        string[] texts = [.. files.Select(File.ReadAllText)];
        string[] headers = [.. texts.Select(static (_, number) => FieldHeader.Of(number))];
        long bytes = texts.Sum(static text => (long)Encoding.UTF8.GetByteCount(text));
        long written = headers.Sum(static header => (long)Encoding.UTF8.GetByteCount(header));
        Cost without = Best(files, texts);
        Cost with = Best(files, [.. texts.Select((text, number) => headers[number] + text)]);
        double tables = (double)(with.Bytes - without.Bytes - written) / bytes;
        output.WriteLine("| build of an image without an index | without fields | with eight fields | more |");
        output.WriteLine("|---|---:|---:|---:|");
        Row(output, "read the texts, s", without.Read, with.Read);
        Row(output, "order, names and speakers, s", without.Build, with.Build);
        Row(output, "profile of the fields, s", without.Profile, with.Profile);
        Row(output, "image, s", without.Image, with.Image);
        Row(output, "size, MB", without.Bytes / 1e6, with.Bytes / 1e6);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe front matter has {written / 1e6:0.00} MB. The tables of fields have {100 * tables:0.00} % of the texts.\n"));
        limits.AddFields(name, tables);
    }

    private static Cost Best(string[] files, string[] texts)
    {
        Cost best = Measure(files, texts);
        for (int run = 1; run < Runs; run++)
        {
            Cost next = Measure(files, texts);
            best = new Cost(Math.Min(best.Read, next.Read), Math.Min(best.Build, next.Build), Math.Min(best.Profile, next.Profile), Math.Min(best.Image, next.Image), best.Bytes);
        }

        return best;
    }

    private static Cost Measure(string[] files, string[] texts)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        ArticleModel[] articles = [.. texts.Select((text, number) => TextSet.Parse(Path.GetFileName(files[number]), text))];
        double read = watch.Elapsed.TotalSeconds;
        watch.Restart();
        CorpusModel corpus = TextSet.Build(articles, isIndexed: false);
        double build = watch.Elapsed.TotalSeconds;
        watch.Restart();
        _ = CorpusCompiler.Profile(corpus);
        double profile = watch.Elapsed.TotalSeconds;
        watch.Restart();
        long bytes = ImageWriter.Write(corpus).Length;
        return new Cost(read, build, profile, watch.Elapsed.TotalSeconds, bytes);
    }

    private static void Row(TextWriter output, string title, double without, double with) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {title} | {without:0.00} | {with:0.00} | {100 * ((with / without) - 1):0} % |"));

    private sealed record Cost(double Read, double Build, double Profile, double Image, long Bytes);
}

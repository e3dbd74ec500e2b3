using System.Diagnostics;
using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Report;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using EmbeddedCorpus.Search.Evaluation.Building;

namespace EmbeddedCorpus.Search.Benchmarks.Sets;

/// <summary>Searches of a set of corpora, against one corpus with all texts and against the corpora one by one.</summary>
internal static class SetTable
{
    // Code that runs for the first time is compiled again in the background.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(250);

    /// <summary>Measures and prints the table.</summary>
    public static void Print(TextWriter output, TextSet texts, int parts, BenchmarkOptions options)
    {
        TextCorpus whole = new CorpusImage(texts.Corpus).Open();
        TextCorpus[] corpora = [.. Enumerable.Range(0, parts).Select(part => Write(texts, part, parts, options.Work))];
        TextCorpusSet set = TextCorpusSet.Of(corpora);
        var chooser = new QueryChooser(texts, options.Seed);
        var hits = new SearchHit[ISearchEngine.MaxHits];
        output.WriteLine($"{parts} corpora of {Figures.Megabytes(texts.Bytes / parts)} in files, microseconds of a query, median\n");
        output.WriteLine("| query | set | B | one corpus | slowest of the corpora | one corpus after the other |\n|---|---:|---:|---:|---:|---:|");
        foreach (QueryClass queries in QueryClasses.All)
        {
            string[] chosen = [.. chooser.Choose(queries, options.Queries).Select(EmbeddedEngine.Text)];
            if (chosen.Length == 0)
            {
                continue;
            }

            int rounds = Math.Max(options.Runs / chosen.Length, 1);
            long before = 0;
            double inSet = Median(chosen, rounds, query => set.Search(query, hits), () => before = GC.GetAllocatedBytesForCurrentThread());
            long allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (rounds * chosen.Length);
            double inWhole = Median(chosen, rounds, query => whole.Search(query, hits));
            double[] single = [.. corpora.Select(corpus => Median(chosen, rounds, query => corpus.Search(query, hits)))];
            double afterAnother = Median(chosen, rounds, query => SearchAll(corpora, query, hits));
            output.WriteLine($"| {queries.Title()} | {Figures.Number(inSet)} | {allocated} | {Figures.Number(inWhole)} | {Figures.Number(single.Max())} | {Figures.Number(afterAnother)} |");
        }

        output.WriteLine();
    }

    private static int SearchAll(TextCorpus[] corpora, string query, SearchHit[] hits)
    {
        int count = 0;
        foreach (TextCorpus corpus in corpora)
        {
            count += corpus.Search(query, hits);
        }

        return count;
    }

    private static TextCorpus Write(TextSet texts, int part, int parts, string work)
    {
        string path = Path.Combine(work, $"part-{part}.corpus");
        File.WriteAllBytes(path, ImageWriter.Write(TextSet.Build(texts.Corpus.Articles.Where((_, index) => index % parts == part).Select(static entry => entry.Model), isIndexed: true)));
        return TextCorpus.Open(path);
    }

    private static double Median(string[] queries, int rounds, Func<string, int> search, Action? start = null)
    {
        double[] times = new double[rounds * queries.Length];
        for (long begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < s_warmUp;)
        {
            Array.ForEach(queries, query => search(query));
        }

        start?.Invoke();
        for (int round = 0; round < rounds; round++)
        {
            for (int query = 0; query < queries.Length; query++)
            {
                long begin = Stopwatch.GetTimestamp();
                search(queries[query]);
                times[(round * queries.Length) + query] = Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
            }
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }
}

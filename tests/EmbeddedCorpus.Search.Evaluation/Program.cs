using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EmbeddedCorpus.Search.Evaluation.Collections;

namespace EmbeddedCorpus.Search.Evaluation;

/// <summary>The command line: <c>COLLECTION --out RUN</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var collection = new Argument<DirectoryInfo>("collection") { Description = "Folder with docs.jsonl and queries.tsv." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write the run; standard output without it." };
        var near = new Option<bool>("--near") { Description = "Searches with PreferNearWords." };
        var root = new RootCommand("Searches a test collection with its own queries and writes the run for eval.py.") { collection, output, near };
        root.SetAction(parsed => Run(parsed.GetRequiredValue(collection), parsed.GetValue(output), new SearchOptions { PreferNearWords = parsed.GetValue(near) }));
        try
        {
            return root.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static void Run(DirectoryInfo collection, FileInfo? output, SearchOptions options)
    {
        var watch = Stopwatch.StartNew();
        var corpus = new CollectionCorpus(CollectionDocument.ReadAll(Path.Combine(collection.FullName, "docs.jsonl")));
        IReadOnlyList<CollectionQuery> queries = CollectionQuery.ReadAll(Path.Combine(collection.FullName, "queries.tsv"));
        TimeSpan made = watch.Elapsed;
        using (TextWriter target = output is null ? Console.Out : output.CreateText())
        {
            RunFile.Write(target, corpus, queries, options);
        }

        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{collection.Name}: {corpus.Corpus.Articles.Count} articles, {corpus.LeftOut} documents left out, {queries.Count} queries, of which {queries.Count(static query => query.IsCut)} longer than {CollectionQuery.MaxWords} words or {CollectionQuery.MaxBytes} bytes; made in {made.TotalMilliseconds:0} ms, searched in {(watch.Elapsed - made).TotalMilliseconds:0} ms"));
    }
}

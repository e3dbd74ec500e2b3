using System.CommandLine;

namespace EmbeddedCorpus.Search.Benchmarks;

/// <summary>The command line of the benchmarks; <c>search.sh</c> has the help.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var work = new Option<DirectoryInfo>("--work") { Required = true };
        var texts = new Option<string>("--texts") { DefaultValueFactory = static _ => $"{BenchmarkOptions.Peps},{BenchmarkOptions.CppDocs},{BenchmarkOptions.TenMegabytes},{BenchmarkOptions.Cut},{BenchmarkOptions.Fields}" };
        var queries = new Option<int>("--queries") { DefaultValueFactory = static _ => 40 };
        var runs = new Option<int>("--runs") { DefaultValueFactory = static _ => 1_000 };
        var processes = new Option<int>("--processes") { DefaultValueFactory = static _ => 15 };
        var sets = new Option<int>("--sets") { DefaultValueFactory = static _ => 0 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = static _ => BenchmarkOptions.FixedSeed };
        var check = new Option<bool>("--check");
        texts.AcceptOnlyTexts();
        queries.AcceptFrom(1);
        runs.AcceptFrom(1);
        processes.AcceptFrom(0);
        sets.AcceptFrom(0);
        var root = new RootCommand("Measures searches.") { work, texts, queries, runs, processes, sets, seed, check };
        root.SetAction(parsed =>
        {
            IReadOnlyList<string> broken = SearchBenchmark.Run(new BenchmarkOptions(
                parsed.GetRequiredValue(work).FullName,
                parsed.GetRequiredValue(texts).Split(','),
                parsed.GetValue(queries),
                parsed.GetValue(runs),
                parsed.GetValue(processes),
                parsed.GetValue(sets),
                parsed.GetValue(seed)));
            return broken.Count > 0 && parsed.GetValue(check) ? 1 : 0;
        });
        try
        {
            return root.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static void AcceptOnlyTexts(this Option<string> option) => option.Validators.Add(result =>
    {
        string[] known = [BenchmarkOptions.Peps, BenchmarkOptions.CppDocs, BenchmarkOptions.TenMegabytes, BenchmarkOptions.Cut, BenchmarkOptions.Fields];
        foreach (string name in result.GetValueOrDefault<string>()!.Split(',').Except(known))
        {
            result.AddError($"{option.Name} {name}: give some of {string.Join(',', known)}.");
        }
    });

    private static void AcceptFrom(this Option<int> option, int least) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < least)
        {
            result.AddError($"{option.Name}: give a number from {least} up.");
        }
    });
}

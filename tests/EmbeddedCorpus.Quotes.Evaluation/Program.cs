using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EmbeddedCorpus.Quotes.Evaluation.Training;

namespace EmbeddedCorpus.Quotes.Evaluation;

/// <summary>The command line: <c>predict</c>, <c>throughput</c>, <c>train</c>, <c>cross-validate</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var root = new RootCommand("Measures the extraction of quotations and speakers on annotated articles.");
        root.Subcommands.Add(PredictCommand());
        root.Subcommands.Add(ThroughputCommand());
        root.Subcommands.Add(TrainingCommands.Train());
        root.Subcommands.Add(TrainingCommands.CrossValidate());
        try
        {
            return root.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (IOException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static Command PredictCommand()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "Annotated articles, one JSON object a line; .gz is unpacked." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write the predictions; standard output without it." };
        var doubled = new Option<bool>("--doubled") { Description = "Also write quotations in doubled single marks (''…''): the shared files annotate none of them, though 116 articles of PolNeAR train have some." };
        Option<bool> indirect = IndirectOption();
        var command = new Command("predict", "Writes the quotations that the product finds in each article, for score.py --units utf16.") { gold, output, doubled, indirect };
        command.SetAction(parsed => Predict(parsed.GetRequiredValue(gold), parsed.GetValue(output), parsed.GetValue(doubled), parsed.GetValue(indirect)));
        return command;
    }

    private static Command ThroughputCommand()
    {
        var files = new Argument<string[]>("files") { Description = "Text files, folders of text files, or files of annotated articles.", Arity = ArgumentArity.OneOrMore };
        var passes = new Option<int>("--passes") { Description = "How often to parse them all after a first time, and for four seconds at least; the fastest counts.", DefaultValueFactory = static _ => 5 };
        Option<bool> indirect = IndirectOption();
        var command = new Command("throughput", "Parses texts on one thread and prints their megabytes (10^6 bytes of UTF-8) and the megabytes a second.") { files, passes, indirect };
        command.SetAction(parsed => Throughput.Measure(parsed.GetRequiredValue(files), parsed.GetValue(passes), parsed.GetValue(indirect), Console.Out));
        return command;
    }

    private static Option<bool> IndirectOption() => new("--indirect") { Description = "Find indirect speech too, and write the kind of each quotation." };

    private static void Predict(FileInfo gold, FileInfo? output, bool withDoubled, bool withIndirect)
    {
        using Stream target = output is null ? Console.OpenStandardOutput() : output.Create();
        int articles = 0;
        var watch = Stopwatch.StartNew();
        foreach (GoldArticle article in GoldFile.Read(gold.FullName))
        {
            Prediction.Write(target, article, withDoubled, withIndirect);
            articles++;
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gold.Name}: {articles} articles in {watch.ElapsedMilliseconds} ms"));
    }
}

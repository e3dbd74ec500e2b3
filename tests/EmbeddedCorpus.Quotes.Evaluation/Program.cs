using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace EmbeddedCorpus.Quotes.Evaluation;

/// <summary>The command line: <c>predict GOLD --out PREDICTIONS</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var gold = new Argument<FileInfo>("gold") { Description = "Annotated articles, one JSON object a line; .gz is unpacked." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write the predictions; standard output without it." };
        var doubled = new Option<bool>("--doubled") { Description = "Also write quotations in doubled single marks (''…''): the shared files annotate none of them, though 116 articles of PolNeAR train have some." };
        var predict = new Command("predict", "Writes the quotations that the product finds in each article, for score.py --units utf16.") { gold, output, doubled };
        predict.SetAction(parsed => Predict(parsed.GetRequiredValue(gold), parsed.GetValue(output), parsed.GetValue(doubled)));
        var root = new RootCommand("Measures the extraction of quotations and speakers on annotated articles.");
        root.Subcommands.Add(predict);
        return root.Parse(arguments).Invoke();
    }

    private static int Predict(FileInfo gold, FileInfo? output, bool withDoubled)
    {
        if (!gold.Exists)
        {
            Console.Error.WriteLine($"{gold.FullName} does not exist.");
            return 1;
        }

        using Stream target = output is null ? Console.OpenStandardOutput() : output.Create();
        int articles = 0;
        var watch = Stopwatch.StartNew();
        foreach (GoldArticle article in GoldFile.Read(gold.FullName))
        {
            Prediction.Write(target, article, withDoubled);
            articles++;
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gold.Name}: {articles} articles in {watch.ElapsedMilliseconds} ms"));
        return 0;
    }
}

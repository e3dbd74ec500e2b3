using System.Diagnostics;
using System.Text.Json;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Quotes.Evaluation;
using EmbeddedCorpus.Quotes.Evaluation.Training;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>Annotated articles that are no part of the repository, and the scorer beside them.</summary>
internal static class SharedQuotes
{
    private const string Trained = "polnear.train";

    private static readonly Dictionary<string, string> s_predictions = [];
    private static readonly Dictionary<(string Set, string Kind), JsonElement> s_reports = [];

    // The weights of the package come from PolNeAR train and PDNC: each of their texts is judged by weights that were learned without it.
    private static readonly Lazy<Language[]> s_folds = new(static () =>
    {
        string folder = Path.Combine(SharedFolder.Path, "quotes");
        return CrossValidation.Train([.. WeightTraining.Collect(Directory.GetFiles(folder, Trained + ".jsonl*").Single()), .. WeightTraining.OfNovels([Novels(folder)])], LanguageWeights.Empty);
    });

    private static readonly Lazy<decimal> s_novels = new(static () =>
    {
        (int Right, int All)[] novels = [.. GoldFile.Read(Novels(Path.Combine(SharedFolder.Path, "quotes"))).AsParallel().Select(static novel => (CountRight(novel), novel.Quotes.Count))];
        return 100m * novels.Sum(static novel => novel.Right) / novels.Sum(static novel => novel.All);
    });

    /// <summary>Skips the test, and says why, where the shared folder or Python is missing.</summary>
    public static string Require()
    {
        string folder = Path.Combine(SharedFolder.Path, "quotes");
        if (!File.Exists(Path.Combine(folder, "score.py")))
        {
            Assert.Skip($"NOT TESTED: there is no {Path.Combine(folder, "score.py")}. Set EMBEDDEDCORPUS_SHARED to the folder that holds quotes/.");
        }

        try
        {
            Python("--version");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("NOT TESTED: python3, which runs score.py, is not on the path.");
        }

        return folder;
    }

    /// <summary>What <c>score.py --json</c> says of the extraction on a set, cross-validated where the weights come from it; each set is read once, and each report made once.</summary>
    /// <param name="folder">The folder of <see cref="Require"/>.</param>
    /// <param name="set">The file's name up to <c>.jsonl</c>.</param>
    /// <param name="kind">The quotations that count, empty for all.</param>
    public static JsonElement Score(string folder, string set, string kind)
    {
        if (s_reports.TryGetValue((set, kind), out JsonElement known))
        {
            return known;
        }

        string gold = Directory.GetFiles(folder, set + ".jsonl*").Single();
        if (!s_predictions.TryGetValue(set, out string? predictions))
        {
            predictions = Predict(gold, set == Trained ? CrossValidated : static _ => Language.English);
            s_predictions.Add(set, predictions);
        }

        string[] only = kind.Length == 0 ? [] : ["--kind", kind];
        using JsonDocument report = JsonDocument.Parse(Python([Path.Combine(folder, "score.py"), gold, predictions, "--units", "utf16", "--json", .. only]));
        JsonElement root = report.RootElement.Clone();
        s_reports.Add((set, kind), root);
        return root;
    }

    /// <summary>The percent of the annotated quotations of novels that are found with the right speaker, cross-validated.</summary>
    /// <remarks>Counted here: <c>score.py</c> takes a minute for texts of this length.</remarks>
    public static decimal ScoreOfNovels() => s_novels.Value;

    /// <summary>Removes the predictions.</summary>
    public static void Clean()
    {
        foreach (string file in s_predictions.Values)
        {
            File.Delete(file);
        }
    }

    private static string Novels(string folder) => Path.Combine(folder, "pdnc.dev.jsonl.gz");

    private static Language CrossValidated(GoldArticle article) => s_folds.Value[CrossValidation.FoldOf(article.Id)];

    private static int CountRight(GoldArticle novel)
    {
        ArticleModel model = ArticleParser.Parse(new SourceDocument(Prediction.Info(novel.Id, withIndirect: false), novel.Text) { Language = CrossValidated(novel) });
        int[] answers = QuoteMatching.Match(novel, [.. model.Quotes.Select(static quote => quote.Text)]);
        return model.Quotes.Where((quote, index) => answers[index] >= 0 && quote.Speaker >= 0 && novel.Quotes[answers[index]].Names.Any(name => SpeakerNames.AreSame(model.Speakers[quote.Speaker].Name, name))).Count();
    }

    private static string Predict(string gold, Func<GoldArticle, Language> languageOf)
    {
        string path = Path.GetTempFileName();
        using Stream target = File.Create(path);
        foreach (GoldArticle article in GoldFile.Read(gold))
        {
            Prediction.Write(target, article, withDoubled: false, language: languageOf(article));
        }

        return path;
    }

    private static string Python(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}

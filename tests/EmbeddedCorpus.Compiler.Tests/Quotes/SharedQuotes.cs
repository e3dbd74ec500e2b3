using System.Diagnostics;
using System.Text.Json;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Quotes.Evaluation;
using EmbeddedCorpus.Quotes.Evaluation.Training;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>Annotated articles that are no part of the repository, and the scorer beside them.</summary>
internal static class SharedQuotes
{
    private const string Trained = "polnear.train";

    private static readonly Dictionary<string, string> s_predictions = [];
    private static readonly Dictionary<(string Set, string Kind), JsonElement> s_reports = [];

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
            predictions = Predict(gold, set == Trained ? CrossValidated(folder, gold) : static _ => Language.English);
            s_predictions.Add(set, predictions);
        }

        string[] only = kind.Length == 0 ? [] : ["--kind", kind];
        using JsonDocument report = JsonDocument.Parse(Python([Path.Combine(folder, "score.py"), gold, predictions, "--units", "utf16", "--json", .. only]));
        JsonElement root = report.RootElement.Clone();
        s_reports.Add((set, kind), root);
        return root;
    }

    /// <summary>Removes the predictions.</summary>
    public static void Clean()
    {
        foreach (string file in s_predictions.Values)
        {
            File.Delete(file);
        }
    }

    // The weights of the package come from this set: each of its articles is judged by weights that were learned without it.
    private static Func<GoldArticle, Language> CrossValidated(string folder, string gold)
    {
        Language[] folds = CrossValidation.Train([.. WeightTraining.Collect(gold), .. WeightTraining.OfNovels([Path.Combine(folder, "pdnc.dev.jsonl.gz")])], LanguageWeights.Empty);
        return article => folds[CrossValidation.FoldOf(article.Id)];
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

using System.CommandLine;
using System.Globalization;
using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Quotes.Evaluation.Training;

/// <summary>The commands that learn the weights.</summary>
internal static class TrainingCommands
{
    /// <summary><c>train SETS --out weights.bin</c>.</summary>
    public static Command Train()
    {
        var set = new Argument<FileInfo>("set") { Description = "Annotated news, one JSON object a line; .gz is unpacked." };
        Option<FileInfo[]> with = With();
        var output = new Option<FileInfo>("--out") { Description = "Where to write the weights.", Required = true };
        var command = new Command("train", "Learns the weights of the models from annotated articles. The same articles give the same file on every machine.") { set, with, output };
        command.SetAction(parsed =>
        {
            (byte[] file, int speakers, int marks) = WeightTraining.Learn(parsed.GetRequiredValue(set).FullName, Paths(parsed.GetValue(with)!));
            File.WriteAllBytes(parsed.GetRequiredValue(output).FullName, file);
            Say($"{speakers} weights for speakers, {marks} for marks, {file.Length} bytes");
        });
        return command;
    }

    /// <summary><c>cross-validate SET --with SETS --out predictions</c>.</summary>
    public static Command CrossValidate()
    {
        var set = new Argument<FileInfo>("set") { Description = "Annotated articles to predict, one JSON object a line; .gz is unpacked." };
        Option<FileInfo[]> with = With();
        var output = new Option<FileInfo>("--out") { Description = "Where to write the predictions.", Required = true };
        var apply = new Option<FileInfo[]>("--apply") { Description = "Sets to predict with what the whole set teaches; the predictions are beside the output, under their names.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = static _ => [] };
        var margin = new Option<int>("--margin") { Description = "How much better than the rules' choice another has to be, in units.", DefaultValueFactory = static _ => LanguageWeights.Empty.Margin };
        var rescue = new Option<int>("--rescue") { Description = "Refused words from this score on are a quotation.", DefaultValueFactory = static _ => LanguageWeights.Empty.Rescue };
        var certain = new Option<int>("--certain") { Description = "By how much the speaker of such words has to be better than anybody else, in units.", DefaultValueFactory = static _ => LanguageWeights.Empty.Certain };
        var command = new Command("cross-validate", "Predicts each article with weights that were learned from the others, in five folds.") { set, with, output, apply, margin, rescue, certain };
        command.SetAction(parsed =>
        {
            LanguageWeights form = LanguageWeights.Empty with { Margin = parsed.GetValue(margin), Rescue = parsed.GetValue(rescue), Certain = parsed.GetValue(certain) };
            FileInfo file = parsed.GetRequiredValue(set);
            List<ArticleExamples> articles = WeightTraining.Collect(file.FullName);
            List<ArticleExamples> others = WeightTraining.OfNovels(Paths(parsed.GetValue(with)!));
            Say($"{articles.Count} articles, {articles.Sum(static article => article.Speakers.Count)} speakers, {articles.Sum(static article => article.Marks.Count)} marks; others {others.Count}");
            Language[] languages = CrossValidation.Train(articles, others, form);
            Write(file, parsed.GetRequiredValue(output).FullName, article => languages[CrossValidation.FoldOf(article.Id)]);
            if (parsed.GetValue(apply) is { Length: > 0 } sets)
            {
                ArticleExamples[] all = [.. articles, .. others];
                Language language = Language.English.With(form with { Speakers = new WeightTable(Trainer.TrainSpeakers(all)), Marks = new WeightTable(Trainer.TrainMarks(all)) });
                foreach (FileInfo other in sets)
                {
                    Write(other, Path.Combine(parsed.GetRequiredValue(output).DirectoryName!, other.Name.Split(".jsonl")[0] + ".p"), _ => language);
                }
            }
        });
        return command;
    }

    private static void Write(FileInfo gold, string output, Func<GoldArticle, Language> languageOf)
    {
        using FileStream target = File.Create(output);
        foreach (GoldArticle article in GoldFile.Read(gold.FullName))
        {
            Prediction.Write(target, article, withDoubled: false, language: languageOf(article));
        }
    }

    private static Option<FileInfo[]> With() => new("--with")
    {
        Description = "Annotated novels: what is a quotation is learned from all of them, and who speaks from their conversations.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = static _ => [],
    };

    private static IEnumerable<string> Paths(FileInfo[] files) => files.Select(static file => file.FullName);

    private static void Say(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

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
            (byte[] file, int speakers, int marks, int antecedents) = WeightTraining.Learn(parsed.GetRequiredValue(set).FullName, Paths(parsed.GetValue(with)!));
            File.WriteAllBytes(parsed.GetRequiredValue(output).FullName, file);
            Say($"{speakers} weights for speakers, {marks} for marks, {antecedents} for antecedents, {file.Length} bytes");
        });
        return command;
    }

    /// <summary><c>cross-validate SET --with NOVELS --out FOLDER</c>.</summary>
    public static Command CrossValidate()
    {
        var set = new Argument<FileInfo>("set") { Description = "Annotated news, one JSON object a line; .gz is unpacked." };
        Option<FileInfo[]> with = With();
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder for the predictions: NAME.predictions.jsonl for a set NAME.jsonl.", Required = true };
        var apply = new Option<FileInfo[]>("--apply") { Description = "Other sets, to predict with what all of the sets teach.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = static _ => [] };
        var margin = new Option<int>("--margin") { Description = "How much better than the rules' choice another has to be, in units.", DefaultValueFactory = static _ => LanguageWeights.Empty.Margin };
        var rescue = new Option<int>("--rescue") { Description = "Refused words from this score on are a quotation.", DefaultValueFactory = static _ => LanguageWeights.Empty.Rescue };
        var certain = new Option<int>("--certain") { Description = "By how much the speaker of such words has to be better than anybody else, in units.", DefaultValueFactory = static _ => LanguageWeights.Empty.Certain };
        var command = new Command("cross-validate", "Predicts each article and novel with weights that were learned from the others, in five folds.") { set, with, output, apply, margin, rescue, certain };
        command.SetAction(parsed =>
        {
            LanguageWeights form = LanguageWeights.Empty with { Margin = parsed.GetValue(margin), Rescue = parsed.GetValue(rescue), Certain = parsed.GetValue(certain) };
            FileInfo news = parsed.GetRequiredValue(set);
            FileInfo[] novels = parsed.GetValue(with)!;
            ArticleExamples[] articles = [.. WeightTraining.Collect(news.FullName), .. WeightTraining.OfNovels(Paths(novels))];
            Say($"{articles.Length} texts, {articles.Sum(static article => article.Speakers.Count)} quotations, {articles.Sum(static article => article.Marks.Count)} refused, {articles.Sum(static article => article.References.Count)} pronouns and noun phrases");
            DirectoryInfo folder = parsed.GetRequiredValue(output);
            Language[] languages = CrossValidation.Train(articles, form);
            foreach (FileInfo file in (FileInfo[])[news, .. novels])
            {
                Write(file, folder, article => languages[CrossValidation.FoldOf(article.Id)]);
            }

            if (parsed.GetValue(apply) is { Length: > 0 } sets)
            {
                Language language = WeightTraining.Teach(articles, form);
                foreach (FileInfo other in sets)
                {
                    Write(other, folder, _ => language);
                }
            }
        });
        return command;
    }

    private static void Write(FileInfo gold, DirectoryInfo folder, Func<GoldArticle, Language> languageOf)
    {
        using FileStream target = File.Create(Path.Combine(folder.FullName, gold.Name.Split(".jsonl")[0] + ".predictions.jsonl"));
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

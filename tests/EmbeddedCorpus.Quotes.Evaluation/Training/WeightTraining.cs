using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Quotes.Choice;

namespace EmbeddedCorpus.Quotes.Evaluation.Training;

/// <summary>Learns the weights of the package from files of annotated texts.</summary>
internal static class WeightTraining
{
    /// <summary>Learns the weights.</summary>
    /// <param name="news">The file of annotated news.</param>
    /// <param name="novels">The files of annotated novels.</param>
    public static (byte[] File, int Speakers, int Marks, int Antecedents) Learn(string news, IEnumerable<string> novels)
    {
        ArticleExamples[] articles = [.. Collect(news), .. OfNovels(novels)];
        uint[] speakers = Trainer.TrainSpeakers(articles);
        uint[] marks = Trainer.TrainMarks(articles);
        uint[] antecedents = Trainer.TrainReferences(articles);
        return (WeightReader.Write(WeightFingerprint.Of(Language.English), speakers, marks, antecedents), speakers.Length, marks.Length, antecedents.Length);
    }

    /// <summary>The language with what articles teach.</summary>
    public static Language Teach(IReadOnlyList<ArticleExamples> articles, LanguageWeights form) => Language.English.With(form with
    {
        Speakers = new WeightTable(Trainer.TrainSpeakers(articles)),
        Marks = new WeightTable(Trainer.TrainMarks(articles)),
        Antecedents = new WeightTable(Trainer.TrainReferences(articles)),
    });

    /// <summary>The examples of a file. The rules decide alone meanwhile.</summary>
    public static List<ArticleExamples> Collect(string file) => [.. GoldFile.Read(file).AsParallel().AsOrdered().Select(static article => ExampleCollector.Collect(article, LanguageWeights.Empty))];

    /// <summary>The examples of novels: their conversations, and their words in quotation marks.</summary>
    /// <remarks>Outside of a conversation novels have other habits than news: with their sentences in training the news of the other folds lose 0.3 points.</remarks>
    public static List<ArticleExamples> OfNovels(IEnumerable<string> files) =>
        [.. files.SelectMany(Collect).Select(static article => article with { Speakers = [.. article.Speakers.Where(static example => example.IsConversation)] })];
}

using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Quotes.Evaluation.Training;

/// <summary>Predicts every article with models that never saw it: five parts, each judged by what the other four teach.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    /// <summary>The models of every fold.</summary>
    /// <param name="articles">The examples of all sets.</param>
    /// <param name="form">The thresholds.</param>
    public static Language[] Train(IReadOnlyList<ArticleExamples> articles, LanguageWeights form)
    {
        var languages = new Language[Folds];
        Parallel.For(0, Folds, fold =>
        {
            ArticleExamples[] part = [.. articles.Where(article => FoldOf(article.Id) != fold)];
            languages[fold] = WeightTraining.Teach(part, form);
        });
        return languages;
    }

    /// <summary>The part that an article belongs to: by the hash of its id, so that it stays there when articles are added.</summary>
    public static int FoldOf(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return (int)((hash ^ (hash >> 15)) % Folds);
    }
}

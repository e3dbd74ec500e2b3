using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Properties;

/// <summary>Two readings of one text agree in everything, not only in what the models compare.</summary>
internal static class ArticleAgreement
{
    /// <summary>Requires it of two articles.</summary>
    public static void Check(ArticleModel first, ArticleModel second)
    {
        Require(first.Source.Equals(second.Source) && first.Hash == second.Hash, "Sources differ.");
        Require(
            first.DayNumber == second.DayNumber && first.Headline == second.Headline && first.TextStart == second.TextStart && first.IsLeftOut == second.IsLeftOut,
            $"Headers differ: {first.Headline} and {second.Headline}.");
        Require(first.Paragraphs == second.Paragraphs, "Paragraphs differ.");
        Require(first.Quotes == second.Quotes, "Quotations differ.");
        Require(first.Speakers == second.Speakers, "Speakers differ.");
        Require(first.Problems == second.Problems, "Problems differ.");
    }
}

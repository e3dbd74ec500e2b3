using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>Reports fields that a search is to find and that no text of the corpus has: a typing error would be silent.</summary>
internal static class SearchFieldReview
{
    private const int MaxNames = 10;

    /// <summary>Reviews the settings of a corpus.</summary>
    /// <param name="name">The name of the generated class.</param>
    /// <param name="articles">The articles. A corpus without articles has no fields.</param>
    /// <param name="search">The settings.</param>
    /// <param name="problems">Takes one problem for each missing field.</param>
    public static void Review(string name, IReadOnlyList<ArticleModel> articles, SearchSettings search, List<TextProblem> problems)
    {
        if (search.Fields.Count == 0 || articles.Count == 0)
        {
            return;
        }

        var names = new SortedSet<string>(StringComparer.Ordinal);
        ArticleModel first = articles[0];
        foreach (ArticleModel article in articles)
        {
            first = CorpusBuilder.CompareFiles(article, first) < 0 ? article : first;
            foreach (FieldModel field in article.Fields)
            {
                names.Add(field.Name);
            }
        }

        foreach (string field in search.Fields)
        {
            if (!names.Contains(field))
            {
                problems.Add(new TextProblem(ProblemKind.FieldValue, first.Document.FilePath, default, default, default, field, Remedy(name, names)));
            }
        }
    }

    private static string Remedy(string name, SortedSet<string> names) =>
        $"of EmbeddedCorpusSearchFields is in no text of '{name}': correct the setting. "
        + (names.Count == 0 ? "The texts have no fields" : $"The texts have the fields {string.Join(", ", names.Take(MaxNames))}{(names.Count > MaxNames ? " and others" : string.Empty)}");
}

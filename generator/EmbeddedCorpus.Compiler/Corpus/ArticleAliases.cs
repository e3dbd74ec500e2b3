using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>An earlier id of an article of a corpus.</summary>
/// <param name="Id">The earlier id.</param>
/// <param name="Article">The index of the article.</param>
/// <param name="Identifier">The name of the constant that the article had with this id, or an empty string if the constant is the same now.</param>
public sealed record ArticleAlias(string Id, int Article, string Identifier);

/// <summary>Collects the earlier ids of the articles of a corpus.</summary>
internal static class ArticleAliases
{
    /// <summary>The earlier ids, in ordinal order.</summary>
    /// <param name="articles">The articles in the order of the corpus.</param>
    /// <param name="identifiers">The names of their constants.</param>
    /// <param name="naming">The source of the names of constants.</param>
    /// <param name="problems">Takes the ids that another article has. Which article keeps one does not depend on dates.</param>
    public static ArticleAlias[] Collect(List<ArticleModel> articles, string[] identifiers, ArticleNaming naming, List<TextProblem> problems)
    {
        if (!articles.Exists(static article => article.Aliases.Count > 0))
        {
            return [];
        }

        var owners = new Dictionary<string, int>(articles.Count, StringComparer.Ordinal);
        for (int index = 0; index < articles.Count; index++)
        {
            owners[articles[index].Document.Id] = index;
        }

        int[] order = [.. Enumerable.Range(0, articles.Count).Where(index => articles[index].Aliases.Count > 0)];
        Array.Sort(order, (left, right) => CorpusBuilder.CompareFiles(articles[left], articles[right]));
        var taken = new HashSet<string>(identifiers, StringComparer.Ordinal);
        var aliases = new List<ArticleAlias>();
        foreach (int index in order)
        {
            foreach (AliasModel alias in articles[index].Aliases)
            {
                if (!owners.TryGetValue(alias.Id, out int owner))
                {
                    owners.Add(alias.Id, index);
                    string identifier = ArticleNamer.NameOfAlias(articles[index], alias.Id, naming);
                    aliases.Add(new ArticleAlias(alias.Id, index, identifier.Length > 0 && taken.Add(identifier) ? identifier : string.Empty));
                }
                else if (owner != index)
                {
                    problems.Add(alias.Clash with { SecondArgument = articles[owner].Document.Name });
                }
            }
        }

        return [.. aliases.OrderBy(static alias => alias.Id, StringComparer.Ordinal)];
    }
}

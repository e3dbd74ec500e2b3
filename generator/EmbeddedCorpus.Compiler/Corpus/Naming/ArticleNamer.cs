using System.Globalization;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>
/// Gives every article the name of its constant. Articles that want the same name all give way, each by the same steps, so
/// that a name depends neither on the order of files nor on how many others there are.
/// </summary>
internal static class ArticleNamer
{
    // Name, + date, + file stem, + whole id, + hash of the id.
    private const int LastStep = 4;

    /// <summary>The names, one an article.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="naming">Where names come from.</param>
    /// <param name="clashes">Takes a <see cref="ProblemKind.NameClash"/> for each article that had to give way.</param>
    public static string[] Name(IReadOnlyList<ArticleModel> articles, ArticleNaming naming, List<TextProblem> clashes)
    {
        var wanted = new string[articles.Count];
        for (int index = 0; index < wanted.Length; index++)
        {
            wanted[index] = Wanted(articles[index], naming);
        }

        var names = (string[])wanted.Clone();
        var steps = new int[names.Length];
        while (GiveWay(articles, wanted, names, steps))
        {
        }

        for (int index = 0; index < names.Length; index++)
        {
            // One without a date may keep its name when the others took theirs.
            if (!string.Equals(names[index], wanted[index], StringComparison.Ordinal) && !articles[index].Ignores(ProblemKind.NameClash))
            {
                clashes.Add(CorpusBuilder.FirstLine(ProblemKind.NameClash, articles[index], wanted[index], names[index]));
            }
        }

        return names;
    }

    /// <summary>The name that an article wanted when it had another id; an empty string where the id decides no name.</summary>
    /// <param name="article">The article.</param>
    /// <param name="id">The earlier id.</param>
    /// <param name="naming">Where names come from.</param>
    public static string NameOfAlias(ArticleModel article, string id, ArticleNaming naming)
    {
        bool isChosen = article.Document.ConstantName.Length > 0 && article.Document.Part is null;
        if (isChosen || (naming == ArticleNaming.Headline && IdentifierWriter.FromHeadline(article.Headline.In(article.Source)).Length > 0))
        {
            return string.Empty;
        }

        string name = naming == ArticleNaming.Headline && article.Document.Part is null ? IdentifierWriter.FromName(id.AsSpan(id.LastIndexOf('/') + 1)) : FromPath(id);
        return name.Length == 0 ? string.Empty : ReservedNames.Avoid(name);
    }

    private static string Wanted(ArticleModel article, ArticleNaming naming)
    {
        if (article.Document.ConstantName.Length > 0 && article.Document.Part is null)
        {
            // One that is no identifier is reported, and made into one so that the rest still compiles.
            string chosen = article.Document.ConstantName;
            return ReservedNames.Avoid(IdentifierWriter.IsName(chosen) ? chosen : IdentifierWriter.FromName(chosen.AsSpan()) + "_" + Hash(article.Document.Id));
        }

        string name = naming == ArticleNaming.Headline
            ? IdentifierWriter.FromHeadline(article.Headline.In(article.Source))
            : FromPath(article.Document.Id);
        if (name.Length == 0)
        {
            // One of many articles of a file has the name of the file and its number, or its own id.
            name = article.Document.Part is null ? IdentifierWriter.FromName(DocumentPath.Stem(article.Document.Path).AsSpan()) : FromPath(article.Document.Id);
        }

        return ReservedNames.Avoid(name.Length == 0 ? "_" + Hash(article.Document.Id) : name);
    }

    // Each folder in PascalCase, with underscores between them: news/the-text is News_TheText. One without a word is left out.
    private static string FromPath(string id) =>
        IdentifierWriter.AvoidLeadingDigit(string.Join("_", id.Split('/').Select(Part).Where(static part => part.Length > 0)));

    // Moves every article whose name another has too one step on. Ends: each step is taken once.
    private static bool GiveWay(IReadOnlyList<ArticleModel> articles, string[] wanted, string[] names, int[] steps)
    {
        var owners = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        var clashing = new HashSet<int>();
        for (int index = 0; index < names.Length; index++)
        {
            if (owners.TryGetValue(names[index], out int owner))
            {
                clashing.Add(owner);
                clashing.Add(index);
            }
            else
            {
                owners.Add(names[index], index);
            }
        }

        bool moved = false;
        foreach (int index in clashing)
        {
            if (steps[index] < LastStep)
            {
                names[index] = Qualified(articles[index], wanted[index], names[index], ++steps[index]);
                moved = true;
            }
        }

        return moved;
    }

    private static string Qualified(ArticleModel article, string wanted, string name, int step) => step switch
    {
        1 => article.DayNumber < 0 ? name : $"{name}_{IsoDate.Format(article.DayNumber, string.Empty)}",
        2 => $"{name}_{Part(DocumentPath.Stem(article.Document.Path))}",
        3 => $"{wanted}_{FromPath(article.Document.Id).TrimStart('_')}",
        _ => $"{name}_{Hash(article.Document.Id)}",
    };

    private static string Part(string text) => IdentifierWriter.FromName(text.AsSpan()).TrimStart('_');

    private static string Hash(string id) => ContentHash.Of(id).Value.ToString("x16", CultureInfo.InvariantCulture);
}

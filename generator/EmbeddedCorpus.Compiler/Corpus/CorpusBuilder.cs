using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Corpus.Synonyms;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>Orders and names the articles of a corpus, and collects the speakers.</summary>
public static class CorpusBuilder
{
    /// <summary>Groups articles by corpus, in the order of the names of the corpora.</summary>
    public static SortedDictionary<string, List<ArticleModel>> Group(IEnumerable<ArticleModel> articles)
    {
        var groups = new SortedDictionary<string, List<ArticleModel>>(StringComparer.Ordinal);
        foreach (ArticleModel article in articles)
        {
            if (!groups.TryGetValue(article.Document.Corpus, out List<ArticleModel>? group))
            {
                groups.Add(article.Document.Corpus, group = []);
            }

            group.Add(article);
        }

        return groups;
    }

    /// <summary>Builds a corpus from articles in any order.</summary>
    /// <param name="name">The name of the generated class.</param>
    /// <param name="articles">The articles. The corpus keeps only the problems of an article that is left out.</param>
    /// <param name="naming">The source of the names of constants.</param>
    /// <param name="search">The search settings of the corpus, or null for the default settings.</param>
    /// <param name="hasSource">Whether the image contains the source files.</param>
    /// <param name="people">The registries of people and the files of synonyms of the project.</param>
    public static CorpusModel Build(
        string name,
        IEnumerable<ArticleModel> articles,
        ArticleNaming naming,
        SearchSettings? search = null,
        bool hasSource = true,
        IReadOnlyList<PeopleFile>? people = null)
    {
        IReadOnlyCollection<ArticleModel> all = articles as IReadOnlyCollection<ArticleModel> ?? [.. articles];
        var problems = new List<TextProblem>();
        List<ArticleModel> ordered = Order(all);
        RemoveDuplicateIds(ordered, problems);
        ReportSameTexts(ordered, problems);
        CorpusReview.Review(name, ordered, problems);
        AnchorReview.Review(ordered, problems);
        var registry = PeopleRegistry.Read(name, people ?? [], problems);
        EquatableArray<SynonymRule> synonyms = SynonymReader.Read(name, people ?? [], problems);
        SearchFieldReview.Review(name, ordered, search ?? SearchSettings.Default, problems);
        var clashes = new List<TextProblem>();
        string[] identifiers = ArticleNamer.Name(ordered, naming, clashes);
        var entries = new ArticleEntry[ordered.Count];
        for (int index = 0; index < entries.Length; index++)
        {
            ordered[index] = registry.Apply(ordered[index]);
            entries[index] = new ArticleEntry(ordered[index], identifiers[index]);
        }

        return new CorpusModel
        {
            Name = name,
            Search = search ?? SearchSettings.Default,
            HasSource = hasSource,
            Articles = new(entries),
            Speakers = new(SpeakerMerger.Merge(ordered, registry)),
            Aliases = new(ArticleAliases.Collect(ordered, identifiers, naming, problems)),
            People = registry.Hash,
            Synonyms = synonyms,
            FirstDocument = FirstDocument(all),
            TextProblems = TextProblems(all),
            Problems = new([.. problems]),
            NameClashes = new([.. clashes]),
        };
    }

    /// <summary>Creates an empty corpus after the build of a corpus failed.</summary>
    /// <param name="name">The name of the generated class.</param>
    /// <param name="articles">The articles of the corpus.</param>
    /// <param name="reason">The cause of the failure.</param>
    /// <param name="search">The search settings of the corpus. With these settings, the class declares the same members.</param>
    public static CorpusModel Failed(string name, IReadOnlyCollection<ArticleModel> articles, string reason, SearchSettings? search = null)
    {
        string first = FirstDocument(articles);
        return new CorpusModel
        {
            Name = name,
            Search = search ?? SearchSettings.Default,
            Articles = [],
            Speakers = [],
            FirstDocument = first,
            TextProblems = TextProblems(articles),
            Problems = new([new TextProblem(ProblemKind.InternalError, first, default, default, default, reason)]),
            NameClashes = [],
        };
    }

    private static string FirstDocument(IReadOnlyCollection<ArticleModel> articles)
    {
        string? first = null;
        foreach (ArticleModel article in articles)
        {
            string file = article.Document.FilePath;
            first = first is null || string.CompareOrdinal(file, first) < 0 ? file : first;
        }

        return first ?? string.Empty;
    }

    // By path, whatever order the build names the files in.
    private static EquatableArray<TextProblem> TextProblems(IReadOnlyCollection<ArticleModel> articles)
    {
        var found = new List<ArticleModel>();
        foreach (ArticleModel article in articles)
        {
            if (article.Problems.Count > 0 || !HasUsableName(article) || !ReadingCheck.IsUsable(article.Document.Reading))
            {
                found.Add(article);
            }
        }

        found.Sort(CompareFiles);
        var problems = new List<TextProblem>();
        var ofSidecars = new HashSet<TextProblem>();
        foreach (ArticleModel article in found)
        {
            // All texts of a folder have the problems of its file.
            foreach (TextProblem problem in article.Problems)
            {
                if (string.Equals(problem.FilePath, article.Document.FilePath, StringComparison.Ordinal) || ofSidecars.Add(problem))
                {
                    problems.Add(problem);
                }
            }

            if (article.Document.Part is { Number: > 1 })
            {
                // What the item says is the same for all articles of the file.
                continue;
            }

            if (!HasUsableName(article))
            {
                string remedy = article.Document.Part is null ? IdentifierWriter.NameRemedy : "The file has many articles, and each article is named after its headline: remove the metadata";
                problems.Add(new TextProblem(
                    ProblemKind.InvalidSetting, article.Document.FilePath, default, default, default, $"ConstantName={article.Document.ConstantName}", remedy));
            }

            foreach (InvalidSetting invalid in ReadingCheck.Find(article.Document.Reading))
            {
                problems.Add(new TextProblem(ProblemKind.InvalidSetting, article.Document.FilePath, default, default, default, invalid.Setting, invalid.Remedy));
            }
        }

        return new([.. problems]);
    }

    private static bool HasUsableName(ArticleModel article) =>
        article.Document.ConstantName.Length == 0 || (article.Document.Part is null && IdentifierWriter.IsName(article.Document.ConstantName));

    /// <summary>Compares articles by the paths of their files, and by their places in one file.</summary>
    internal static int CompareFiles(ArticleModel left, ArticleModel right)
    {
        int order = string.CompareOrdinal(left.Document.FilePath, right.Document.FilePath);
        return order != 0 ? order : (left.Document.Part?.Number ?? 0).CompareTo(right.Document.Part?.Number ?? 0);
    }

    private static List<ArticleModel> Order(IReadOnlyCollection<ArticleModel> articles)
    {
        var ordered = new List<ArticleModel>();
        foreach (ArticleModel article in articles)
        {
            if (!article.IsLeftOut)
            {
                ordered.Add(article);
            }
        }

        ordered.Sort(static (left, right) =>
        {
            int order = unchecked((uint)left.DayNumber).CompareTo(unchecked((uint)right.DayNumber));
            return order != 0 ? order : ComparePaths(left, right);
        });
        return ordered;
    }

    // The file's own path comes last: its separators, and so its order, are those of the system.
    private static int ComparePaths(ArticleModel left, ArticleModel right)
    {
        int order = string.CompareOrdinal(left.Document.Path, right.Document.Path);
        return order != 0 ? order : CompareFiles(left, right);
    }

    // The first path keeps an id, whatever the dates: which file is refused must not change with an edit of its header.
    private static void RemoveDuplicateIds(List<ArticleModel> articles, List<TextProblem> problems)
    {
        var owners = new Dictionary<string, ArticleModel>(articles.Count, StringComparer.Ordinal);
        foreach (ArticleModel article in articles)
        {
            if (!owners.TryGetValue(article.Document.Id, out ArticleModel? owner)
                || ComparePaths(article, owner) < 0)
            {
                owners[article.Document.Id] = article;
            }
        }

        if (owners.Count == articles.Count)
        {
            return;
        }

        articles.RemoveAll(article =>
        {
            ArticleModel owner = owners[article.Document.Id];
            if (ReferenceEquals(owner, article))
            {
                return false;
            }

            problems.Add(FirstLine(ProblemKind.DuplicateId, article, article.Document.Id, owner.Document.Name));
            return true;
        });
    }

    private static void ReportSameTexts(List<ArticleModel> articles, List<TextProblem> problems)
    {
        var first = new Dictionary<ContentHash, ArticleModel>(articles.Count);
        foreach (ArticleModel article in articles)
        {
            if (!first.TryGetValue(article.Hash, out ArticleModel? earlier))
            {
                first.Add(article.Hash, article);
            }
            else if (!article.Ignores(ProblemKind.SameText) && earlier.Source.Equals(article.Source))
            {
                problems.Add(FirstLine(ProblemKind.SameText, article, earlier.Document.Name));
            }
        }
    }

    /// <summary>Creates a problem of a whole file, at the position of the headline or the first word.</summary>
    internal static TextProblem FirstLine(ProblemKind kind, ArticleModel article, string argument, string secondArgument = "")
    {
        TextRange range = !article.Headline.IsEmpty ? article.Headline
            : article.Paragraphs.Count > 0 ? article.Paragraphs[0] with { End = article.Paragraphs[0].Start + 1 }
            : default;
        return LineMap.Problem(kind, article, article.InFile(range), argument, secondArgument);
    }
}

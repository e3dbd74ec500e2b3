using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>An article in its place in the corpus.</summary>
/// <param name="Model">The article.</param>
/// <param name="Identifier">The name of its constant, unescaped.</param>
public sealed record ArticleEntry(ArticleModel Model, string Identifier);

/// <summary>A speaker in its place in the corpus.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="Identifier">The name of its constant, unescaped.</param>
/// <param name="DescribedBy">Index of the first article that describes the speaker, or -1.</param>
/// <param name="Description">The description, in that article's source.</param>
/// <param name="Quotes">Indexes of the quotations, rising.</param>
/// <param name="Articles">Indexes of the articles that quote the speaker, rising.</param>
public sealed record SpeakerEntry(
    string Name,
    string Identifier,
    int DescribedBy,
    TextRange Description,
    EquatableArray<int> Quotes,
    EquatableArray<int> Articles);

/// <summary>A whole corpus: its articles in order, its speakers, its names.</summary>
/// <remarks>Equal when its articles, their names, its settings and its problems are: the rest follows from them.</remarks>
public sealed class CorpusModel : IEquatable<CorpusModel>
{
    private ContentHash? _content;

    /// <summary>The name of the generated class.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it can be searched, and in which language.</summary>
    public required SearchSettings Search { get; init; }

    /// <summary>The articles by date, then path; undated ones last.</summary>
    public required EquatableArray<ArticleEntry> Articles { get; init; }

    /// <summary>The speakers by name, ordinally.</summary>
    public required EquatableArray<SpeakerEntry> Speakers { get; init; }

    /// <summary>The first file by path: the place of problems that no text has.</summary>
    public string FirstDocument { get; init; } = string.Empty;

    /// <summary>What is wrong with single texts and their metadata, those that are left out included, in the order of paths.</summary>
    public EquatableArray<TextProblem> TextProblems { get; init; }

    /// <summary>What is wrong between the texts: duplicate ids, repeated texts.</summary>
    public required EquatableArray<TextProblem> Problems { get; init; }

    /// <summary>Where an article's name had to give way to that of another: a <see cref="ProblemKind.NameClash"/> each.</summary>
    public required EquatableArray<TextProblem> NameClashes { get; init; }

    /// <summary>A hash of the package's version, the settings of the index and all paths, ids and texts, in order: changes whenever a page does.</summary>
    public ContentHash Content => _content ??= ContentOf(Version);

    /// <summary>The version of the package.</summary>
    internal static string Version { get; } = typeof(CorpusModel).Assembly.GetName().Version.ToString();

    /// <summary>The empty corpus that stands for this one when no image could be made of it.</summary>
    /// <param name="problem">What went wrong.</param>
    public CorpusModel Fail(TextProblem problem) => new()
    {
        Name = Name,
        Search = Search,
        Articles = [],
        Speakers = [],
        FirstDocument = FirstDocument,
        TextProblems = TextProblems,
        Problems = new([.. Problems, problem]),
        NameClashes = [],
    };

    /// <inheritdoc/>
    public bool Equals(CorpusModel? other) =>
        ReferenceEquals(this, other)
        || (other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Search == other.Search && Articles == other.Articles
            && string.Equals(FirstDocument, other.FirstDocument, StringComparison.Ordinal) && TextProblems == other.TextProblems && Problems == other.Problems && NameClashes == other.NameClashes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CorpusModel);

    /// <inheritdoc/>
    public override int GetHashCode() => Articles.GetHashCode();

    /// <summary>The hash that a version of the package gives.</summary>
    internal ContentHash ContentOf(string version)
    {
        ContentHash hash = ContentHash.Of(version).Then(Search.IsIndexed ? ContentHash.Of(Search.Language.Code).Value : 0);
        foreach (ArticleEntry article in Articles)
        {
            DocumentInfo document = article.Model.Document;
            hash = hash.Then(ContentHash.Of(document.Path).Value).Then(ContentHash.Of(document.Id).Value).Then(article.Model.Hash.Value);
        }

        return hash;
    }
}

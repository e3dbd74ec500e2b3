using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Corpus.Fields;
using EmbeddedCorpus.Compiler.Corpus.Synonyms;
using EmbeddedCorpus.Compiler.Index;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>An article of a corpus, with the name of its constant.</summary>
/// <param name="Model">The model of the article.</param>
/// <param name="Identifier">The name of the constant of the article, unescaped.</param>
public sealed record ArticleEntry(ArticleModel Model, string Identifier);

/// <summary>A speaker of a corpus, with the name of its constant.</summary>
/// <param name="Name">The canonical name of the speaker.</param>
/// <param name="Identifier">The name of the constant of the speaker, unescaped.</param>
/// <param name="DescribedBy">The index of the first article that describes the speaker, or -1.</param>
/// <param name="Description">The range of the description in the source of the article <paramref name="DescribedBy"/>.</param>
/// <param name="Quotes">The indexes of the quotations of the speaker, in rising order.</param>
/// <param name="Articles">The indexes of the articles that quote the speaker, in rising order.</param>
public sealed record SpeakerEntry(
    string Name,
    string Identifier,
    int DescribedBy,
    TextRange Description,
    EquatableArray<int> Quotes,
    EquatableArray<int> Articles)
{
    /// <summary>The description in a registry of people, which takes precedence; empty without one.</summary>
    public string Registered { get; init; } = string.Empty;

    /// <summary>The other names in a registry of people.</summary>
    public EquatableArray<string> Aliases { get; init; } = [];
}

/// <summary>A whole corpus, with articles, speakers and the names of constants.</summary>
/// <remarks>Two corpora are equal if their articles, names, settings and problems are equal. Everything else follows from these parts.</remarks>
public sealed class CorpusModel : IEquatable<CorpusModel>
{
    private readonly Lazy<FieldColumns> _columns;
    private ContentHash? _content;

    /// <summary>Creates a corpus.</summary>
    public CorpusModel() => _columns = new(() => FieldColumns.Of(Articles));

    /// <summary>The name of the generated class.</summary>
    public required string Name { get; init; }

    /// <summary>The search settings of the corpus.</summary>
    public required SearchSettings Search { get; init; }

    /// <summary>Whether the image contains the source files.</summary>
    public bool HasSource { get; init; } = true;

    /// <summary>The articles, ordered by date and then by path.</summary>
    /// <remarks>Articles without a date come last.</remarks>
    public required EquatableArray<ArticleEntry> Articles { get; init; }

    /// <summary>The earlier ids of the articles, in ordinal order.</summary>
    public EquatableArray<ArticleAlias> Aliases { get; init; } = [];

    /// <summary>The speakers, in the ordinal order of their names.</summary>
    public required EquatableArray<SpeakerEntry> Speakers { get; init; }

    /// <summary>The hash of the registry of people; the default without one.</summary>
    public ContentHash People { get; init; }

    /// <summary>The synonyms, in the order of their files.</summary>
    public EquatableArray<SynonymRule> Synonyms { get; init; } = [];

    /// <summary>The first file in the order of paths.</summary>
    /// <remarks>The build reports a problem at this file if the problem belongs to no text.</remarks>
    public string FirstDocument { get; init; } = string.Empty;

    /// <summary>The problems of single texts and of their metadata, in the order of paths.</summary>
    /// <remarks>The list includes the problems of texts that are left out.</remarks>
    public EquatableArray<TextProblem> TextProblems { get; init; }

    /// <summary>The problems between texts, such as duplicate ids and repeated texts.</summary>
    public required EquatableArray<TextProblem> Problems { get; init; }

    /// <summary>The problems of the kind <see cref="ProblemKind.NameClash"/>, one for each article that could not get the name it wanted.</summary>
    public required EquatableArray<TextProblem> NameClashes { get; init; }

    /// <summary>The languages of the articles in the search index.</summary>
    internal StemLanguages Languages => ArticleLanguages.Of(this);

    /// <summary>The fields of the articles by name. The image and the profile need them, on two threads.</summary>
    internal FieldColumns Columns => _columns.Value;

    /// <summary>A hash of everything that can change a page of the image.</summary>
    /// <remarks>The hash covers the version of the package, the settings of the index and of the source files, and all paths, ids and texts in order.</remarks>
    public ContentHash Content => _content ??= ContentOf(Version);

    /// <summary>The version of the package.</summary>
    internal static string Version { get; } = typeof(CorpusModel).Assembly.GetName().Version.ToString();

    /// <summary>Creates an empty corpus with the name and the problems of this corpus, after its image failed.</summary>
    /// <param name="problem">The problem that prevented the image.</param>
    public CorpusModel Fail(TextProblem problem) => new()
    {
        Name = Name,
        Search = Search,
        HasSource = HasSource,
        Articles = [],
        Speakers = [],
        People = People,
        Synonyms = Synonyms,
        FirstDocument = FirstDocument,
        TextProblems = TextProblems,
        Problems = new([.. Problems, problem]),
        NameClashes = [],
    };

    /// <inheritdoc/>
    public bool Equals(CorpusModel? other) =>
        ReferenceEquals(this, other)
        || (other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Search == other.Search && HasSource == other.HasSource && People == other.People && Synonyms == other.Synonyms && Articles == other.Articles
            && string.Equals(FirstDocument, other.FirstDocument, StringComparison.Ordinal) && TextProblems == other.TextProblems && Problems == other.Problems && NameClashes == other.NameClashes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CorpusModel);

    /// <inheritdoc/>
    public override int GetHashCode() => Articles.GetHashCode();

    /// <summary>Returns the hash <see cref="Content"/> for a version of the package.</summary>
    internal ContentHash ContentOf(string version)
    {
        ContentHash hash = ContentHash.Of(version).Then(Search.IsIndexed ? ContentHash.Of(Search.Language.Code).Value : 0);
        foreach (string field in Search.Fields)
        {
            hash = hash.Then(ContentHash.Of(field).Value);
        }

        hash = HasSource ? hash : hash.Then(ulong.MaxValue);
        hash = People == default ? hash : hash.Then(People.Value);
        foreach (SynonymRule rule in Synonyms)
        {
            hash = hash.Then(ContentHash.Of(string.Join(",", rule.Words)).Value).Then(ContentHash.Of(string.Join(",", rule.Targets)).Value);
        }

        foreach (ArticleEntry article in Articles)
        {
            DocumentInfo document = article.Model.Document;
            hash = hash.Then(ContentHash.Of(document.Path).Value).Then(ContentHash.Of(document.Id).Value).Then(article.Model.Hash.Value);

            // HTML follows from the text.
            hash = article.Model.Html is null ? hash : hash.Then(1);
        }

        return hash;
    }
}

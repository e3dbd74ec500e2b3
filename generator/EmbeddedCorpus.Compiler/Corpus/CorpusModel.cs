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
/// <remarks>Equal when its articles, their names and its settings are: the rest follows from them.</remarks>
public sealed class CorpusModel : IEquatable<CorpusModel>
{
    /// <summary>The name of the generated class.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it can be searched, and in which language.</summary>
    public required SearchSettings Search { get; init; }

    /// <summary>The articles by date, then path; undated ones last.</summary>
    public required EquatableArray<ArticleEntry> Articles { get; init; }

    /// <summary>The speakers by name, ordinally.</summary>
    public required EquatableArray<SpeakerEntry> Speakers { get; init; }

    /// <summary>What is wrong between the texts: duplicate ids, repeated texts.</summary>
    public required EquatableArray<TextProblem> Problems { get; init; }

    /// <summary>Where an article's name had to give way to that of another: a <see cref="ProblemKind.NameClash"/> each.</summary>
    public required EquatableArray<TextProblem> NameClashes { get; init; }

    /// <summary>A hash of the settings of the index and of all paths and texts, in order: changes whenever a page does.</summary>
    public ContentHash Content
    {
        get
        {
            ulong hash = Search.IsIndexed ? 1 + (ulong)Search.Language : 0;
            foreach (ArticleEntry article in Articles)
            {
                hash = unchecked((hash * 31) + ContentHash.Of(article.Model.Document.Path).Value);
                hash = unchecked((hash * 31) + article.Model.Hash.Value);
            }

            return new ContentHash(hash);
        }
    }

    /// <inheritdoc/>
    public bool Equals(CorpusModel? other) =>
        ReferenceEquals(this, other)
        || (other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Search == other.Search && Articles == other.Articles && Problems == other.Problems && NameClashes == other.NameClashes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CorpusModel);

    /// <inheritdoc/>
    public override int GetHashCode() => Articles.GetHashCode();
}

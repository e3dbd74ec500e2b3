using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>The declarations of the generated class of a corpus.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="HasSearch">Whether the corpus has a search index.</param>
/// <param name="ArticleCount">The number of all articles, with or without a constant.</param>
/// <param name="Articles">The constants of articles, in the order of their indexes. The list is empty if the project wants no constants.</param>
/// <param name="Speakers">The constants of speakers, in the order of their indexes. The list is empty if the project wants no constants.</param>
/// <param name="NameClashes">
/// The problems of the kind <see cref="ProblemKind.NameClash"/>, one for each constant that could not get the name it wanted. A problem contains
/// the wanted name and the actual name.
/// </param>
/// <remarks>The declarations do not contain the texts. So a change of words in a text does not change the declarations.</remarks>
public sealed record CorpusClass(
    string Name,
    bool HasSearch,
    int ArticleCount,
    EquatableArray<ArticleConstant> Articles,
    EquatableArray<SpeakerConstant> Speakers,
    EquatableArray<TextProblem> NameClashes)
{
    /// <summary>The constants that articles had with earlier ids, in the order of these ids.</summary>
    public EquatableArray<AliasConstant> Aliases { get; init; } = [];

    /// <summary>The stemmers of the search index by the numbers of their languages, such as <c>2 German</c>.</summary>
    /// <remarks>The list is empty if no text is in another language than English.</remarks>
    public EquatableArray<StemmerName> Stemmers { get; init; } = [];

    /// <summary>Returns the same class with only the constants and name clashes that some code names.</summary>
    /// <remarks>The code names a clash if the code contains the wanted name or the actual name.</remarks>
    /// <param name="words">The words of the code.</param>
    [MethodImpl(HotLoop.Optimized)]
    internal CorpusClass NamedBy(WordSet words)
    {
        var articles = new List<ArticleConstant>();
        foreach (ArticleConstant article in Articles)
        {
            if (words.Contains(article.Identifier))
            {
                articles.Add(article);
            }
        }

        var aliases = new List<AliasConstant>();
        foreach (AliasConstant alias in Aliases)
        {
            if (words.Contains(alias.Identifier))
            {
                aliases.Add(alias);
            }
        }

        var speakers = new List<SpeakerConstant>();
        foreach (SpeakerConstant speaker in Speakers)
        {
            if (words.Contains(speaker.Identifier))
            {
                speakers.Add(speaker);
            }
        }

        var clashes = new List<TextProblem>();
        foreach (TextProblem clash in NameClashes)
        {
            if (words.Contains(clash.Argument) || words.Contains(clash.SecondArgument))
            {
                clashes.Add(clash);
            }
        }

        return this with { Articles = new([.. articles]), Speakers = new([.. speakers]), NameClashes = new([.. clashes]), Aliases = new([.. aliases]) };
    }
}

/// <summary>A stemmer that the runtime package has.</summary>
/// <param name="Language">The number of the language in the search index.</param>
/// <param name="Name">The name of the stemmer.</param>
public sealed record StemmerName(int Language, string Name);

/// <summary>The constant of an article.</summary>
/// <param name="Index">The index of the article in the corpus.</param>
/// <param name="Identifier">The name of the constant, unescaped.</param>
/// <param name="Id">The id of the article.</param>
/// <param name="Summary">The documentation of the constant, as XML on one line.</param>
public sealed record ArticleConstant(int Index, string Identifier, string Id, string Summary);

/// <summary>The constant that an article had with an earlier id.</summary>
/// <param name="Index">The index of the article in the corpus.</param>
/// <param name="Identifier">The name of the constant, unescaped.</param>
/// <param name="Id">The earlier id.</param>
/// <param name="Current">The name of the constant of the article, unescaped.</param>
public sealed record AliasConstant(int Index, string Identifier, string Id, string Current);

/// <summary>The constant of a speaker.</summary>
/// <param name="Index">The index of the speaker in the corpus.</param>
/// <param name="Identifier">The name of the constant, unescaped.</param>
/// <param name="Summary">The documentation of the constant, as XML on one line.</param>
public sealed record SpeakerConstant(int Index, string Identifier, string Summary);

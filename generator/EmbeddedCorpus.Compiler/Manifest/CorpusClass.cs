using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>What the generated class of a corpus declares. The texts themselves are elsewhere: a change of words changes nothing here.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="HasSearch">Whether it can be searched.</param>
/// <param name="ArticleCount">The number of articles, constants or not.</param>
/// <param name="Articles">The constants of articles by index; none when the project wants none.</param>
/// <param name="Speakers">The constants of speakers by index; none when the project wants none.</param>
/// <param name="NameClashes">Where a constant had to give way to another: a <see cref="ProblemKind.NameClash"/> each, with the name it wanted and the one it has.</param>
public sealed record CorpusClass(
    string Name,
    bool HasSearch,
    int ArticleCount,
    EquatableArray<ArticleConstant> Articles,
    EquatableArray<SpeakerConstant> Speakers,
    EquatableArray<TextProblem> NameClashes)
{
    /// <summary>The same class with those constants only that stand in some code, and those clashes whose names do: the one that was wanted, too.</summary>
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

        return this with { Articles = new([.. articles]), Speakers = new([.. speakers]), NameClashes = new([.. clashes]) };
    }
}

/// <summary>The constant of an article.</summary>
/// <param name="Index">The article's index in its corpus.</param>
/// <param name="Identifier">Its name, unescaped.</param>
/// <param name="Id">The article's id.</param>
/// <param name="Summary">Its documentation: XML on one line.</param>
public sealed record ArticleConstant(int Index, string Identifier, string Id, string Summary);

/// <summary>The constant of a speaker.</summary>
/// <param name="Index">The speaker's index in its corpus.</param>
/// <param name="Identifier">Its name, unescaped.</param>
/// <param name="Summary">Its documentation: XML on one line.</param>
public sealed record SpeakerConstant(int Index, string Identifier, string Summary);

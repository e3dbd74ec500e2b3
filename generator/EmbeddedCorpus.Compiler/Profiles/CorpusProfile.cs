using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Profiles;

/// <summary>The fields of a corpus as far as types can be checked against them.</summary>
/// <remarks>The size of a profile depends on the number of distinct values, and not on the number of articles with them.</remarks>
/// <param name="Corpus">The name of the generated class.</param>
/// <param name="Fields">The fields by key. The key of a field is the number of its column in the image.</param>
/// <param name="Articles">The articles, in the order of their indexes.</param>
/// <param name="Speakers">The names of the speakers, in the order of their indexes.</param>
public sealed record CorpusProfile(string Corpus, EquatableArray<FieldProfile> Fields, EquatableArray<ArticleKey> Articles, EquatableArray<string> Speakers)
{
    /// <summary>The earlier ids of articles, which a look-up finds too.</summary>
    public EquatableArray<ProfileAlias> ArticleAliases { get; init; } = [];

    /// <summary>The starts of the first articles that have neither a headline nor a field <c>title</c>. The list has at most <see cref="FieldProfile.MaxMissing"/> places.</summary>
    public EquatableArray<SourcePlace> FirstUntitled { get; init; } = [];

    /// <summary>Whether the profile is the summary of a corpus in another assembly. It has no places, articles and speakers.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The number of articles that have neither a headline nor a field <c>title</c>.</summary>
    public int UntitledCount { get; init; }

    /// <summary>The other names of speakers, which a look-up finds too.</summary>
    public EquatableArray<ProfileAlias> SpeakerAliases { get; init; } = [];
}

/// <summary>Another name of an article or of a speaker.</summary>
/// <param name="Name">The name.</param>
/// <param name="Index">The index of the article or the speaker.</param>
public sealed record ProfileAlias(string Name, int Index);

/// <summary>The names that an article is known by.</summary>
/// <param name="Id">The id.</param>
/// <param name="Path">The path of the document in its corpus.</param>
public sealed record ArticleKey(string Id, string Path);

/// <summary>The values of a field in all articles of a corpus.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Count">The number of articles with the field.</param>
/// <param name="MissingCount">The number of articles without the field.</param>
/// <param name="FirstMissing">The starts of the first articles without the field, in the order of the articles. The list has at most <see cref="MaxMissing"/> places.</param>
/// <param name="Values">The distinct values, in the order of their first articles. A relative path is a value of its own in each folder.</param>
public sealed record FieldProfile(string Name, int Count, int MissingCount, EquatableArray<SourcePlace> FirstMissing, EquatableArray<ProfileValue> Values)
{
    /// <summary>The maximum number of places of missing fields.</summary>
    public const int MaxMissing = 100;

    /// <summary>The first place of the name of the field.</summary>
    public SourcePlace Place { get; init; } = SourcePlace.None;

    /// <summary>The first place of a list, or null if no article has a list.</summary>
    public SourcePlace? FirstList { get; init; }

    /// <summary>Whether <see cref="Values"/> has only a value for each type that not all values have.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The number of articles with a list.</summary>
    public int ListCount { get; init; }
}

/// <summary>A distinct value of a field.</summary>
/// <param name="Text">The text, or the start of a text with more than <see cref="MaxText"/> characters.</param>
/// <param name="IsItem">Whether the first article with the value has it in a list.</param>
/// <param name="Count">The number of articles with the value.</param>
/// <param name="Place">The place of the value in the first article with the value.</param>
/// <param name="IsCut">Whether <paramref name="Text"/> is only the start of the value.</param>
public sealed record ProfileValue(string Text, bool IsItem, int Count, SourcePlace Place, bool IsCut = false)
{
    /// <summary>The maximum number of characters in a text.</summary>
    public const int MaxText = 200;

    /// <summary>The index of the first article with the value.</summary>
    public int Article { get; init; }
}

/// <summary>A place in a source file.</summary>
/// <param name="FilePath">The path of the file as the compiler writes it.</param>
/// <param name="Range">The range, in characters. The range is empty for a value from outside the file.</param>
/// <param name="Start">The line and the column where the range starts.</param>
/// <param name="End">The line and the column where the range ends.</param>
public sealed record SourcePlace(string FilePath, TextRange Range, LineColumn Start, LineColumn End)
{
    /// <summary>A place outside all files.</summary>
    public static SourcePlace None { get; } = new(string.Empty, default, default, default);

    /// <summary>Creates a place in a file.</summary>
    internal static SourcePlace Of(string filePath, TextPlace place) => new(filePath, place.Range, place.Start, place.End);
}

using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Profiles;

/// <summary>The fields, the articles and the speakers of a corpus, for the checks of article views.</summary>
/// <param name="Corpus">The name of the corpus.</param>
/// <param name="Fields">The fields, in the order of their keys.</param>
/// <param name="Articles">The articles, in the order of the corpus.</param>
/// <param name="Speakers">The canonical names of the speakers.</param>
public sealed record CorpusProfile(string Corpus, EquatableArray<FieldProfile> Fields, EquatableArray<ArticleKey> Articles, EquatableArray<string> Speakers);

/// <summary>The ways to name an article.</summary>
/// <param name="Id">The id.</param>
/// <param name="Path">The path.</param>
public sealed record ArticleKey(string Id, string Path);

/// <summary>The values of a field in all articles.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Count">The number of articles with the field.</param>
/// <param name="MissingCount">The number of articles without the field.</param>
/// <param name="FirstMissing">The first articles without the field.</param>
/// <param name="Values">The distinct values, each at its first place.</param>
public sealed record FieldProfile(string Name, int Count, int MissingCount, EquatableArray<SourcePlace> FirstMissing, EquatableArray<ProfileValue> Values);

/// <summary>A value of a field.</summary>
/// <param name="Text">The value, or its start.</param>
/// <param name="IsItem">Whether the value is an item of a list.</param>
/// <param name="Count">The number of articles with the value.</param>
/// <param name="Place">The first place of the value.</param>
/// <param name="IsCut">Whether <paramref name="Text"/> is only the start.</param>
public sealed record ProfileValue(string Text, bool IsItem, int Count, SourcePlace Place, bool IsCut);

/// <summary>A place in a file.</summary>
/// <param name="FilePath">The path of the file as the compiler writes it.</param>
/// <param name="Range">The place, in characters.</param>
/// <param name="Start">The line and the column where the place starts.</param>
/// <param name="End">The line and the column where the place ends.</param>
public sealed record SourcePlace(string FilePath, TextRange Range, LineColumn Start, LineColumn End);

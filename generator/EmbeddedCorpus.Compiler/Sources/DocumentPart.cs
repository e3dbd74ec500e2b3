using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The place of an article in a file that holds many articles.</summary>
/// <param name="Number">The number of the article in the file, from 1.</param>
/// <param name="Count">The number of articles in the file.</param>
/// <param name="Line">The number of the line where the article starts, from 0.</param>
/// <param name="Position">The position of the first character of that line.</param>
/// <param name="Content">A hash of the characters of the article and of the properties that decide how they are read.</param>
public sealed record DocumentPart(int Number, int Count, int Line, int Position, ContentHash Content);

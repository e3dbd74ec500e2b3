namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>A file and its text, as the parser takes them.</summary>
/// <param name="Info">What the build says of the file.</param>
/// <param name="Text">The whole text, without a byte order mark.</param>
/// <param name="InvalidAt">Where the file stops being valid text, or -1.</param>
public sealed record SourceDocument(DocumentInfo Info, string Text, int InvalidAt = -1);

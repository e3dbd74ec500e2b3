using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>The place of a record in its file.</summary>
/// <param name="Range">The characters of the record. The first one is the first character of a line.</param>
/// <param name="Line">The number of that line, from 0.</param>
internal readonly record struct RecordPlace(TextRange Range, int Line);

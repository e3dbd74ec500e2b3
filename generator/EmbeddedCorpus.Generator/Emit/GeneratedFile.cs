namespace EmbeddedCorpus.Generator.Emit;

/// <summary>A file to add to the compilation.</summary>
/// <param name="HintName">Its name, unique in the generator.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct GeneratedFile(string HintName, string Text);

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>The parts of a written image, in bytes.</summary>
/// <param name="FirstText">The position of the first text.</param>
/// <param name="Texts">The length of all texts.</param>
/// <param name="Index">The length of the search index.</param>
public readonly record struct ImageSizes(long FirstText, long Texts, long Index);

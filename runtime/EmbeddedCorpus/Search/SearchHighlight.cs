namespace EmbeddedCorpus;

/// <summary>A word of a passage that the query asked for, in bytes from the start of the passage.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">The number of bytes; never cuts through a character.</param>
public readonly record struct SearchHighlight(int Start, int Length);

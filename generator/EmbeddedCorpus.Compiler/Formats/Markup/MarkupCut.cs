namespace EmbeddedCorpus.Compiler.Formats.Markup;

/// <summary>A run of markup that is left out of prose.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsWord">Whether one word takes its place: code in a sentence is a noun.</param>
/// <param name="IsOpen">Whether it is markup only if its other end is found.</param>
internal readonly record struct MarkupCut(int Start, int End, bool IsWord = false, bool IsOpen = false);

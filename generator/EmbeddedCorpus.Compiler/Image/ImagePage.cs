using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>One literal of an image, with one page of 64 KB or with several pages of one long text.</summary>
/// <param name="Number">The number of the first page of the literal.</param>
/// <param name="Windows">The number of pages in the literal. Only a text that is longer than a page needs more than 1 page.</param>
/// <param name="Segments">The characters of the literal in several strings. The bytes of the page are the UTF-8 form of these characters.</param>
public sealed record ImagePage(int Number, int Windows, EquatableArray<string> Segments);

/// <summary>The pages of one generated file.</summary>
/// <param name="First">The number of the first group of pages. See <see cref="ImageLayout.GroupBits"/>.</param>
/// <param name="Count">The number of groups of page numbers in the file.</param>
/// <param name="Pages">The pages of the file.</param>
public sealed record ImagePageGroup(int First, int Count, EquatableArray<ImagePage> Pages);

/// <summary>A part of the header or of a table, with its address.</summary>
/// <param name="Address">The address of the part in the image.</param>
/// <param name="Characters">The bytes of the part as ASCII characters, at most one page.</param>
internal readonly record struct ImageBlock(uint Address, string Characters);

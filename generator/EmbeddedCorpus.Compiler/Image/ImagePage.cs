using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>One literal of an image: a page of 64 KB, or a run of pages with one long text.</summary>
/// <param name="Number">The number of its first page.</param>
/// <param name="Windows">The number of pages it spans: 1 but for a text that is longer than a page.</param>
/// <param name="Segments">Its characters, in pieces; as UTF-8 they are the page's bytes.</param>
public sealed record ImagePage(int Number, int Windows, EquatableArray<string> Segments);

/// <summary>Pages that go into one generated file.</summary>
/// <param name="First">Number of the first group of pages, see <see cref="ImageLayout.GroupBits"/>.</param>
/// <param name="Count">How many groups of page numbers it spans.</param>
/// <param name="Pages">The pages.</param>
public sealed record ImagePageGroup(int First, int Count, EquatableArray<ImagePage> Pages);

/// <summary>A piece of header or table in its place.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Characters">Its bytes, as ASCII characters; at most a page.</param>
internal readonly record struct ImageBlock(uint Address, string Characters);

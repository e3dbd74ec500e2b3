namespace EmbeddedCorpus.Build;

/// <summary>A registry of people as the build found it.</summary>
/// <param name="File">The file.</param>
/// <param name="Corpora">The names of its corpora, in their order.</param>
internal sealed record PeopleItem(DocumentItem File, string[] Corpora);

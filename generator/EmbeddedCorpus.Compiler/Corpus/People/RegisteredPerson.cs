using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus.People;

/// <summary>A person of a registry.</summary>
/// <param name="Name">The name that the speaker has in the corpus.</param>
/// <param name="Aliases">The other names, and the id.</param>
/// <param name="Description">The description of the speaker; empty for the description of the texts.</param>
internal sealed record RegisteredPerson(PersonName Name, IReadOnlyList<PersonName> Aliases, string Description);

/// <summary>A name in a registry.</summary>
/// <param name="Text">The name, with one space between two words.</param>
/// <param name="Range">Where it is written.</param>
internal readonly record struct PersonName(string Text, TextRange Range);

using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus.Synonyms;

/// <summary>Words of a query, and the words that a search finds for each of them.</summary>
/// <param name="Words">The words of a query, as the index folds them.</param>
/// <param name="Targets">The words to find, as the index folds them. In a group, these are the same words.</param>
public sealed record SynonymRule(EquatableArray<string> Words, EquatableArray<string> Targets);

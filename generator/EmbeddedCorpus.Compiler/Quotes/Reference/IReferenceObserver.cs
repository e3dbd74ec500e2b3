using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Reference;

/// <summary>Is told whom pronouns and noun phrases may mean: to train the model, and to explain what it decides.</summary>
internal interface IReferenceObserver
{
    /// <summary>Takes somebody whom a mention may mean; nobody has a default value.</summary>
    /// <param name="mention">The pronoun or the noun phrase.</param>
    /// <param name="candidate">Who may be meant.</param>
    /// <param name="features">What is known of the candidate.</param>
    /// <param name="score">The score of the model.</param>
    void AddAntecedent(Mention mention, in Antecedent candidate, FeatureList features, int score);

    /// <summary>Ends the candidates for one mention.</summary>
    /// <param name="mention">The pronoun or the noun phrase.</param>
    /// <param name="chosen">The candidate that is meant, counted from 0.</param>
    void EndAntecedents(Mention mention, int chosen);
}

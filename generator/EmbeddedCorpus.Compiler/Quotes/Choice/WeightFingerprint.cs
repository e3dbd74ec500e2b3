using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Quotes.Features;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <summary>Tells whether weights belong to the features and the lexicon as they are.</summary>
internal static class WeightFingerprint
{
    /// <summary>A hash of the names of the features, and of the word lists of a language.</summary>
    public static uint Of(Language language)
    {
        uint hash = Lexicon.EmptyHash;
        foreach (string name in Enum.GetNames(typeof(FeatureKind)))
        {
            hash = (hash * Lexicon.HashPrime) ^ Lexicon.Hash(name.AsSpan());
        }

        return language.Lexicon.Fingerprint(hash);
    }
}

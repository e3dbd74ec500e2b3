using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Dialogue;

/// <summary>Tells the language of a text that has lines with a dash before them.</summary>
internal static class DialogueLanguage
{
    // A fifth of the words of any text are function words or verbs of speech.
    private const int MinPercent = 20;

    // The start of a text is enough.
    private const int MaxCharacters = 20_000;

    private static readonly Language[] s_languages = [Language.French, Language.Spanish];

    /// <summary>The language whose words are the most, or null if it has no dialogue with dashes.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="headline">The headline.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static Language? Find(string source, TextRange headline, IReadOnlyList<TextRange> paragraphs)
    {
        int words = 0;
        int english = 0;
        var counts = new int[s_languages.Length];
        Count(headline);
        for (int index = 0; index < paragraphs.Count && paragraphs[index].Start - paragraphs[0].Start < MaxCharacters; index++)
        {
            Count(paragraphs[index]);
        }

        int best = counts[0] >= counts[1] ? 0 : 1;
        return counts[best] > english && counts[best] * 100 >= words * MinPercent ? s_languages[best] : null;

        void Count(TextRange range)
        {
            int end = Math.Min(range.End, range.Start + MaxCharacters);
            for (int start = range.Start; start < end; start++)
            {
                if (!char.IsLetter(source[start]))
                {
                    continue;
                }

                int first = start;
                while (start < end && char.IsLetter(source[start]))
                {
                    start++;
                }

                ReadOnlySpan<char> word = source.AsSpan(first, start - first);
                uint hash = Lexicon.Hash(word);
                words++;
                english += IsKnown(Language.English, word, hash) ? 1 : 0;
                for (int language = 0; language < counts.Length; language++)
                {
                    counts[language] += IsKnown(s_languages[language], word, hash) ? 1 : 0;
                }
            }
        }
    }

    private static bool IsKnown(Language language, ReadOnlySpan<char> word, uint hash) =>
        (language.Lexicon.Find(word, hash) & (LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Speech)) != 0;
}

using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Reads the verbs of speech beside quotation marks in French and Spanish texts. They say that words are a quotation, and not whose it is.</summary>
internal static class RomanceCues
{
    private const int Languages = 2;

    private static Lexicon LexiconOf(int index) => (index == 0 ? Language.French : Language.Spanish).Lexicon;

    /// <summary>Whether a verb of speech follows the comma after a quotation: <c>"Es largo", dijo Lund</c>, <c>« Non », a-t-elle dit</c>.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="position">The end of the quotation.</param>
    /// <param name="end">The end of the paragraph.</param>
    public static bool IsAfter(string source, int position, int end)
    {
        if (position + 1 >= end || source[position] != ',' || source[position + 1] != ' ')
        {
            return false;
        }

        for (int language = 0; language < Languages; language++)
        {
            int at = position + 1;
            bool isHelped = true;
            while (isHelped && Next(source, ref at, end) is { IsEmpty: false } word && char.IsLower(source[word.Start]))
            {
                LexicalClass found = LexiconOf(language).Find(word.In(source));
                if ((found & LexicalClass.Speech) != 0)
                {
                    return true;
                }

                isHelped = (found & (LexicalClass.ObjectPronoun | LexicalClass.Auxiliary | LexicalClass.Pronoun)) != 0 || word.Length == 1;
            }
        }

        return false;
    }

    /// <summary>Whether a verb of speech is directly before a quotation: <c>afirmó "…"</c>, <c>a dit « … »</c>, <c>répondit : « … »</c>.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="position">The start of the quotation.</param>
    /// <param name="start">The start of the paragraph.</param>
    /// <param name="isHelped">Whether the word before the verb is an auxiliary or a pronoun: <c>dit</c> names a thing, too.</param>
    public static bool IsBefore(string source, int position, int start, out bool isHelped)
    {
        TextRange verb = Previous(source, position, start);
        TextRange before = Previous(source, verb.Start, start);
        isHelped = false;
        for (int language = 0; language < Languages; language++)
        {
            Lexicon lexicon = LexiconOf(language);
            if (!verb.IsEmpty && char.IsLower(source[verb.Start]) && (lexicon.Find(verb.In(source)) & LexicalClass.Speech) != 0)
            {
                isHelped = !before.IsEmpty && (lexicon.Find(before.In(source)) & (LexicalClass.Auxiliary | LexicalClass.Pronoun)) != 0;
                return true;
            }
        }

        return false;
    }

    private static TextRange Next(string source, ref int position, int end)
    {
        while (position < end && source[position] is ' ' or '-' or '\'' or '’')
        {
            position++;
        }

        int first = position;
        while (position < end && char.IsLetter(source[position]))
        {
            position++;
        }

        return new TextRange(first, position);
    }

    // The word before a position, with spaces and a colon between them at most.
    private static TextRange Previous(string source, int position, int start)
    {
        int end = position;
        while (end > start && (char.IsWhiteSpace(source[end - 1]) || source[end - 1] is ':' or '-'))
        {
            end--;
        }

        int first = end;
        while (first > start && char.IsLetter(source[first - 1]))
        {
            first--;
        }

        return new TextRange(first, end);
    }
}

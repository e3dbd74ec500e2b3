using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>Names of several words, with the small words inside them: <c>Ludwig van Beethoven</c>, <c>Department of Justice</c>.</summary>
internal static class NameRun
{
    // Longer names are lists of words in capitals.
    private const int MaxLength = 12;

    /// <summary>Whether a word may belong to a name.</summary>
    public static bool IsName(in Token token) => token.Tag == PartOfSpeech.Name;

    /// <summary>Whether a word follows surnames: <c>Jr.</c>, <c>III</c>.</summary>
    public static bool IsSuffix(in Token token) => token.Is(WordFunction.NameSuffix);

    /// <summary>Whether a small word joins the names on both sides of it.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static bool IsLink(RefList<Token> tokens, int index, int end)
    {
        ref readonly Token token = ref tokens[index];
        if (index == 0 || index + 1 >= end || token.IsCapitalized || !token.IsWord || tokens[index - 1].IsPossessive || tokens[index - 1].EndsSentence || token.EndsSentence)
        {
            return false;
        }

        if (!IsName(tokens[index - 1]))
        {
            // Anton van der Weyl: the second of two.
            return index > 1 && tokens[index - 1].Has(LexicalClass.NameLink) && token.Has(LexicalClass.NameLink) && IsName(tokens[index - 2]) && IsName(tokens[index + 1]);
        }

        if (token.Function is WordFunction.Genitive or WordFunction.Container or WordFunction.Purpose or WordFunction.Place && IsTitlePhrase(tokens, index, end))
        {
            return true;
        }

        if (token.Function is WordFunction.Genitive or WordFunction.Purpose or WordFunction.Addition or WordFunction.Topic)
        {
            int next = index + 1;
            if (next + 1 < end && tokens[next].Tag == PartOfSpeech.Determiner)
            {
                next++;
            }

            return IsName(tokens[next]) && IsOrganization(tokens, index - 1) && (!token.Is(WordFunction.Addition) || tokens[next].Has(LexicalClass.Organization) || IsInner(tokens, index - 1, next, end));
        }

        if (token.Is(WordFunction.Definite) && tokens[index + 1].Has(LexicalClass.Organization | LexicalClass.GroupNoun | LexicalClass.Office | LexicalClass.Title | LexicalClass.Role))
        {
            // "In Miller the Court": two names. "Alexander the Great" is one.
            return false;
        }

        return token.Has(LexicalClass.NameLink) && token.Tag is not PartOfSpeech.Preposition && (IsName(tokens[index + 1]) || (tokens[index + 1].Has(LexicalClass.NameLink) && index + 2 < end && IsName(tokens[index + 2])));
    }

    // "Special Agent in Charge Jane Doe", "Director of Communications Jane Doe": a title with a preposition, and then a name.
    [MethodImpl(HotLoop.Optimized)]
    private static bool IsTitlePhrase(RefList<Token> tokens, int preposition, int end)
    {
        if (!tokens[preposition - 1].Has(LexicalClass.Title | LexicalClass.Role) || !tokens[preposition - 1].IsCapitalized)
        {
            return false;
        }

        int last = preposition + 1;
        while (last + 1 < end && IsName(tokens[last + 1]) && !tokens[last].IsPossessive && !tokens[last].EndsSentence && last - preposition < MaxLength)
        {
            last++;
        }

        if (last - preposition < 2 || !IsName(tokens[preposition + 1]))
        {
            return false;
        }

        for (int index = preposition + 2; index < last; index++)
        {
            if (tokens[index].Has(LexicalClass.FeminineName | LexicalClass.MasculineName) || tokens[index - 1].Has(LexicalClass.Title))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token of the name that ends with a token.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static int Start(RefList<Token> tokens, int last, int start)
    {
        int first = last;
        while (first > start && last - first < MaxLength)
        {
            bool isPart = IsName(tokens[first - 1]) && !tokens[first - 1].IsPossessive && !tokens[first - 1].EndsSentence;
            if (!isPart && !(first - 1 > start && IsLink(tokens, first - 1, last + 1)))
            {
                break;
            }

            first--;
        }

        while (first < last && !IsName(tokens[first]))
        {
            first++;
        }

        return first;
    }

    /// <summary>One past the last token of the name that starts with a token.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static int End(RefList<Token> tokens, int first, int end)
    {
        int index = first + 1;
        while (index < end && index - first < MaxLength && !tokens[index - 1].IsPossessive && !tokens[index - 1].EndsSentence && (IsName(tokens[index]) || IsLink(tokens, index, end)))
        {
            index++;
        }

        return index;
    }

    // Department of Homeland Security, University of Iowa: only names of organisations go on after "of".
    [MethodImpl(HotLoop.Optimized)]
    private static bool IsOrganization(RefList<Token> tokens, int last)
    {
        for (int index = last; index >= 0 && last - index < MaxLength && IsName(tokens[index]); index--)
        {
            if (tokens[index].Has(LexicalClass.Organization))
            {
                return true;
            }

            if (index < last && tokens[index].Has(LexicalClass.Title))
            {
                // House Speaker Jane Doe of Ohio
                return false;
            }
        }

        return false;
    }

    // Centers for Disease Control and Prevention: after an "of" that was part of the name.
    private static bool IsInner(RefList<Token> tokens, int last, int next, int end) =>
        last > 1 && next < end && !tokens[next].Has(LexicalClass.FeminineName | LexicalClass.MasculineName) && tokens[last - 1].Has(LexicalClass.Preposition);
}

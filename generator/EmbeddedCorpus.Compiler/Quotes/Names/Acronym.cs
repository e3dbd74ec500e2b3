using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>Finds the short forms of organisations: in brackets after the name, or made of its initials.</summary>
internal static class Acronym
{
    private const int MaxLength = 8;

    /// <summary>Notes the short forms of a name.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="tokens">The paragraph.</param>
    /// <param name="first">The first token of the name, without titles.</param>
    /// <param name="last">The last token of the name.</param>
    /// <param name="entity">Whose name it is.</param>
    /// <param name="words">Takes the short forms.</param>
    public static void Add(string source, RefList<Token> tokens, int first, int last, Entity entity, EntityIndex words)
    {
        int position = tokens[last].Range.Start;
        if (last + 3 < tokens.Count && tokens[last + 1].Is(source, '(') && tokens[last + 3].Is(source, ')') && tokens[last + 2].IsWord && tokens[last + 2].Range.Length is > 1 and <= MaxLength
            && tokens[last + 2].IsCapitalized && IsInitials(entity.Range.In(source), tokens[last + 2].Range.In(source)))
        {
            entity.IsGroup |= !entity.IsPerson;
            words.Add(tokens[last + 2].Range, position, entity);
        }

        if (!entity.IsGroup || last - first < 2 || last - first >= MaxLength)
        {
            return;
        }

        Span<char> initials = stackalloc char[MaxLength];
        int length = 0;
        bool isStart = true;
        foreach (char c in entity.Range.In(source))
        {
            if (isStart && char.IsUpper(c) && length < MaxLength)
            {
                initials[length++] = c;
            }

            isStart = c is ' ' or '-';
        }

        if (length > 2)
        {
            words.Add(initials.Slice(0, length).ToString(), position, entity);
        }
    }

    // Whether the letters are in the name, in order, the first of them at its start.
    private static bool IsInitials(ReadOnlySpan<char> name, ReadOnlySpan<char> letters)
    {
        int at = 0;
        foreach (char letter in letters)
        {
            if (!char.IsUpper(letter))
            {
                continue;
            }

            while (at < name.Length && name[at] != letter)
            {
                at++;
            }

            if (at == name.Length)
            {
                return false;
            }

            at++;
        }

        return true;
    }
}

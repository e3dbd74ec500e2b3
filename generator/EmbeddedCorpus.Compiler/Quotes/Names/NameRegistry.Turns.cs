using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <content>What the turns of a transcript ask: whom a bare name means, and whom an interview is with.</content>
internal sealed partial class NameRegistry
{
    /// <summary>The person whom a text names in more words by a surname or a first name, or null.</summary>
    /// <param name="word">The name.</param>
    /// <param name="position">The position where it is used.</param>
    /// <param name="gender">The gender that a title tells.</param>
    public string? PersonOf(string word, int position, Gender gender)
    {
        string? name = _words.Last(word.AsSpan(), position, gender) is { IsGroup: false } person ? person.Name : null;
        return name is not null && name.IndexOf('\n') < 0 && (name.EndsWith(" " + word, StringComparison.Ordinal) || name.StartsWith(word + " ", StringComparison.Ordinal)) ? name : null;
    }

    /// <summary>The person named in some tokens, in several words: the one after a preposition if there are several; null if nobody is for certain.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public string? PersonIn(RefList<Token> tokens)
    {
        string? only = null;
        string? introduced = null;
        bool areMany = false;
        for (int index = 0; index < tokens.Count; index++)
        {
            if (!NameRun.IsName(tokens[index]))
            {
                continue;
            }

            int end = NameRun.End(tokens, index, tokens.Count);
            int start = SkipTitles(tokens, index, end);
            if (Find(tokens, index, end) is { IsGroup: false } person && (end - start > 1 || person.Name.IndexOf(' ') > 0))
            {
                areMany |= only is not null && only != person.Name;
                only ??= person.Name;
                introduced ??= index > 0 && tokens[index - 1].Has(LexicalClass.Preposition) ? person.Name : null;
            }

            index = end - 1;
        }

        return introduced ?? (areMany ? null : only);
    }
}

namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>What apostrophes stand for in a language: left-out letters and possession. Quotation marks look the same.</summary>
internal sealed class ApostropheUse
{
    /// <summary>Words without their head, after the apostrophe: <c>’em</c>, <c>’til</c>. Capitals count.</summary>
    public string[] Elisions { get; init; } = [];

    /// <summary>What follows an apostrophe in texts that were cut into words: <c>does n't</c>, <c>Israel 's</c>. Capitals count.</summary>
    public string[] Clitics { get; init; } = [];

    /// <summary>The letters of the possessive ending after an apostrophe: <c>Holt’s</c>; plurals end with one of them and have the apostrophe alone.</summary>
    public string Possessive { get; init; } = string.Empty;

    /// <summary>The last letters of words whose possessive may be an apostrophe alone: <c>voters’</c>, <c>Max’</c>.</summary>
    public string BarePossessive { get; init; } = string.Empty;

    /// <summary>Endings of words that have lost their last letter to an apostrophe: <c>runnin’</c>. Capitals count.</summary>
    public string[] Clipped { get; init; } = [];

    /// <summary>Letters that are such a word by themselves: <c>o’</c>.</summary>
    public string ClippedWords { get; init; } = string.Empty;

    /// <summary>The letter after a decade: <c>’90s</c>; NUL without one.</summary>
    public char Decade { get; init; }

    /// <summary>Whether an apostrophe before a word more often stands for its head than opens a quotation.</summary>
    public bool IsElision(ReadOnlySpan<char> word) => Contains(Elisions, word);

    /// <summary>Whether an apostrophe before letters belongs to the word before them.</summary>
    public bool IsClitic(ReadOnlySpan<char> letters) => Contains(Clitics, letters);

    /// <summary>Whether a letter is the possessive ending.</summary>
    public bool IsPossessive(char c) => Possessive.IndexOf(c) >= 0;

    /// <summary>Whether an apostrophe at the end of a text may belong to the last word of the text.</summary>
    public bool MayEndWith(ReadOnlySpan<char> text)
    {
        char last = text[text.Length - 1];
        if (BarePossessive.IndexOf(last) >= 0)
        {
            return true;
        }

        foreach (string ending in Clipped)
        {
            if (text.EndsWith(ending.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return ClippedWords.IndexOf(last) >= 0 && (text.Length == 1 || !char.IsLetter(text[text.Length - 2]));
    }

    /// <summary>Whether a name has an owner in it: <c>Gantz’s office</c>.</summary>
    public bool HasOwner(string name)
    {
        for (int index = 0; index + 2 < name.Length; index++)
        {
            if (name[index] is '’' or '\'' && name[index + 1] == Possessive[0] && name[index + 2] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of what somebody owns: <c>Gantz’s office</c>.</summary>
    public string Owned(string owner, string thing) => $"{owner}’{Possessive[0]} {thing}";

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string candidate in words)
        {
            if (word.SequenceEqual(candidate.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }
}

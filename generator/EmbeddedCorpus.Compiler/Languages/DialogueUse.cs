namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>How a language writes dialogue with a dash before the words of each speaker, and how the author comes between these words.</summary>
internal sealed class DialogueUse
{
    /// <summary>Whether dashes are around the words of the author: <c>—Es largo —dijo Lund—. Y frío.</c> Else there are commas: <c>— Non, dit Lund.</c></summary>
    public bool HasDashesAround { get; init; }

    /// <summary>The pronouns that follow a verb of speech after a hyphen: <c>dit-il</c>.</summary>
    public string[] Inverted { get; init; } = [];

    /// <summary>Whether a word is a pronoun after a verb.</summary>
    public bool IsInverted(ReadOnlySpan<char> word)
    {
        foreach (string pronoun in Inverted)
        {
            if (word.SequenceEqual(pronoun.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }
}

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>What a list of the words of a corpus holds for a position: the number of its term, then those of terms beside it.</summary>
internal static class WordList
{
    /// <summary>A position without a term, between two paragraphs or two values of fields.</summary>
    public const int Gap = -1;

    private const int FirstBeside = -2;

    /// <summary>What the list holds for a term at the position of the term before it.</summary>
    public static int Beside(int term) => FirstBeside - term;

    /// <summary>Whether an entry is a term at the position of the one before it.</summary>
    public static bool IsBeside(int entry) => entry <= FirstBeside;

    /// <summary>The term of such an entry.</summary>
    public static int TermOf(int entry) => FirstBeside - entry;
}

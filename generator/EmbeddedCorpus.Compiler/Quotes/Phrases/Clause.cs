namespace EmbeddedCorpus.Compiler.Quotes.Phrases;

/// <summary>What is known of the clause of a verb. Filled in place.</summary>
internal struct Clause
{
    /// <summary>The chunk that is the verb's subject, or a negative number.</summary>
    public int Subject;

    /// <summary>The relative pronoun that the verb has as its subject, or -1.</summary>
    public int Relative;

    /// <summary>How many clauses the verb is inside of.</summary>
    public int Depth;

    /// <summary>Whether the clause is closed again, so that nothing after it depends on it.</summary>
    public bool IsClosed;

    /// <summary>Whether a conjunction or a relative pronoun opens the clause.</summary>
    public bool IsSubordinate;
}

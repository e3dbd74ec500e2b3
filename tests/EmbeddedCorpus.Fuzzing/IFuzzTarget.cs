namespace EmbeddedCorpus.Fuzzing;

/// <summary>Something that takes any bytes, and what must hold whatever they are; of one thread at a time.</summary>
internal interface IFuzzTarget
{
    /// <summary>What the command line and the folders of inputs call it.</summary>
    string Name { get; }

    /// <summary>What it reads, in one line.</summary>
    string Description { get; }

    /// <summary>The names of what must hold.</summary>
    IReadOnlyList<string> Properties { get; }

    /// <summary>Checks everything.</summary>
    /// <param name="input">The bytes of one input.</param>
    /// <exception cref="PropertyException">Something does not hold. Any other exception is one that should not have been thrown.</exception>
    void Run(ReadOnlySpan<byte> input);

    /// <summary>Checks one property.</summary>
    /// <param name="property">One of <see cref="Properties"/>.</param>
    /// <param name="input">The bytes of one input.</param>
    /// <exception cref="PropertyException">It does not hold.</exception>
    void Check(string property, ReadOnlySpan<byte> input);
}

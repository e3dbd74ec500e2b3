namespace EmbeddedCorpus.Fuzzing;

/// <summary>Something that takes any bytes, and what must hold whatever they are; of one thread at a time.</summary>
internal interface IFuzzTarget
{
    /// <summary>What the command line and the folders of inputs call it.</summary>
    string Name { get; }

    /// <summary>What it reads, in one line.</summary>
    string Description { get; }

    /// <summary>Reads an input once and checks all properties.</summary>
    /// <param name="input">The bytes of one input.</param>
    /// <exception cref="PropertyException">A property does not hold: the message names it, and an inner exception says what was thrown.</exception>
    void Run(ReadOnlySpan<byte> input);
}

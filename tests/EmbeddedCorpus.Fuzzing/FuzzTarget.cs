namespace EmbeddedCorpus.Fuzzing;

/// <summary>A target that reads its input once and then checks one property after the other.</summary>
/// <typeparam name="TRead">What is made of an input.</typeparam>
/// <param name="name">What the command line calls it.</param>
/// <param name="description">What it reads, in one line.</param>
internal abstract class FuzzTarget<TRead>(string name, string description) : IFuzzTarget
{
    private (string Property, Action<TRead> Check)[]? _checks;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Description => description;

    // Asked for late: what an input does not need is not made.
    private (string Property, Action<TRead> Check)[] All => _checks ??= [.. Checks()];

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        TRead read = Read(input);
        foreach ((string property, Action<TRead> check) in All)
        {
            try
            {
                check(read);
            }
            catch (Exception exception)
            {
                throw new PropertyException($"\"{property}\" does not hold: {exception.Message}", exception);
            }
        }
    }

    /// <summary>Reads an input; whatever it is, without an exception.</summary>
    protected abstract TRead Read(ReadOnlySpan<byte> input);

    /// <summary>What must hold, by name.</summary>
    protected abstract IEnumerable<(string Property, Action<TRead> Check)> Checks();
}

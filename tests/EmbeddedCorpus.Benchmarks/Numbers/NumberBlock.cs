namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>A piece of a page that is written from the output of scripts.</summary>
/// <param name="Name">The name in the comment before it.</param>
/// <param name="Parts">The parts of <c>numbers.sh</c> with its figures.</param>
/// <param name="Write">Writes the lines.</param>
internal sealed record NumberBlock(string Name, IReadOnlyList<string> Parts, Func<Measurements, string> Write)
{
    /// <summary>The lines of the block.</summary>
    /// <exception cref="FormatException">A figure is missing, or a table has another form.</exception>
    public string Lines(Measurements measurements)
    {
        try
        {
            return Write(measurements);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException($"The output has another form: {exception.Message}", exception);
        }
    }

    /// <summary>All blocks.</summary>
    public static IReadOnlyList<NumberBlock> All { get; } =
    [
        .. ReadingNumbers.Blocks,
        .. SearchNumbers.Blocks,
        .. SetNumbers.Blocks,
        .. BuildNumbers.Blocks,
        .. QuoteNumbers.Blocks,
        .. SummaryNumbers.Blocks,
    ];
}

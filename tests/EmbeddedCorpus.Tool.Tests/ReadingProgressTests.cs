using EmbeddedCorpus.Tool.Inputs;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The line with the number of texts.</summary>
public sealed class ReadingProgressTests
{
    [Fact]
    public void The_line_is_replaced_and_cleared()
    {
        using var terminal = new StringWriter();
        using (var progress = new ReadingProgress(terminal, 1_200, Timeout.InfiniteTimeSpan))
        {
            progress.Count();
            progress.Show();
            progress.Count();
            progress.Show();
        }

        Assert.Equal($"\rReading texts: 1 of 1,200\rReading texts: 2 of 1,200\r{new string(' ', 25)}\r", terminal.ToString());
    }

    [Fact]
    public void Work_that_ends_soon_shows_nothing()
    {
        using var terminal = new StringWriter();
        new ReadingProgress(terminal, 10).Dispose();
        Assert.Equal("", terminal.ToString());
    }
}

using System.Text;
using System.Text.Json;
using EmbeddedCorpus.Tool.Exports;
using EmbeddedCorpus.Tool.Extraction;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The way from lines to records: what is read ahead, what is too long, and what ends the run.</summary>
public sealed class ExtractPipelineTests
{
    private const int LineCount = 200_000;

    private static readonly byte[] s_line = Encoding.UTF8.GetBytes("{\"text\":\"“The quay is open,” said Mira Holt. Still.\"}\n");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_writer_that_waits_stops_the_reader(int parallel)
    {
        var input = new RepeatedLines(s_line, LineCount);
        using var output = new GateStream();
        var run = Task.Run(() => new ExtractPipeline(input, output, Options(), parallel).Run(TestContext.Current.CancellationToken));
        Assert.True(output.IsWaiting.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        await Task.Delay(200, TestContext.Current.CancellationToken);

        // A batch is what one read gives: 64 KB at most. Each thread has two, and the reader has one and its buffer.
        long readAhead = input.Position;
        Assert.InRange(readAhead, s_line.Length, ((2 * parallel) + 4) * 64 * 1024);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(readAhead, input.Position);
        output.Open();
        Assert.True(await run);
        Assert.Equal(LineCount, output.LineCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_line_beyond_the_limit_is_an_error_and_its_bytes_are_not_kept(int parallel)
    {
        ExtractOptions options = Options() with { MaxLineLength = 100_000 };
        string longest = $"{{\"text\":\"{new string('a', 99_000)}\"}}";
        string tooLong = $"{{\"text\":\"{new string('a', 100_000)}\"}}";
        string far = $"{{\"text\":\"{new string('a', 3_000_000)}\"}}";
        string input = string.Join('\n', "{\"text\":\"One.\"}", tooLong, longest, far, "", far, "{\"text\":\"Two.\"}", far);
        using var output = new MemoryStream();
        var pipeline = new ExtractPipeline(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, options, parallel);
        Assert.True(pipeline.Run(TestContext.Current.CancellationToken));
        Assert.Equal((7, 4), (pipeline.RecordCount, pipeline.FailedCount));
        JsonElement[] records = ExtractRun.Records(Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal([1, 2, 3, 4, 6, 7, 8], records.Select(static record => record.GetProperty("line").GetInt32()));
        Assert.Equal([2, 4, 6, 8], records.Where(static record => record.TryGetProperty("error", out _)).Select(static record => record.GetProperty("line").GetInt32()));
        Assert.Equal("The line is too long: a line has at most 100,000 bytes", records[1].GetProperty("error").GetProperty("message").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_stream_that_gives_a_few_bytes_at_a_time_gives_the_same_records(int parallel)
    {
        byte[] input = Encoding.UTF8.GetBytes("\uFEFF{\"text\":\"“Né 🚢,” said Zoë.\"}\r\n\r\n{\"text\":\"Two.\"}\nno\n\n {\"text\":\"Three.\"}");
        string[] outputs = [.. new[] { 1, 2, 3, 7, 1_000 }.Select(size =>
        {
            using var output = new MemoryStream();
            new ExtractPipeline(new SlowStream(input, size), output, Options(), parallel).Run(TestContext.Current.CancellationToken);
            return Encoding.UTF8.GetString(output.ToArray());
        })];
        Assert.All(outputs, output => Assert.Equal(outputs[^1], output));
        Assert.Equal([1, 3, 4, 6], ExtractRun.Records(outputs[0]).Select(static record => record.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_input_that_breaks_and_an_output_that_is_full_are_said(int parallel)
    {
        using var output = new MemoryStream();
        var broken = Assert.Throws<IOException>(() => new ExtractPipeline(new SlowStream(s_line, 10) { BreaksAtEnd = true }, output, Options(), parallel).Run(TestContext.Current.CancellationToken));
        Assert.Equal("The cable is cut.", broken.Message);
        using Stream full = new MemoryStream(new byte[10]);
        Assert.Throws<NotSupportedException>(() => new ExtractPipeline(new RepeatedLines(s_line, LineCount), full, Options(), parallel).Run(TestContext.Current.CancellationToken));
    }

    private static ExtractOptions Options() => ExtractOptions.Of("stdin", isMarkdown: false, OffsetUnit.Characters, hasText: true, new Dictionary<string, string>());

    /// <summary>The same line again and again.</summary>
    private sealed class RepeatedLines(byte[] line, int count) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            int read = (int)Math.Min(buffer.Length, ((long)line.Length * count) - Position);
            for (int index = 0; index < read; index++)
            {
                buffer[index] = line[(int)((Position + index) % line.Length)];
            }

            Position += read;
            return read;
        }
    }

    /// <summary>Some bytes for each read.</summary>
    private sealed class SlowStream(byte[] bytes, int size) : ReadOnlyStream
    {
        public bool BreaksAtEnd { get; init; }

        public override int Read(Span<byte> buffer)
        {
            int read = Math.Min(Math.Min(size, buffer.Length), bytes.Length - (int)Position);
            bytes.AsSpan((int)Position, read).CopyTo(buffer);
            Position += read;
            return read > 0 || !BreaksAtEnd ? read : throw new IOException("The cable is cut.");
        }
    }

    private abstract class ReadOnlyStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public abstract override int Read(Span<byte> buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>A pipe whose reader waits until it is opened.</summary>
    private sealed class GateStream : MemoryStream
    {
        private readonly ManualResetEventSlim _gate = new();

        public ManualResetEventSlim IsWaiting { get; } = new();

        public int LineCount { get; private set; }

        public void Open() => _gate.Set();

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            IsWaiting.Set();
            _gate.Wait();
            LineCount += buffer.Count((byte)'\n');
        }
    }
}

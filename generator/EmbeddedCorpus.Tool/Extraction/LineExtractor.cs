using System.Text.Encodings.Web;
using System.Text.Json;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Problems;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Tool.Extraction;

/// <summary>Reads the articles of lines as a build reads them, and writes their records. Each thread has its own.</summary>
/// <param name="options">The options.</param>
internal sealed class LineExtractor(ExtractOptions options) : IDisposable
{
    private const int SmallCapacity = 1 << 16;
    private const int KeptCapacity = 1 << 20;

    private static readonly RecordFormat s_format = new(RecordKind.JsonLines);
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Utf8JsonWriter _writer = new(Stream.Null, s_writing);
    private readonly ArticleRecord _record = new(options);

    private byte[] _line = [];

    /// <summary>Writes the records of all lines of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellation">Asked once a line.</param>
    public void Extract(LineBatch batch, CancellationToken cancellation)
    {
        _writer.Reset(batch.Output);
        foreach (InputLine line in batch.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Write(batch, line, cancellation))
            {
                batch.FailedCount++;
            }

            _writer.Flush();
            _writer.Reset();
            batch.Output.GetSpan(1)[0] = (byte)'\n';
            batch.Output.Advance(1);
        }
    }

    public void Dispose() => _writer.Dispose();

    private bool Write(LineBatch batch, InputLine line, CancellationToken cancellation)
    {
        if (line.Length < 0)
        {
            _record.WriteFailure(_writer, line, ProblemCatalog.OverBudget.Id, $"The line is too long: a line has at most {options.MaxLineLength:N0} bytes", column: null);
            return false;
        }

        ArticleModel article = Read(Decode(batch.Bytes.Slice(line.Start, line.Length)), cancellation);
        if (!article.IsLeftOut)
        {
            _record.Write(_writer, line, article);
            return true;
        }

        TextProblem problem = article.Problems.FirstOrDefault(static problem => ProblemCatalog.Of(problem.Kind).Severity == ProblemSeverity.Error) ?? article.Problems[0];
        _record.WriteFailure(_writer, line, ProblemCatalog.Of(problem.Kind).Id, ProblemCatalog.MessageOf(problem), options.IsMarkdown ? null : problem.Start.Column + 1);
        return false;
    }

    private ArticleModel Read(SourceDocument line, CancellationToken cancellation) =>
        options.IsMarkdown && MarkdownLine.Of(line, options) is { } document
            ? CorpusCompiler.Read(document.Info, _ => document, TextStorage.Resource, cancellation, CorpusMaker.Formats)[0]
            : CorpusCompiler.ReadRecord(line, s_format, TextStorage.Resource, cancellation);

    private SourceDocument Decode(ReadOnlySpan<byte> line)
    {
        if (_line.Length < line.Length || _line.Length > KeptCapacity)
        {
            _line = new byte[Math.Max(line.Length, SmallCapacity)];
        }

        line.CopyTo(_line);
        return DocumentReader.Decode(options.Line, _line, line.Length);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown;

namespace EmbeddedCorpus.Benchmarks.MarkdownCost;

/// <summary>Shows what Markdown costs a build, against the same files as plain text: the work behind <c>markdown-cost.sh</c>.</summary>
internal static class MarkdownCostCommand
{
    private const double MaxTime = 1.6;
    private const double MaxSize = 2.1;
    private const double MaxSizeWithoutSource = 1.1;

    /// <summary>Measures and prints the table.</summary>
    public static int Run(MarkdownCostOptions options)
    {
        string[] files = Load(options);
        long bytes = files.Sum(static file => (long)Encoding.UTF8.GetByteCount(file));
        var formats = new TextFormats { Markdown = new MarkdownFormat() };
        Result plain = new(TimeSpan.MaxValue, 0, 0);
        Result markdown = plain;
        for (int run = 0; run < options.Runs; run++)
        {
            // In turn, so that a busy minute of the machine meets both.
            plain = Faster(plain, Build(files, ".txt", TextFormats.Own));
            markdown = Faster(markdown, Build(files, ".md", formats));
        }

        double time = markdown.Time / plain.Time;
        double size = (double)markdown.Image / bytes;
        double trimmed = (double)markdown.WithoutSource / bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Length} files with front matter, {bytes / 1e6:0.0} MB; the fastest of {options.Runs} runs in one process\n"));
        Console.WriteLine("| | plain text | Markdown | ratio | limit |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| time to read and write, with an index | {plain.Time.TotalSeconds:0.00} s | {markdown.Time.TotalSeconds:0.00} s | {time:0.00}{(time <= MaxTime ? "" : " **above**")} | {MaxTime:0.0} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| image without an index, for each byte of the files | {(double)plain.Image / bytes:0.00} | {size:0.00} | {size:0.00}{(size <= MaxSize ? "" : " **above**")} | {MaxSize:0.0} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the same without source files | {(double)plain.WithoutSource / bytes:0.00} | {trimmed:0.00} | {trimmed:0.00}{(trimmed <= MaxSizeWithoutSource ? "" : " **above**")} | {MaxSizeWithoutSource:0.0} |"));
        return (time <= MaxTime && size <= MaxSize && trimmed <= MaxSizeWithoutSource) || !options.IsCheck ? 0 : 1;
    }

    private static Result Faster(Result one, Result other) => one.Time < other.Time ? one : other;

    // What the task does with them, on one core.
    private static Result Build(string[] files, string extension, TextFormats formats)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        var articles = new List<ArticleModel>(files.Length);
        for (int index = 0; index < files.Length; index++)
        {
            string id = index.ToString("D5", CultureInfo.InvariantCulture);
            string file = files[index];
            var info = new DocumentInfo("/" + id + extension, id + extension, id, "Corpus", string.Empty);
            articles.AddRange(CorpusCompiler.Read(info, info => new SourceDocument(info, file), TextStorage.Resource, CancellationToken.None, formats));
        }

        Write(articles, hasIndex: true);
        TimeSpan time = watch.Elapsed;
        return new Result(time, Write(articles, hasIndex: false), Write(articles, hasIndex: false, hasSource: false));
    }

    private static long Write(List<ArticleModel> articles, bool hasIndex, bool hasSource = true)
    {
        CorpusSettings settings = CorpusSettings.Read(name => name switch
        {
            "EmbeddedCorpusSearch" => hasIndex.ToString(),
            "EmbeddedCorpusSource" => hasSource.ToString(),
            _ => null,
        });
        CorpusModel corpus = CorpusCompiler.Build(articles, settings.Model)[0];
        var image = new MemoryStream();
        CorpusCompiler.WriteImage(corpus, image, out _);
        return image.Length;
    }

    // The bodies of the texts are Markdown; their first line says date and title.
    private static string[] Load(MarkdownCostOptions options)
    {
        var files = new List<string>();
        long length = 0;
        foreach (string path in Directory.EnumerateFiles(options.Texts, "*.txt").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(path);
            int end = text.IndexOf('\n', StringComparison.Ordinal);
            string line = text[..end].Trim();
            files.Add($"---\ntitle: {Quoted(line[(line.IndexOf('\'') + 1)..^1])}\ndate: {line.Substring("date ".Length, 10)}\n---\n{text[(end + 1)..]}");
            length += files[^1].Length;
            if (length > options.Length)
            {
                break;
            }
        }

        return files.Count > 0 ? [.. files] : throw new IOException($"There is no text in {options.Texts}.");
    }

    private static string Quoted(string title) => "'" + title.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>The result of a run.</summary>
    /// <param name="Time">The time to read the files and to write an image with an index.</param>
    /// <param name="Image">The bytes of an image without an index.</param>
    /// <param name="WithoutSource">The bytes of an image without an index and without source files.</param>
    private readonly record struct Result(TimeSpan Time, long Image, long WithoutSource);
}

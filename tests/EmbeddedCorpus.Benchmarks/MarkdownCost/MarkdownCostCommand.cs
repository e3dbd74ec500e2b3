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

    /// <summary>Measures and prints the table.</summary>
    public static int Run(MarkdownCostOptions options)
    {
        string[] files = Load(options);
        long bytes = files.Sum(static file => (long)Encoding.UTF8.GetByteCount(file));
        var formats = new TextFormats { Markdown = new MarkdownFormat() };
        (TimeSpan Time, long Image) plain = (TimeSpan.MaxValue, 0);
        (TimeSpan Time, long Image) markdown = (TimeSpan.MaxValue, 0);
        for (int run = 0; run < options.Runs; run++)
        {
            // In turn, so that a busy minute of the machine meets both.
            plain = Faster(plain, Build(files, ".txt", TextFormats.Own));
            markdown = Faster(markdown, Build(files, ".md", formats));
        }

        double time = markdown.Time / plain.Time;
        double size = (double)markdown.Image / bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Length} files with front matter, {bytes / 1e6:0.0} MB; the fastest of {options.Runs} runs in one process\n"));
        Console.WriteLine("| | plain text | Markdown | ratio | limit |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| time to read and write, with an index | {plain.Time.TotalSeconds:0.00} s | {markdown.Time.TotalSeconds:0.00} s | {time:0.00}{(time <= MaxTime ? "" : " **above**")} | {MaxTime:0.0} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| image without an index, for each byte of the files | {(double)plain.Image / bytes:0.00} | {size:0.00} | {size:0.00}{(size <= MaxSize ? "" : " **above**")} | {MaxSize:0.0} |"));
        return (time <= MaxTime && size <= MaxSize) || !options.IsCheck ? 0 : 1;
    }

    private static (TimeSpan Time, long Image) Faster((TimeSpan Time, long Image) one, (TimeSpan Time, long Image) other) => one.Time < other.Time ? one : other;

    // What the task does with them, on one core.
    private static (TimeSpan Time, long Image) Build(string[] files, string extension, TextFormats formats)
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
        return (time, Write(articles, hasIndex: false));
    }

    private static long Write(List<ArticleModel> articles, bool hasIndex)
    {
        CorpusModel corpus = CorpusCompiler.Build(articles, CorpusSettings.Read(name => name == "EmbeddedCorpusSearch" ? hasIndex.ToString() : null).Model)[0];
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
}

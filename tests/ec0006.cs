#:project ../generator/EmbeddedCorpus.Compiler
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Draws warnings EC0006 from folders of texts.
// usage: ec0006.cs ROOT [--seed S] [--count N] [--shared DIR] [FOLDER...]
using System.Formats.Tar;
using System.IO.Compression;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

const int mostOfParagraph = 700;
string[] extensions = [".txt", ".md", ".markdown", ".srt", ".vtt", ".rst"];
var folders = new List<string>();
int seed = 1;
int count = 100;
string shared = Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_SHARED") ?? Path.Combine(args[0], "..", "shared");
for (int index = 1; index < args.Length; index++)
{
    switch (args[index])
    {
        case "--seed": seed = int.Parse(args[++index]); break;
        case "--count": count = int.Parse(args[++index]); break;
        case "--shared": shared = args[++index]; break;
        default: folders.Add(args[index]); break;
    }
}

var reports = new List<(string Place, string Message, string Paragraph)>();
Read("cases", Files(Path.Combine(shared, "cases")));
Read("cpp-docs", Archive(Path.Combine(shared, "corpora", "cpp-docs.tar.gz")));
foreach (string folder in folders)
{
    Read(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), Files(folder));
}

(string Place, string Message, string Paragraph)[] drawn = [.. reports];
new Random(seed).Shuffle(drawn);
int number = 0;
foreach ((string place, string message, string paragraph) in drawn.Take(count))
{
    Console.WriteLine($"\n{++number}. {place}: {message}\n{paragraph}");
}

Console.Error.WriteLine($"{Math.Min(count, drawn.Length)} of {drawn.Length} warnings, seed {seed}");

void Read(string folder, IEnumerable<(string Name, byte[] Bytes)> files)
{
    int texts = 0;
    int before = reports.Count;
    foreach ((string name, byte[] bytes) in files)
    {
        texts++;
        // Every file is read as plain text, which needs no library.
        var info = new DocumentInfo(Path.ChangeExtension(name, ".txt"), name, name, "Corpus", string.Empty);
        ArticleModel article = ArticleParser.Parse(DocumentReader.Decode(info, bytes, bytes.Length));
        foreach (TextProblem problem in article.Problems.Where(static problem => problem.Kind == ProblemKind.UnbalancedQuotationMark))
        {
            string more = problem.SecondArgument.Length == 0 ? string.Empty : $" |{problem.SecondArgument}";
            reports.Add(($"{folder}/{name}({problem.Start.Line + 1},{problem.Start.Column + 1})", problem.Argument + more, Paragraph(article, problem.Range.Start)));
        }
    }

    Console.Error.WriteLine($"{folder}: {reports.Count - before} warnings in {texts} texts");
}

// The paragraph, with the reported mark between two signs.
string Paragraph(ArticleModel article, int position)
{
    foreach (TextRange paragraph in article.Paragraphs)
    {
        TextRange range = article.InFile(paragraph);
        if (position >= range.Start && position < range.End)
        {
            int start = Math.Max(range.Start, position - (mostOfParagraph / 2));
            int end = Math.Min(range.End, position + (mostOfParagraph / 2));
            return $"{article.File[start..position]}⟦{article.File[position]}⟧{article.File[(position + 1)..end]}";
        }
    }

    return string.Empty;
}

IEnumerable<(string Name, byte[] Bytes)> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
    .Where(path => extensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
    .Order(StringComparer.Ordinal)
    .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)));

static IEnumerable<(string Name, byte[] Bytes)> Archive(string path)
{
    using var file = File.OpenRead(path);
    using var unpacked = new GZipStream(file, CompressionMode.Decompress);
    using var archive = new TarReader(unpacked);
    while (archive.GetNextEntry() is { } entry)
    {
        if (entry.DataStream is { } data && entry.Name.EndsWith(".txt", StringComparison.Ordinal))
        {
            using var bytes = new MemoryStream();
            data.CopyTo(bytes);
            yield return (entry.Name, bytes.ToArray());
        }
    }
}

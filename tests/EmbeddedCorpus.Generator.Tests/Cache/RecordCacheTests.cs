using EmbeddedCorpus.Build;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Cache;

/// <summary>A corpus of files that hold many articles is made again: of a file that changed, the records that did not are kept.</summary>
public sealed class RecordCacheTests
{
    private const int Records = 300;

    private static ResourceProject Project => new ResourceProject()
        .Add("a.jsonl", string.Concat(Enumerable.Range(0, Records).Select(Line)))
        .Add("b.csv", "title,text\nOne,\"“First,” said Anna Berg.\"\nTwo,Second “ mark.\n")
        .Add("c.txt", "C\n\ntext\n");

    public static TheoryData<string> Edits => new("nothing", "a record at the top", "a record less", "another record", "a record that cannot be read", "all in another order", "one article");

    [Theory]
    [MemberData(nameof(Edits))]
    public void It_has_the_bytes_of_one_that_is_made_from_nothing(string edit)
    {
        using ResourceProject project = Project;
        IReadOnlyList<CachedCorpus> before = project.Make();
        if (edit != "nothing")
        {
            project.Add("a.jsonl", Edited(edit));
        }

        IReadOnlyList<CachedCorpus> again = project.MakeAgain(before, out int kept);
        Assert.Equal(edit == "nothing" ? 3 : 2, kept);
        Assert.Equal(Contents(project.Make()), Contents(again));

        // A record that cannot be read is no article of the corpus, so its file is divided again.
        byte[][] contents = Contents(again);
        Assert.Equal(contents, Contents(project.MakeAgain(again, out kept)));
        Assert.Equal(edit == "a record that cannot be read" ? 2 : 3, kept);
    }

    [Theory]
    [InlineData("a record at the top", Records)]
    [InlineData("a record less", Records - 1)]
    [InlineData("another record", Records - 1)]
    [InlineData("all in another order", Records)]
    public void Only_records_that_changed_are_read(string edit, int unchanged)
    {
        using ResourceProject project = Project;
        IReadOnlyList<CachedCorpus> before = project.Make();
        project.Add("a.jsonl", Edited(edit));
        ImageRequest request = project.Request();
        request = request with { Contents = ContentIndex.Read(project.Obj).Hash(request.Documents, TwinStamps.Of(request.Documents), CancellationToken.None) };
        int index = Array.FindIndex(request.Documents, static document => document.File.EndsWith("a.jsonl", StringComparison.Ordinal));
        KnownArticles known = ArticleCacheReader.Read(request, before, CancellationToken.None)[index]!;
        Assert.False(known.IsWhole);
        known.Prepare();
        DocumentInfo info = request.Documents[index].ToInfo(request.ProjectDirectory);
        RecordFile file = CorpusCompiler.Open(info, FileBytes.Read).Records!;
        Assert.Equal(unchanged, Enumerable.Range(0, file.Count).Count(record => known.Find(file.PartOf(record, file.Record(record).Text), file.Record(record).Text) is not null));
    }

    private static byte[][] Contents(IReadOnlyList<CachedCorpus> corpora) =>
        [.. corpora.SelectMany(static corpus => new[] { File.ReadAllBytes(corpus.Image), File.ReadAllBytes(corpus.Manifest), File.ReadAllBytes(corpus.Articles) })];

    private static string Line(int number) =>
        $$"""{"title": "Number {{number}}", "date": "2024-05-{{1 + (number % 28):00}}", "text": "“We waited,” said Anna Berg.\n\nA lone “ mark {{number}}."}""" + "\n";

    private static string Edited(string edit)
    {
        List<string> lines = [.. Enumerable.Range(0, Records).Select(Line)];
        switch (edit)
        {
            case "a record at the top": lines.Insert(0, "{\"text\": \"New.\"}\n"); break;
            case "a record less": lines.RemoveAt(7); break;
            case "another record": lines[7] = "{\"id\": \"seven\", \"text\": \"Other.\"}\n"; break;
            case "a record that cannot be read": lines[7] = "{\"text\": \"Other.\n"; break;
            case "all in another order": lines.Reverse(); break;
            default: lines = ["{\"text\": \"One.\"}"]; break;
        }

        return string.Concat(lines);
    }
}

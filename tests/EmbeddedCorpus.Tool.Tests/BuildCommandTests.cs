namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The command that makes a corpus file.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private readonly ToolRun _run = new ToolRun()
        .Add("posts/2024/quay.md", "---\ntitle: The quay\ndate: 2024-05-17\ntags: [harbour, stone]\n---\n\n\"The quay is open,\" said Mira Holt, the harbour master.\n")
        .Add("posts/nets.txt", "The nets\n\nThe nets are dry.\n");

    public void Dispose() => _run.Dispose();

    [Fact]
    public void The_file_is_a_corpus_for_the_runtime()
    {
        (int code, string output, string error) = _run.Run("build", "~/posts", "-o", "~/posts.corpus");
        Assert.Equal((0, "~/posts.corpus: 2 articles, 1 quotation, 1 KB text, 1 KB index\n", ""), (code, output, error));
        TextCorpus corpus = TextCorpus.Open(_run.PathOf("posts.corpus"));
        Assert.Equal(["2024/quay", "nets"], corpus.Articles.Select(static article => article.Id.ToString()));
        Article quay = corpus.Articles.Get("2024/quay");
        Assert.Equal("Mira Holt", quay.Quotes[0].SpeakerName.ToString());
        Assert.Equal(new DateOnly(2024, 5, 17), quay.Date);
        var hits = new SearchHit[2];
        Assert.Equal(1, corpus.Search("harbour", hits));
        Assert.Equal(quay, hits[0].Article);
    }

    [Fact]
    public void Two_folders_with_the_same_texts_give_the_same_bytes()
    {
        foreach (string file in new[] { "2024/quay.md", "nets.txt" })
        {
            _run.Add("copy/" + file, File.ReadAllText(_run.PathOf("posts/" + file)));
        }

        _run.Run("build", "~/posts", "-o", "~/a.corpus");
        _run.Run("build", "~/copy", "-o", "~/b.corpus");
        Assert.Equal(File.ReadAllBytes(_run.PathOf("a.corpus")), File.ReadAllBytes(_run.PathOf("b.corpus")));
    }

    [Fact]
    public void A_setting_changes_the_file()
    {
        Assert.EndsWith("1 KB text, no index\n", _run.Run("build", "~/posts", "-o", "~/posts.corpus", "--set", "Search=false").Output);
        Assert.False(TextCorpus.Open(_run.PathOf("posts.corpus")).HasSearchIndex);
    }

    [Fact]
    public void An_error_leaves_the_file_as_it_was_and_nothing_beside_it()
    {
        Assert.Equal(0, _run.Run("build", "~/posts", "-o", "~/posts.corpus").Code);
        byte[] before = File.ReadAllBytes(_run.PathOf("posts.corpus"));
        _run.Add("posts/empty.txt", "\n");
        (int code, string output, string error) = _run.Run("build", "~/posts", "-o", "~/posts.corpus");
        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            "~/posts/empty.txt(1,1): error EC0004: The file has no words: write the article, or remove the file from the corpus\nThe corpus is not written: correct the errors first.\n",
            error);
        Assert.Equal(before, File.ReadAllBytes(_run.PathOf("posts.corpus")));
        Assert.Equal(["posts.corpus"], Directory.EnumerateFiles(_run.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_canceled_command_writes_nothing()
    {
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();
        Assert.Equal((130, "", "Canceled.\n"), _run.Run(canceled.Token, "build", "~/posts", "-o", "~/posts.corpus"));
        Assert.Empty(Directory.EnumerateFiles(_run.Folder));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        (int code, _, string error) = _run.Run("build", "~/posts", "-o", "~/missing/posts.corpus");
        Assert.Equal(1, code);
        Assert.Contains("~/missing/posts.corpus", error);
        Assert.Equal(2, _run.Run("build", "~/posts").Code);
        Assert.Equal((2, "There is no corpus 'News'. The corpora are Corpus.\n"), Parts(_run.Run("build", "~/posts", "-o", "~/p.corpus", "--corpus", "News")));
    }

    [Fact]
    public void Several_files_are_one_corpus_below_the_current_folder()
    {
        Assert.Equal(0, _run.Run("build", "~/posts/nets.txt", "~/posts/2024", "-o", "~/posts.corpus").Code);
        Assert.Equal(2, TextCorpus.Open(_run.PathOf("posts.corpus")).Articles.Count);
    }

    private static (int Code, string Error) Parts((int Code, string Output, string Error) run) => (run.Code, run.Error);
}

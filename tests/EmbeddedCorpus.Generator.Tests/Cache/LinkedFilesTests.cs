using System.Text.RegularExpressions;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Cache;

/// <summary>Links to files that do not exist are warnings. A file that comes or goes changes the warnings and nothing else.</summary>
public sealed partial class LinkedFilesTests : IDisposable
{
    private const string Text = "# Quay\n\nSee [the ferry](ferry.md), [Jo](../people/jo.md#top) and ![a map](img/map.png).\n";

    private readonly ResourceProject _project = new ResourceProject().Add("corpus/quay.md", Text);

    [Fact]
    public void The_example_of_the_page_gives_the_output_of_the_page()
    {
        IReadOnlyList<Fence> fences = Page.Read(Repository.Root, "generator/docs/EC0029.md").Fences;
        using var project = new ResourceProject();
        project.Add("corpus/quay.md", fences.First(static fence => fence.Language == "text").Text).Add("corpus/ferry.md", "# Ferry\n\nIt goes at noon.\n");
        Assert.Equal(fences.First(static fence => fence.Language == "console").Text.TrimEnd('\n').Split('\n'), project.Lines(project.Run(project.Make())).Select(static line => Ends().Replace(line, ")")));
    }

    [Fact]
    public void A_file_that_comes_or_goes_changes_only_the_warnings()
    {
        Assert.Equal(["ferry.md", "../people/jo.md#top", "img/map.png"], Missing(out int read));
        Assert.Equal(1, read);

        // Neither a text nor an image is made for a file that comes.
        string image = Assert.Single(Get().Corpora).Image;
        DateTime time = File.GetLastWriteTimeUtc(image);
        Write("corpus/img/map.png");
        Assert.Equal(["ferry.md", "../people/jo.md#top"], Missing(out read));
        Write("people/jo.md");
        Assert.Equal(["ferry.md"], Missing(out read));
        Assert.Equal(["ferry.md"], Missing(out read));
        File.Delete(_project.FileOf("people/jo.md"));
        Assert.Equal(["ferry.md", "../people/jo.md#top"], Missing(out read));
        Assert.Equal(0, read);
        Assert.Equal(time, File.GetLastWriteTimeUtc(image));
    }

    [Fact]
    public void A_document_that_comes_ends_its_warning_and_one_that_goes_makes_one()
    {
        Get();
        _project.Add("corpus/ferry.md", "# Ferry\n\nAt noon.\n").Add("people/jo.md", "# Jo\n\nBack to [the quay](../corpus/quay.md).\n");
        Assert.Equal(["img/map.png"], Missing(out _));
        File.Delete(_project.FileOf("corpus/ferry.md"));
        _project.Remove("corpus/ferry.md");
        Assert.Equal(["ferry.md", "img/map.png"], Missing(out _));
    }

    [Fact]
    public void A_text_that_is_not_read_again_keeps_its_warnings()
    {
        Get();
        _project.Add("corpus/other.txt", "Other\n\nMore text.\n");
        Assert.Equal(["ferry.md", "../people/jo.md#top", "img/map.png"], Missing(out int read));
        Assert.Equal(1, read);
    }

    [Fact]
    public void A_build_without_a_change_writes_nothing()
    {
        Write("corpus/img/map.png");
        Get();
        string before = State();
        Get();
        Assert.Equal(before, State());
    }

    [Fact]
    public void Upper_and_lower_case_are_alike_on_every_system()
    {
        Write("corpus/Img/Map.PNG");
        _project.Add("corpus/Ferry.md", "# Ferry\n\nAt noon.\n");
        Assert.Equal(["../people/jo.md#top"], Missing(out _));
    }

    [Fact]
    public void A_path_below_the_root_of_the_texts_leads_to_a_text()
    {
        _project.Add("people/jo.md", "# Jo\n\nSee [the quay](corpus/quay.md), and [not](./corpus/quay.md).\n");
        Assert.Equal(["ferry.md", "img/map.png", "./corpus/quay.md"], Missing(out _));
    }

    [Fact]
    public void A_project_that_moves_keeps_its_warnings_and_asks_for_its_own_files()
    {
        Write("people/jo.md");
        Assert.Equal(["ferry.md", "img/map.png"], Missing(out _));
        _project.Move();
        Assert.Equal(["ferry.md", "img/map.png"], Missing(out int read));
        File.Delete(_project.FileOf("people/jo.md"));
        Assert.Equal(["ferry.md", "../people/jo.md#top", "img/map.png"], Missing(out read));
        Assert.Equal(0, read);
    }

    [Fact]
    public void A_damaged_file_of_links_is_no_error()
    {
        Get();
        string links = Assert.Single(Directory.GetFiles(_project.Obj, "*.links"));
        string whole = File.ReadAllText(links);
        for (int length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllText(links, whole[..length]);
            Assert.Single(Get().Corpora);
        }
    }

    public void Dispose() => _project.Dispose();

    // The command line prints no ends of places.
    [GeneratedRegex(@"(?<=\(\d+,\d+),\d+,\d+\)")]
    private static partial Regex Ends();

    private void Write(string path)
    {
        string file = _project.FileOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, string.Empty);
    }

    private string[] Missing(out int read)
    {
        (IReadOnlyList<CachedCorpus> corpora, read) = Get();
        return [.. _project.Lines(_project.Run(corpora)).Where(static line => line.Contains("EC0029", StringComparison.Ordinal)).Select(static line => line.Split('\'')[1])];
    }

    private (IReadOnlyList<CachedCorpus> Corpora, int Read) Get()
    {
        var messages = new Messages();
        return (new CachedBuild(_project.Obj, "Debug", messages, CancellationToken.None).Get(_project.Request()), messages.Read);
    }

    private string State() => string.Join('\n', Directory.GetFiles(_project.Obj).Order(StringComparer.Ordinal).Select(static file => $"{file} {File.GetLastWriteTimeUtc(file):o}"));

    private sealed class Messages : IBuildMessages
    {
        public int Read { get; private set; }

        public void SayWaiting()
        {
        }

        public void SayReading(KnownArticles?[] known) => Read += known.Count(static document => document is not { IsWhole: true });

        public void SayWritten(MadeCorpus corpus)
        {
        }
    }
}

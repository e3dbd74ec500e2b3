using EmbeddedCorpus.Build;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Cache;

/// <summary>What a build takes from the build cache, what it makes, and what it leaves to other builds.</summary>
public sealed class CachedBuildTests : IDisposable
{
    private readonly ResourceProject _project = new ResourceProject()
        .Add("corpus/a.txt", "First\n\n“We go,” Anna Berg said.\n")
        .Add("corpus/b.txt", "Other\n\n“We stay,” Jo Doe said.\n");

    [Fact]
    public void A_build_with_nothing_changed_writes_nothing_and_waits_for_nobody()
    {
        Get();
        string before = State();
        using IDisposable other = Lock();

        Assert.Equal(0, Get().Read);

        Assert.Equal(before, State());
    }

    [Fact]
    public void A_fresh_clone_with_a_restored_cache_reads_no_text_into_an_article_and_waits_for_nobody()
    {
        IReadOnlyList<CachedCorpus> made = Get().Corpora;
        SetTimes(DateTime.UtcNow.AddDays(-3));
        using (Lock())
        {
            (IReadOnlyList<CachedCorpus> restored, int read) = Get();
            Assert.Equal(made, restored);
            Assert.Equal(0, read);
        }

        // The next builds do not even hash: the files are as they were.
        Get();
        string before = State();
        Assert.Equal(made, Get().Corpora);
        Assert.Equal(before, State());
    }

    [Fact]
    public void A_project_in_another_folder_with_a_restored_cache_takes_its_image_and_names_its_own_files()
    {
        _project.Add("corpus/c.txt", "Third\n\nA mark “ that is alone.\n").Add("corpus/copy.txt", "Third\n\nA mark “ that is alone.\n");
        CachedCorpus made = Get().Corpora[0];
        byte[] image = File.ReadAllBytes(made.Image);
        string[] problems = [.. _project.Lines(_project.Run([made]))];

        _project.Move();
        (IReadOnlyList<CachedCorpus> moved, int read) = Get();

        Assert.Equal(0, read);
        Assert.Equal(Path.GetFileName(made.Image), Path.GetFileName(moved[0].Image));
        Assert.Equal(image, File.ReadAllBytes(moved[0].Image));
        Assert.NotEmpty(problems);
        Assert.Equal(problems, _project.Lines(_project.Run(moved)));
        Assert.Equal(0, Get().Read);

        _project.Move();
        _project.Add("corpus/a.txt", "First\n\n“We came,” Anna Berg said.\n");
        Assert.Equal(1, Get().Read);
    }

    [Fact]
    public void Texts_of_one_size_and_time_that_change_places_are_seen()
    {
        _project.Add("corpus/deep/c.txt", "Third\n\n“We meet,” Al Fox said.\n");
        SetTimes(DateTime.UtcNow.AddDays(-3));
        Assert.Equal("First", Headline());

        File.Move(_project.FileOf("corpus/a.txt"), _project.FileOf("a.tmp"));
        File.Move(_project.FileOf("corpus/b.txt"), _project.FileOf("corpus/a.txt"));
        File.Move(_project.FileOf("a.tmp"), _project.FileOf("corpus/b.txt"));

        Assert.Equal("Other", Headline());
        string before = State();
        Get();
        Assert.Equal(before, State());

        string Headline()
        {
            IReadOnlyList<CachedCorpus> corpora = Get().Corpora;
            using LoadedApp app = ResourceProject.Load(_project.Run(corpora), corpora);
            return app.Corpus().Articles.Get("corpus/a").Headline.ToString();
        }
    }

    [Fact]
    public void An_edited_text_is_read_and_no_other()
    {
        Get();
        _project.Add("corpus/a.txt", "First\n\n“We came,” Anna Berg said.\n");
        Assert.Equal(1, Get().Read);
    }

    [Fact]
    public void An_edit_that_is_undone_is_found_and_files_of_longer_ago_are_removed()
    {
        string[] texts = ["First\n\none", "First\n\ntwo", "First\n\nthree"];
        string[] images = [.. texts.Select(text =>
        {
            _project.Add("corpus/a.txt", text);
            return Get().Corpora[0].Image;
        })];
        Assert.Equal([false, true, true], images.Select(File.Exists));

        _project.Add("corpus/a.txt", texts[1]);
        (IReadOnlyList<CachedCorpus> undone, int read) = Get();
        Assert.Equal(images[1], undone[0].Image);
        Assert.Equal(0, read);
    }

    [Fact]
    public void The_files_of_the_request_before_are_removed_when_no_build_can_need_them()
    {
        string first = Get().Corpora[0].Image;
        _project.Add("corpus/a.txt", "First\n\nedited");
        string second = Get().Corpora[0].Image;
        Get();
        Assert.True(File.Exists(first), "another build may compile with it");

        foreach (string record in Directory.GetFiles(_project.Obj, "*.build"))
        {
            File.SetLastWriteTimeUtc(record, DateTime.UtcNow.AddMinutes(-2));
        }

        Get();
        Assert.False(File.Exists(first), "it is kept for ever");
        Assert.True(File.Exists(second));
    }

    [Fact]
    public void A_clean_removes_what_no_other_build_needs()
    {
        string debug = Get().Corpora[0].Image;
        _project.Add("corpus/a.txt", "First\n\nedited");
        string release = Get("Release").Corpora[0].Image;
        Assert.Equal(release, Get("net8.0").Corpora[0].Image);

        Build().Release();
        Assert.False(File.Exists(debug));
        Assert.True(File.Exists(release));

        Build("Release").Release();
        Assert.True(File.Exists(release), "another framework needs it");

        Build("net8.0").Release();
        Assert.Equal(["lock"], Directory.GetFiles(_project.Obj).Select(Path.GetFileName));
    }

    [Fact]
    public void A_clean_of_what_was_never_built_creates_nothing()
    {
        Build().Release();
        Assert.False(Directory.Exists(_project.Obj));
    }

    [Fact]
    public void Builds_that_clean_and_build_at_the_same_time_do_not_disturb_each_other()
    {
        // Three texts each, so that builds ask for equal requests and for different ones.
        Parallel.For(0, 4, number =>
        {
            for (int turn = 0; turn < 8; turn++)
            {
                string name = $"build {number}";
                Build(name).Release();
                ImageRequest request = _project.Request(hasConstants: (number + turn) % 3 != 0, search: turn % 2 == 0 ? "true" : "false");
                foreach (CachedCorpus corpus in Build(name).Get(request))
                {
                    // The compiler takes a while before it reads them.
                    Thread.Sleep(5);
                    Assert.NotEmpty(File.ReadAllBytes(corpus.Image));
                    Assert.EndsWith("\nend\n", File.ReadAllText(corpus.Manifest), StringComparison.Ordinal);
                }
            }
        });
    }

    [Fact]
    public void A_folder_that_vanishes_while_it_is_written_to_is_written_again()
    {
        int vanished = 0;
        (IReadOnlyList<CachedCorpus> corpora, int read) = Get(whenReading: () =>
        {
            if (vanished++ == 0)
            {
                Directory.Delete(_project.Obj, recursive: true);
            }
        });

        Assert.Equal(2, vanished);
        Assert.Equal(4, read);
        Assert.True(File.Exists(corpora[0].Image));
        Assert.Equal(0, Get().Read);
    }

    [Fact]
    public void A_text_that_is_edited_while_it_is_read_does_not_pass_for_what_it_was()
    {
        const string Before = "First\n\n“We go,” Anna Berg said.\n";
        Get(whenReading: () => _project.Add("corpus/a.txt", "First\n\nan edit in between\n"));
        _project.Add("corpus/a.txt", Before);

        IReadOnlyList<CachedCorpus> corpora = Get().Corpora;

        using LoadedApp app = ResourceProject.Load(_project.Run(corpora), corpora);
        Assert.Equal(Before, app.Corpus().Articles.Get("corpus/a").Source.ToString());
    }

    [Fact]
    public void A_file_that_is_left_by_a_build_that_was_ended_is_removed_after_some_time()
    {
        Get();
        string old = Path.Combine(_project.Obj, "x.image.1.tmp");
        string recent = Path.Combine(_project.Obj, "x.image.2.tmp");
        File.WriteAllText(old, "");
        File.WriteAllText(recent, "");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));
        _project.Add("corpus/a.txt", "First\n\nedited");

        Get();

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(recent), "another build may be writing it");
    }

    [Fact]
    public void A_design_time_build_makes_the_manifest_of_a_build_and_no_image()
    {
        CachedCorpus designed = Get(isDesignTime: true).Corpora[0];
        Assert.Empty(Directory.GetFiles(_project.Obj, "*.image"));
        string state = State();
        Assert.Equal(0, Get(isDesignTime: true).Read);
        Assert.Equal(state, State());

        CachedCorpus built = Get().Corpora[0];
        Assert.Equal(File.ReadAllText(built.Manifest), File.ReadAllText(designed.Manifest));
        Assert.True(built.HasImage);
    }

    [Fact]
    public void A_design_time_build_takes_what_a_build_made_and_reads_only_the_texts_that_changed_since()
    {
        CachedCorpus built = Get().Corpora[0];
        string state = State();
        using (Lock())
        {
            Assert.Equal(built, Get(isDesignTime: true).Corpora[0]);
        }

        Assert.Equal(state, State());
        _project.Add("corpus/a.txt", "Renamed\n\nedited");

        (IReadOnlyList<CachedCorpus> designed, int read) = Get(isDesignTime: true);

        Assert.Equal(1, read);
        Assert.Contains("Renamed", File.ReadAllText(designed[0].Manifest), StringComparison.Ordinal);
        Assert.Equal([built.Image], Directory.GetFiles(_project.Obj, "*.image"));
        Assert.Equal(1, Get().Read);
    }

    public void Dispose() => _project.Dispose();

    private CachedBuild Build(string name = "Debug", CountingMessages? messages = null) => new(_project.Obj, name, messages ?? new CountingMessages(static () => { }), default);

    private (IReadOnlyList<CachedCorpus> Corpora, int Read) Get(string name = "Debug", bool isDesignTime = false, Action? whenReading = null)
    {
        var messages = new CountingMessages(whenReading ?? (static () => { }));
        IReadOnlyList<CachedCorpus> corpora = Build(name, messages).Get(_project.Request() with { IsDesignTime = isDesignTime });
        return (corpora, messages.Read);
    }

    private IDisposable Lock() => new CacheLock(_project.Obj, static () => { }).Take(default);

    private void SetTimes(DateTime time)
    {
        foreach (DocumentItem document in _project.Request().Documents)
        {
            File.SetLastWriteTimeUtc(document.File, time);
        }
    }

    // All files with their times.
    private string State() => string.Join('\n', Directory.GetFiles(_project.Obj).Order(StringComparer.Ordinal).Select(static file => $"{file} {File.GetLastWriteTimeUtc(file):o}"));
}

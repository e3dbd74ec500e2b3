using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class RegenerationTests(PackageFixture package)
{
    [Theory]
    [InlineData(Storage.Literals)]
    [InlineData(Storage.Resource)]
    public async Task The_program_shows_every_change_of_the_texts_without_a_clean_build(Storage storage)
    {
        Sandbox sandbox = package.CreateSandbox($"regenerate-{storage}")
            .Project("Changing.csproj", storage: storage)
            .Write("Program.cs", """
                using EmbeddedCorpus;
                using Changing;
                foreach (Article article in Corpus.Articles) Console.WriteLine($"{article.Id}: {article.Headline}: {article.Text}");
                """)
            .Write("corpus/one.txt", "One\n\nfirst");
        Assert.Equal(["one: One: first"], await sandbox.Run());

        sandbox.Write("corpus/two.txt", "Two\n\nadded");
        Assert.Equal(["one: One: first", "two: Two: added"], await sandbox.Run());

        sandbox.Write("corpus/one.txt", "One\n\nedited");
        Assert.Equal(["one: One: edited", "two: Two: added"], await sandbox.Run());

        File.Move(sandbox.PathOf("corpus/two.txt"), sandbox.PathOf("corpus/renamed.txt"));
        Assert.Equal(["one: One: edited", "renamed: Two: added"], await sandbox.Run());

        Directory.CreateDirectory(sandbox.PathOf("corpus/deep"));
        File.Move(sandbox.PathOf("corpus/one.txt"), sandbox.PathOf("corpus/deep/one.txt"));
        Assert.Equal(["deep/one: One: edited", "renamed: Two: added"], await sandbox.Run());

        File.Delete(sandbox.PathOf("corpus/renamed.txt"));
        Assert.Equal(["deep/one: One: edited"], await sandbox.Run());

        // The last image and the one before, which another build might be compiling with.
        Assert.Equal(storage == Storage.Resource ? 2 : 0, sandbox.Kept(".image").Length);

        ProcessResult unchanged = (await sandbox.DotNet("build", "--no-restore", "-nologo", "-v:n")).Succeeded();
        Assert.Contains("Skipping target \"CoreCompile\"", unchanged.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("EmbeddedCorpus reads", unchanged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corpus_of_literals_in_a_project_of_resources_shows_every_change_of_its_texts()
    {
        Sandbox sandbox = package.CreateSandbox("regenerate-both")
            .Project("Both.csproj", storage: Storage.Resource, items: """
                <CorpusDocument Include="news/**/*.txt" Corpus="News" Storage="Literals" />
                <CorpusDocument Update="news/deep/b.txt" ConstantName="Named" />
                """)
            .Write("Program.cs", """
                using Both;
                foreach (var article in News.Articles) Console.WriteLine($"{article.Id}: {article.Text}");
                Console.WriteLine($"{News.Articles.Named.Headline} {Corpus.Articles.One.Text}");
                """)
            .Write("corpus/one.txt", "One\n\nin a resource")
            .Write("news/a.txt", "A\n\nfirst")
            .Write("news/deep/b.txt", "B\n\nsecond");
        Assert.Equal(["a: first", "deep/b: second", "B in a resource"], await sandbox.Run());

        sandbox.Write("news/a.txt", "A\n\nedited").Write("news/c.txt", "C\n\nadded");
        Assert.Equal(["a: edited", "c: added", "deep/b: second", "B in a resource"], await sandbox.Run());
        Assert.Single(sandbox.Kept(".image"));

        ProcessResult unchanged = (await sandbox.DotNet("build", "--no-restore", "-nologo", "-v:n")).Succeeded();
        Assert.Contains("Skipping target \"CoreCompile\"", unchanged.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Storage.Literals)]
    [InlineData(Storage.Resource)]
    public async Task A_text_that_is_older_than_the_last_build_is_seen_when_it_takes_the_place_of_another(Storage storage)
    {
        Sandbox sandbox = package.CreateSandbox($"older-{storage}")
            .Project("Older.csproj", storage: storage)
            .Write("Program.cs", """
                foreach (var article in Older.Corpus.Articles) Console.WriteLine($"{article.Id}: {article.Text}");
                """)
            .Write("corpus/one.txt", "One\n\nfirst")
            .Write("corpus/two.txt", "Two\n\nsecond")
            .Write("backup.txt", "One\n\nrestored");

        // What is written one behind the other may get one time, and a build tells texts that change places by their times alone.
        DateTime written = File.GetLastWriteTimeUtc(sandbox.PathOf("corpus/one.txt"));
        File.SetLastWriteTimeUtc(sandbox.PathOf("corpus/two.txt"), written.AddSeconds(-1));
        File.SetLastWriteTimeUtc(sandbox.PathOf("backup.txt"), written.AddSeconds(-2));
        Assert.Equal(["one: first", "two: second"], await sandbox.Run());

        File.Move(sandbox.PathOf("corpus/one.txt"), sandbox.PathOf("one.tmp"));
        File.Move(sandbox.PathOf("corpus/two.txt"), sandbox.PathOf("corpus/one.txt"));
        File.Move(sandbox.PathOf("one.tmp"), sandbox.PathOf("corpus/two.txt"));
        Assert.Equal(["one: second", "two: first"], await sandbox.Run());

        // Another configuration keeps the image of this state, which is then older than what is built next.
        (await sandbox.Build("-c", "Release")).Succeeded();

        File.Copy(sandbox.PathOf("corpus/two.txt"), sandbox.PathOf("two.tmp"));
        File.Move(sandbox.PathOf("backup.txt"), sandbox.PathOf("corpus/two.txt"), overwrite: true);
        Assert.Equal(["one: second", "two: restored"], await sandbox.Run());

        // Back to what was built before, with the time it had then: nothing that is read now is newer than the last build.
        File.Move(sandbox.PathOf("two.tmp"), sandbox.PathOf("corpus/two.txt"), overwrite: true);
        File.SetLastWriteTimeUtc(sandbox.PathOf("corpus/two.txt"), written);
        Assert.Equal(["one: second", "two: first"], await sandbox.Run());

        // A clean leaves the image of the other configuration.
        (await sandbox.DotNet("clean", "-nologo", "-v:q")).Succeeded();
        Assert.Equal(storage == Storage.Resource ? 1 : 0, sandbox.Kept(".image").Length);
        (await sandbox.DotNet("clean", "-c", "Release", "-nologo", "-v:q")).Succeeded();
        Assert.All(sandbox.Kept(string.Empty), static file => Assert.Equal("lock", Path.GetFileName(file)));
    }
}

using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class RegenerationTests(PackageFixture package)
{
    [Fact]
    public async Task The_program_shows_every_change_of_the_texts_without_a_clean_build()
    {
        Sandbox sandbox = package.CreateSandbox("regenerate")
            .Project("Changing.csproj")
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

        ProcessResult unchanged = (await sandbox.DotNet("build", "-nologo", "-v:n", "-p:UseSharedCompilation=false")).Succeeded();
        Assert.Contains("Skipping target \"CoreCompile\"", unchanged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_older_than_the_last_build_is_seen_when_it_takes_the_place_of_another()
    {
        Sandbox sandbox = package.CreateSandbox("older")
            .Project("Older.csproj")
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

        File.Move(sandbox.PathOf("backup.txt"), sandbox.PathOf("corpus/two.txt"), overwrite: true);
        Assert.Equal(["one: second", "two: restored"], await sandbox.Run());
    }
}

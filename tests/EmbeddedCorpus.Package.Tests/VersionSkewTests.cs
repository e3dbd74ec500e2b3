using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>
/// Corpus libraries that another version of the package compiled than the one that the app loads. The others are packed from changed sources: a previous
/// one of the same image format, an older one of a format that is not read any more, and the next one with a newer format.
/// </summary>
public class VersionSkewTests(PackageFixture package)
{
    private const string Previous = "0.0.9";
    private const string Older = "0.0.8";
    private const string Next = "9.2.0";

    private const string Program = """
        using System;
        using EmbeddedCorpus;
        Show(() => Previous.InLiterals.All);
        Show(() => Previous.InResource.All);
        Show(() => Older.InLiterals.All);
        Show(() => Older.InResource.All);
        Show(() => Next.InLiterals.All);
        Show(() => Next.InResource.All);

        static void Show(Func<TextCorpus> corpus)
        {
            try { Console.WriteLine($"{corpus().Name}: {corpus().Articles[0].Quotes[0].Speaker?.Name}"); }
            catch (CorpusFormatException exception) { Console.WriteLine(exception.Message); }
        }
        """;

    [Fact]
    public async Task A_library_of_a_previous_package_is_read_and_one_that_cannot_be_read_says_what_to_rebuild()
    {
        SourceCopy sources = package.CopySources("versions");
        await sources.Pack(Previous, package.Feed);
        int format = 0;
        int oldest = 0;
        sources.Set("Version", value => (format = value) + 1).Set("OldestReadable", value => oldest = value);
        await sources.Pack(Next, package.Feed);
        sources.Set("Version", _ => oldest - 1).Set("OldestReadable", static value => value - 1);
        await sources.Pack(Older, package.Feed);

        Sandbox sandbox = package.CreateSandbox("versions")
            .Write("texts/a.txt", "A text\n\n“Read me,” said Jane Doe.")
            .Write("app/Program.cs", Program)
            .Project("app/App.csproj", items: string.Concat(((string[])["Previous", "Older", "Next"]).Select(static name =>
                $"""<Reference Include="{name}" HintPath="../{name}/bin/Debug/net8.0/{name}.dll" />""")));
        Library(sandbox, "Previous", Previous);
        Library(sandbox, "Older", Older);
        Library(sandbox, "Next", Next);
        sandbox.Write("all.slnx", """
            <Solution>
              <Project Path="Previous/Previous.csproj" />
              <Project Path="Older/Older.csproj" />
              <Project Path="Next/Next.csproj" />
            </Solution>
            """);
        ProcessResult libraries = (await sandbox.Build("all.slnx")).Succeeded();
        Assert.Empty(libraries.Diagnostics);

        string[] lines = await sandbox.Run("app");
        Assert.Equal(["InLiterals: Jane Doe", "InResource: Jane Doe"], lines[..2]);
        Assert.Equal([Message("Older", "InLiterals"), Message("Older", "InResource"), Message("Next", "InLiterals"), Message("Next", "InResource")], lines[2..]);

        string Message(string library, string corpus)
        {
            bool isOlder = library == "Older";
            string remedy = isOlder
                ? $"Rebuild 'Older' with EmbeddedCorpus {PackageFixture.Version} or later."
                : $"Update the EmbeddedCorpus package of the application to {Next} or later.";
            return $"Corpus '{corpus}' in assembly '{library}' was compiled by EmbeddedCorpus {(isOlder ? Older : Next)} (image format {(isOlder ? oldest - 1 : format + 1)}), "
                + $"but the EmbeddedCorpus {PackageFixture.Version} that is loaded reads formats {oldest} to {format}. {remedy}";
        }
    }

    private static void Library(Sandbox sandbox, string name, string version) => sandbox.Project(
        $"{name}/{name}.csproj",
        "<EmbeddedCorpusVisibility>public</EmbeddedCorpusVisibility>",
        """
        <CorpusDocument Include="../texts/**/*.txt" Corpus="InLiterals" Storage="Literals" />
        <CorpusDocument Include="../texts/**/*.txt" Corpus="InResource" Storage="Resource" />
        """,
        framework: "net8.0",
        isLibrary: true,
        version: version);
}

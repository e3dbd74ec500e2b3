using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>
/// Corpus libraries that another version of the package compiled than the one that the app loads. A previous version of the same image format and the next
/// one with a newer format are packed from copies of the sources. To an app with the next version, a library of the tested one is of a format that is not read any more.
/// </summary>
public class VersionSkewTests(PackageFixture package)
{
    [Fact]
    public async Task A_library_of_a_previous_package_is_read_and_one_that_cannot_be_read_says_what_to_rebuild()
    {
        await package.Others.PackPrevious();
        await package.Others.PackNext();
        int format = package.Others.Format;
        int oldest = package.Others.OldestReadable;

        Sandbox sandbox = package.CreateSandbox("versions").Write("texts/a.txt", "A text\n\n“Read me,” said Jane Doe.");
        Library(sandbox, "Previous", OtherVersions.Previous);
        Library(sandbox, "Current", PackageFixture.Version);
        Library(sandbox, "Next", OtherVersions.Next);
        sandbox.Write("libraries.slnx", """
            <Solution>
              <Project Path="Previous/Previous.csproj" />
              <Project Path="Current/Current.csproj" />
              <Project Path="Next/Next.csproj" />
            </Solution>
            """);
        ProcessResult libraries = (await sandbox.Build("libraries.slnx")).Succeeded();
        Assert.Empty(libraries.Diagnostics);

        App(sandbox, "App", PackageFixture.Version, "Previous", "Next");
        string update = $"Update the EmbeddedCorpus package of the application to {OtherVersions.Next} or later.";
        Assert.Equal(
            [
                "InLiterals: Jane Doe", "InResource: Jane Doe",
                Message("Next", "InLiterals", OtherVersions.Next, format + 1, PackageFixture.Version, oldest, format, update),
                Message("Next", "InResource", OtherVersions.Next, format + 1, PackageFixture.Version, oldest, format, update),
            ],
            await sandbox.Run("App"));

        App(sandbox, "NextApp", OtherVersions.Next, "Current");

        // A generator knows its version without the label.
        string current = PackageFixture.Version.Split('-')[0];
        string rebuild = $"Rebuild 'Current' with EmbeddedCorpus {OtherVersions.Next} or later.";
        Assert.Equal(
            [
                Message("Current", "InLiterals", current, format, OtherVersions.Next, format + 1, format + 1, rebuild),
                Message("Current", "InResource", current, format, OtherVersions.Next, format + 1, format + 1, rebuild),
            ],
            await sandbox.Run("NextApp"));
    }

    private static string Message(string library, string corpus, string version, int format, string loaded, int oldest, int newest, string remedy) =>
        $"Corpus '{corpus}' in assembly '{library}' was compiled by EmbeddedCorpus {version} (image format {format}), "
        + $"but the EmbeddedCorpus {loaded} that is loaded reads formats {oldest} to {newest}. {remedy}";

    private static void App(Sandbox sandbox, string name, string version, params string[] libraries) => sandbox
        .Project(
            $"{name}/{name}.csproj",
            items: string.Concat(libraries.Select(static library => $"""<Reference Include="{library}" HintPath="../{library}/bin/Debug/net8.0/{library}.dll" />""")),
            version: version)
        .Write($"{name}/Program.cs", $$"""
            using System;
            using EmbeddedCorpus;
            {{string.Concat(libraries.Select(static library => $"Show(() => {library}.InLiterals.All);\nShow(() => {library}.InResource.All);\n"))}}
            static void Show(Func<TextCorpus> corpus)
            {
                try { Console.WriteLine($"{corpus().Name}: {corpus().Articles[0].Quotes[0].Speaker?.Name}"); }
                catch (CorpusFormatException exception) { Console.WriteLine(exception.Message); }
            }
            """);

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

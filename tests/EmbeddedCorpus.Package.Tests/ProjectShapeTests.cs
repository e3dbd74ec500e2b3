using System.Text.Json;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class ProjectShapeTests(PackageFixture package)
{
    [Fact]
    public async Task One_project_holds_several_corpora_with_settings_of_their_own()
    {
        Sandbox sandbox = package.CreateSandbox("several")
            .Project(
                "Several.csproj",
                """
                <EmbeddedCorpusNamespace>Texts.Inside</EmbeddedCorpusNamespace>
                <EnableDefaultCorpusItems>false</EnableDefaultCorpusItems>
                """,
                """
                <CorpusDocument Include="news/**/*.txt" Corpus="News" />
                <CorpusDocument Include="speeches/long.txt" Corpus="Speeches" ConstantName="TheLongOne" Storage="Resource" />
                <AdditionalFiles Include="texts/plain.txt" EmbeddedCorpus="Plain" />
                <AdditionalFiles Include="ignored.txt" />
                """,
                storage: Storage.Literals)
            .Write("news/2024/a.txt", "News of today\n\nwords")
            .Write("speeches/long.txt", "A speech\n\nwords")
            .Write("texts/plain.txt", "A plain text\n\nwords")
            .Write("ignored.txt", "Ignored\n\nwords")
            .Write("corpus/default.txt", "Default\n\nwords")
            .Write("Program.cs", """
                using Texts.Inside;
                Console.WriteLine($"{News.Articles.NewsOfToday.Id} {News.All.Name} {News.Articles.Count}");
                Console.WriteLine($"{Speeches.Articles.TheLongOne.Id} {Speeches.Articles.Count}");
                Console.WriteLine($"{Plain.Articles.APlainText.Id} {Plain.Articles.Count}");
                Console.WriteLine(string.Join(' ', typeof(News).Assembly.GetManifestResourceNames()));
                Console.WriteLine(string.Join(' ', typeof(News).Assembly.GetTypes().Where(type => type.Namespace == "Texts.Inside" && !type.IsNested).Select(type => $"{type.Name}:{type.IsPublic}").Order()));
                """);
        Assert.Equal(
            ["2024/a News 1", "long 1", "texts/plain 1", "EmbeddedCorpus.Speeches", "News:False Plain:False Speeches:False"],
            await sandbox.Run());
    }

    [Fact]
    public async Task Where_a_text_lies_gives_it_the_same_id_and_path_in_both_storages()
    {
        const string Documents = """
            <CorpusDocument Include="deep/**/*.txt" Corpus="{corpus}" Storage="{storage}" />
            <CorpusDocument Include="../outside/**/*.txt" Corpus="{corpus}" Storage="{storage}" />
            <CorpusDocument Include="linked.txt" Link=" other\place.txt " Corpus="{corpus}" Storage="{storage}" />
            <CorpusDocument Include="named.txt" ConstantName=" ByThisName " Corpus="{corpus}" Storage="{storage}" />
            """;
        string[] corpora = [.. ((string[])["Literals", "resource"]).Select(storage => Documents.Replace("{corpus}", $"In{storage}", StringComparison.Ordinal).Replace("{storage}", storage, StringComparison.Ordinal))];
        Sandbox sandbox = package.CreateSandbox("places")
            .Project("project/Places.csproj", items: string.Concat(corpora))
            .Write("project/deep/a b/c/one.txt", "One\n\nwords")
            .Write("project/deep/per%41cent [2] #.de.txt", "Two\n\nwords")
            .Write("outside/in/three.txt", "Three\n\nwords")
            .Write("project/linked.txt", "Four\n\nwords")
            .Write("project/named.txt", "Five\n\nwords")
            .Write("project/Program.cs", """
                using Places;
                foreach (var article in InLiterals.Articles) Console.WriteLine($"{article.Id}|{article.Path}|{article.Headline}");
                foreach (var article in Inresource.Articles) Console.WriteLine($"{article.Id}|{article.Path}|{article.Headline}");
                Console.WriteLine($"{InLiterals.Articles.ByThisName.Id} {Inresource.Articles.ByThisName.Id}");
                """);
        string[] places =
        [
            "in/three|../outside/in/three.txt|Three",
            "a b/c/one|deep/a b/c/one.txt|One",
            "per%41cent [2] #.de|deep/per%41cent [2] #.de.txt|Two",
            "named|named.txt|Five",
            "other/place|other/place.txt|Four",
        ];
        string[] lines = await sandbox.Run("project");
        Assert.Equal([.. places, .. places, "named named"], lines);
    }

    [Theory]
    [InlineData(Storage.Literals)]
    [InlineData(Storage.Resource)]
    public async Task Ids_of_the_default_folder_start_below_it(Storage storage)
    {
        Sandbox sandbox = package.CreateSandbox($"default-folder-{storage}")
            .Project("Ids.csproj", items: """
                <CorpusDocument Include="more/corpus/**/*.txt;corpus/odd.text" />
                <CorpusDocument Update="corpus/linked.txt" Link="other/place.txt" />
                """, storage: storage)
            .Write("corpus/top.txt", "One\n\nwords")
            .Write("corpus/corpus/a b/deep.txt", "Two\n\nwords")
            .Write("corpus/linked.txt", "Three\n\nwords")
            .Write("corpus/odd.text", "Four\n\nwords")
            .Write("more/corpus/x/y.txt", "Five\n\nwords")
            .Write("Program.cs", """foreach (var article in Ids.Corpus.Articles) Console.WriteLine($"{article.Id}|{article.Path}");""");
        Assert.Equal(["corpus/a b/deep|corpus/corpus/a b/deep.txt", "odd|corpus/odd.text", "top|corpus/top.txt", "x/y|more/corpus/x/y.txt", "other/place|other/place.txt"], await sandbox.Run());
    }

    [Fact]
    public async Task The_default_documents_obey_the_excludes_of_the_SDK_and_are_none_of_its_own_items()
    {
        Sandbox sandbox = package.CreateSandbox("excludes")
            .Project("Excludes.csproj", "<DefaultItemExcludes>$(DefaultItemExcludes);corpus/drafts/**</DefaultItemExcludes>")
            .Write("corpus/deep/text.txt", "A headline\n\nwords")
            .Write("corpus/drafts/draft.txt", "A draft\n\nwords")
            .Write("corpus/.hidden/text.txt", "Hidden\n\nwords")
            .Write("corpus/deep/notes.md", "Notes")
            .Write("corpus/notes.rst", "Notes")
            .Write("other.txt", "Another\n\nwords");
        await sandbox.Restore();
        ProcessResult result = await sandbox.DotNet("msbuild", "-nologo", "-getItem:CorpusDocument,None");
        JsonElement items = JsonDocument.Parse(result.Succeeded().Output).RootElement.GetProperty("Items");
        Assert.Equal(["corpus/deep/notes.md", "corpus/deep/text.txt"], Names("CorpusDocument").Order(StringComparer.Ordinal));
        Assert.Equal(["corpus/notes.rst", "other.txt"], Names("None").Where(static name => name.Contains('.') && !name.EndsWith(".config", StringComparison.Ordinal)));

        IEnumerable<string> Names(string type) =>
            items.GetProperty(type).EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!.Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_IDE_shows_no_document_among_the_files_without_a_meaning_unless_it_is_delivered_too()
    {
        const int Documents = 2;
        Sandbox sandbox = package.CreateSandbox("other-folders")
            .Project("Other.csproj", items: """
                <CorpusDocument Include="articles/**/*.txt" />
                <None Update="articles/1.txt" CopyToOutputDirectory="PreserveNewest" Pack="true" />
                """, storage: Storage.Resource)
            .Write("other.txt", "Another\n\nwords");
        for (int number = 0; number < Documents; number++)
        {
            sandbox.Write($"articles/{number}.txt", "A headline\n\nwords");
        }

        await sandbox.Restore();
        ProcessResult result = await sandbox.DotNet("msbuild", "-nologo", "-t:AssignTargetPaths", "-getItem:CorpusDocument,None", "-p:DesignTimeBuild=true");
        JsonElement items = JsonDocument.Parse(result.Succeeded().Output).RootElement.GetProperty("Items");
        Assert.Equal(Documents, items.GetProperty("CorpusDocument").GetArrayLength());
        JsonElement[] others = [.. items.GetProperty("None").EnumerateArray().Where(static item => item.GetProperty("Extension").GetString() == ".txt")];
        Assert.Equal(["articles/1.txt", "other.txt"], others.Select(static item => item.GetProperty("Identity").GetString()!).Order(StringComparer.Ordinal));
        Assert.Contains("PreserveNewest", others.Select(static item => item.TryGetProperty("CopyToOutputDirectory", out JsonElement copy) ? copy.GetString() : string.Empty));
    }

    [Fact]
    public async Task A_document_can_be_a_file_beside_the_program_too()
    {
        Sandbox sandbox = package.CreateSandbox("beside")
            .Project("Beside.csproj", items: """
                <CorpusDocument Include="articles/*.txt" Corpus="InLiterals" Storage="Literals" />
                <CorpusDocument Include="speeches/*.txt" Corpus="InResource" Storage="Resource" />
                <None Update="articles/a.txt;speeches/b.txt" CopyToOutputDirectory="Always" />
                """)
            .Write("articles/a.txt", "A headline\n\nwords")
            .Write("speeches/b.txt", "A speech\n\nwords")
            .Write("Program.cs", """
                Console.WriteLine($"{Beside.InLiterals.Articles.AHeadline.Headline} {File.Exists(Path.Combine(AppContext.BaseDirectory, "articles", "a.txt"))}");
                Console.WriteLine($"{Beside.InResource.Articles.ASpeech.Headline} {File.Exists(Path.Combine(AppContext.BaseDirectory, "speeches", "b.txt"))}");
                """);
        Assert.Equal(["A headline True", "A speech True"], await sandbox.Run());
    }

    [Fact]
    public async Task Constants_are_named_after_paths_when_the_project_says_so()
    {
        Sandbox sandbox = package.CreateSandbox("paths")
            .Project("Paths.csproj", "<EmbeddedCorpusNaming>Path</EmbeddedCorpusNaming>")
            .Write("corpus/deep/the-text.txt", "A headline\n\nwords")
            .Write("Program.cs", "Console.WriteLine(Paths.Corpus.Articles.Deep_TheText.Headline.ToString());");
        Assert.Equal(["A headline"], await sandbox.Run());
    }

    [Theory]
    [InlineData(true, "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>")]
    [InlineData(false, "<TargetFramework>net8.0</TargetFramework>")]
    public async Task An_app_reads_the_public_corpus_of_a_library_and_gets_no_code_of_its_own(bool asPackage, string frameworks)
    {
        string reference = asPackage
            ? """<PackageReference Include="Library" Version="1.0.0" />"""
            : """<ProjectReference Include="../library/Library.csproj" />""";
        Sandbox sandbox = package.CreateSandbox($"library-{(asPackage ? "package" : "project")}")
            .Project("library/Library.csproj", $"<EmbeddedCorpusVisibility>public</EmbeddedCorpusVisibility>{frameworks}", TwoCorpora.Documents, framework: string.Empty, isLibrary: true)
            .Write("library/texts/shared.txt", "A shared text\n\n“Read me,” said Jane Doe.")
            .Write("app/App.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                    <RestoreAdditionalProjectSources>$(RestoreAdditionalProjectSources);$(MSBuildProjectDirectory)/../feed</RestoreAdditionalProjectSources>
                  </PropertyGroup>
                  <ItemGroup>{reference}</ItemGroup>
                </Project>
                """)
            .Write("app/Program.cs", """
                using EmbeddedCorpus;
                foreach (Article article in new[] { Library.InLiterals.Articles.ASharedText, Library.InResource.Articles.ASharedText })
                {
                    System.Console.WriteLine($"{article.Id} {article.Quotes[0].Speaker?.Name}");
                }

                System.Console.WriteLine(typeof(Program).Assembly.GetTypes().Length);
                """);
        if (asPackage)
        {
            (await sandbox.DotNet("pack", "library", "-o", "feed", "-nologo")).Succeeded();
        }

        Assert.Equal(["shared Jane Doe", "shared Jane Doe", "1"], await sandbox.Run("app"));
        string generated = sandbox.PathOf("app/obj/Debug/net10.0/generated");
        Assert.False(Directory.Exists(Path.Combine(generated, "EmbeddedCorpus.Generator")), "the app has generated code");
        Assert.False(Directory.Exists(sandbox.KeptFolder("app")), "the app has an image");
    }

    [Fact]
    public async Task One_project_builds_for_several_frameworks_at_a_time()
    {
        Sandbox sandbox = package.CreateSandbox("frameworks")
            .Project("Frameworks.csproj", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", TwoCorpora.Documents, framework: string.Empty)
            .Write("texts/a.txt", "A text\n\nwords")
            .Write("Program.cs", "Console.WriteLine($\"{Frameworks.InLiterals.Articles[0].Headline} {Frameworks.InResource.Articles[0].Headline}\");");
        ProcessResult build = (await sandbox.DotNet("build", "-nologo", "-v:n", "-m")).Succeeded();

        // Both frameworks ask for the same image: it is read and written once, whichever of them comes first. Literals have none. MSBuild runs them in two
        // nodes, and the message of one was missing from the output once, so none is no fault.
        Assert.Single(sandbox.Kept(".image"));
        Assert.InRange(build.Output.Split('\n').Count(static line => line.Contains("EmbeddedCorpus reads", StringComparison.Ordinal)), 0, 1);
        foreach (string framework in (string[])["net8.0", "net10.0"])
        {
            ProcessResult run = await sandbox.DotNet($"bin/Debug/{framework}/Frameworks.dll");
            Assert.Equal("A text A text\n", run.Succeeded().Output);
        }

        (await sandbox.DotNet("clean", "-nologo", "-v:q")).Succeeded();
        Assert.All(sandbox.Kept(string.Empty), static file => Assert.Equal("lock", Path.GetFileName(file)));
    }

    [Fact]
    public async Task A_project_in_CSharp_10_gets_the_one_clear_diagnostic()
    {
        Sandbox sandbox = package.CreateSandbox("old-language")
            .Project("Old.csproj", "<LangVersion>10</LangVersion>", framework: "net8.0")
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("corpus/b.txt", "Another text\n\nwords")
            .Write("Program.cs", "Console.WriteLine();");
        ProcessResult build = await sandbox.Build();
        Assert.NotEqual(0, build.ExitCode);
        string diagnostic = Assert.Single(build.Diagnostics);
        Assert.Contains("corpus/a.txt(1,1): error EC0013", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_that_a_target_adds_are_embedded()
    {
        Sandbox sandbox = package.CreateSandbox("late")
            .Project("Late.csproj", items: TwoCorpora.Documents)
            .Write("Directory.Build.targets", """
                <Project>
                  <Target Name="AddText" BeforeTargets="CollectCorpusDocuments">
                    <WriteLinesToFile File="$(IntermediateOutputPath)late.txt" Lines="Made by a target" Overwrite="true" WriteOnlyWhenDifferent="true" />
                    <ItemGroup>
                      <CorpusDocument Include="$(IntermediateOutputPath)late.txt" Corpus="InLiterals" Storage="Literals" />
                      <CorpusDocument Include="$(IntermediateOutputPath)late.txt" Corpus="InResource" Storage="Resource" />
                    </ItemGroup>
                  </Target>
                  <ItemGroup><AdditionalFiles Include="Directory.Build.targets" /></ItemGroup>
                </Project>
                """)
            .Write("texts/a.txt", "A text\n\nwords")
            .Write("Program.cs", "foreach (var article in Late.InLiterals.Articles.Concat(Late.InResource.Articles)) Console.WriteLine($\"{article.Id} {article.Text.ToString().TrimEnd()}\");");
        Assert.Equal(["late Made by a target", "a words", "late Made by a target", "a words"], await sandbox.Run());
    }
}

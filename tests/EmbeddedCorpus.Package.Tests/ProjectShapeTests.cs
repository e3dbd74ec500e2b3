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
                <CorpusDocument Include="speeches/long.txt" Corpus="Speeches" Identifier="TheLongOne" />
                <AdditionalFiles Include="texts/plain.txt" EmbeddedCorpus="Plain" />
                <AdditionalFiles Include="ignored.txt" />
                """)
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
                Console.WriteLine(string.Join(' ', typeof(News).Assembly.GetTypes().Where(type => type.Namespace == "Texts.Inside" && !type.IsNested).Select(type => $"{type.Name}:{type.IsPublic}").Order()));
                """);
        Assert.Equal(
            ["2024/a News 1", "long 1", "texts/plain 1", "News:False Plain:False Speeches:False"],
            await sandbox.Run());
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
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_app_reads_the_public_corpus_of_a_library_and_gets_no_code_of_its_own(bool asPackage)
    {
        string reference = asPackage
            ? """<PackageReference Include="Library" Version="1.0.0" />"""
            : """<ProjectReference Include="../library/Library.csproj" />""";
        Sandbox sandbox = package.CreateSandbox(asPackage ? "library-package" : "library-project")
            .Project("library/Library.csproj", "<EmbeddedCorpusVisibility>public</EmbeddedCorpusVisibility>", framework: "net8.0", isLibrary: true)
            .Write("library/corpus/shared.txt", "A shared text\n\n“Read me,” said Jane Doe.")
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
                Article article = Library.Corpus.Articles.ASharedText;
                System.Console.WriteLine($"{article.Id} {article.Quotes[0].Speaker?.Name}");
                System.Console.WriteLine(typeof(Program).Assembly.GetTypes().Length);
                """);
        if (asPackage)
        {
            (await sandbox.DotNet("pack", "library", "-o", "feed", "-nologo")).Succeeded();
        }

        string[] lines = await sandbox.Run("app");
        Assert.Equal("shared Jane Doe", lines[0]);
        Assert.Equal("1", lines[1]);
        string generated = sandbox.PathOf("app/obj/Debug/net10.0/generated");
        Assert.False(Directory.Exists(Path.Combine(generated, "EmbeddedCorpus.Generator")), "the app has generated code");
    }

    [Fact]
    public async Task One_project_builds_for_several_frameworks()
    {
        Sandbox sandbox = package.CreateSandbox("frameworks")
            .Project("Frameworks.csproj", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", framework: string.Empty)
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("Program.cs", "Console.WriteLine(Frameworks.Corpus.Articles[0].Headline.ToString());");
        (await sandbox.DotNet("build", "-nologo", "-p:UseSharedCompilation=false")).Succeeded();
        foreach (string framework in (string[])["net8.0", "net10.0"])
        {
            ProcessResult run = await sandbox.DotNet($"bin/Debug/{framework}/Frameworks.dll");
            Assert.Equal("A text\n", run.Succeeded().Output);
        }
    }

    [Fact]
    public async Task A_project_in_CSharp_10_gets_the_one_clear_diagnostic()
    {
        Sandbox sandbox = package.CreateSandbox("old-language")
            .Project("Old.csproj", "<LangVersion>10</LangVersion>", framework: "net8.0")
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("corpus/b.txt", "Another text\n\nwords")
            .Write("Program.cs", "Console.WriteLine();");
        ProcessResult build = await sandbox.DotNet("build", "-nologo", "-v:q", "-p:UseSharedCompilation=false");
        Assert.NotEqual(0, build.ExitCode);
        string diagnostic = Assert.Single(build.Diagnostics);
        Assert.Contains("corpus/a.txt(1,1): error EC0013", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_design_time_build_has_the_declarations_and_not_the_texts()
    {
        Sandbox sandbox = package.CreateSandbox("design-time")
            .Project("Design.csproj")
            .Write("corpus/a.txt", "A text\n\nShort.\n\nwords that are not there")
            .Write("Program.cs", "Console.WriteLine(Design.Corpus.Articles.AText.Paragraphs.Count);");
        (await sandbox.DotNet("build", "-nologo", "-p:DesignTimeBuild=true", "-p:UseSharedCompilation=false")).Succeeded();
        Assert.Equal(-1, File.ReadAllBytes(sandbox.PathOf("bin/Debug/net10.0/Design.dll")).AsSpan().IndexOf("words that are not there"u8));
        ProcessResult run = await sandbox.DotNet("run", "--no-build");
        Assert.Contains("design-time build, which holds no texts: build the project", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_that_a_target_adds_are_embedded()
    {
        Sandbox sandbox = package.CreateSandbox("late")
            .Project("Late.csproj")
            .Write("Directory.Build.targets", """
                <Project>
                  <Target Name="AddText" BeforeTargets="CollectCorpusDocuments">
                    <WriteLinesToFile File="$(IntermediateOutputPath)late.txt" Lines="Made by a target" Overwrite="true" WriteOnlyWhenDifferent="true" />
                    <ItemGroup><CorpusDocument Include="$(IntermediateOutputPath)late.txt" /></ItemGroup>
                  </Target>
                </Project>
                """)
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("Program.cs", "foreach (var article in Late.Corpus.Articles) Console.WriteLine($\"{article.Id} {article.Text}\");");
        Assert.Equal(["a words", "late Made by a target"], await sandbox.Run());
    }
}

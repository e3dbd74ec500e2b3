using System.Text.Json;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Which projects the package does something in: by how they reference it, their framework and their language.</summary>
public class ReferenceTests(PackageFixture package)
{
    private const string PackageReference = $"""<ItemGroup><PackageReference Include="EmbeddedCorpus" Version="{PackageFixture.Version}" /></ItemGroup>""";

    [Fact]
    public async Task A_project_that_gets_the_package_through_another_embeds_only_what_it_asks_for()
    {
        Sandbox sandbox = package.CreateSandbox("transitive")
            .Project("a/A.csproj", "<EmbeddedCorpusVisibility>public</EmbeddedCorpusVisibility>", isLibrary: true)
            .Write("a/corpus/visit.txt", "A visit\n\nThe minister came.")
            .Write("b/B.csproj", App("Library", "", """<ProjectReference Include="../a/A.csproj" />"""))
            .Write("c/C.csproj", App("Exe", "", """<ProjectReference Include="../b/B.csproj" />"""))

            // Three files that mean something else: one would hide A's corpus, the others are errors as documents.
            .Write("c/corpus/readme.txt", "Release notes of something else\n\nNothing to read.")
            .Write("c/corpus/empty.txt", "")
            .Write("c/corpus/latin.txt", [0xE9, 0xE8])
            .Write("c/P.cs", """
                using A;
                namespace C { class P { static void Main() => System.Console.WriteLine($"{Corpus.Articles[0].Headline} {typeof(P).Assembly.GetTypes().Length}"); } }
                """)
            .Write("d/D.csproj", App("Exe", "<EnableDefaultCorpusItems>true</EnableDefaultCorpusItems>", """
                <ProjectReference Include="../b/B.csproj" />
                <CorpusDocument Include="more/**/*.txt" Corpus="More" ConstantName="Named" />
                """))
            .Write("d/corpus/deep/text.txt", "A text\n\nwords")
            .Write("d/more/x/y.txt", "More\n\nwords")
            .Write("d/P.cs", """System.Console.WriteLine($"{A.Corpus.Articles[0].Headline} {D.Corpus.Articles.AText.Id} {D.More.Articles.Named.Id}");""");

        Assert.Equal(["A visit 1"], await sandbox.Run("c"));
        Assert.Equal(["A visit deep/text x/y"], await sandbox.Run("d"));
    }

    [Theory]
    [InlineData("-p:EnableDefaultItems=false", 0)]
    [InlineData("-p:EnableDefaultCorpusItems=false", 0)]
    [InlineData("-p:EnableDefaultItems=false;EnableDefaultCorpusItems=true", 1)]
    [InlineData("-p:EnableDefaultNoneItems=false", 1)]
    public async Task The_default_documents_obey_the_switches_of_the_SDK(string switches, int documents)
    {
        Sandbox sandbox = package.CreateSandbox($"switches{switches.GetHashCode(StringComparison.Ordinal):x}")
            .Project("Switches.csproj")
            .Write("corpus/a.txt", "A text\n\nwords");
        await sandbox.Restore();
        ProcessResult result = await sandbox.DotNet("msbuild", "-nologo", "-getItem:CorpusDocument", switches);
        Assert.Equal(documents, JsonDocument.Parse(result.Succeeded().Output).RootElement.GetProperty("Items").GetProperty("CorpusDocument").GetArrayLength());
    }

    [Fact]
    public async Task A_framework_before_net8_is_refused_when_the_package_is_restored()
    {
        Sandbox sandbox = package.CreateSandbox("old-frameworks")
            .Project("Old.csproj", "<TargetFrameworks>netstandard2.0;net48;net6.0;net8.0</TargetFrameworks>", framework: string.Empty, isLibrary: true)
            .Write("corpus/a.txt", "A text\n\nwords");
        ProcessResult restore = await sandbox.DotNet("restore", "-nologo");
        Assert.NotEqual(0, restore.ExitCode);
        string[] errors = [.. restore.Diagnostics.Where(static line => line.Contains("error NU1202: Package EmbeddedCorpus ", StringComparison.Ordinal)).Select(static line => line.Split(" is not compatible with ")[1].Split(' ')[0]).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["net48", "net6.0", "netstandard2.0"], errors);
    }

    [Fact]
    public async Task A_project_in_another_language_is_told_that_its_texts_are_not_embedded()
    {
        Sandbox sandbox = package.CreateSandbox("languages")
            .Write("vb/App.vbproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>{PackageReference}</Project>""")
            .Write("vb/corpus/a.txt", "A text\n\n“Read me,” said Jane Doe.")
            .Write("vb/corpus/empty.txt", "")
            .Write("vb/Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module")
            .Write("fs/App.fsproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference></PropertyGroup>{PackageReference}</Project>""")
            .Write("fs/corpus/a.txt", "A text\n\n“Read me,” said Jane Doe.");
        ProcessResult build = (await sandbox.DotNet("build", "vb", "-nologo", "-v:q")).Succeeded();
        string warning = Assert.Single(build.Diagnostics);
        Assert.Contains("App.vbproj : warning EC0018: The texts are not embedded, because EmbeddedCorpus generates C# only: put them into a C# library", warning, StringComparison.Ordinal);
        Assert.Equal(-1, File.ReadAllBytes(sandbox.PathOf("vb/bin/Debug/net10.0/App.dll")).AsSpan().IndexOf("ECORPUS"u8));
        Assert.False(Directory.Exists(sandbox.KeptFolder("vb")), "there is an image");

        (await sandbox.DotNet("restore", "fs", "-nologo", "-v:q")).Succeeded();
        ProcessResult targets = (await sandbox.DotNet("msbuild", "fs", "-nologo", "-v:q", "-t:AssignTargetPaths;_CheckCorpusProject")).Succeeded();
        Assert.Contains("warning EC0018", Assert.Single(targets.Diagnostics), StringComparison.Ordinal);
        Assert.False(Directory.Exists(sandbox.KeptFolder("fs")), "there is an image");
    }

    private static string App(string type, string properties, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{type}</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;
}

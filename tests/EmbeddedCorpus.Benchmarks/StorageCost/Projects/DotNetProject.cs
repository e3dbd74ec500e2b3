using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Projects;

/// <summary>A C# library; the forms of this package reference it as its users do.</summary>
/// <inheritdoc cref="StorageProject(int, StorageForm, string)" path="/param"/>
/// <param name="version">The version of the package.</param>
/// <param name="compilerServer">The id of a compiler server that all builds use, so that it is no other build's; empty for none.</param>
internal sealed class DotNetProject(int megabytes, StorageForm form, string work, string version, string compilerServer) : StorageProject(megabytes, form, work)
{
    // One node and the compiler as its child: wait4 counts no process that outlives the build or that another node started.
    private const string Options = "-nologo -v:q -m:1 -nodeReuse:false";

    /// <inheritdoc/>
    public override string Command => $"'{Environment.ProcessPath}' build {Options} --no-restore "
        + (compilerServer.Length == 0 ? "-p:UseSharedCompilation=false" : $"-p:UseSharedCompilation=true -p:SharedCompilationId={compilerServer}");

    /// <inheritdoc/>
    public override string Output => Path.Combine(Folder, "bin", "Debug", "net10.0", "Cost.dll");

    /// <summary>Whether the built assembly has a resource: a package that does not know the property stores literals without a word.</summary>
    public bool HasResource
    {
        get
        {
            // Only the metadata is read, so that this process stays smaller than what it measures.
            using var assembly = new PEReader(File.OpenRead(Output));
            return assembly.GetMetadataReader().ManifestResources.Count > 0;
        }
    }

    // The article that the code names, as a program over a large corpus may name some: by its headline, as constants are. An item with
    // Update would name it too, and MSBuild compares it with each document, a tenth of a second of each build of 23,762.
    private const string NamedArticle = "NamedByTheCode";
    private const string NamedText = "Named by the code\n\nThis is the article.\n";

    // Beside the project: what lies in it is an input of the build.
    private string Restored => $"{Folder}.restored";

    private string Corpus => Path.Combine(Folder, "corpus");

    /// <summary>Writes what all projects below the working folder share: nothing of the machine's or of a folder above reaches them.</summary>
    /// <param name="work">The working folder.</param>
    /// <param name="repository">The repository, whose SDK is measured.</param>
    public static void WriteSurroundings(string work, string repository)
    {
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(work, name), "<Project />\n");
        }

        File.Copy(Path.Combine(repository, "global.json"), Path.Combine(work, "global.json"));
        File.WriteAllText(Path.Combine(work, "nuget.config"), """
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
            </configuration>
            """);
    }

    /// <inheritdoc/>
    public override void Write(TextSet texts)
    {
        Directory.CreateDirectory(Folder);
        string properties = string.Empty;
        string items = string.Empty;
        switch (Form)
        {
            case var form when form == StorageForm.Literals || form.IsResource():
                WriteTexts(texts);
                items = $"<PackageReference Include=\"EmbeddedCorpus\" Version=\"[{version}]\" />";
                properties = $"""
                    <EmbeddedCorpusStorage>{(form.IsResource() ? "Resource" : "Literals")}</EmbeddedCorpusStorage>
                    <EmbeddedCorpusSearch>{(form == StorageForm.ResourceWithSearch ? "true" : "false")}</EmbeddedCorpusSearch>
                    {Constants(form)}
                    """;
                break;
            case StorageForm.ByteArrays:
                HandWritten.ByteArrays(texts, Folder);
                break;
            case StorageForm.Plain:
                HandWritten.Resource(texts, Blob);
                items = "<EmbeddedResource Include=\"texts.bin\" />";
                break;
            default:
                break;
        }

        WriteCode(0);
        if (Form == StorageForm.ResourceWithFields)
        {
            WriteView(0);
        }

        File.WriteAllText(Path.Combine(Folder, "Cost.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    /// <inheritdoc/>
    public override void Restore()
    {
        Run($"'{Environment.ProcessPath}' restore {Options}");
        Copy(Path.Combine(Folder, "obj"), Restored);
    }

    /// <inheritdoc/>
    protected override void Clean()
    {
        Delete(Path.Combine(Folder, "bin"));
        Delete(Path.Combine(Folder, "obj"));
        Copy(Restored, Path.Combine(Folder, "obj"));
    }

    /// <inheritdoc/>
    protected override void WriteCode(int edit)
    {
        bool hasConstants = Form == StorageForm.Literals || (Form.IsResource() && Form != StorageForm.ResourceWithoutConstants);
        string edited = hasConstants ? $"Cost.Corpus.Articles.{NamedArticle}.Index + {edit}" : $"{edit}";
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), $"public static class Program\n{{\n    public static int Edit => {edited};\n}}\n");
    }

    /// <inheritdoc/>
    protected override void WriteView(int edit) => File.WriteAllText(Path.Combine(Folder, "Post.cs"), $$"""
        using System;
        using EmbeddedCorpus;

        public enum Section { Politics, World, Business, Science, Sport, Culture }

        [ArticleView]
        public readonly partial struct Post
        {
            public partial Utf8Text Number { get; }
            public partial DateOnly Day { get; }
            [Indexed] public partial Section Section { get; }
            [Indexed] public partial Utf8Text Author { get; }
            public partial {{(edit % 2 == 0 ? "int" : "long")}} Priority { get; }
            public partial Utf8Text Lang { get; }
            [Indexed] public partial TextList Tags { get; }
            public partial Utf8Text Summary { get; }
        }
        """);

    private void WriteTexts(TextSet texts)
    {
        texts.CopyTo(Corpus);
        File.WriteAllText(Path.Combine(Corpus, "named-by-the-code.txt"), NamedText);
        if (Form == StorageForm.ResourceWithFields)
        {
            string[] files = Directory.GetFiles(Corpus);
            Array.Sort(files, StringComparer.Ordinal);
            for (int index = 0; index < files.Length; index++)
            {
                WriteWithFields(files[index], index, File.ReadAllBytes(files[index]));
            }
        }
    }

    private static void WriteWithFields(string file, int number, byte[] text) =>
        File.WriteAllBytes(file, [.. System.Text.Encoding.UTF8.GetBytes(FieldHeader.Of(number)), .. text]);

    private static string Constants(StorageForm form) => form switch
    {
        StorageForm.ResourceWithAllConstants => "<EmbeddedCorpusConstants>All</EmbeddedCorpusConstants>",
        StorageForm.ResourceWithoutConstants => "<EmbeddedCorpusConstants>None</EmbeddedCorpusConstants>",
        _ => string.Empty,
    };

    /// <inheritdoc/>
    protected override void EditText(TextSet texts, int index, string paragraph)
    {
        byte[] Text() => [.. File.ReadAllBytes(texts.Files[index]), .. System.Text.Encoding.UTF8.GetBytes(paragraph)];
        switch (Form)
        {
            case StorageForm.ByteArrays:
                HandWritten.ByteArray(Text(), index, Folder);
                break;
            case StorageForm.Plain:
                base.EditText(texts, index, paragraph);
                break;
            case StorageForm.ResourceWithFields:
                WriteWithFields(Path.Combine(Corpus, Path.GetFileName(texts.Files[index])), index, Text());
                break;
            default:
                File.WriteAllBytes(Path.Combine(Corpus, Path.GetFileName(texts.Files[index])), Text());
                break;
        }
    }
}

using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.BuildCost;

/// <summary>A project with nothing in it but texts in one form.</summary>
/// <param name="Megabytes">The nominal size of the texts, 0 for none.</param>
/// <param name="Form">The form.</param>
/// <param name="Folder">Where the project is.</param>
internal sealed record Project(int Megabytes, Form Form, string Folder)
{
    /// <summary>The compiler's command line, written by the first build.</summary>
    public string Arguments => Path.Combine(Folder, "csc.rsp");

    /// <summary>The shell's words that start the compiler as the build does: with the environment that the project gives it.</summary>
    /// <param name="compiler">The command that starts the compiler.</param>
    public string Command(string compiler) =>
        $"env {string.Join(' ', File.ReadLines(EnvironmentOf(Folder)).Where(static variable => variable.Length > 0))} {compiler} '@{Arguments}'";

    private static string EnvironmentOf(string folder) => Path.Combine(folder, "csc.env");

    /// <summary>Where a form of a size lives below the working folder.</summary>
    public static Project At(string work, int megabytes, Form form) =>
        new(megabytes, form, Path.Combine(work, $"{form}{megabytes}"));

    /// <summary>Writes the project.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="repository">The repository, built for release.</param>
    /// <param name="generator">The folder with the generator's assemblies.</param>
    public void Write(TextSet texts, string repository, string generator)
    {
        Directory.CreateDirectory(Folder);
        string items = string.Empty;
        string imports = string.Empty;
        switch (Form)
        {
            case Form.EmbeddedCorpus or Form.EmbeddedCorpusWithSearch:
                string runtime = Path.Combine(repository, "runtime", "EmbeddedCorpus");
                texts.CopyTo(Path.Combine(Folder, "corpus"));
                items = $"""
                    <Reference Include="{runtime}/bin/Release/net8.0/EmbeddedCorpus.dll" />
                    <Analyzer Include="{generator}/EmbeddedCorpus.Generator.dll;{generator}/EmbeddedCorpus.Compiler.dll" />
                    """;
                imports = $"{runtime}/build/EmbeddedCorpus";
                break;
            case Form.Utf8Pages:
                HandWritten.Utf8Pages(texts, Folder);
                break;
            case Form.ByteArrays:
                HandWritten.ByteArrays(texts, Folder);
                break;
            case Form.Resource:
                HandWritten.Resource(texts, Path.Combine(Folder, "texts.bin"));
                items = "<EmbeddedResource Include=\"texts.bin\" />";
                break;
            default:
                break;
        }

        File.WriteAllText(Path.Combine(Folder, "Program.cs"), "public static class Program;\n");
        File.WriteAllText(Path.Combine(Folder, "Cost.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <UseSharedCompilation>false</UseSharedCompilation>
                <ProvideCommandLineArgs>true</ProvideCommandLineArgs>
                <EmbeddedCorpusSearch>{(Form == Form.EmbeddedCorpusWithSearch ? "true" : "false")}</EmbeddedCorpusSearch>
              </PropertyGroup>
              {Import(imports, ".props")}
              <ItemGroup>
                {items}
              </ItemGroup>
              {Import(imports, ".targets")}
              <Target Name="WriteArguments" AfterTargets="CoreCompile">
                <WriteLinesToFile File="{Arguments}" Lines="@(CscCommandLineArgs)" Overwrite="true" Condition="!Exists('{Arguments}')" />
                <WriteLinesToFile File="{EnvironmentOf(Folder)}" Lines="$(CscEnvironment);" Overwrite="true" />
              </Target>
            </Project>
            """);
    }

    private static string Import(string imports, string extension) =>
        imports.Length == 0 ? string.Empty : $"<Import Project=\"{imports}{extension}\" />";
}

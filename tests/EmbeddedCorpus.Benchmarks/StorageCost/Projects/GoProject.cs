using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Projects;

/// <summary>A Go program that embeds the bytes.</summary>
/// <inheritdoc cref="StorageProject(int, StorageForm, string)" path="/param"/>
internal sealed class GoProject(int megabytes, StorageForm form, string work) : StorageProject(megabytes, form, work)
{
    /// <inheritdoc/>
    public override string Command => Build(Cache, "cost");

    /// <inheritdoc/>
    public override string Output => Path.Combine(Folder, "cost");

    /// <inheritdoc/>
    public override bool MayBeSmall => true;

    // What Go compiled before lies in a cache and not in the project. Each project has its own, beside it.
    private string Cache => $"{Folder}.cache";

    // The cache of a program without texts: the standard library, which comes compiled with other compilers.
    private string StandardLibrary => Path.Combine(Work, "go-standard-library");

    /// <inheritdoc/>
    public override void Write(TextSet texts)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "go.mod"), "module cost\n\ngo 1.21\n");
        HandWritten.Resource(texts, Blob);
        WriteCode(0);
    }

    /// <inheritdoc/>
    public override void Restore()
    {
        if (!Directory.Exists(StandardLibrary))
        {
            Run(Build(StandardLibrary, "/dev/null"));
        }
    }

    /// <inheritdoc/>
    protected override void Clean()
    {
        File.Delete(Output);
        Delete(Cache);
        Copy(StandardLibrary, Cache);
    }

    // A byte is read by an index that the compiler cannot know, so that none of them is left out.
    /// <inheritdoc/>
    protected override void WriteCode(int edit)
    {
        string directive = Megabytes == 0 ? string.Empty : "//go:embed texts.bin\n";
        string initial = Megabytes == 0 ? " = \"none\"" : string.Empty;
        File.WriteAllText(
            Path.Combine(Folder, "main.go"),
            $"package main\n\nimport (\n\t_ \"embed\"\n\t\"os\"\n)\n\n{directive}var texts string{initial}\n\nfunc main() {{\n\tprintln(texts[len(os.Args)], {edit})\n}}\n");
    }

    // The program that is there is the one that is used: none is fetched.
    private static string Build(string cache, string output) => $"env GOCACHE='{cache}' GOTOOLCHAIN=local go build -o {output} .";
}

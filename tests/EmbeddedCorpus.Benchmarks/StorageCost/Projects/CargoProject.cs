using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Projects;

/// <summary>A Rust program that includes the bytes.</summary>
/// <inheritdoc cref="StorageProject(int, StorageForm, string)" path="/param"/>
internal sealed class CargoProject(int megabytes, StorageForm form, string work) : StorageProject(megabytes, form, work)
{
    /// <inheritdoc/>
    public override string Command => "cargo build --offline --quiet --target-dir target";

    /// <inheritdoc/>
    public override string Output => Path.Combine(Folder, "target", "debug", "cost");

    /// <inheritdoc/>
    public override bool MayBeSmall => true;

    /// <inheritdoc/>
    public override void Write(TextSet texts)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "src"));
        File.WriteAllText(Path.Combine(Folder, "Cargo.toml"), "[package]\nname = \"cost\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[workspace]\n");
        HandWritten.Resource(texts, Blob);
        WriteCode(0);
    }

    /// <inheritdoc/>
    public override void Restore()
    {
    }

    /// <inheritdoc/>
    protected override void Clean() => Delete(Path.Combine(Folder, "target"));

    // A byte is read by an index that the compiler cannot know, so that none of them is left out.
    /// <inheritdoc/>
    protected override void WriteCode(int edit)
    {
        string texts = Megabytes == 0 ? "b\"none\"" : "include_bytes!(\"../texts.bin\")";
        File.WriteAllText(
            Path.Combine(Folder, "src", "main.rs"),
            $"static TEXTS: &[u8] = {texts};\n\nfn main() {{\n    println!(\"{{}} {{}}\", TEXTS[std::env::args().count()], {edit});\n}}\n");
    }
}

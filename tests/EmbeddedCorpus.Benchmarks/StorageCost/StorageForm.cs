namespace EmbeddedCorpus.Benchmarks.StorageCost;

/// <summary>A way to store texts in what a build makes.</summary>
internal enum StorageForm
{
    /// <summary>A C# project without texts: what every build costs.</summary>
    Empty,

    /// <summary>This package, texts as literals, without a search index like the next two.</summary>
    Literals,

    /// <summary>This package, texts in a resource; constants as by default: of many those that the code names.</summary>
    Resource,

    /// <summary>The same with a typed constant for each article.</summary>
    ResourceWithAllConstants,

    /// <summary>The same without any constant.</summary>
    ResourceWithoutConstants,

    /// <summary>Texts in a resource with a search index.</summary>
    ResourceWithSearch,

    /// <summary>Texts in a resource with eight fields each, and an article view of them.</summary>
    ResourceWithFields,

    /// <summary>The bytes as one embedded resource, without this package: the floor for texts in an assembly.</summary>
    Plain,

    /// <summary>A <c>new byte[] { … }</c> for each file, as other generators emit it.</summary>
    ByteArrays,

    /// <summary>A Go program without texts.</summary>
    EmptyGo,

    /// <summary>The bytes by <c>//go:embed</c>.</summary>
    Go,

    /// <summary>A Rust program without texts.</summary>
    EmptyRust,

    /// <summary>The bytes by <c>include_bytes!</c>.</summary>
    Rust,
}

/// <summary>Names of the forms, and what each is compared with.</summary>
internal static class StorageForms
{
    private static readonly Dictionary<string, StorageForm> s_byOption = new(StringComparer.Ordinal)
    {
        ["literals"] = StorageForm.Literals,
        ["resource"] = StorageForm.Resource,
        ["resource-all"] = StorageForm.ResourceWithAllConstants,
        ["resource-none"] = StorageForm.ResourceWithoutConstants,
        ["resource-search"] = StorageForm.ResourceWithSearch,
        ["plain"] = StorageForm.Plain,
        ["bytes"] = StorageForm.ByteArrays,
        ["go"] = StorageForm.Go,
        ["rust"] = StorageForm.Rust,
        ["resource-fields"] = StorageForm.ResourceWithFields,
    };

    /// <summary>The forms that can be asked for, as the option <c>--forms</c> names them.</summary>
    public static IReadOnlyDictionary<string, StorageForm> ByOption => s_byOption;

    /// <summary>The project of the same compiler without texts.</summary>
    public static StorageForm Floor(this StorageForm form) => form switch
    {
        StorageForm.Go or StorageForm.EmptyGo => StorageForm.EmptyGo,
        StorageForm.Rust or StorageForm.EmptyRust => StorageForm.EmptyRust,
        _ => StorageForm.Empty,
    };

    /// <summary>Whether it is this package with the texts in a resource.</summary>
    public static bool IsResource(this StorageForm form) =>
        form is StorageForm.Resource or StorageForm.ResourceWithAllConstants or StorageForm.ResourceWithoutConstants or StorageForm.ResourceWithSearch or StorageForm.ResourceWithFields;

    /// <summary>The program that builds it.</summary>
    public static string Tool(this StorageForm form) => form.Floor() switch
    {
        StorageForm.EmptyGo => "go",
        StorageForm.EmptyRust => "cargo",
        _ => "dotnet",
    };

    /// <summary>The name in tables, Markdown.</summary>
    public static string Title(this StorageForm form) => form switch
    {
        StorageForm.Empty => "nothing, C# (floor)",
        StorageForm.Literals => "EmbeddedCorpus, literals",
        StorageForm.Resource => "EmbeddedCorpus, resource",
        StorageForm.ResourceWithAllConstants => "EmbeddedCorpus, resource, all constants",
        StorageForm.ResourceWithoutConstants => "EmbeddedCorpus, resource, no constants",
        StorageForm.ResourceWithSearch => "EmbeddedCorpus, resource, with search",
        StorageForm.ResourceWithFields => "EmbeddedCorpus, resource, eight typed fields",
        StorageForm.Plain => "one plain embedded resource",
        StorageForm.ByteArrays => "`new byte[] {…}` per file",
        StorageForm.EmptyGo => "nothing, Go (floor)",
        StorageForm.Go => "Go, `//go:embed`",
        StorageForm.EmptyRust => "nothing, Rust (floor)",
        _ => "Rust, `include_bytes!`",
    };
}

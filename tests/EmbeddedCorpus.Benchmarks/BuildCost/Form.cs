namespace EmbeddedCorpus.Benchmarks.BuildCost;

/// <summary>A way to get texts into an assembly.</summary>
internal enum Form
{
    /// <summary>No text: what every build costs.</summary>
    Empty,

    /// <summary>This package, without a search index: the texts alone.</summary>
    EmbeddedCorpus,

    /// <summary>This package as it is by default, with a search index.</summary>
    EmbeddedCorpusWithSearch,

    /// <summary>Literals of 64 KB as someone would write them by hand: the floor for text in code.</summary>
    Utf8Pages,

    /// <summary>A <c>new byte[] { … }</c> for each file, as other generators emit it.</summary>
    ByteArrays,

    /// <summary>One embedded resource: bytes without types, to be parsed when the program runs.</summary>
    Resource,
}

/// <summary>Names of the forms.</summary>
internal static class FormNames
{
    /// <summary>The name in tables.</summary>
    public static string Title(this Form form) => form switch
    {
        Form.Empty => "nothing (floor)",
        Form.EmbeddedCorpus => "EmbeddedCorpus, texts alone",
        Form.EmbeddedCorpusWithSearch => "EmbeddedCorpus, with search",
        Form.Utf8Pages => "hand-written `u8` pages",
        Form.ByteArrays => "`new byte[] {…}` per file",
        _ => "one embedded resource",
    };
}

namespace EmbeddedCorpus.Tool.Exports;

/// <summary>What an offset counts.</summary>
internal enum OffsetUnit
{
    /// <summary>Unicode code points, as Python, R, SQL and DuckDB count.</summary>
    Characters,

    /// <summary>Bytes of UTF-8.</summary>
    Bytes,

    /// <summary>UTF-16 characters, as C#, Java and JavaScript count.</summary>
    Utf16,
}

/// <summary>The names of units in the names of columns.</summary>
internal static class OffsetUnits
{
    /// <summary>The name of one unit.</summary>
    public static string Name(OffsetUnit unit) => unit switch
    {
        OffsetUnit.Bytes => "byte",
        OffsetUnit.Utf16 => "utf16",
        _ => "character",
    };
}

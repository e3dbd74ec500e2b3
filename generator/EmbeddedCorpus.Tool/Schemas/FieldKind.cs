namespace EmbeddedCorpus.Tool.Schemas;

/// <summary>The type that the values of a field have.</summary>
internal enum FieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Several texts.</summary>
    TextList,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    LongInteger,

    /// <summary>A number with a point.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A time with an offset.</summary>
    Moment,

    /// <summary>One of a few texts.</summary>
    Enum,
}

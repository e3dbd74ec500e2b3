using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>The form of the articles in a file that holds many of them.</summary>
public enum RecordKind
{
    /// <summary>Texts with a line between them.</summary>
    Lines,

    /// <summary>Texts that start with a heading.</summary>
    Headings,

    /// <summary>Sayings with a line <c>%</c> between them, as the program <c>fortune</c> reads them.</summary>
    Fortune,

    /// <summary>A JSON object in each line.</summary>
    JsonLines,

    /// <summary>Rows of a table, with the names of its columns in the first row.</summary>
    Table,

    /// <summary>Mails, each after a line that starts with <c>From </c>.</summary>
    Mbox,
}

/// <summary>The properties of a file that decide how each of its records is read.</summary>
/// <remarks>A record is read again if they change.</remarks>
/// <param name="Kind">The form of the records.</param>
/// <param name="Separator">The line between texts, the sign of the heading, or the character between the cells of a table.</param>
/// <param name="Columns">The names of the columns of a table.</param>
public sealed record RecordFormat(RecordKind Kind, string Separator, EquatableArray<string> Columns)
{
    /// <summary>Creates a format without columns.</summary>
    public RecordFormat(RecordKind kind, string separator = "")
        : this(kind, separator, [])
    {
    }

    /// <summary>A hash of all values.</summary>
    public ContentHash Hash
    {
        get
        {
            ContentHash hash = ContentHash.Of(Separator).Then((ulong)Kind);
            foreach (string column in Columns)
            {
                hash = hash.Then(ContentHash.Of(column).Value);
            }

            return hash;
        }
    }
}

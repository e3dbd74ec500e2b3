using EmbeddedCorpus.Compiler.Formats.FrontMatter;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>The fields that mean something to an article, by their names.</summary>
internal static class KnownFields
{
    /// <summary>The headline.</summary>
    public const string Title = "title";

    /// <summary>The day, with a time where the author wrote one.</summary>
    public const string Date = "date";

    /// <summary>Who wrote it.</summary>
    public const string Author = "author";

    /// <summary>Who speaks in the text, where that is somebody else than its author.</summary>
    public const string Speaker = "speaker";

    /// <summary><see cref="Speaker"/> as the head of a column.</summary>
    public const string SpeakerOfTable = "Speaker";

    /// <summary>The language.</summary>
    public const string Language = "lang";

    /// <summary>Whether the text is a draft.</summary>
    public const string Draft = "draft";

    /// <summary>Jekyll's word for the opposite of <see cref="Draft"/>.</summary>
    public const string Published = "published";

    /// <summary>The article's id.</summary>
    public const string Id = "id";

    /// <summary>The ids that the article had before.</summary>
    public const string Aliases = "aliases";

    /// <summary>The diagnostics that are not reported for the text.</summary>
    public const string Ignore = "ec-ignore";

    private static readonly string[] s_names =
        [Ignore, Title, Date, Author, Language, Draft, Published, Id, Aliases, "description", "tags"];

    /// <summary>Whether a field means something to an article.</summary>
    public static bool IsKnown(string name) => Array.IndexOf(s_names, name) >= 0;

    /// <summary>The name that a field has in an article.</summary>
    /// <remarks>
    /// As it is written, but for two kinds: a known field is found whatever its case, and headers of the kind that mails have know no case at all.
    /// </remarks>
    /// <param name="written">The name as it is written.</param>
    /// <param name="form">Where.</param>
    public static string NameOf(string written, FrontMatterForm form)
    {
        // The title of a mail.
        if (form == FrontMatterForm.HeaderFields && string.Equals(written, "subject", StringComparison.OrdinalIgnoreCase))
        {
            return Title;
        }

        foreach (string name in s_names)
        {
            if (string.Equals(name, written, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return form == FrontMatterForm.HeaderFields ? written.ToLowerInvariant() : written;
    }
}

using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>How sure it is that a line is a field.</summary>
internal enum FieldLikeness
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>It may be one, or a line of a transcript: <c>Holt: Good evening</c>.</summary>
    Possible,

    /// <summary>Its name is known, or is written as only names are: <c>sidebar_label: …</c>.</summary>
    Certain,
}

/// <summary>Tells fields from lines of a text by their names.</summary>
internal static class FieldNames
{
    private const int MaxLength = 60;

    // What front matters and headers start with, in the names of static site generators, MultiMarkdown, Pelican, mail, news and PEPs.
    private static readonly HashSet<string> s_known = new(StringComparer.OrdinalIgnoreCase)
    {
        "abstract", "affiliation", "aliases", "author", "authors", "base header level", "categories", "category", "content-type", "copyright",
        "created", "date", "delivered-to", "description", "draft", "excerpt", "format", "from", "headline", "html header level", "id", "keywords",
        "lang", "language", "last-modified", "latex input", "latex mode", "layout", "license", "message-id", "mime-version", "modified",
        "newsgroups", "path", "pep", "permalink", "published", "received", "reply-to", "return-path", "section", "slug", "status", "subject",
        "subtitle", "summary", "tag", "tags", "template", "title", "to", "translation", "type", "updated", "url", "uuid",
    };

    // One line of these with a blank line below is a header. One line of another name is a sentence: "Summary: the bridge is closed".
    private static readonly HashSet<string> s_alone = new(StringComparer.OrdinalIgnoreCase) { "author", "authors", "date", "pep", "slug", "subject", "title" };

    // Prose starts with these as with names of fields: they start no header.
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "abstract", "description", "excerpt", "headline", "license", "path", "section", "status", "summary", "tag", "template", "translation", "type", "url",
    };

    /// <summary>Whether a header without marks may start with this name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isAlone">Whether the header has no other field.</param>
    public static bool StartsHeader(string name, bool isAlone) =>
        isAlone ? s_alone.Contains(name) : s_known.Contains(name) && !s_words.Contains(name);

    /// <summary>Whether a line is a field of YAML.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="line">The line without white space at its ends.</param>
    public static FieldLikeness OfYaml(string source, TextRange line)
    {
        ReadOnlySpan<char> text = line.In(source);
        bool isQuoted = text.Length > 0 && text[0] is '"' or '\'';
        ReadOnlySpan<char> rest = isQuoted ? text.Slice(1) : text;
        int length = isQuoted ? rest.IndexOf(text[0]) : rest.IndexOf(':');
        if (length <= 0 || length > MaxLength)
        {
            return FieldLikeness.None;
        }

        ReadOnlySpan<char> name = rest.Slice(0, length);
        ReadOnlySpan<char> after = rest.Slice(length + (isQuoted ? 1 : 0)).TrimStart();
        if (after.IsEmpty || after[0] != ':' || !IsName(name))
        {
            return FieldLikeness.None;
        }

        bool isSpaced = after.Length == 1 || after[1] is ' ' or '\t';
        return isSpaced
            ? isQuoted || IsCertain(name.ToString()) ? FieldLikeness.Certain : FieldLikeness.Possible
            : after[1] != '/' && IsCertain(name.ToString()) ? FieldLikeness.Certain : FieldLikeness.None;
    }

    /// <summary>Whether a name is known, or is written as only names of fields are.</summary>
    public static bool IsCertain(string name)
    {
        string trimmed = name.TrimEnd();
        if (s_known.Contains(trimmed))
        {
            return true;
        }

        foreach (char c in trimmed)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.'))
            {
                return false;
            }
        }

        return trimmed.Length > 0 && (char.IsLower(trimmed[0]) || trimmed.IndexOf('_') >= 0);
    }

    // Words as names have them; what ends a sentence is in none.
    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '_' or '-' or '.' or '/' or '&' or '@' or '$' or '(' or ')'))
            {
                return false;
            }
        }

        return char.IsLetterOrDigit(name[0]) || name[0] is '_' or '$' or '@';
    }
}

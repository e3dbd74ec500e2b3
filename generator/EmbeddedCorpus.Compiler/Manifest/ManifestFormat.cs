using System.Text;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>The form of a manifest: a line for each thing, its first field the kind, fields separated by tabs.</summary>
internal static class ManifestFormat
{
    /// <summary>The first line; another version has another.</summary>
    public const string FirstLine = "embeddedcorpus-manifest\t4";

    /// <summary>The last line: a manifest without it was cut off.</summary>
    public const string LastLine = "end";

    /// <summary><c>corpus</c>, name, <see cref="Search"/> or <see cref="NoSearch"/>, number of articles, resource, content, first document.</summary>
    public const string Corpus = "corpus";

    /// <summary>Says of a corpus that it can be searched.</summary>
    public const string Search = "search";

    /// <summary>Says of a corpus that it has no index.</summary>
    public const string NoSearch = "no-search";

    /// <summary><c>article</c>, identifier, id, summary.</summary>
    public const string Article = "article";

    /// <summary><c>alias</c>, index of the article, identifier, earlier id, identifier of the article.</summary>
    public const string Alias = "alias";

    /// <summary><c>speaker</c>, identifier, summary.</summary>
    public const string Speaker = "speaker";

    /// <summary><c>stemmer</c>, number of the language, name.</summary>
    public const string Stemmer = "stemmer";

    /// <summary><c>field</c>, followed by a line of <see cref="Profiles.FieldSummary"/>.</summary>
    public const string Field = "field";

    /// <summary><c>problem</c>, kind, file, start, end, line and column of both, two arguments.</summary>
    public const string Problem = "problem";

    /// <summary>Appends a field: what would end it is escaped by a backslash.</summary>
    public static StringBuilder AppendField(this StringBuilder line, string field)
    {
        line.Append('\t');
        foreach (char c in field)
        {
            _ = c switch
            {
                '\\' => line.Append("\\\\"),
                '\t' => line.Append("\\t"),
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                _ => line.Append(c),
            };
        }

        return line;
    }

    /// <summary>Undoes <see cref="AppendField"/>.</summary>
    public static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        var text = new StringBuilder(field.Length);
        for (int index = 0; index < field.Length; index++)
        {
            char c = field[index];
            if (c == '\\' && index + 1 < field.Length)
            {
                c = field[++index] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', char other => other };
            }

            text.Append(c);
        }

        return text.ToString();
    }
}

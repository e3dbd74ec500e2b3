using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>The names of the field that is the text of a record.</summary>
internal static class TextNames
{
    /// <summary>The names, for messages.</summary>
    public const string Remedy = "'text', 'body' or 'content'";

    // In falling order: a record may have several of them.
    private static readonly string[] s_names = ["text", "body", "content"];

    /// <summary>Whether a column has the text.</summary>
    public static bool Has(IEnumerable<string> columns) =>
        columns.Any(static column => Array.Exists(s_names, name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The field that is the text, or null.</summary>
    public static FrontMatterField? Find(IReadOnlyList<FrontMatterField> fields)
    {
        foreach (string name in s_names)
        {
            foreach (FrontMatterField field in fields)
            {
                if (field.Kind == ArticleFieldKind.Text && string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return field;
                }
            }
        }

        return null;
    }
}

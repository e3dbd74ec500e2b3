using System.Text;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The metadata <c>Fields</c>: the names of other metadata of the item, which are fields of the article.</summary>
/// <remarks>The generator sees only metadata whose names it knows. So a build packs the names with their values: <c>Section=Politics;Source=Agency</c>.</remarks>
public static class FieldList
{
    /// <summary>The name of the metadata.</summary>
    public const string Name = "Fields";

    /// <summary>Packs the values of the listed metadata.</summary>
    /// <param name="list">The names, with <c>;</c> between them.</param>
    /// <param name="metadata">Returns the value of one metadata by name.</param>
    public static string Pack(string list, Func<string, string?> metadata)
    {
        var packed = new StringBuilder();
        foreach (GivenField field in Read(list, metadata))
        {
            packed.Append(packed.Length == 0 ? string.Empty : ";").Append(Uri.EscapeDataString(field.Name)).Append('=').Append(Uri.EscapeDataString(field.Value));
        }

        return packed.ToString();
    }

    /// <summary>Reads the fields.</summary>
    /// <param name="list">The names, or what <see cref="Pack"/> returned.</param>
    /// <param name="metadata">Returns the value of one metadata by name.</param>
    public static IEnumerable<GivenField> Read(string list, Func<string, string?> metadata)
    {
        foreach (string part in list.Split(';'))
        {
            int sign = part.IndexOf('=');
            string name = sign < 0 ? part.Trim() : Uri.UnescapeDataString(part.Substring(0, sign));
            string value = name.Length == 0 ? string.Empty
                : sign < 0 ? metadata(name)?.Trim() ?? string.Empty
                : Uri.UnescapeDataString(part.Substring(sign + 1));
            if (value.Length > 0)
            {
                yield return new GivenField(name, value);
            }
        }
    }
}

using System.Globalization;
using System.Text;

namespace EmbeddedCorpus.Tool.Schemas;

/// <summary>Writes an article view as C#.</summary>
internal static class ViewWriter
{
    private const string DefaultCorpus = "Corpus";

    /// <summary>The declaration of the struct and of its enums.</summary>
    public static string Write(ViewProposal view)
    {
        var code = new StringBuilder("using EmbeddedCorpus;\n\n");
        foreach (FieldProposal field in view.Fields.Where(static field => field.Kind == FieldKind.Enum))
        {
            code.Append(CultureInfo.InvariantCulture, $"public enum {field.Property} {{ {string.Join(", ", field.Members.Select(static member => Attribute(member.HasName, member.Text) + member.Name))} }}\n\n");
        }

        code.Append(view.Corpus == DefaultCorpus ? "[ArticleView]\n" : $"[ArticleView({Literal(view.Corpus)})]\n");
        code.Append(CultureInfo.InvariantCulture, $"public readonly partial struct {view.Name}\n{{\n");
        foreach (FieldProposal field in view.Fields)
        {
            code.Append(CultureInfo.InvariantCulture, $"    {Attribute(field.HasName, field.Field)}public partial {field.Type} {field.Property} {{ get; }}\n");
        }

        return code.Append("}\n").ToString();
    }

    private static string Attribute(bool isNeeded, string name) => isNeeded ? $"[FieldName({Literal(name)})] " : string.Empty;

    // Names come from texts of any kind.
    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}

using System.Globalization;
using EmbeddedCorpus.Generator.Views;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the methods that read the enums of a view, and the keys of fields in a referenced assembly. They are in a type of the file, so that they hide no member of the user.</summary>
internal static class ViewEnumEmitter
{
    private const string Text = "global::EmbeddedCorpus.Utf8Text";
    private const string Values = "global::EmbeddedCorpus.CompilerServices.FieldValues";
    private const string Reader = "global::EmbeddedCorpus.CompilerServices.ViewReader";

    /// <summary>The type of the methods, as it is written in code.</summary>
    public static string ClassOf(EmittedView view) => $"global::{(view.Struct.Namespace.Length == 0 ? string.Empty : view.Struct.Namespace + ".")}{NameOf(view)}";

    /// <summary>Writes the type, if the view needs it.</summary>
    public static void Write(CodeWriter code, EmittedView view)
    {
        if (!view.IsReferenced && !view.Properties.AsSpan().ToArray().Any(static property => property.Type.Kind == ViewKind.Enum))
        {
            return;
        }

        code.Line().Line(CorpusEmitter.NotCovered).Line($"file static class {NameOf(view)}").Open();
        for (int index = 0; index < view.Properties.Count; index++)
        {
            if (ViewBody.HasKey(view, index))
            {
                code.Line($"internal static readonly int Key{index.ToString(CultureInfo.InvariantCulture)} = {Values}.KeyOf({view.Corpus}.All, {LiteralWriter.Literal(view.FieldNames[index])}u8);");
            }
        }

        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (ViewProperty property in view.Properties)
        {
            if (property.Type.Kind == ViewKind.Enum && written.Add(property.Type.Code))
            {
                Write(code, property.Type);
            }
        }

        ViewIndexEmitter.WriteTexts(code, view);
        code.Close();
    }

    private static void Write(CodeWriter code, ViewType type)
    {
        code.Line($"internal static bool TryRead(global::EmbeddedCorpus.ArticleField field, out {type.Code} value)").Open();
        code.Line($"value = default;");
        code.Line($"if (!{Reader}.TryRead(field, out {Text} text))").Open().Line("return false;").Close().Line();
        code.Line("global::System.ReadOnlySpan<byte> utf8 = text.Bytes;");
        foreach (ViewEnumMember member in type.Members)
        {
            string name = LiteralWriter.Literal(member.Text) + "u8";
            code.Line($"if ({(member.IsExact ? $"global::System.MemoryExtensions.SequenceEqual(utf8, {name})" : $"{Reader}.IsName(text, {name})")})").Open();
            code.Line($"value = {member.Code};").Line("return true;").Close().Line();
        }

        code.Line("return false;").Close();
    }

    private static string NameOf(EmittedView view) => view.Struct.Name.TrimStart('@') + "Values";
}

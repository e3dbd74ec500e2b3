using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Generator.Views;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Writes the expression that reads a property of a view.</summary>
internal static class ViewBody
{
    private const string Services = "global::EmbeddedCorpus.CompilerServices";

    /// <summary>The expression.</summary>
    /// <param name="view">The view.</param>
    /// <param name="index">The index of the property.</param>
    public static string Of(EmittedView view, int index)
    {
        ViewProperty property = view.Properties[index];
        ViewType type = property.Type;
        string missing = Missing(view, index);
        if (type.Kind == ViewKind.None)
        {
            return "default!";
        }

        if (ViewFields.IsTitle(property))
        {
            return OfText($"{Services}.ViewReader.ReadTitle(_article, {KeyOf(view, index)})", property);
        }

        if (view.Keys[index] < 0 || (type.IsReference && view.Targets[index].Length == 0))
        {
            return missing;
        }

        string arguments = $"_article, {KeyOf(view, index)} /* {Comment(view.FieldNames[index])} */";
        if (type.Kind == ViewKind.Day && view.FieldNames[index] == KnownFields.Date)
        {
            return $"{Services}.ViewReader.TryReadDate({arguments}, out {type.Code} value) ? value : {missing}";
        }

        if (type.Kind == ViewKind.Text)
        {
            return OfText($"{Services}.ViewReader.ReadText({arguments})", property);
        }

        string field = $"{Services}.FieldValues.Get({arguments})";
        return type.Kind switch
        {
            ViewKind.TextList => $"{Services}.ViewReader.ReadList({arguments})",
            ViewKind.Enum => $"{ViewEnumEmitter.ClassOf(view)}.TryRead({field}, out {type.Code} value) ? value : {missing}",
            ViewKind.Articles or ViewKind.Speakers => $"{Services}.ViewReader.ReadList<{type.Code}>({arguments}, {view.Targets[index]}.All)",
            ViewKind.Article or ViewKind.Speaker => $"{Services}.ViewReader.TryRead({field}, _article, {view.Targets[index]}.All, out {type.Code} value) ? value : {missing}",
            _ => $"{Services}.ViewReader.TryRead({field}, out {type.Code} value) ? value : {missing}",
        };
    }

    /// <summary>The key of the field of a property.</summary>
    public static string KeyOf(EmittedView view, int index) => HasKey(view, index)
        ? $"{ViewEnumEmitter.ClassOf(view)}.Key{index.ToString(CultureInfo.InvariantCulture)}"
        : view.Keys[index].ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the program looks up the key of a property.</summary>
    public static bool HasKey(EmittedView view, int index) => view.IsReferenced && view.Keys[index] >= 0;

    // A missing text is empty, and a text has no default.
    private static string OfText(string read, ViewProperty property) => property.IsNullable ? $"{read} is {{ IsEmpty: false }} value ? value : null" : read;

    /// <summary>The expression for an article without the field.</summary>
    public static string Missing(EmittedView view, int index)
    {
        ViewProperty property = view.Properties[index];
        return property.DefaultReference is { } name && view.Targets[index].Length > 0 ? $"{Services}.ViewReader.Find<{property.Type.Code}>({view.Targets[index]}.All, {LiteralWriter.Literal(name)}u8)"
            : property.Default.Length > 0 ? property.Default
            : property.IsNullable ? "null"
            : "default";
    }

    /// <summary>The name of a field for a comment. It comes from a text, so it must not end the comment.</summary>
    public static string Comment(string name)
    {
        var shown = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            shown.Append(char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ' ? c : '?');
        }

        return shown.ToString();
    }
}

using System.Globalization;
using System.Text;
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
        string missing = property.Default.Length > 0 ? property.Default : property.IsNullable ? "null" : "default";
        if (property.Type.Kind == ViewKind.None)
        {
            return "default!";
        }

        if (view.Keys[index] < 0)
        {
            return missing;
        }

        string field = $"{Services}.FieldValues.Get(_article, {view.Keys[index].ToString(CultureInfo.InvariantCulture)} /* {Comment(view.FieldNames[index])} */)";
        return property.Type.Kind switch
        {
            ViewKind.TextList => $"{Services}.ViewReader.ReadList({field})",
            ViewKind.Enum => $"{ViewEnumEmitter.ClassOf(view)}.TryRead({field}, out {property.Type.Code} value) ? value : {missing}",
            _ => $"{Services}.ViewReader.TryRead({field}, out {property.Type.Code} value) ? value : {missing}",
        };
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

using System.Globalization;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Reads the attribute <c>[DefaultValue]</c> of a property: a value as a field would have it, or a constant of the type.</summary>
internal static class ViewDefaults
{
    /// <summary>Reads a default.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="type">The type of the values.</param>
    /// <param name="code">The default as C#, or the name of an article or a speaker; empty for null.</param>
    /// <param name="reason">Why the attribute cannot be used.</param>
    public static bool TryRead(AttributeData attribute, ViewType type, out string code, out string reason)
    {
        code = string.Empty;
        reason = string.Empty;
        TypedConstant constant = attribute.ConstructorArguments.LastOrDefault();
        if (constant.Kind == TypedConstantKind.Error || constant.IsNull)
        {
            return true;
        }

        if (type.Kind == ViewKind.Text || type.IsList)
        {
            reason = type.IsList ? "a missing list is empty: remove [DefaultValue]" : $"a {type.ShownName} is a part of a text and has no other value: remove [DefaultValue]";
            return false;
        }

        if (type.IsReference)
        {
            code = Written(constant.Value!);
            return true;
        }

        if (constant.Kind == TypedConstantKind.Enum && type.Kind == ViewKind.Enum && constant.Type!.ToDisplayString(ViewTypes.Code) == type.Code)
        {
            code = $"({type.Code})({Written(constant.Value!)})";
            return true;
        }

        if (constant.Kind == TypedConstantKind.Primitive && ViewValue.TryRead(type, Written(constant.Value!), out code))
        {
            return true;
        }

        reason = $"the value in [DefaultValue] is no {type.ShownName}: {ViewValue.Hint(type, string.Empty)}";
        return false;
    }

    private static string Written(object value) => value switch
    {
        bool boolean => boolean ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}

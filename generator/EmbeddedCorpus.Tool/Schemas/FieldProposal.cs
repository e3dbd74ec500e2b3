namespace EmbeddedCorpus.Tool.Schemas;

/// <summary>A property that reads a field.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Property">The name of the property.</param>
/// <param name="HasName">Whether the property needs <c>[FieldName]</c>, because its own name does not find the field.</param>
/// <param name="Kind">The type of the values.</param>
/// <param name="IsRequired">Whether all texts have the field.</param>
/// <param name="Members">The members of an enum.</param>
/// <param name="Count">The number of texts with the field.</param>
internal sealed record FieldProposal(string Field, string Property, bool HasName, FieldKind Kind, bool IsRequired, IReadOnlyList<EnumMember> Members, int Count)
{
    /// <summary>The type of the property as C#.</summary>
    public string Type
    {
        get
        {
            string type = Kind switch
            {
                FieldKind.TextList => "TextList",
                FieldKind.Boolean => "bool",
                FieldKind.Integer => "int",
                FieldKind.LongInteger => "long",
                FieldKind.Number => "double",
                FieldKind.Day => "DateOnly",
                FieldKind.Moment => "DateTimeOffset",
                FieldKind.Enum => Property,
                _ => "Utf8Text",
            };
            return IsRequired || Kind == FieldKind.TextList ? type : type + "?";
        }
    }
}

/// <summary>A member of an enum.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Text">The value in the texts.</param>
/// <param name="HasName">Whether the member needs <c>[FieldName]</c>, because its own name does not find the value.</param>
internal sealed record EnumMember(string Name, string Text, bool HasName);

namespace EmbeddedCorpus;

/// <summary>Sets the name of a field for a property, or the value of a field for a member of an enum.</summary>
/// <remarks>The name must match exactly, including the case. Without the attribute, upper and lower case, <c>_</c>, <c>-</c> and spaces make no
/// difference.</remarks>
/// <param name="name">The name of the field, or the value of the field.</param>
/// <seealso cref="ArticleViewAttribute"/>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class FieldNameAttribute(string name) : Attribute
{
    /// <summary>The name of the field, or the value of the field.</summary>
    public string Name { get; } = name;
}

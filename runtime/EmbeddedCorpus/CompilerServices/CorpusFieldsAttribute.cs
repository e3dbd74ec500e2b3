using System.ComponentModel;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Describes the fields of a public corpus for article views in other assemblies.</summary>
/// <remarks>Only generated code should use this class. The generator of the other assembly reads the lines. The runtime does not read the lines.</remarks>
/// <param name="lines">The number of articles without a title, and a line for each field.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
public sealed class CorpusFieldsAttribute(params string[] lines) : Attribute
{
    /// <summary>The number of articles without a title, and a line for each field.</summary>
    public IReadOnlyList<string> Lines => lines;
}

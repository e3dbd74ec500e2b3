using System.ComponentModel;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>An element of a <see cref="CorpusList{T}"/>.</summary>
/// <typeparam name="TSelf">The type of the element.</typeparam>
/// <remarks>Only types of this package and article views in generated code should implement the interface.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICorpusElement<TSelf>
    where TSelf : struct, ICorpusElement<TSelf>
{
    /// <summary>Creates the element for a row of a table.</summary>
    static abstract TSelf At(CorpusStorage storage, int index);
}

using System.ComponentModel;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>An element of a <see cref="CorpusList{T}"/>. Only types of this package implement it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICorpusElement<TSelf>
    where TSelf : struct, ICorpusElement<TSelf>
{
    /// <summary>The element at a row of its table.</summary>
    static abstract TSelf At(CorpusStorage storage, int index);
}

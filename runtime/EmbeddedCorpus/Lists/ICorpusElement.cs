using System.ComponentModel;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus;

/// <summary>What a <see cref="CorpusList{T}"/> can hold. Implemented by the types of this package only.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICorpusElement<TSelf>
    where TSelf : struct, ICorpusElement<TSelf>
{
    /// <summary>The element at a row of its table.</summary>
    static abstract TSelf At(CorpusStorage storage, int index);
}

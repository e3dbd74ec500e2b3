using System.Collections;
using System.ComponentModel;
using System.Diagnostics;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Base of the collections of a generated class, which add a property for each element. Not meant to be used by hand.</summary>
/// <typeparam name="T"><see cref="Article"/> or <see cref="Speaker"/>.</typeparam>
/// <remarks>
/// <para>A property of a generated collection hides a member of the same name that a later version of this class adds, so that an update
/// renames no property.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("Count = {Count}")]
public abstract class CorpusCollection<T> : IReadOnlyList<T>
    where T : struct, ICorpusElement<T>
{
    /// <summary>Creates the collection.</summary>
    protected CorpusCollection()
    {
    }

    /// <inheritdoc cref="CorpusList{T}.Count"/>
    public int Count => List.Count;

    /// <summary>The elements.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    protected internal abstract CorpusList<T> List { get; }

    /// <inheritdoc cref="CorpusList{T}.this[int]"/>
    public T this[int index] => List[index];

    /// <summary>The collection as a list.</summary>
    public static implicit operator CorpusList<T>(CorpusCollection<T> collection) => collection.List;

    /// <inheritdoc cref="CorpusList{T}.GetEnumerator"/>
    public CorpusList<T>.Enumerator GetEnumerator() => List.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)List).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)List).GetEnumerator();

    /// <inheritdoc cref="CorpusList{T}.Slice"/>
    public CorpusList<T> Slice(int start, int length) => List.Slice(start, length);

    /// <inheritdoc/>
    public override string ToString() => List.ToString();
}

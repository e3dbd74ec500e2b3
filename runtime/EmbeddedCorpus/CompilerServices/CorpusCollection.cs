using System.Collections;
using System.ComponentModel;
using System.Diagnostics;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>The base class of the collections <c>Articles</c> and <c>Speakers</c> in generated code.</summary>
/// <typeparam name="T">The type of the elements, which is <see cref="Article"/> or <see cref="Speaker"/>.</typeparam>
/// <remarks>
/// <para>Only generated code should use this class. A generated collection adds a property for each article or speaker.</para>
/// <para>A later version of this class can add a member with the same name as a generated property. The generated property then hides the new member. So an
/// update of the package never renames a generated property.</para>
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

    /// <summary>The elements of the collection.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    protected internal abstract CorpusList<T> List { get; }

    /// <inheritdoc cref="CorpusList{T}.this[int]"/>
    public T this[int index] => List[index];

    /// <summary>Converts the collection to a list of the same elements.</summary>
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

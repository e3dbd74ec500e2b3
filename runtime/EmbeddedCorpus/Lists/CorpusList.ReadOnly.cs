using System.Text.Json.Serialization;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

// LINQ and serializers ask for IList<T> and ICollection<T> to count, copy and index without an enumerator.
public readonly partial struct CorpusList<T> : IConvertedList
{
    JsonConverter IConvertedList.Converter => new ViewListJsonConverter<T>();

    bool ICollection<T>.IsReadOnly => true;

    T IList<T>.this[int index]
    {
        get => this[index];
        set => throw ReadOnly();
    }

    int IList<T>.IndexOf(T item) => IndexOf(item);

    bool ICollection<T>.Contains(T item) => IndexOf(item) >= 0;

    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        Span<T> destination = array.AsSpan(arrayIndex, Count);
        for (int index = 0; index < destination.Length; index++)
        {
            destination[index] = this[index];
        }
    }

    void ICollection<T>.Add(T item) => throw ReadOnly();

    void ICollection<T>.Clear() => throw ReadOnly();

    void IList<T>.Insert(int index, T item) => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    void IList<T>.RemoveAt(int index) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("A corpus is read-only.");

    private int IndexOf(T item)
    {
        for (int index = 0; index < Count; index++)
        {
            if (EqualityComparer<T>.Default.Equals(this[index], item))
            {
                return index;
            }
        }

        return -1;
    }
}

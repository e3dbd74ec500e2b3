namespace EmbeddedCorpus.Compiler.Model;

/// <summary>Reads what <see cref="ModelWriter"/> wrote. The caller knows that the bytes are whole, by a checksum.</summary>
/// <param name="source">Where from.</param>
internal sealed class ModelReader(Stream source) : BinaryReader(source)
{
    /// <summary>A number.</summary>
    public int Number() => Read7BitEncodedInt();

    /// <summary>A range.</summary>
    public TextRange Range()
    {
        int start = Number();
        return new TextRange(start, start + Number());
    }

    /// <summary>Items after their number.</summary>
    /// <param name="read">Reads one.</param>
    public EquatableArray<T> Items<T>(Func<ModelReader, T> read)
        where T : IEquatable<T>
    {
        var items = new T[Number()];
        for (int index = 0; index < items.Length; index++)
        {
            items[index] = read(this);
        }

        return new(items);
    }
}

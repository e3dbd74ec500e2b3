namespace EmbeddedCorpus.Compiler.Model;

/// <summary>Writes the values that models consist of. <see cref="ModelReader"/> reads them.</summary>
/// <param name="target">Where to.</param>
internal sealed class ModelWriter(Stream target) : BinaryWriter(target)
{
    /// <summary>A number that is hardly ever negative and mostly small: seven bits to a byte.</summary>
    public void Number(int number) => Write7BitEncodedInt(number);

    /// <summary>A range.</summary>
    public void Range(TextRange range)
    {
        Number(range.Start);
        Number(range.Length);
    }

    /// <summary>Items after their number.</summary>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes one.</param>
    public void Items<T>(EquatableArray<T> items, Action<ModelWriter, T> write)
        where T : IEquatable<T>
    {
        Number(items.Count);
        foreach (T item in items)
        {
            write(this, item);
        }
    }
}

namespace EmbeddedCorpus.Sets;

/// <summary>The elements of a list of a set.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal abstract class SetSource<T>
{
    /// <summary>An element.</summary>
    public abstract T At(int index);
}

using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus;

/// <summary>Finds the elements of lists that fields name.</summary>
/// <remarks>The lists call it as a virtual method. So a trimmed program that makes no such list has none of the look-up.</remarks>
internal abstract class ListReferences
{
    private static ListReferences? s_instance;

    /// <summary>The look-up; a list was made before.</summary>
    public static ListReferences Instance => s_instance!;

    /// <summary>Makes the look-up for a list.</summary>
    public static void Use() => s_instance ??= new FieldReferences();

    /// <summary>The row of the element that an item of a field names, or -1.</summary>
    /// <param name="isSpeaker">Whether the element is a speaker; otherwise it is an article.</param>
    /// <param name="target">The corpus with the element.</param>
    /// <param name="article">The article with the field.</param>
    /// <param name="key">The key of the field.</param>
    /// <param name="item">The index of the item.</param>
    public abstract int Find(bool isSpeaker, CorpusStorage? target, Article article, int key, int item);

    private sealed class FieldReferences : ListReferences
    {
        public override int Find(bool isSpeaker, CorpusStorage? target, Article article, int key, int item)
        {
            ReadOnlySpan<byte> value = FieldValues.Get(article, key).Items[item].Bytes;
            return isSpeaker ? ReferenceLookup.Find<Speaker>(target, article, value) : ReferenceLookup.Find<Article>(target, article, value);
        }
    }
}

using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Sets;

/// <summary>The order of articles and hits of several corpora, which is the order of one corpus with all articles.</summary>
internal static class SetOrder
{
    // Texts have larger keys than all decimals.
    private const double LargestNumber = 1e30;

    // The first bytes of characters in UTF-8: in UTF-16 a surrogate is smaller than U+E000 and the characters after it.
    private const byte FirstAfterSurrogates = 0xEE;
    private const byte FirstOfSurrogates = 0xF0;

    /// <summary>Compares hits; below 0 if the first comes first.</summary>
    public static int Compare(CorpusStorage[] members, in SetHit left, in SetHit right, SearchSort sort)
    {
        int order = sort.Kind == SortKind.Field && IsText(left.Key) && IsText(right.Key)
            ? CompareTexts(members, left, right, sort)
            : right.Key.CompareTo(left.Key);
        return order != 0 ? order : Compare(members[left.Member], left.Article, members[right.Member], right.Article);
    }

    /// <summary>Compares articles of two corpora by date and path.</summary>
    public static int Compare(CorpusStorage left, int leftArticle, CorpusStorage right, int rightArticle)
    {
        int order = Day(left, leftArticle).CompareTo(Day(right, rightArticle));
        return order != 0 ? order
            : ReferenceEquals(left, right) ? leftArticle.CompareTo(rightArticle)
            : ComparePaths(new Article(left, leftArticle).Path.Bytes, new Article(right, rightArticle).Path.Bytes);
    }

    /// <summary>The number of the day of an article; without a date the largest number.</summary>
    public static uint Day(CorpusStorage storage, int article) => unchecked((uint)DigitReader.Number(storage.ArticleAt(article)[ArticleRow.Day..]) - 1);

    /// <summary>Compares texts in UTF-8 in the order of their UTF-16.</summary>
    public static int ComparePaths(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        (byte first, byte second) = (left[same], right[same]);
        int order = first.CompareTo(second);
        return Math.Max(first, second) >= FirstOfSurrogates && Math.Min(first, second) is >= FirstAfterSurrogates and < FirstOfSurrogates ? -order : order;
    }

    private static bool IsText(double key) => Math.Abs(key) is > LargestNumber and < double.PositiveInfinity;

    private static int CompareTexts(CorpusStorage[] members, in SetHit left, in SetHit right, SearchSort sort)
    {
        int order = Value(members, left, sort).SequenceCompareTo(Value(members, right, sort));
        return sort.IsDescending ? -order : order;
    }

    private static ReadOnlySpan<byte> Value(CorpusStorage[] members, in SetHit hit, SearchSort sort) =>
        new Article(members[hit.Member], hit.Article).Fields[sort.Name!].Items[0].Bytes;
}

using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Search.Concordance;

/// <summary>Compares lines by the words beside their keywords, in lower case, starting with the word next to the keyword.</summary>
internal static class ContextOrder
{
    /// <summary>The words that are compared. Lines that agree in so many are in the order of the corpus.</summary>
    public const int MaxWords = 32;

    /// <summary>Compares two lines.</summary>
    public static int Compare(in ConcordanceLine left, in ConcordanceLine right, bool isBefore)
    {
        int order = CompareWords(left, right, isBefore);
        order = order != 0 ? order : left.ArticleIndex.CompareTo(right.ArticleIndex);
        return order != 0 ? order : left.Start.CompareTo(right.Start);
    }

    /// <summary>Compares the words of two lines, which can be of different corpora.</summary>
    public static int CompareWords(in ConcordanceLine left, in ConcordanceLine right, bool isBefore) =>
        isBefore ? CompareBefore(left.Before.Bytes, right.Before.Bytes) : CompareAfter(left.After.Bytes, right.After.Bytes);

    private static int CompareAfter(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var leftReader = new WordReader(left);
        var rightReader = new WordReader(right);
        for (int word = 0; word < MaxWords; word++)
        {
            bool isThere = leftReader.Next();
            if (isThere != rightReader.Next())
            {
                return isThere ? 1 : -1;
            }

            int order = isThere ? Compare(leftReader, rightReader) : 0;
            if (!isThere || order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int CompareBefore(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<int> leftEnds = stackalloc int[2 * MaxWords];
        Span<int> rightEnds = stackalloc int[2 * MaxWords];
        int leftWords = Read(left, leftEnds);
        int rightWords = Read(right, rightEnds);
        for (int back = 1; back <= MaxWords; back++)
        {
            bool isThere = leftWords >= back;
            if (isThere != rightWords >= back)
            {
                return isThere ? 1 : -1;
            }

            int order = isThere ? Compare(Word(left, leftEnds, leftWords - back), Word(right, rightEnds, rightWords - back)) : 0;
            if (!isThere || order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    // Keeps the last words in a ring.
    private static int Read(ReadOnlySpan<byte> text, Span<int> ends)
    {
        int count = 0;
        var reader = new WordReader(text);
        for (; reader.Next(); count++)
        {
            ends[2 * (count % MaxWords)] = reader.Start;
            ends[(2 * (count % MaxWords)) + 1] = reader.End;
        }

        return count;
    }

    private static WordReader Word(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, int number)
    {
        int at = 2 * (number % MaxWords);
        var reader = new WordReader(text[ends[at]..ends[at + 1]]);
        reader.Next();
        return reader;
    }

    private static int Compare(in WordReader left, in WordReader right)
    {
        Span<byte> leftTerm = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> rightTerm = stackalloc byte[WordReader.MaxTermBytes];
        return leftTerm[..left.Fold(leftTerm)].SequenceCompareTo(rightTerm[..right.Fold(rightTerm)]);
    }
}

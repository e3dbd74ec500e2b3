using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Passages;

/// <summary>Tells where in a text its words lie: from the next remembered byte position on, the words are read again.</summary>
internal static class WordLocator
{
    /// <summary>A reader of an article's words that starts at or before a word.</summary>
    /// <param name="index">The index.</param>
    /// <param name="article">The article.</param>
    /// <param name="word">The word, counted from the first of the text.</param>
    /// <param name="start">Where it starts to read, in bytes of the text.</param>
    /// <returns>The number of the word that the reader gives first.</returns>
    public static int Checkpoint(in SearchIndex index, int article, int word, out int start)
    {
        BitReader bits = index.WordsOf(article, out _);
        start = 0;
        int at = 0;
        for (; at + SearchFormat.CheckpointWords <= word; at += SearchFormat.CheckpointWords)
        {
            start += bits.Rice(SearchFormat.CheckpointBits);
        }

        return at;
    }

    /// <summary>Where a word lies.</summary>
    /// <param name="index">The index.</param>
    /// <param name="article">The article.</param>
    /// <param name="text">Its text.</param>
    /// <param name="offset">The position of the word, counted from the first of the text.</param>
    /// <returns>The first byte and the one behind the last; the end of the text for a word that is not there.</returns>
    public static (int Start, int End) Find(in SearchIndex index, int article, ReadOnlySpan<byte> text, int offset)
    {
        int word = offset - index.GapsBefore(article, offset);

        // A text has no more words than bytes: who asks for more has them from a damaged index, and need not wait for the answer.
        int start = 0;
        int at = word < text.Length ? Checkpoint(index, article, word, out start) : -1;
        if (at < 0 || (uint)start > (uint)text.Length)
        {
            return (text.Length, text.Length);
        }

        var reader = new WordReader(text[start..]);
        while (reader.Next())
        {
            if (at++ == word)
            {
                return (start + reader.Start, start + reader.End);
            }
        }

        return (text.Length, text.Length);
    }
}

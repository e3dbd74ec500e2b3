using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Passages;

namespace EmbeddedCorpus.Search.Concordance;

/// <summary>Cuts the context of a keyword out of its paragraph.</summary>
internal static class LineCutter
{
    /// <summary>Cuts a line.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="article">The article.</param>
    /// <param name="text">Its text.</param>
    /// <param name="word">The position of the first word of the keyword.</param>
    /// <param name="start">The first byte of the keyword.</param>
    /// <param name="end">The byte after the keyword.</param>
    /// <param name="width">The number of characters on each side.</param>
    public static ConcordanceLine Cut(CorpusStorage storage, int article, ReadOnlySpan<byte> text, int word, int start, int end, int width)
    {
        (int first, int last) = PassageFinder.ParagraphAround(storage, article, start, text.Length);
        first = Math.Min(first, start);
        last = Math.Max(last, end);
        return new ConcordanceLine(storage, article, word, (Back(text, start, first, width), start), (end, Forward(text, end, last, width)));
    }

    // Some characters back, and from there on to the start of a word.
    private static int Back(ReadOnlySpan<byte> text, int from, int limit, int width)
    {
        int at = from;
        for (int count = 0; count < width && at > limit; count++)
        {
            do
            {
                at--;
            }
            while (at > limit && (text[at] & 0xC0) == 0x80);
        }

        if (at == limit || IsSpace(text[at - 1]))
        {
            return at;
        }

        // A text without spaces is cut between characters.
        int space = text[at..from].IndexOfAny((byte)' ', (byte)'\n');
        return space < 0 ? at : at + space + 1;
    }

    private static int Forward(ReadOnlySpan<byte> text, int from, int limit, int width)
    {
        int at = from;
        for (int count = 0; count < width && at < limit; count++)
        {
            do
            {
                at++;
            }
            while (at < limit && (text[at] & 0xC0) == 0x80);
        }

        if (at == limit || IsSpace(text[at]))
        {
            return at;
        }

        int space = text[from..at].LastIndexOfAny((byte)' ', (byte)'\n');
        return space < 0 ? at : space > 0 && text[from + space - 1] == (byte)'\r' ? from + space - 1 : from + space;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r';
}

using System.Buffers;
using System.Text;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Shows terms of the dictionary to people: composed, as texts have them.</summary>
internal static class WordFormatter
{
    /// <summary>How many articles have a term.</summary>
    public static int ArticleCount(CorpusStorage storage, int term)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        return TermReader.At(SearchIndex.Open(storage), term, bytes).Articles;
    }

    /// <summary>A term as a string; empty without a corpus.</summary>
    public static string ToString(CorpusStorage? storage, int term)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        return Encoding.UTF8.GetString(Read(storage, term, bytes));
    }

    /// <summary>Writes a term as UTF-16.</summary>
    public static bool TryFormat(CorpusStorage? storage, int term, Span<char> destination, out int charsWritten)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        if (Utf8.ToUtf16(Read(storage, term, bytes), destination, out _, out charsWritten) == OperationStatus.Done)
        {
            return true;
        }

        charsWritten = 0;
        return false;
    }

    /// <summary>Writes a term as UTF-8.</summary>
    public static bool TryFormat(CorpusStorage? storage, int term, Span<byte> destination, out int bytesWritten)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        ReadOnlySpan<byte> word = Read(storage, term, bytes);
        bool fits = word.TryCopyTo(destination);
        bytesWritten = fits ? word.Length : 0;
        return fits;
    }

    private static ReadOnlySpan<byte> Read(CorpusStorage? storage, int term, Span<byte> result)
    {
        if (storage is null)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        return result[..TermAnalysis.Compose(TermReader.At(SearchIndex.Open(storage), term, bytes).Term, result)];
    }
}

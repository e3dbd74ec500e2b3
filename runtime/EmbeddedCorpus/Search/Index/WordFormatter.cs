using System.Buffers;
using System.Text;
using System.Text.Unicode;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Shows forms of the dictionary to people: composed, as texts have them.</summary>
internal static class WordFormatter
{
    /// <summary>How many articles have a form.</summary>
    public static int ArticleCount(CorpusStorage storage, int form)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        return TermReader.At(SearchIndex.Open(storage), form, bytes).Documents;
    }

    /// <summary>A form as a string; empty without a corpus.</summary>
    public static string ToString(CorpusStorage? storage, int form)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        return Encoding.UTF8.GetString(Read(storage, form, bytes));
    }

    /// <summary>Writes a form as UTF-16.</summary>
    public static bool TryFormat(CorpusStorage? storage, int form, Span<char> destination, out int charsWritten)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        if (Utf8.ToUtf16(Read(storage, form, bytes), destination, out _, out charsWritten) == OperationStatus.Done)
        {
            return true;
        }

        charsWritten = 0;
        return false;
    }

    /// <summary>Writes a form as UTF-8.</summary>
    public static bool TryFormat(CorpusStorage? storage, int form, Span<byte> destination, out int bytesWritten)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        ReadOnlySpan<byte> word = Read(storage, form, bytes);
        bool fits = word.TryCopyTo(destination);
        bytesWritten = fits ? word.Length : 0;
        return fits;
    }

    private static ReadOnlySpan<byte> Read(CorpusStorage? storage, int form, Span<byte> result)
    {
        if (storage is null)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        return result[..Forms.Compose(TermReader.At(SearchIndex.Open(storage), form, bytes).Form, result)];
    }
}

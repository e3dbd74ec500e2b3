using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Search.Index;

internal static class WordFormatter
{
    public static int ArticleCount(CorpusStorage storage, int form) => throw new NotImplementedException();

    public static string ToString(CorpusStorage? storage, int form) => throw new NotImplementedException();

    public static bool TryFormat(CorpusStorage? storage, int form, Span<char> destination, out int charsWritten) => throw new NotImplementedException();

    public static bool TryFormat(CorpusStorage? storage, int form, Span<byte> destination, out int bytesWritten) => throw new NotImplementedException();
}

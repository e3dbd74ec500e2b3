using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Search;

internal static class Searcher
{
    public static int Search(CorpusStorage? storage, ReadOnlySpan<char> query, Span<SearchHit> hits, SearchOptions options, bool counts, out int total) => throw new NotImplementedException();

    public static int Search(CorpusStorage? storage, ReadOnlySpan<byte> query, Span<SearchHit> hits, SearchOptions options, bool counts, out int total) => throw new NotImplementedException();

    public static bool TrySuggest(CorpusStorage? storage, ReadOnlySpan<char> word, Span<IndexedWord> words, out int count) => throw new NotImplementedException();

    public static bool TrySuggest(CorpusStorage? storage, ReadOnlySpan<byte> word, Span<IndexedWord> words, out int count) => throw new NotImplementedException();
}

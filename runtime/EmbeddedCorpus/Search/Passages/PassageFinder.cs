using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Search.Passages;

internal static class PassageFinder
{
    public static Utf8Text Find(CorpusStorage storage, int article, QueryTrace trace, Span<SearchHighlight> highlights, out int count) => throw new NotImplementedException();

    public static Quote? FindQuote(CorpusStorage storage, int article, QueryTrace trace) => throw new NotImplementedException();
}

namespace EmbeddedCorpus.Search.Queries;

internal readonly struct QueryTrace;

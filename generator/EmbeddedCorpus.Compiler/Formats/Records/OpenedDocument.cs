using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>A document after its form is known: one article, or the records of many articles.</summary>
/// <param name="Article">The article, or null.</param>
/// <param name="Records">The records, or null.</param>
public sealed record OpenedDocument(ArticleModel? Article, RecordFile? Records);

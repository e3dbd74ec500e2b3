namespace EmbeddedCorpus.Quotes.Evaluation.Training;

/// <summary>Words in quotation marks that the rules refuse, for the model that tells quotations.</summary>
/// <param name="Features">The hashes of the features.</param>
/// <param name="IsQuotation">Whether the annotators took them for a quotation.</param>
internal sealed record MarkExample(uint[] Features, bool IsQuotation);

/// <summary>A quotation with the candidates for its speaker.</summary>
/// <param name="Candidates">The hashes of the features of each candidate.</param>
/// <param name="IsRight">Whether the annotators took the candidate for the speaker.</param>
/// <param name="IsConversation">Whether those who speak take turns there.</param>
internal sealed record SpeakerExample(uint[][] Candidates, bool[] IsRight, bool IsConversation);

/// <summary>A pronoun or a noun phrase with those whom it may mean, nobody last.</summary>
/// <param name="Candidates">The hashes of the features of each candidate.</param>
/// <param name="IsRight">Whether the annotators took the candidate for the one who is meant.</param>
internal sealed record ReferenceExample(uint[][] Candidates, bool[] IsRight);

/// <summary>What one article teaches.</summary>
/// <param name="Id">The id of the article.</param>
/// <param name="Marks">Its words in quotation marks that the rules refuse.</param>
/// <param name="Speakers">Its quotations.</param>
/// <param name="References">Its pronouns and noun phrases.</param>
internal sealed record ArticleExamples(string Id, IReadOnlyList<MarkExample> Marks, IReadOnlyList<SpeakerExample> Speakers, IReadOnlyList<ReferenceExample> References);

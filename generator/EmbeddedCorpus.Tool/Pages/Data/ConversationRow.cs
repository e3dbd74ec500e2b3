namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>Two speakers that the same articles quote.</summary>
/// <param name="First">The name of the speaker with more quotations.</param>
/// <param name="Second">The name of the other speaker.</param>
/// <param name="Articles">The number of articles that quote both.</param>
/// <param name="FirstQuotations">The quotations of the first speaker in these articles.</param>
/// <param name="SecondQuotations">The quotations of the second speaker in these articles.</param>
/// <param name="Keywords">The words that both use in these articles more often than all speakers elsewhere.</param>
internal sealed record ConversationRow(string First, string Second, int Articles, int FirstQuotations, int SecondQuotations, IReadOnlyList<string> Keywords);

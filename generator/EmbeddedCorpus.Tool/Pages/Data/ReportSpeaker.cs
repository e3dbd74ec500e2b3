namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>What the page says about a speaker.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The description, or an empty string.</param>
/// <param name="Quotations">The number of quotations.</param>
/// <param name="Articles">The number of articles that quote the speaker.</param>
/// <param name="First">The day of the first dated article.</param>
/// <param name="Last">The day of the last dated article.</param>
/// <param name="Keywords">The words that the speaker uses more often than others.</param>
/// <param name="Periods">The quotations of each period, or an empty array without dates.</param>
/// <param name="Quotes">The longest quotations, in the order of the corpus.</param>
internal sealed record ReportSpeaker(
    string Name,
    string Description,
    int Quotations,
    int Articles,
    DateOnly? First,
    DateOnly? Last,
    IReadOnlyList<string> Keywords,
    int[] Periods,
    IReadOnlyList<Quote> Quotes);

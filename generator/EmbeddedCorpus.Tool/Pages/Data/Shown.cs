namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>The first rows of a table.</summary>
/// <param name="Rows">The rows that the page shows.</param>
/// <param name="All">The number of all rows.</param>
internal sealed record Shown<T>(IReadOnlyList<T> Rows, int All);

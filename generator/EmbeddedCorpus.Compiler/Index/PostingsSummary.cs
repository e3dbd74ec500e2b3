namespace EmbeddedCorpus.Compiler.Index;

/// <summary>The entry of a term in the dictionary: where its postings are.</summary>
/// <param name="Start">The first digit of the postings.</param>
/// <param name="Length">The length of the postings, in digits.</param>
/// <param name="Articles">The number of articles with the term.</param>
/// <param name="HasHeadline">Whether a headline has the term.</param>
/// <param name="IsWide">Whether the numbers of the skip table have four digits.</param>
internal readonly record struct PostingsSummary(int Start, int Length, int Articles, bool HasHeadline, bool IsWide);

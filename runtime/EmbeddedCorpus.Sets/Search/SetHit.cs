namespace EmbeddedCorpus.Sets;

/// <summary>An article that a search of a set found.</summary>
/// <param name="member">The number of the corpus.</param>
/// <param name="article">The article.</param>
/// <param name="key">What orders the hits: larger for an article that comes earlier.</param>
/// <param name="score">The score.</param>
internal readonly struct SetHit(int member, int article, double key, double score)
{
    public readonly int Member = member;
    public readonly int Article = article;
    public readonly double Key = key;
    public readonly double Score = score;
}

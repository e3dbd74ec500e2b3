namespace EmbeddedCorpus.Compiler.Index;

/// <summary>What the parts of two tables of an index take, in bits. The other tables have one part each.</summary>
internal sealed class IndexSizes
{
    /// <summary>The articles and frequencies of all terms, with the tables that skip them.</summary>
    public long Articles { get; set; }

    /// <summary>The positions of all terms.</summary>
    public long Positions { get; set; }

    /// <summary>The score bounds of frequent terms and stems.</summary>
    public long Scores { get; set; }

    /// <summary>The best articles of frequent terms.</summary>
    public long Champions { get; set; }

    /// <summary>The bounds of paragraphs and of values of fields.</summary>
    public long Paragraphs { get; set; }

    /// <summary>The bounds of sentences.</summary>
    public long Sentences { get; set; }

    /// <summary>The places of words in the text.</summary>
    public long Places { get; set; }

    /// <summary>The quotations as ranges of positions.</summary>
    public long Quotations { get; set; }

    /// <summary>Adds the sizes of a segment.</summary>
    public void Add(IndexSizes segment)
    {
        Articles += segment.Articles;
        Positions += segment.Positions;
        Scores += segment.Scores;
        Champions += segment.Champions;
        Paragraphs += segment.Paragraphs;
        Sentences += segment.Sentences;
        Places += segment.Places;
        Quotations += segment.Quotations;
    }
}

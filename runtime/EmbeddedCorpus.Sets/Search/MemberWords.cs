using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Sets;

/// <summary>What the words of a query mean in one corpus. Part of a <see cref="SetScratch"/>, used again.</summary>
internal sealed class MemberWords
{
    /// <summary>The words by their numbers in the set.</summary>
    public QueryWord[] Words = new QueryWord[16];

    /// <summary>The terms of the words.</summary>
    public TermInfo[] Terms = new TermInfo[16];

    /// <summary>The number of these terms.</summary>
    public int TermCount;

    /// <summary>The articles that fields name, by the numbers of the fields.</summary>
    public readonly ArticleBits[] Fields = NewFields();

    /// <summary>The trace for hits.</summary>
    public QueryTrace Trace;

    private static ArticleBits[] NewFields()
    {
        var fields = new ArticleBits[QueryTerms.MaxScans];
        for (int number = 0; number < fields.Length; number++)
        {
            fields[number] = new ArticleBits();
        }

        return fields;
    }
}

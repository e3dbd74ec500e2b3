using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Index;

/// <summary>What a query keeps of a form of the dictionary, so that it is read there once.</summary>
internal struct FormInfo
{
    /// <summary>Its number.</summary>
    public int Number;

    /// <summary>How many documents have it.</summary>
    public int Documents;

    /// <summary>The address of its postings.</summary>
    public uint Postings;

    /// <summary>The address behind all that the index says of it.</summary>
    public uint End;

    /// <summary>The address of its score bounds by range; 0 when it has none.</summary>
    public uint Bounds;

    /// <summary>Whether it stands in any headline.</summary>
    public bool HasHeadline;

    /// <summary>Whether the numbers of its skip table have four digits.</summary>
    public bool IsWide;

    /// <summary>Takes what the dictionary says of a form.</summary>
    /// <param name="index">The index.</param>
    /// <param name="term">The dictionary at the form.</param>
    /// <param name="stemBounds">The address of the score bounds of its stem, where it is the first form of one that has them; otherwise 0.</param>
    public static FormInfo Of(in SearchIndex index, in TermReader term, out uint stemBounds)
    {
        var form = new FormInfo { Number = term.Number, Documents = term.Documents, Postings = term.Postings, End = term.PostingsEnd, HasHeadline = term.HasHeadline, IsWide = term.IsWide };
        uint ranges = (uint)SearchFormat.Ranges(index.Documents);
        stemBounds = 0;
        if (term.IsFirst && SearchFormat.HasBounds(term.StemDocuments, index.Documents))
        {
            stemBounds = form.Postings;
            form.Postings += ranges;
            if (SearchFormat.HasFrequencies(term.StemDocuments, index.Documents))
            {
                form.Postings += FrequencyReader.Length(index, form.Postings);
                if (form.Postings > form.End)
                {
                    index.Storage.ThrowDamaged();
                }
            }
        }

        if (SearchFormat.HasFormBounds(form.Documents, index.Documents))
        {
            form.Bounds = form.Postings;
            form.Postings += ranges;
        }

        return form;
    }
}

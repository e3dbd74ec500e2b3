using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search;
using EmbeddedCorpus.Search.Facets;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Sets;

/// <summary>Adds up the articles of all corpora for each value of a property. Part of a <see cref="SetScratch"/>, used again.</summary>
internal sealed class SetFacets
{
    private static readonly Comparison<FacetCount> s_byValue = static (left, right) => left.Value.Bytes.SequenceCompareTo(right.Value.Bytes);

    private static readonly Comparison<FacetCount> s_byCount = static (left, right) => left.Count != right.Count
        ? right.Count.CompareTo(left.Count)
        : left.Value.Bytes.SequenceCompareTo(right.Value.Bytes);

    private readonly ArticleBits _quoted = new();
    private FacetCount[] _counts = new FacetCount[16];
    private int _count;

    /// <summary>Counts; see <see cref="TextCorpusSet.GetFacets(ReadOnlySpan{byte}, FacetField, Span{FacetCount}, out int, SearchOptions)"/>.</summary>
    public int Count(TextCorpusSet set, ReadOnlySpan<byte> query, FacetField field, Span<FacetCount> facets, out int distinct, in SearchOptions options)
    {
        distinct = 0;
        using var read = new SetQuery(set, options);
        bool hasWords = !query.Trim((byte)' ').IsEmpty;
        if (read.IsNobody || (hasWords && set.Statistics.Articles == 0))
        {
            return 0;
        }

        if (hasWords)
        {
            read.Read(query);
        }
        else
        {
            read.ReadNothing();
        }

        _count = 0;
        for (int number = 0; number < set.Members.Length; number++)
        {
            if (!read.TryLimit(number, out SearchOptions limited))
            {
                continue;
            }

            CorpusStorage storage = set.Members[number];
            SearchLimits limits = SearchLimits.Of(storage, limited);
            read.Bind(number);
            if (field == FacetField.Speaker)
            {
                AddPeople(set, number, query, limits);
                continue;
            }

            FacetCounter.Count(storage, query, field, _counts.AsSpan(_count), out int values, limits);
            if (values > _counts.Length - _count)
            {
                Grow(values);
                read.Bind(number);
                FacetCounter.Count(storage, query, field, _counts.AsSpan(_count), out values, limits);
            }

            _count += values;
        }

        distinct = AddUp();
        Span<FacetCount> found = _counts.AsSpan(0, distinct);
        found.Sort(s_byCount);
        found = found[..Math.Min(distinct, facets.Length)];
        found.CopyTo(facets);
        return found.Length;
    }

    // An article counts once for a person, of whom it can quote several speakers.
    private void AddPeople(TextCorpusSet set, int number, ReadOnlySpan<byte> query, in SearchLimits limits)
    {
        if (limits.Speaker == SearchLimits.Nobody)
        {
            return;
        }

        CorpusStorage storage = set.Members[number];
        ArticleBits articles = MatchingArticles.Collect(storage, query, limits);
        People people = set.People;
        for (int row = 0; row < storage.SpeakerCount; row++)
        {
            int person = people.PersonOf(new Speaker(storage, row));
            (int start, int end) = people.RangeOf(person);
            _quoted.Clear(storage.ArticleCount);
            bool isFirst = true;
            for (int place = start; place < end && isFirst; place++)
            {
                Speaker speaker = people.Speakers.At(place);
                if (speaker.IsOf(storage))
                {
                    isFirst = speaker.Index >= row;
                    AddQuoted(speaker);
                }
            }

            _quoted.Keep(articles);
            int count = isFirst ? _quoted.Count() : 0;
            if (count > 0)
            {
                Grow(1);
                _counts[_count++] = new FacetCount(people.NameOf(person).Name, count);
            }
        }
    }

    private void AddQuoted(Speaker speaker)
    {
        foreach (Article article in speaker.Articles)
        {
            _quoted.Add(article.Index);
        }
    }

    // Makes one of equal values.
    private int AddUp()
    {
        _counts.AsSpan(0, _count).Sort(s_byValue);
        int distinct = 0;
        for (int next = 0; next < _count; next++)
        {
            bool isSame = distinct > 0 && _counts[distinct - 1].Value.Bytes.SequenceEqual(_counts[next].Value.Bytes);
            int last = isSame ? distinct - 1 : distinct++;
            _counts[last] = isSame ? new FacetCount(_counts[last].Value, _counts[last].Count + _counts[next].Count) : _counts[next];
        }

        return distinct;
    }

    private void Grow(int more)
    {
        if (_count + more > _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(_count + more, 2 * _counts.Length));
        }
    }
}

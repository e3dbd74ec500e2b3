namespace EmbeddedCorpus.Runtime.Tests.Search.Passages;

/// <summary>Where an article answers a query, found by looking at every word of it.</summary>
internal sealed class PassageOracle
{
    private const int MaxTerms = 8;
    private const int Unweighed = MaxTerms;
    private const int WindowWords = 40;
    private const int WindowBytes = 240;
    private const double RepeatWeight = 0.05;

    private readonly SearchOracle _search;
    private readonly OracleArticle _article;
    private readonly SearchOptions _options;
    private readonly List<OracleTerm> _terms = [];
    private readonly SortedSet<(int Position, int Term)> _matches = [];
    private readonly Dictionary<int, int> _ends = [];
    private readonly List<(int Start, int End, int Shown)> _occurrences = [];

    public PassageOracle(SearchOracle search, OracleQuery query, OracleArticle article, SearchOptions options)
    {
        _search = search;
        _article = article;
        _options = options;

        // What a hit weighs: the words of the heaviest clauses; of a phrase that is too long its ends and its rarest words. It shows all of them.
        foreach (OracleClause clause in query.Clauses.Where(clause => !clause.IsExcluded && !clause.IsExtra && clause.Articles is null).OrderByDescending(search.Weight))
        {
            int room = MaxTerms - _terms.Count;
            if (clause.Terms.Count <= room || room == MaxTerms)
            {
                int[] weighed = Weighed(clause.Terms, room);
                AddMatches(clause, [.. Enumerable.Range(0, clause.Terms.Count).Select(term => Array.IndexOf(weighed, term) is var at and >= 0 ? _terms.Count + at : Unweighed)]);
                _terms.AddRange(weighed.Select(term => clause.Terms[term]));
            }
        }

        First = FirstOfBestWindow();
    }

    /// <summary>The position of the first match of the best window; -1 without any match.</summary>
    public int First { get; }

    /// <summary>The word at the position, or null where it is one of the headline or none.</summary>
    public OracleWord? FirstWord => TextWords.FirstOrDefault(word => word.Position == First);

    /// <summary>The first word of the text.</summary>
    public OracleWord? FirstOfText => TextWords.FirstOrDefault();

    private IEnumerable<OracleWord> TextWords => _article.Words.Where(word => word.Position > _article.HeadlineWords && word.Position < _article.TextEnd);

    /// <summary>The paragraph that a byte of the text lies in.</summary>
    public (int Start, int End) ParagraphAround(int position) => _article.Article.Paragraphs.Select(Range).Last(range => range.Start <= position);

    /// <summary>What is to be marked between two bytes of the text, counted from the first of them; neighbours that touch are one.</summary>
    public List<Range> Highlights(int start, int end)
    {
        var highlights = new List<Range>();
        foreach (OracleWord word in TextWords.DistinctBy(word => word.Position).Where(word => word.Start >= start && word.End <= end && _ends.ContainsKey(word.Position)))
        {
            int wordEnd = Math.Min(_ends[word.Position], end);
            if (highlights.Count > 0 && highlights[^1] is var last && last.End.Value >= word.Start - start)
            {
                highlights[^1] = last.Start.Value..(Math.Max(wordEnd, last.End.Value + start) - start);
            }
            else
            {
                highlights.Add((word.Start - start)..(wordEnd - start));
            }
        }

        return highlights;
    }

    /// <summary>The words and phrases in the text, as bytes; those that share a word are one.</summary>
    public List<(int Start, int End)> Occurrences()
    {
        var merged = new List<(int Start, int End, int Shown)>();
        OracleWord[] words = [.. TextWords];
        foreach ((int start, int end, int shown) in _occurrences.Distinct().Order())
        {
            if (merged.Count > 0 && words.Any(word => word.Start >= start && word.Start < merged[^1].End && word.End <= merged[^1].End))
            {
                // A longer word that starts with the last part is shown whole.
                int last = end > merged[^1].End ? shown : end == merged[^1].End ? Math.Max(shown, merged[^1].Shown) : merged[^1].Shown;
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end), last);
            }
            else
            {
                merged.Add((start, end, shown));
            }
        }

        return [.. merged.Select(static range => (range.Start, range.Shown))];
    }

    /// <summary>The quotation that the first match of the best window lies in.</summary>
    public Quote? Quote()
    {
        int index = _article.Quotes.FindIndex(quote => IsSaid(quote) && quote.Positions.Contains(First));
        return index < 0 ? null : _article.Article.Quotes[index];
    }

    private int[] Weighed(List<OracleTerm> terms, int room)
    {
        int last = terms.Count - 1;
        return terms.Count <= room
            ? [.. Enumerable.Range(0, terms.Count)]
            : [0, .. Enumerable.Range(1, last - 1).OrderBy(term => _search.Frequency(terms[term])).Take(room - 2).Order(), last];
    }

    private void AddMatches(OracleClause clause, int[] numbers)
    {
        foreach (List<OracleWord> words in _article.Matches(clause.Terms, _search.Words.Means))
        {
            if (IsInScope(clause, words))
            {
                if (clause.Field != SearchField.Headline && words[0].Position > _article.HeadlineWords && words[0].Position < _article.TextEnd)
                {
                    OracleWord part = _article.Words.First(word => word.Position == words[^1].Position);
                    _occurrences.Add((words[0].Start, part.End, clause.Terms[^1].Kind < TermKind.Pattern && _search.Words.Means(clause.Terms[^1], part.Form) ? part.End : words[^1].End));
                }

                _matches.UnionWith(words.Select((word, term) => (word.Position, numbers[term])));
                foreach ((OracleTerm term, OracleWord word) in clause.Terms.Zip(words))
                {
                    // What a part means is the part; only a whole alone is shown whole.
                    OracleWord first = _article.Words.First(other => other.Position == word.Position);
                    int end = _search.Words.Means(term, first.Form) ? first.End : word.End;
                    _ends[word.Position] = Math.Max(_ends.GetValueOrDefault(word.Position), end);
                }
            }
        }
    }

    private bool IsInScope(OracleClause clause, List<OracleWord> words) =>
        (clause.Field != SearchField.Quotes && _options.Speaker is null)
        || _article.Quotes.Exists(quote => IsSaid(quote) && words.TrueForAll(word => quote.Positions.Contains(word.Position)));

    private bool IsSaid(OracleQuote quote) => _options.Speaker is not { } speaker || quote.Speaker == speaker.Index;

    private int FirstOfBestWindow()
    {
        int best = _matches.Count == 0 ? -1 : _matches.Min.Position;
        double highest = 0;
        foreach ((int Position, int Term) match in _matches.Where(match => match.Position > _article.HeadlineWords && match.Position < _article.TextEnd))
        {
            double weight = Weigh(match, EndOfWindow(match.Position));
            if (weight > highest)
            {
                (best, highest) = (match.Position, weight);
            }
        }

        return best;
    }

    // As far as a passage that starts a little before shows, in the same paragraph.
    private int EndOfWindow(int position)
    {
        int start = TextWords.First(word => word.Position == position).Start;
        int end = Math.Min(ParagraphAround(start).End, start + WindowBytes);
        return position + Math.Min(WindowWords, OracleCorpus.Words(_article.Article.Text.Bytes[start..end], 0).Count);
    }

    private double Weigh((int Position, int Term) first, int end)
    {
        double weight = 0;
        var seen = new HashSet<int>();
        foreach ((int position, int term) in _matches.Where(match => match.CompareTo(first) >= 0 && match.Position < end))
        {
            weight += term == Unweighed ? 0 : seen.Add(term) ? _search.Weight(_terms[term]) : _search.Weight(_terms[term]) * RepeatWeight;
        }

        return weight;
    }

    private (int Start, int End) Range(Paragraph paragraph)
    {
        int start = (int)OracleCorpus.Offset(_article.Article.Text.Bytes, paragraph.Text.Bytes);
        return (start, start + paragraph.Text.Length);
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A query as the documentation of its language has it, read without an index.</summary>
internal sealed class OracleQuery
{
    private const int MaxTerms = 64;
    private const int MaxBytes = 2048;
    private const int MaxDepth = 16;
    private const int MaxJoined = 16;
    private const int MaxScans = 8;
    private const string Spaces = " \t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
    private const string Minuses = "-!\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D\uFF01";

    // Marks of one row start and end phrases of one kind.
    private static readonly string[] s_marks = ["\"“”„‟〝〞〟＂", "«»", "‹›", "「」｢｣", "『』"];

    private readonly OracleCorpus _corpus;
    private readonly string _text;
    private bool _requiresAll;
    private int _at;
    private int _words;
    private int _scans;

    private OracleQuery(OracleCorpus corpus, string text, bool requiresAll)
    {
        _requiresAll = requiresAll;
        _corpus = corpus;
        _text = text;
    }

    /// <summary>The whole query.</summary>
    public OracleItem Root { get; } = OracleItem.Group(' ');

    /// <summary>The clauses of all groups, in the order in which they were read.</summary>
    public List<OracleClause> Clauses { get; } = [];

    /// <summary>Whether it has a pattern, a misspelt word, or words that need not follow one another.</summary>
    public bool IsLoose => Clauses.Exists(static clause => clause.Reach != 0 || clause.Terms.Exists(static term => term.Kind >= TermKind.Pattern));

    private bool IsFull => _words == MaxTerms || Clauses.Count == MaxTerms;

    public static OracleQuery Parse(OracleCorpus corpus, string text, SearchField field, bool requiresAll = false)
    {
        var query = new OracleQuery(corpus, Start(text), requiresAll);
        query.ReadItems(query.Root, new OracleField(field, string.Empty), 0);
        Exclude(query.Root, isExcluded: false);
        return query;
    }

    private static void Exclude(OracleItem group, bool isExcluded)
    {
        foreach (OracleItem item in group.Items)
        {
            if (item.Clause is { } clause)
            {
                clause.IsExcluded = isExcluded || item.Sign == '-';
            }

            Exclude(item, isExcluded || item.Sign == '-');
        }
    }

    private void ReadItems(OracleItem group, OracleField field, int depth)
    {
        while (SkipSpaces() && !IsFull)
        {
            if (depth > 0 && Bracket(_at) == ')')
            {
                _at++;
                return;
            }

            var alternatives = new List<OracleItem?> { ReadAll(field, depth) };
            OracleItem any = _requiresAll ? OracleItem.Group(' ') : group;
            while (!IsFull && ReadOperator("OR", "||"))
            {
                AttachAlternative(any, alternatives[^1]);
                alternatives.Add(ReadAll(field, depth));
            }

            if (alternatives.Count == 1)
            {
                Attach(group, Required(alternatives[0]));
            }
            else
            {
                AttachAlternative(any, alternatives[^1]);
                if (any != group)
                {
                    Attach(group, Required(any));
                }
            }
        }
    }

    private OracleItem? Required(OracleItem? item) => _requiresAll && item is { Sign: ' ' } ? item with { Sign = '+' } : item;

    private void AttachAlternative(OracleItem group, OracleItem? item)
    {
        if (item?.Sign == '-')
        {
            OracleItem others = OracleItem.Group(' ');
            Attach(others, item);
            item = others;
        }

        Attach(group, item);
    }

    private OracleItem? ReadAll(OracleField field, int depth)
    {
        OracleItem? item = ReadOperand(field, depth);
        if (IsFull || !ReadOperator("AND", "&&"))
        {
            return item;
        }

        OracleItem all = OracleItem.Group(' ');
        do
        {
            Attach(all, item is { Sign: ' ' } ? item with { Sign = '+' } : item);
            item = ReadOperand(field, depth);
        }
        while (!IsFull && ReadOperator("AND", "&&"));
        Attach(all, item is { Sign: ' ' } ? item with { Sign = '+' } : item);
        return all;
    }

    private OracleItem? ReadOperand(OracleField field, int depth)
    {
        bool isExcluded = false;
        while (ReadOperator("NOT", "NOT"))
        {
            isExcluded = !isExcluded;
        }

        char sign = isExcluded ? '-' : ' ';
        if (_at + 1 < _text.Length && !IsSpace(_at + 1) && (Minuses.Contains(_text[_at]) || "+＋".Contains(_text[_at])))
        {
            bool isMinus = Minuses.Contains(_text[_at++]);
            sign = isMinus != isExcluded ? '-' : isMinus ? ' ' : '+';
        }

        field = ReadField(field);
        if (Bracket(_at) == '(' && depth < MaxDepth)
        {
            _at++;
            OracleItem group = OracleItem.Group(sign);
            bool requiresAll = _requiresAll;
            _requiresAll &= sign != '-';
            ReadItems(group, field, depth + 1);
            _requiresAll = requiresAll;
            if (ReadSuffix() is { } suffix)
            {
                group.Boost(suffix.Boost);
            }

            return group;
        }

        while (MarkRow(_at) >= 0 && IndexOfMark(_at + 1, _text.Length, MarkRow(_at)) < 0)
        {
            _at++;
        }

        int end = MarkRow(_at) >= 0 ? IndexOfMark(_at + 1, _text.Length, MarkRow(_at)) : IndexOfSingleMark();
        return end >= 0 ? ReadPhrase(end, sign, field) : ReadJoined(depth, sign, field);
    }

    // A clause of articles by what is not in their texts.
    private OracleItem? AddArticles(char sign, OracleField field, string text, bool isPrefix)
    {
        if (field.Name.Length == 0 || _scans++ >= MaxScans || field.Articles(text, isPrefix) is not { } articles)
        {
            return null;
        }

        var clause = new OracleClause(SearchField.Anywhere, []) { Articles = articles };
        Clauses.Add(clause);
        return OracleItem.Of(sign, clause);
    }

    private OracleItem? ReadPhrase(int end, char sign, OracleField field)
    {
        string inner = _text[(_at + 1)..end];
        _at = end + 1;
        bool hasPrefix = _at < _text.Length && _text[_at] == '*';
        _at += hasPrefix ? 1 : 0;
        if (AddArticles(sign, field, inner, hasPrefix) is { } articles)
        {
            articles.Boost(ReadSuffix(isPhrase: true)?.Boost ?? 1);
            return articles;
        }

        int scans = _scans;
        List<OracleTerm> terms = Terms(inner, hasPrefix, null);
        if (terms.Count == 1 && CountOfWords(inner) == 1)
        {
            _words--;
            _scans = scans;
            terms = [.. Terms(inner, hasPrefix, null).Select(term => term.Kind == TermKind.Stem && !OracleCorpus.Words(Encoding.UTF8.GetBytes(inner), 0)[0].IsBigram ? term with { Kind = TermKind.Whole } : term)];
        }

        OracleItem? item = Add(sign, field.Field, terms, isExtra: false);
        if (ReadSuffix(isPhrase: true) is { } suffix && item is not null)
        {
            item.Boost(suffix.Boost);
            item.Clause!.Reach = terms.Count > 1 ? Math.Max(suffix.Reach ?? 0, 0) : 0;
            item.Clause.Field = item.Clause is { Reach: OracleClause.Quotation, Field: SearchField.Anywhere } ? SearchField.Quotes : item.Clause.Field;
        }

        return item;
    }

    private OracleItem? ReadJoined(int depth, char sign, OracleField field)
    {
        int open = 0;
        int end = _at;
        for (; end < _text.Length && !IsSpace(end); end++)
        {
            open += Bracket(end) == '(' ? 1 : Bracket(end) == ')' ? -1 : 0;
            if (open < 0 && Bracket(end) == ')' && depth > 0)
            {
                break;
            }
        }

        int mark = IndexOfMark(_at, end, -1);
        end = mark < 0 ? end : mark;
        string word = _text[_at..end];
        Match suffix = Regex.Match(word, @"^[^~^]+(?<suffix>[~^])");
        Suffix? read = suffix.Success && SuffixAt(word, suffix.Groups["suffix"].Index) is { } found && !HasWord(word, found.End) ? found : null;
        end = read is null ? end : _at + suffix.Groups["suffix"].Index;
        end = EndOfNumber(end);
        word = _text[_at..end];
        _at = end;
        if (AddArticles(sign, field, word, word.EndsWith('*')) is { } articles)
        {
            articles.Boost(ReadSuffix()?.Boost ?? 1);
            return articles;
        }

        List<OracleTerm> terms = Terms(word, prefix: false, read?.Reach is { } reach ? Math.Min(reach, 2) : null);
        OracleItem? item;
        if (terms.Count > 1 && IsOneWord(word.TrimEnd('*')))
        {
            item = Parts(word, sign, field.Field, terms);
        }
        else if (sign != ' ' || terms.Count < 2 || (terms.Count <= MaxJoined && Clauses.Count + terms.Count < MaxTerms))
        {
            item = Add(sign, field.Field, terms, isExtra: terms.Count > 1);
        }
        else
        {
            item = OracleItem.Group(' ');
            foreach (OracleTerm term in terms)
            {
                _words--;
            }

            foreach (OracleTerm term in terms.TakeWhile(_ => Clauses.Count < MaxTerms))
            {
                _words++;
                Attach(item, Add(' ', field.Field, [term], isExtra: false));
            }
        }

        if (ReadSuffix() is { } after)
        {
            item?.Boost(after.Boost);
        }

        return item;
    }

    // Groups of digits with spaces are one number, if a text has it.
    private int EndOfNumber(int end)
    {
        if (end == _at || end >= _text.Length || _text[end] != ' ' || !char.IsAsciiDigit(_text[end - 1]))
        {
            return end;
        }

        OracleWord first = OracleCorpus.Words(Encoding.UTF8.GetBytes(_text[_at..]), 0)[0];
        int wholeEnd = first.Whole is null ? 0 : _at + Encoding.UTF8.GetCharCount(Encoding.UTF8.GetBytes(_text[_at..]).AsSpan(0, first.WholeEnd));
        return wholeEnd > end && _corpus.FormFrequency.ContainsKey(first.Whole!) ? wholeEnd : end;
    }

    // An operator stands between operands.
    private bool ReadOperator(string name, string sign)
    {
        int at = _at;
        while (at < _text.Length && IsSpace(at))
        {
            at++;
        }

        string? found = new[] { name, sign }.FirstOrDefault(word => string.CompareOrdinal(_text, at, word, 0, word.Length) == 0);
        if (found is null || at + found.Length >= _text.Length)
        {
            return false;
        }

        at += found.Length;
        if (!IsSpace(at) && Bracket(at) != '(' && MarkRow(at) < 0)
        {
            return false;
        }

        while (at < _text.Length && IsSpace(at))
        {
            at++;
        }

        if (at == _text.Length || Bracket(at) == ')')
        {
            return false;
        }

        _at = at;
        return true;
    }

    private OracleField ReadField(OracleField field)
    {
        Match name = Regex.Match(_text[_at..], "^([A-Za-z][A-Za-z0-9_-]*)[:：﹕](?=.)", RegexOptions.Singleline);
        int value = _at + name.Length;
        if (!name.Success
            || !(HasWordAt(_text, value) || "*?(（".Contains(_text[value]) || _text[value..].StartsWith("..", StringComparison.Ordinal) || MarkRow(value) >= 0 || "‘’‚‛".Contains(_text[value])))
        {
            return field;
        }

        _at = value;
        string known = name.Groups[1].Value.ToLowerInvariant();
        return known switch
        {
            "headline" or "title" => new OracleField(SearchField.Headline, string.Empty),
            "quote" or "quotes" => new OracleField(SearchField.Quotes, string.Empty),
            "speaker" or "date" => field with { Name = known },
            _ => _corpus.Articles.Any(article => article.Article.Fields.Any(found => found.Name.ToString() == known)) ? field with { Name = known } : field,
        };
    }

    private Suffix? ReadSuffix(bool isPhrase = false)
    {
        Suffix? suffix = SuffixAt(_text, _at, isPhrase);
        _at = suffix?.End ?? _at;
        return suffix;
    }

    private static Suffix? SuffixAt(string text, int at, bool isPhrase = false)
    {
        string part = isPhrase ? "[spqSPQ]|" : string.Empty;
        Match match = Regex.Match(text[at..], @"^(?:(?<tilde>~)(?<reach>" + part + @"(?:[0-9]+(?:\.[0-9]*)?)?)|\^(?<boost>[0-9]+(?:\.[0-9]*)?))+");
        if (!match.Success || match.Groups["tilde"].Captures.Count > 1 || HasWordAt(text, at + match.Length))
        {
            return null;
        }

        double boost = match.Groups["boost"].Success ? Math.Clamp(Number(match.Groups["boost"].Captures[^1].Value), 0.01, 100) : 1;
        int? reach = null;
        if (match.Groups["tilde"].Success)
        {
            string number = match.Groups["reach"].Value;
            int letter = number.Length == 1 ? "spq".IndexOf(char.ToLowerInvariant(number[0]), StringComparison.Ordinal) : -1;
            double value = letter >= 0 ? 0 : Number(number);
            reach = letter >= 0 ? OracleClause.Sentence + letter : number.Length == 0 || value is > 0 and < 1 ? -1 : (int)Math.Min(value, 1000);
        }

        // A caret without a number is no sign, and neither is what it follows.
        return at + match.Length < text.Length && text[at + match.Length] is '^' or '~' ? null : new Suffix(at + match.Length, reach, boost);
    }

    private static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text.TrimEnd('.'), CultureInfo.InvariantCulture);

    private bool SkipSpaces()
    {
        while (_at < _text.Length && IsSpace(_at))
        {
            _at++;
        }

        return _at < _text.Length;
    }

    private bool IsSpace(int at) => Spaces.Contains(_text[at], StringComparison.Ordinal);

    private char Bracket(int at) => at >= _text.Length ? '\0' : _text[at] is '(' or '（' ? '(' : _text[at] is ')' or '）' ? ')' : '\0';

    private int MarkRow(int at) => at >= _text.Length ? -1 : Array.FindIndex(s_marks, row => row.Contains(_text[at], StringComparison.Ordinal));

    // Between Hebrew letters a mark is one.
    private int IndexOfMark(int from, int end, int row)
    {
        for (int at = from; at < end; at++)
        {
            bool isLetter = _text[at] == '"' && at > from && OracleCorpus.Words(Encoding.UTF8.GetBytes(_text[from..end]), 0)
                .Exists(word => word.Start < Encoding.UTF8.GetByteCount(_text[from..at]) && word.End > Encoding.UTF8.GetByteCount(_text[from..at]));
            if (MarkRow(at) >= 0 && (row < 0 || MarkRow(at) == row) && !isLetter)
            {
                return at;
            }
        }

        return -1;
    }

    private int IndexOfSingleMark()
    {
        if (_at >= _text.Length || !"‘’‚‛".Contains(_text[_at], StringComparison.Ordinal))
        {
            return -1;
        }

        for (int at = _at + 2; at < _text.Length; at++)
        {
            if ("‘’‚‛".Contains(_text[at], StringComparison.Ordinal) && !HasWordAt(_text, at + 1))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool HasWord(string text, int from) => Enumerable.Range(from, text.Length - from).Any(at => HasWordAt(text, at));

    private static bool HasWordAt(string text, int at) =>
        at < text.Length && EmbeddedCorpus.Search.Queries.QueryCharacters.IsWordAt(Encoding.UTF8.GetBytes(text[at..]), 0);

    // The words of a piece of the query. The last character of a run without spaces starts words only where it stands alone.
    private List<OracleTerm> Terms(string text, bool prefix, int? edits)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        List<OracleWord> words = OracleCorpus.Words(utf8, 0);
        var terms = new List<OracleTerm>();
        for (int index = 0; index < words.Count && _words < MaxTerms; index++)
        {
            OracleWord word = words[index];
            bool follows = index > 0 && words[index - 1].IsBigram && !words[index - 1].IsLast;
            if (word.IsLast && follows)
            {
                continue;
            }

            bool isLast = index == words.Count - 1;
            _words++;
            if (word.IsBigram)
            {
                terms.Add(new OracleTerm(word.IsLast ? TermKind.Prefix : TermKind.Stem, word.Form));
                continue;
            }

            // Wildcards at the word, and the words that they join to it.
            int start = word.Start;
            while (start > 0 && utf8[start - 1] is (byte)'*' or (byte)'?')
            {
                start--;
            }

            int first = index;
            int end = AfterWildcards(utf8, word.End);
            while (end > words[index].End && index + 1 < words.Count && words[index + 1].Start == end && !words[index + 1].IsBigram)
            {
                index++;
                end = AfterWildcards(utf8, words[index].End);
            }

            string pattern = Encoding.UTF8.GetString(utf8[start..end]).TrimEnd('?');
            string rest = Encoding.UTF8.GetString(utf8[word.End..end]).TrimEnd('?');
            bool isPrefix = index == first && start == word.Start && (rest.Length == 0 ? prefix && isLast : rest.Trim('*').Length == 0);
            if (isPrefix)
            {
                terms.Add(new OracleTerm(TermKind.Prefix, word.Form));
            }
            else if (pattern.AsSpan().IndexOfAny('*', '?') >= 0 && _scans++ < MaxScans)
            {
                terms.Add(new OracleTerm(TermKind.Pattern, pattern));
            }
            else if (edits is { } most && isLast && _scans++ < MaxScans)
            {
                terms.Add(new OracleTerm(TermKind.Similar, word.Form) { Edits = most });
            }
            else
            {
                terms.Add(Bare(words[index].Form));
            }
        }

        return terms;
    }

    private int CountOfWords(string text)
    {
        (int words, int scans) = (_words, _scans);
        _words = 0;
        int count = Terms(text, prefix: false, null).Count;
        (_words, _scans) = (words, scans);
        return count;
    }

    // What has signs means itself, if the corpus has it.
    private OracleTerm Bare(string form) =>
        new(!_corpus.HasSynonyms(new OracleTerm(TermKind.Stem, form)) && EmbeddedCorpus.Search.Analysis.TermAnalysis.HasSigns(Encoding.UTF8.GetBytes(form)) && _corpus.FormFrequency.ContainsKey(form) ? TermKind.Whole : TermKind.Stem, form);

    // The parts of one written word are their phrase, or the whole if the corpus has it.
    private OracleItem? Parts(string text, char sign, SearchField field, List<OracleTerm> terms)
    {
        OracleWord first = OracleCorpus.Words(Encoding.UTF8.GetBytes(text), 0)[0];
        OracleTerm? whole = first.Whole is not { } form ? null : text.EndsWith('*') ? new OracleTerm(TermKind.Prefix, form) : Bare(form);
        if (whole is null || _words == MaxTerms || Clauses.Count >= MaxTerms - 1 || _corpus.Meaning(whole).Length == 0)
        {
            return Add(sign, field, terms, isExtra: false);
        }

        var group = OracleItem.Group(sign);
        Attach(group, Add(' ', field, terms, isExtra: false));
        _words++;
        Attach(group, Add(' ', field, [whole], isExtra: false));
        return group;
    }

    private static bool IsOneWord(string text)
    {
        List<OracleWord> words = OracleCorpus.Words(Encoding.UTF8.GetBytes(text), 0);
        return text.IndexOfAny(['*', '?']) < 0 && words.Skip(1).All(word => word.IsPart && (words[0].WholeEnd == 0 || word.Start < words[0].WholeEnd));
    }

    private static int AfterWildcards(byte[] text, int at)
    {
        while (at < text.Length && text[at] is (byte)'*' or (byte)'?')
        {
            at++;
        }

        return at;
    }

    private static string Start(string text)
    {
        int bytes = 0;
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    private OracleItem? Add(char sign, SearchField field, List<OracleTerm> terms, bool isExtra)
    {
        if (terms.Count == 0 || Clauses.Count == MaxTerms)
        {
            return null;
        }

        var clause = new OracleClause(field, terms) { IsExtra = isExtra };
        Clauses.Add(clause);
        return OracleItem.Of(sign, clause);
    }

    private void Attach(OracleItem group, OracleItem? item)
    {
        if (item is null || (item.Clause is null && item.Items.Count == 0))
        {
            return;
        }

        if (item.Clause is { } clause)
        {
            clause.IsExtra &= item.Sign == ' ';
            if (Same(group, item.Sign, clause) is { } same)
            {
                same.Repeats++;
                _words -= clause.Terms.Count;
                Clauses.Remove(clause);
                foreach (OracleTerm term in clause.IsExtra ? clause.Terms : [])
                {
                    Same(group, ' ', clause.Word(term))!.Repeats++;
                }

                return;
            }

            // Joined words are their phrase, which weighs more, and each of them.
            foreach (OracleTerm term in clause.IsExtra ? clause.Terms : [])
            {
                OracleClause single = clause.Word(term);
                if (Same(group, ' ', single) is { } word)
                {
                    word.Repeats++;
                }
                else
                {
                    Clauses.Add(single);
                    group.Items.Add(OracleItem.Of(' ', single));
                }
            }
        }

        group.Items.Add(item);
    }

    // What means the same forms is the same, however it is written.
    private OracleClause? Same(OracleItem group, char sign, OracleClause clause) => group.Items.Find(item => item.Sign == sign && item.Clause is { Articles: null } other && clause.Articles is null
        && other.Field == clause.Field && other.IsExtra == clause.IsExtra && other.Reach == clause.Reach && other.Factor.Equals(clause.Factor)
        && other.Terms.Select(_corpus.Meaning).SequenceEqual(clause.Terms.Select(_corpus.Meaning)))?.Clause;

    private sealed record Suffix(int End, int? Reach, double Boost);
}

/// <summary>A word or phrase of a group with its sign, or a group.</summary>
internal sealed record OracleItem(char Sign, OracleClause? Clause, List<OracleItem> Items)
{
    public static OracleItem Of(char sign, OracleClause clause) => new(sign, clause, []);

    public static OracleItem Group(char sign) => new(sign, null, []);

    public void Boost(double boost)
    {
        if (Clause is not null)
        {
            Clause.Factor *= boost;
        }

        Items.ForEach(item => item.Boost(boost));
    }
}

/// <summary>Where a query looks: in words, or with a name in what is said of the article.</summary>
internal sealed record OracleField(SearchField Field, string Name)
{
    /// <summary>Which articles have a text in the field; null for a text that is not for it.</summary>
    public Func<Article, bool>? Articles(string text, bool isPrefix)
    {
        List<string> words = Words(text);
        bool Has(Utf8Text value)
        {
            List<string> found = Words(value.ToString());
            return words.Count > 0 && words.Select((word, index) => found.Exists(other =>
                isPrefix && index == words.Count - 1 ? other.StartsWith(word, StringComparison.Ordinal) : other == word)).All(static has => has);
        }

        return Name switch
        {
            "speaker" => article => article.Speakers.Any(speaker => Has(speaker.Name)),
            "date" => Dates(text),
            _ => article => article.Fields[Name].Items.Any(Has),
        };
    }

    private static Func<Article, bool>? Dates(string text)
    {
        string[] ends = text.Split("..", 2);
        string from = ends[0];
        string to = ends[^1];
        bool IsDate(string date) => Regex.IsMatch(date, @"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z")
            && DateOnly.TryParseExact(date + "-01-01"[..(10 - date.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        bool isOpen = ends.Length == 2;
        if ((isOpen && from.Length + to.Length == 0) || !(IsDate(from) || (isOpen && from.Length == 0)) || !(IsDate(to) || (isOpen && to.Length == 0)))
        {
            return null;
        }

        // Dates as text compare as dates, and a month with the start of its days.
        return article => article.Date is { } date && date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is var day
            && string.CompareOrdinal(day, from) >= 0 && (to.Length == 0 || string.CompareOrdinal(day[..to.Length], to) <= 0);
    }

    private static List<string> Words(string text) => [.. OracleCorpus.Words(Encoding.UTF8.GetBytes(text), 0).Select(static word => OracleCorpus.Strip(word.Form))];
}

/// <summary>What a word of a query means.</summary>
internal enum TermKind
{
    Stem,
    Whole,
    Prefix,
    Pattern,
    Similar,
}

/// <summary>A word of a query.</summary>
internal sealed record OracleTerm(TermKind Kind, string Form)
{
    /// <summary>The most edits of a similar word; negative for as many as suit its length.</summary>
    public int Edits { get; init; }
}

/// <summary>A word or phrase of a query.</summary>
internal sealed record OracleClause(SearchField Field, List<OracleTerm> Terms)
{
    /// <summary>The <see cref="Reach"/> of words in one sentence.</summary>
    public const int Sentence = 10_000;

    /// <summary>The <see cref="Reach"/> of words in one paragraph.</summary>
    public const int Paragraph = Sentence + 1;

    /// <summary>The <see cref="Reach"/> of words in one quotation.</summary>
    public const int Quotation = Sentence + 2;

    public SearchField Field { get; set; } = Field;

    /// <summary>Of a clause without words: which articles have it.</summary>
    public Func<Article, bool>? Articles { get; init; }

    public int Repeats { get; set; } = 1;

    public double Factor { get; set; } = 1;

    public int Reach { get; set; }

    public bool IsExtra { get; set; }

    public bool IsExcluded { get; set; }

    public OracleClause Word(OracleTerm term) => new(Field, [term]) { Factor = Factor };
}

using System.Text;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A query as the documentation of its language has it, read without an index.</summary>
internal sealed partial class OracleQuery
{
    public const int MaxTerms = 64;
    private const int MaxBytes = 2048;
    private const int MaxDepth = 16;
    private const int MaxJoined = 16;
    public const int MaxScans = 8;
    private const string Minuses = "-!\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D\uFF01";

    private readonly OracleCorpus _corpus;
    private readonly OracleTerms _terms;
    private readonly OracleClauses _clauses;
    private readonly string _text;
    private bool _requiresAll;
    private int _at;

    private OracleQuery(OracleCorpus corpus, string text, bool requiresAll)
    {
        _requiresAll = requiresAll;
        _corpus = corpus;
        _terms = new OracleTerms(corpus);
        _clauses = new OracleClauses(corpus, _terms);
        _text = text;
    }

    /// <summary>The whole query.</summary>
    public OracleItem Root { get; } = OracleItem.Group(' ');

    /// <summary>The clauses of all groups, in the order in which they were read.</summary>
    public List<OracleClause> Clauses => _clauses.All;

    /// <summary>Whether it has a pattern, a misspelt word, or words that need not follow one another.</summary>
    public bool IsLoose => Clauses.Exists(static clause => clause.Reach != 0 || clause.Terms.Exists(static term => term.Kind >= TermKind.Pattern));

    private bool IsFull => _terms.Words == MaxTerms || Clauses.Count == MaxTerms;

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
            if (depth > 0 && OracleCharacters.Bracket(_text, _at) == ')')
            {
                _at++;
                return;
            }

            OracleItem? first = ReadAll(field, depth);
            if (!ReadOperator("OR", "||"))
            {
                _clauses.Attach(group, Required(first));
                continue;
            }

            OracleItem any = _requiresAll ? OracleItem.Group(' ') : group;
            AttachAlternative(any, first);
            for (bool hasNext = true; hasNext && !IsFull; hasNext = ReadOperator("OR", "||"))
            {
                AttachAlternative(any, ReadAll(field, depth));
            }

            if (any != group)
            {
                _clauses.Attach(group, Required(any));
            }
        }
    }

    private OracleItem? Required(OracleItem? item) => _requiresAll ? InAll(item) : item;

    private void AttachAlternative(OracleItem group, OracleItem? item)
    {
        if (item?.Sign == '-')
        {
            OracleItem others = OracleItem.Group(' ');
            _clauses.Attach(others, item);
            item = others;
        }

        _clauses.Attach(group, item);
    }

    private OracleItem? ReadAll(OracleField field, int depth)
    {
        OracleItem? first = ReadOperand(field, depth);
        if (!ReadOperator("AND", "&&"))
        {
            return first;
        }

        OracleItem all = OracleItem.Group(' ');
        _clauses.Attach(all, InAll(first));
        for (bool hasNext = true; hasNext && !IsFull; hasNext = ReadOperator("AND", "&&"))
        {
            _clauses.Attach(all, InAll(ReadOperand(field, depth)));
        }

        return all;
    }

    private static OracleItem? InAll(OracleItem? item) => item is { Sign: ' ' } ? item with { Sign = '+' } : item;

    private OracleItem? ReadOperand(OracleField field, int depth)
    {
        bool isExcluded = false;
        while (ReadOperator("NOT", "NOT"))
        {
            isExcluded = !isExcluded;
        }

        char sign = isExcluded ? '-' : ' ';
        if (_at + 1 < _text.Length && !OracleCharacters.IsSpace(_text, _at + 1) && (Minuses.Contains(_text[_at]) || "+＋".Contains(_text[_at])))
        {
            bool isMinus = Minuses.Contains(_text[_at++]);
            sign = isMinus != isExcluded ? '-' : isMinus ? ' ' : '+';
        }

        field = ReadField(field);
        if (OracleCharacters.Bracket(_text, _at) == '(' && depth < MaxDepth)
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

        while (OracleCharacters.MarkRow(_text, _at) >= 0 && OracleCharacters.IndexOfMark(_text, _at + 1, _text.Length, OracleCharacters.MarkRow(_text, _at)) < 0)
        {
            _at++;
        }

        int end = OracleCharacters.MarkRow(_text, _at) >= 0 ? OracleCharacters.IndexOfMark(_text, _at + 1, _text.Length, OracleCharacters.MarkRow(_text, _at)) : OracleCharacters.IndexOfSingleMark(_text, _at);
        return end >= 0 ? ReadPhrase(end, sign, field) : ReadJoined(depth, sign, field);
    }

    // An operator stands between operands.
    private bool ReadOperator(string name, string sign)
    {
        int at = _at;
        while (at < _text.Length && OracleCharacters.IsSpace(_text, at))
        {
            at++;
        }

        string? found = new[] { name, sign }.FirstOrDefault(word => string.CompareOrdinal(_text, at, word, 0, word.Length) == 0);
        if (found is null || at + found.Length >= _text.Length)
        {
            return false;
        }

        at += found.Length;
        if (!OracleCharacters.IsSpace(_text, at) && OracleCharacters.Bracket(_text, at) != '(' && OracleCharacters.MarkRow(_text, at) < 0)
        {
            return false;
        }

        while (at < _text.Length && OracleCharacters.IsSpace(_text, at))
        {
            at++;
        }

        if (at == _text.Length || OracleCharacters.Bracket(_text, at) == ')')
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
            || !(OracleCharacters.HasWordAt(_text, value) || "*?(（".Contains(_text[value]) || _text[value..].StartsWith("..", StringComparison.Ordinal) || OracleCharacters.MarkRow(_text, value) >= 0 || "‘’‚‛".Contains(_text[value])))
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

    private OracleSuffix? ReadSuffix(bool isPhrase = false)
    {
        OracleSuffix? suffix = OracleSuffix.At(_text, _at, isPhrase);
        _at = suffix?.End ?? _at;
        return suffix;
    }

    private bool SkipSpaces()
    {
        while (_at < _text.Length && OracleCharacters.IsSpace(_text, _at))
        {
            _at++;
        }

        return _at < _text.Length;
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
}

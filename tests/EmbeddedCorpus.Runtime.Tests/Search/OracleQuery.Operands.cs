using System.Text;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <content>Words, phrases and values of fields.</content>
internal sealed partial class OracleQuery
{
    // A clause of articles by what is not in their texts.
    private OracleItem? AddArticles(char sign, OracleField field, string text, bool isPrefix)
    {
        if (field.Name.Length == 0 || _terms.Scans++ >= MaxScans || field.Articles(text, isPrefix) is not { } articles)
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

        int scans = _terms.Scans;
        List<OracleTerm> terms = _terms.Read(inner, hasPrefix, null);
        if (terms.Count == 1 && _terms.Count(inner) == 1)
        {
            _terms.Words--;
            _terms.Scans = scans;
            terms = [.. _terms.Read(inner, hasPrefix, null).Select(term => term.Kind == TermKind.Stem && !OracleCorpus.Words(Encoding.UTF8.GetBytes(inner), 0)[0].IsBigram ? term with { Kind = TermKind.Whole } : term)];
        }

        OracleItem? item = _clauses.Add(sign, field.Field, terms, isExtra: false);
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
        for (; end < _text.Length && !OracleCharacters.IsSpace(_text, end); end++)
        {
            open += OracleCharacters.Bracket(_text, end) == '(' ? 1 : OracleCharacters.Bracket(_text, end) == ')' ? -1 : 0;
            if (open < 0 && OracleCharacters.Bracket(_text, end) == ')' && depth > 0)
            {
                break;
            }
        }

        int mark = OracleCharacters.IndexOfMark(_text, _at, end, -1);
        end = mark < 0 ? end : mark;
        string word = _text[_at..end];
        Match suffix = Regex.Match(word, @"^[^~^]+(?<suffix>[~^])");
        OracleSuffix? read = suffix.Success && OracleSuffix.At(word, suffix.Groups["suffix"].Index) is { } found && !OracleCharacters.HasWord(word, found.End) ? found : null;
        end = read is null ? end : _at + suffix.Groups["suffix"].Index;
        end = EndOfNumber(end);
        word = _text[_at..end];
        _at = end;
        if (AddArticles(sign, field, word, word.EndsWith('*')) is { } articles)
        {
            articles.Boost(ReadSuffix()?.Boost ?? 1);
            return articles;
        }

        List<OracleTerm> terms = _terms.Read(word, prefix: false, read?.Reach is { } reach ? Math.Min(reach, 2) : null);
        OracleItem? item;
        if (terms.Count > 1 && IsOneWord(word.TrimEnd('*')))
        {
            item = Parts(word, sign, field.Field, terms);
        }
        else if (sign != ' ' || terms.Count < 2 || (terms.Count <= MaxJoined && Clauses.Count + terms.Count < MaxTerms))
        {
            item = _clauses.Add(sign, field.Field, terms, isExtra: terms.Count > 1);
        }
        else
        {
            item = OracleItem.Group(' ');
            foreach (OracleTerm term in terms)
            {
                _terms.Words--;
            }

            foreach (OracleTerm term in terms.TakeWhile(_ => Clauses.Count < MaxTerms))
            {
                _terms.Words++;
                _clauses.Attach(item, _clauses.Add(' ', field.Field, [term], isExtra: false));
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

    // The parts of one written word are their phrase, or the whole if the corpus has it.
    private OracleItem? Parts(string text, char sign, SearchField field, List<OracleTerm> terms)
    {
        OracleWord first = OracleCorpus.Words(Encoding.UTF8.GetBytes(text), 0)[0];
        OracleTerm? whole = first.Whole is not { } form ? null : text.EndsWith('*') ? new OracleTerm(TermKind.Prefix, form) : _terms.Bare(form);
        if (whole is null || _terms.Words == MaxTerms || Clauses.Count >= MaxTerms - 1 || _corpus.Meaning(whole).Length == 0)
        {
            return _clauses.Add(sign, field, terms, isExtra: false);
        }

        var group = OracleItem.Group(sign);
        _clauses.Attach(group, _clauses.Add(' ', field, terms, isExtra: false));
        _terms.Words++;
        _clauses.Attach(group, _clauses.Add(' ', field, [whole], isExtra: false));
        return group;
    }

    private static bool IsOneWord(string text)
    {
        List<OracleWord> words = OracleCorpus.Words(Encoding.UTF8.GetBytes(text), 0);
        return text.IndexOfAny(['*', '?']) < 0 && words.Skip(1).All(word => word.IsPart && (words[0].WholeEnd == 0 || word.Start < words[0].WholeEnd));
    }
}

using System.Text;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A query as the documentation of its language has it, read without an index.</summary>
internal sealed class OracleQuery
{
    private const int MaxTerms = 64;
    private const int MaxBytes = 2048;

    private OracleQuery(List<OracleClause> clauses) => Clauses = clauses;

    public List<OracleClause> Clauses { get; }

    public static OracleQuery Parse(string text, SearchField field)
    {
        text = Start(text);
        var clauses = new List<OracleClause>();
        int at = 0;
        while (at < text.Length && Room(clauses) > 0)
        {
            if (" \t\r\n".Contains(text[at], StringComparison.Ordinal))
            {
                at++;
                continue;
            }

            char sign = ' ';
            if (text[at] is '+' or '-' && at + 1 < text.Length && !" \t\r\n".Contains(text[at + 1], StringComparison.Ordinal))
            {
                sign = text[at++];
            }

            SearchField where = field;
            foreach ((string name, SearchField named) in new[] { ("headline:", SearchField.Headline), ("quote:", SearchField.Quotes) })
            {
                if (text.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase) && at + name.Length < text.Length && !" \t\r\n".Contains(text[at + name.Length], StringComparison.Ordinal))
                {
                    where = named;
                    at += name.Length;
                    break;
                }
            }

            if (text[at] == '"')
            {
                int end = text.IndexOf('"', at + 1);
                if (end < 0)
                {
                    at++;
                    continue;
                }

                Add(clauses, sign, where, [.. Phrase(text[(at + 1)..end], prefix: false).Take(Room(clauses))]);
                at = end + 1;
                continue;
            }

            int stop = text.IndexOfAny([' ', '\t', '\r', '\n', '"'], at);
            stop = stop < 0 ? text.Length : stop;
            string word = text[at..stop];
            at = stop;
            bool prefix = word.Length > 1 && word[^1] == '*';
            List<OracleTerm> phrase = Phrase(word, prefix);
            if (sign == '-')
            {
                Add(clauses, sign, where, [.. phrase.Take(Room(clauses))]);
            }
            else
            {
                foreach (OracleTerm term in phrase.TakeWhile(_ => Room(clauses) > 0))
                {
                    Add(clauses, sign, where, [term.Kind == TermKind.Whole ? term with { Kind = TermKind.Stem } : term]);
                }
            }
        }

        return new OracleQuery(clauses);
    }

    private static int Room(List<OracleClause> clauses) => MaxTerms - clauses.Sum(clause => clause.Terms.Count);

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

    // The last character of a run without spaces starts words only where it stands alone.
    private static List<OracleTerm> Phrase(string text, bool prefix)
    {
        List<OracleWord> words = OracleCorpus.Words(Encoding.UTF8.GetBytes(text), 0);
        var terms = new List<OracleTerm>();
        for (int index = 0; index < words.Count; index++)
        {
            OracleWord word = words[index];
            bool follows = index > 0 && words[index - 1].IsBigram && !words[index - 1].IsLast;
            if (!(word.IsLast && follows))
            {
                terms.Add(new OracleTerm(word.IsLast || (prefix && index == words.Count - 1) ? TermKind.Prefix : TermKind.Whole, word.Form));
            }
        }

        return terms;
    }

    private static void Add(List<OracleClause> clauses, char sign, SearchField field, List<OracleTerm> terms)
    {
        if (terms.Count == 0)
        {
            return;
        }

        OracleClause? same = clauses.Find(clause => clause.Sign == sign && clause.Field == field && clause.Terms.SequenceEqual(terms));
        if (same is not null)
        {
            same.Repeats++;
        }
        else
        {
            clauses.Add(new OracleClause(sign, field, terms));
        }
    }
}

/// <summary>What a word of a query means.</summary>
internal enum TermKind
{
    Stem,
    Whole,
    Prefix,
}

/// <summary>A word of a query.</summary>
internal sealed record OracleTerm(TermKind Kind, string Form);

/// <summary>A word or phrase of a query.</summary>
internal sealed record OracleClause(char Sign, SearchField Field, List<OracleTerm> Terms)
{
    public int Repeats { get; set; } = 1;
}

using System.Text;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A query as the documentation of its language has it, read without an index.</summary>
internal sealed class OracleQuery
{
    private const int MaxTerms = 64;
    private const int MaxBytes = 2048;

    private readonly OracleCorpus _corpus;

    private OracleQuery(OracleCorpus corpus) => _corpus = corpus;

    public List<OracleClause> Clauses { get; } = [];

    public static OracleQuery Parse(OracleCorpus corpus, string text, SearchField field)
    {
        var query = new OracleQuery(corpus);
        query.Read(Start(text), field);
        return query;
    }

    private void Read(string text, SearchField field)
    {
        int at = 0;
        while (at < text.Length && Room() > 0)
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

                Add(sign, where, [.. Phrase(text[(at + 1)..end], prefix: false).Take(Room())]);
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
                Add(sign, where, [.. phrase.Take(Room())]);
            }
            else
            {
                foreach (OracleTerm term in phrase.TakeWhile(_ => Room() > 0))
                {
                    Add(sign, where, [term.Kind == TermKind.Whole ? term with { Kind = TermKind.Stem } : term]);
                }
            }
        }
    }

    private int Room() => MaxTerms - Clauses.Sum(clause => clause.Terms.Count);

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

    private void Add(char sign, SearchField field, List<OracleTerm> terms)
    {
        if (terms.Count == 0)
        {
            return;
        }

        // What means the same forms is the same, however it is written.
        OracleClause? same = Clauses.Find(clause => clause.Sign == sign && clause.Field == field && clause.Terms.Select(_corpus.Meaning).SequenceEqual(terms.Select(_corpus.Meaning)));
        if (same is not null)
        {
            same.Repeats++;
        }
        else
        {
            Clauses.Add(new OracleClause(sign, field, terms));
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

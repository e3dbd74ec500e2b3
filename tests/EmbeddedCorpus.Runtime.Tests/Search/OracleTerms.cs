using System.Text;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Reads the words of a query.</summary>
internal sealed class OracleTerms(OracleCorpus corpus)
{
    /// <summary>The number of words so far.</summary>
    public int Words { get; set; }

    /// <summary>The number of words so far that stand for all similar words.</summary>
    public int Scans { get; set; }

    // The words of a piece of the query. The last character of a run without spaces starts words only where it stands alone.
    public List<OracleTerm> Read(string text, bool prefix, int? edits)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        List<OracleWord> words = OracleCorpus.Words(utf8, 0);
        var terms = new List<OracleTerm>();
        for (int index = 0; index < words.Count && Words < OracleQuery.MaxTerms; index++)
        {
            OracleWord word = words[index];
            bool follows = index > 0 && words[index - 1].IsBigram && !words[index - 1].IsLast;
            if (word.IsLast && follows)
            {
                continue;
            }

            bool isLast = index == words.Count - 1;
            Words++;
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
            else if (pattern.AsSpan().IndexOfAny('*', '?') >= 0 && Scans++ < OracleQuery.MaxScans)
            {
                terms.Add(new OracleTerm(TermKind.Pattern, pattern));
            }
            else if (edits is { } most && isLast && Scans++ < OracleQuery.MaxScans)
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

    public int Count(string text)
    {
        (int words, int scans) = (Words, Scans);
        Words = 0;
        int count = Read(text, prefix: false, null).Count;
        (Words, Scans) = (words, scans);
        return count;
    }

    // What has signs means itself, if the corpus has it.
    public OracleTerm Bare(string form) =>
        new(!corpus.HasSynonyms(new OracleTerm(TermKind.Stem, form)) && TermAnalysis.HasSigns(Encoding.UTF8.GetBytes(form)) && corpus.FormFrequency.ContainsKey(form) ? TermKind.Whole : TermKind.Stem, form);

    private static int AfterWildcards(byte[] text, int at)
    {
        while (at < text.Length && text[at] is (byte)'*' or (byte)'?')
        {
            at++;
        }

        return at;
    }
}

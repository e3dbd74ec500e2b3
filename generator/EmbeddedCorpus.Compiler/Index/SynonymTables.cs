using System.Text;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Synonyms;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Writes the synonyms of a corpus: the stems of queries that have some, and the words to find for each.</summary>
internal static class SynonymTables
{
    /// <summary>Writes both tables.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="strings">Places the words.</param>
    /// <returns>The stems with the row of their first word, and the words with the number of words that follow.</returns>
    public static ((TableWriter Table, int Rows) Stems, (TableWriter Table, int Rows) Words) Write(CorpusModel corpus, ImageStrings strings)
    {
        bool isEnglish = corpus.Languages.IsEnglish;
        var targets = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (SynonymRule rule in corpus.Search.IsIndexed ? corpus.Synonyms : [])
        {
            foreach (string word in rule.Words)
            {
                string stem = StemOf(word, isEnglish);
                if (!targets.TryGetValue(stem, out List<string>? found))
                {
                    targets.Add(stem, found = []);
                }

                found.AddRange(rule.Targets);
            }
        }

        var words = new TableWriter(Table.SynonymWords);
        var rows = new List<(string Stem, int Row)>();
        int count = 0;
        foreach (string stem in targets.Keys.OrderBy(static stem => stem, StringComparer.Ordinal))
        {
            string[] distinct = [.. targets[stem].GroupBy(target => StemOf(target, isEnglish), StringComparer.Ordinal).Select(static group => group.First())];
            rows.Add((stem, count));
            for (int index = 0; index < distinct.Length; index++)
            {
                (uint address, int length) = strings.Add(distinct[index]);
                words.Address(address).Number(length).Number(distinct.Length - index - 1).EndRow();
                count++;
            }
        }

        return (AliasWriter.Write(Table.SynonymStems, rows, strings), (words, count));
    }

    private static string StemOf(string word, bool isEnglish)
    {
        byte[] stem = new byte[WordReader.MaxTermBytes];
        return Encoding.UTF8.GetString(stem, 0, TermAnalysis.Stem(Encoding.UTF8.GetBytes(word), isEnglish, stem));
    }
}

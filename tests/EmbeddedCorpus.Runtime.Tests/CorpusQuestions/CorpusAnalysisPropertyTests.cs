using CsCheck;
using EmbeddedCorpus.Analysis;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Search;

namespace EmbeddedCorpus.Runtime.Tests.CorpusQuestions;

/// <summary>Word lists, collocates and key words are those of counting every word of every text.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class CorpusAnalysisPropertyTests
{
    private static readonly Gen<RandomArticle[]> s_small = SearchGenerators.ArticleWithFields.Array[0, 12];

    [Fact]
    public void Small_corpora_are_counted_as_if_every_word_were_looked_at() => Check(s_small, 150);

    [Fact]
    public void Corpora_with_indexed_fields_are_counted_without_the_fields() => Check(s_small, 100, SearchGenerators.Fields);

    [Fact]
    public void Corpora_of_many_blocks_are_counted_as_if_every_word_were_looked_at() => Check(SearchGenerators.ManyArticles, 3);

    private static void Check(Gen<RandomArticle[]> corpora, int iterations, params string[] fields) =>
        Gen.Select(corpora.Select(static articles => articles.Select(Plain).ToArray()), SearchGenerators.Query, Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 12], Gen.Bool).Holds(
            (articles, query, before, after, day, isWide) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles, null, fields)).Open().Corpus;
                var oracle = new OracleCorpus(corpus, english: true, fields);
                SearchOptions options = new() { From = isWide ? null : RandomArticle.FirstDay.AddDays(day) };
                CheckWords(corpus, oracle, options);
                CheckYears(corpus, oracle, query, options);
                CheckCollocates(corpus, oracle, query, new CollocateOptions { Before = before, After = after, MinCount = 1, Search = options });
                CheckKeyness(corpus, oracle, options);
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(iterations));

    // Of a word that is also written as one, the index counts the parts and the whole: a word list has both.
    private static RandomArticle Plain(RandomArticle article) => article with
    {
        Headline = [.. article.Headline.Select(Plain)],
        Paragraphs = [.. article.Paragraphs.Select(static paragraph => paragraph.Select(Plain).ToArray())],
    };

    private static RandomPiece Plain(RandomPiece piece) => piece with
    {
        Words = [.. piece.Words.Select(static word => OracleCorpus.Words(System.Text.Encoding.UTF8.GetBytes(word), 0).Exists(static part => part.Whole is not null) ? "harbour" : word)],
    };

    private static void CheckWords(TextCorpus corpus, OracleCorpus oracle, SearchOptions options)
    {
        Dictionary<string, int> expected = Counts(oracle, options, out int total);
        var words = new WordFrequency[expected.Count + 1];
        Assert.Equal(expected.Count, corpus.Frequencies(words, out int distinct, options));
        Assert.Equal(expected.Count, distinct);
        Assert.Equal(expected.OrderBy(static pair => pair.Key, StringComparer.Ordinal), words.Take(distinct).Select(static word => KeyValuePair.Create(Form(word.Word), word.Count)).OrderBy(static pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(words.Take(distinct).Select(static word => word.Count).OrderDescending(), words.Take(distinct).Select(static word => word.Count));
        foreach (WordFrequency word in words.Take(distinct))
        {
            string form = Form(word.Word);
            Assert.Equal(1e6 * word.Count / total, word.PerMillion, 6);
            Assert.Equal(oracle.Articles.Count(article => IsIn(article, options) && Text(article).Any(found => found.Form == form)), word.ArticleCount);
        }

        var first = new WordFrequency[3];
        Assert.Equal(words.Take(Math.Min(3, distinct)).Select(static word => word.Word), first.Take(corpus.Frequencies(first, out _, options)).Select(static word => word.Word));
    }

    private static void CheckYears(TextCorpus corpus, OracleCorpus oracle, string query, SearchOptions options)
    {
        ConcordanceLine[] lines = Lines(corpus, query, options);
        (int Year, int Count, long Words)[] expected = [.. oracle.Articles.Where(article => article.Article.Date is not null && IsIn(article, options)).GroupBy(static article => article.Article.Date!.Value.Year)
            .Select(year => (year.Key, lines.Count(line => line.Article.Date?.Year == year.Key), year.Sum(static article => (long)Text(article).Count())))
            .Where(static year => year.Item3 > 0)];
        var years = new YearFrequency[5];
        int count = corpus.Frequencies(query, years, out int total, options);
        Assert.Equal(expected, years.Take(count).Select(static year => (year.Year, year.Count, year.WordCount)));
        Assert.Equal(lines.Length, total);
        Assert.All(years.Take(count), static year => Assert.Equal(1e6 * year.Count / year.WordCount, year.PerMillion, 6));
    }

    private static void CheckCollocates(TextCorpus corpus, OracleCorpus oracle, string query, CollocateOptions options)
    {
        var together = new Dictionary<string, int>(StringComparer.Ordinal);
        ConcordanceLine[] lines = Lines(corpus, query, options.Search);
        foreach (ConcordanceLine line in lines)
        {
            OracleWord[] text = [.. Text(oracle.Articles[line.Article.Index])];
            int start = Offset(line, line.Keyword);
            int end = start + line.Keyword.Length;
            (int Start, int End) = line.Article.Paragraphs.Select(paragraph => (Start: Offset(line, paragraph.Text), End: Offset(line, paragraph.Text) + paragraph.Text.Length)).Last(range => range.Start <= start);
            IEnumerable<OracleWord> around = text.Where(word => word.End <= start).TakeLast(options.Before).Concat(text.Where(word => word.Start >= end).Take(options.After));
            foreach (OracleWord word in around.Where(word => word.Start >= Start && word.End <= End))
            {
                together[word.Form] = together.GetValueOrDefault(word.Form) + 1;
            }
        }

        Dictionary<string, int> counts = Counts(oracle, options.Search, out int words);
        int windows = together.Values.Sum();
        foreach (CollocateMeasure measure in Enum.GetValues<CollocateMeasure>())
        {
            var collocates = new Collocate[together.Count + 1];
            int count = corpus.Collocates(query, collocates, out int total, options with { Measure = measure });
            Assert.Equal((together.Count, together.Count), (count, total));
            foreach (Collocate collocate in collocates.Take(count))
            {
                string form = Form(collocate.Word);
                Assert.Equal((together[form], counts[form]), (collocate.Count, collocate.Frequency));
                double expected = measure == CollocateMeasure.LogDice
                    ? 14 + Math.Log2(2.0 * together[form] / (lines.Length + counts[form]))
                    : LogLikelihood(together[form], windows, counts[form], Math.Max(words, windows));
                Assert.Equal(expected, collocate.Score, 6);
            }

            Assert.Equal(collocates.Take(count).Select(static collocate => collocate.Score).OrderDescending(), collocates.Take(count).Select(static collocate => collocate.Score));
            Assert.Equal(together.Count(static pair => pair.Value >= 2), corpus.Collocates(query, collocates, out total, options with { Measure = measure, MinCount = 2 }));
        }
    }

    private static void CheckKeyness(TextCorpus corpus, OracleCorpus oracle, SearchOptions target)
    {
        SearchOptions reference = default;
        Dictionary<string, int> counts = Counts(oracle, target, out int words);
        Dictionary<string, int> others = Counts(oracle, reference, out int all);
        var keys = new KeyWord[others.Count + 1];
        int count = corpus.Keyness(target, reference, keys);
        Assert.Equal(others.Count, count);
        foreach (KeyWord key in keys.Take(count))
        {
            string form = Form(key.Word);
            (double a, double b) = (counts.GetValueOrDefault(form), others[form]);
            (double first, double second) = (words * (a + b) / (words + all), all * (a + b) / (words + all));
            double score = 2 * ((a > 0 ? a * Math.Log(a / first) : 0) + (b * Math.Log(b / second)));
            Assert.Equal(((int)a, (int)b), (key.Count, key.ReferenceCount));
            Assert.Equal(a >= first ? score : -score, key.Score, 6);
        }

        Assert.Equal(keys.Take(count).Select(static key => Math.Abs(key.Score)).OrderDescending(), keys.Take(count).Select(static key => Math.Abs(key.Score)));
    }

    private static double LogLikelihood(double together, double windows, double word, double words)
    {
        double elsewhere = Math.Max(word - together, 0);
        double total = together + elsewhere;
        double[] observed = [together, elsewhere, windows - together, words - windows - elsewhere];
        double[] expected = [windows * total / words, (words - windows) * total / words, windows * (words - total) / words, (words - windows) * (words - total) / words];
        double sum = 2 * observed.Zip(expected).Sum(static cell => cell.First <= 0 || cell.Second <= 0 ? 0 : cell.First * Math.Log(cell.First / cell.Second));
        return together >= expected[0] ? sum : -sum;
    }

    private static Dictionary<string, int> Counts(OracleCorpus oracle, SearchOptions options, out int total)
    {
        OracleWord[] words = [.. oracle.Articles.Where(article => IsIn(article, options)).SelectMany(Text)];
        total = words.Length;
        return words.GroupBy(static word => word.Form).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
    }

    private static IEnumerable<OracleWord> Text(OracleArticle article) => article.Words.Where(word => word.Position > article.HeadlineWords && word.Position < article.TextEnd);

    private static bool IsIn(OracleArticle article, SearchOptions options) => options.From is null || (article.Article.Date is { } date && date >= options.From);

    private static ConcordanceLine[] Lines(TextCorpus corpus, string query, SearchOptions options)
    {
        corpus.GetConcordance(query, [], out int total, new ConcordanceOptions { Search = options });
        var lines = new ConcordanceLine[total];
        Assert.Equal(total, corpus.GetConcordance(query, lines, out _, new ConcordanceOptions { Search = options }));
        return lines;
    }

    // A word of the index is composed when it is shown; the form of the oracle is not.
    private static string Form(IndexedWord word) => OracleCorpus.Words(System.Text.Encoding.UTF8.GetBytes(word.ToString()), 0)[0].Form;

    private static int Offset(ConcordanceLine line, Utf8Text part) => (int)OracleCorpus.Offset(line.Article.Text.Bytes, part.Bytes);
}

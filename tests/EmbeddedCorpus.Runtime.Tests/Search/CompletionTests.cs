using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>The last word of a query is completed with the words of most articles, in a phrase with those that follow it.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class CompletionTests
{
    private static readonly IndexedWord[] s_words = new IndexedWord[20];

    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        TestCorpus.Parse("a.txt", "Arms deals\n\nThe arms deal of Zoé. Arms dealers denied all deals with Zoe.\n"),
        TestCorpus.Parse("b.txt", "More arms\n\nArms deals, and arms depots: the departure of the déléguée.\n"),
        TestCorpus.Parse("c.txt", "An end\n\nThe arms deals ended. No depot was found.\n"));

    [Theory]
    [InlineData("de", "deals 3, deal 1, dealers 1, deleguee 1, denied 1, departure 1, depot 1, depots 1")]
    [InlineData("arms DEAL", "deals 3, deal 1, dealers 1")]
    [InlineData("+arms -\"no depot\" headline:dep", "departure 1, depot 1, depots 1")]
    [InlineData("\"arms de", "deals 2, deal 1, dealers 1, depots 1")]
    [InlineData("\"the arms de", "deal 1, deals 1")]
    [InlineData("\"the arms ", "deal 1, deals 1")]
    [InlineData("\"de", "deals 3, deal 1, dealers 1, deleguee 1, denied 1, departure 1, depot 1, depots 1")]
    [InlineData("\"arms deals\" de", "deals 3, deal 1, dealers 1, deleguee 1, denied 1, departure 1, depot 1, depots 1")]
    [InlineData("\"unheardof de", "")]
    [InlineData("zoe", "zoe 1, zoé 1")]
    [InlineData("ZOÉ", "zoe 1, zoé 1")]
    [InlineData("delegue", "deleguee 1")]
    [InlineData("arms ", "")]
    [InlineData("", "")]
    [InlineData("xyz", "")]
    public void A_word_is_completed(string prefix, string expected)
    {
        expected = expected.Replace("deleguee", "déléguée", StringComparison.Ordinal);
        int count = s_corpus.Complete(prefix, s_words);
        Assert.Equal(expected, string.Join(", ", s_words.Take(count).Select(static word => $"{word} {word.ArticleCount}")));
        Assert.Equal(count, s_corpus.Complete(Encoding.UTF8.GetBytes(prefix), s_words));
        Assert.Equal(Math.Min(count, 2), s_corpus.Complete(prefix, s_words.AsSpan(0, 2)));
        Assert.Equal(0, s_corpus.Complete(prefix, []));
    }

    [Theory]
    [InlineData("C+", "c++ 2, c# 1, code 1")]
    [InlineData("C++", "c++ 2, c# 1, code 1")]
    [InlineData("in c+", "c++ 2, c# 1, code 1")]
    [InlineData("\"in C+", "c++ 1")]
    [InlineData("G+", "g++ 1")]
    [InlineData("notepad+", "notepad++ 1")]
    [InlineData("C#", "c++ 2, c# 1, code 1")]
    [InlineData(".N", "@name 1, .net 1, notepad++ 1")]
    [InlineData("#ta", "#tag 1")]
    [InlineData("@na", "@name 1")]
    [InlineData("c+ ", "")]
    [InlineData("code+", "code 1")]
    [InlineData("+", "")]
    public void A_word_is_completed_without_its_signs(string prefix, string expected)
    {
        TextCorpus corpus = TestCorpus.Of(
            TestCorpus.Parse("a.txt", "Code\n\nIt is code in C++ and C#, for .NET and G++.\n"),
            TestCorpus.Parse("b.txt", "More\n\nWe wrote C++ with Notepad++ for #tag and @name.\n"));
        var words = new IndexedWord[5];
        int count = corpus.Complete(prefix, words);
        Assert.Equal(expected, string.Join(", ", words.Take(count).Select(static word => $"{word} {word.ArticleCount}")));
    }

    [Fact]
    public void Completions_are_those_of_looking_at_every_word() => Gen.Select(SearchGenerators.Articles, Gen.OneOf(SearchGenerators.Vocabulary), Gen.Int[1, 4], Gen.OneOf(SearchGenerators.Vocabulary).Array[0, 2]).Holds(
        (articles, word, length, before) =>
        {
            TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
            var oracle = new OracleCorpus(corpus, english: true);
            string prefix = word.EnumerateRunes().Take(length).Aggregate(string.Empty, static (text, rune) => text + rune);
            string phrase = string.Join(' ', before);
            List<OracleWord> parts = OracleCorpus.Words(Encoding.UTF8.GetBytes(prefix), 0);
            List<OracleWord> firsts = OracleCorpus.Words(Encoding.UTF8.GetBytes(phrase), 0);
            if (parts.Count != 1 || parts[0].IsBigram || firsts.Exists(static first => first.IsBigram || first.IsLast) || word.Any(static c => char.IsPunctuation(c) || char.IsSymbol(c)))
            {
                return;
            }

            string start = OracleCorpus.Strip(parts[0].Form);
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (OracleArticle article in oracle.Articles)
            {
                OracleWord[] text = [.. article.Words.Where(found => firsts.Count == 0 || (found.Position > article.HeadlineWords && found.Position < article.TextEnd))];
                foreach (string form in text.Where(found => OracleCorpus.Strip(found.Form).StartsWith(start, StringComparison.Ordinal) && Follows(oracle, text, found, firsts)).Select(static found => found.Form).Distinct())
                {
                    counts[form] = counts.GetValueOrDefault(form) + 1;
                }
            }

            var words = new IndexedWord[50];
            int count = corpus.Complete(firsts.Count == 0 ? prefix : $"\"{phrase} {prefix}", words);
            Assert.Equal(counts.Select(static pair => (Composed(pair.Key), pair.Value)).Order(), words.Take(count).Select(static found => (found.ToString(), found.ArticleCount)).Order());
            Assert.Equal(words.Take(count).Select(static found => found.ArticleCount).OrderDescending(), words.Take(count).Select(static found => found.ArticleCount));
        },
        seed: "csjqe0xbTGz7",
        iter: Nightly.Of(400));

    [Fact]
    public void Completing_allocates_nothing()
    {
        lock (s_words)
        {
            foreach (string prefix in new[] { "w", "\"lines of te", "\"quite enou" })
            {
                Assert.True(LargeCorpus.Corpus.Complete(prefix, s_words) > 0);
                Assert.Equal(0, Allocations.Of(() => LargeCorpus.Corpus.Complete(prefix, s_words), out int again));
                Assert.True(again > 0);
            }
        }
    }

    [Fact]
    public void Without_an_index_nothing_is_completed()
    {
        TextCorpus corpus = TestImage.Of(TestCorpus.Model(SearchSettings.Of(isIndexed: false, Language.English, []), [TestCorpus.Parse("a.txt", "Words.\n")])).Open().Corpus;
        Assert.Throws<NotSupportedException>(() => corpus.Complete("wor", s_words));
        Assert.Equal(0, default(TextCorpus).Complete("wor", s_words));
        Assert.Equal(0, TestCorpus.Of().Complete("wor", s_words));
    }

    private static string Composed(string form)
    {
        Span<byte> composed = stackalloc byte[WordReader.MaxTermBytes];
        return Encoding.UTF8.GetString(composed[..TermAnalysis.Compose(Encoding.UTF8.GetBytes(form), composed)]);
    }

    // By positions, for a whole word and the first of its parts share one.
    private static bool Follows(OracleCorpus oracle, OracleWord[] text, OracleWord last, List<OracleWord> firsts) =>
        firsts.Select((first, number) => Array.Exists(text, word =>
            word.Position == last.Position - firsts.Count + number && oracle.Means(new OracleTerm(firsts.Count > 1 ? TermKind.Stem : TermKind.Whole, first.Form), word.Form))).All(static means => means);
}

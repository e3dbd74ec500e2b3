using System.Text;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search.Suggestions;

/// <summary>Words that no text has are replaced in a suggested query, and in a search that asks for it.</summary>
public class WordRepairTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        new ArticleDraft("a.txt", "Harbour news\n\nThe lighthouse keeper saw an e-mail about herring; the café was closed. A bluebird sat there in 1987.").Build(),
        new ArticleDraft("b.txt", "Herring\n\nThe keeper mended a net in the harbour, and the keeper of the house was naïve.").Build(),
        new ArticleDraft("c.txt", "Sunlight\n\nSunlight on the harbour; lights of the lighthouse.").Build());

    [Theory]
    [InlineData("nothing is wrong", "harbour keeper", "")]
    [InlineData("one word", "harbuor", "harbour")]
    [InlineData("every word", "harbuor kepeer herrring", "harbour keeper herring")]
    [InlineData("words that are there stay as typed", "the HERRING kepeer", "the HERRING keeper")]
    [InlineData("operators stay", "+harbuor -(kepeer OR hering)^2 headline:hering*", "+harbour -(keeper OR herring)^2 headline:hering*")]
    [InlineData("marks stay", "“the kepeer” ", "“the keeper” ")]
    [InlineData("a word in marks", "\"kepeer\"", "\"keeper\"")]
    [InlineData("joined words", "harbuor/kepeer", "harbour/keeper")]
    [InlineData("a word of two", "lighthousekeeper", "lighthouse keeper")]
    [InlineData("a word of two in a phrase", "\"the lighthousekeeper\"", "\"the lighthouse keeper\"")]
    [InlineData("a word of two without accents", "naivekeeper", "naïve keeper")]
    [InlineData("two words that are one", "blue bird", "bluebird")]
    [InlineData("two words that are one, of which one is there", "light house", "")]
    [InlineData("the first of two is there", "the sun light", "the sunlight")]
    [InlineData("two words that are one, in capitals and a group", "(Blue Bird) net", "(bluebird) net")]
    [InlineData("two words that are no word together", "blue harbour", "")]
    [InlineData("accents are shown", "naeve", "naïve")]
    [InlineData("a number stays", "1988 herrin", "1988 herring")]
    [InlineData("a short word stays", "ne hering", "ne herring")]
    [InlineData("a prefix, a pattern and a misspelt word stay", "herin* h*ingg kepeer~1", "")]
    [InlineData("the name of a field stays", "headlin:hering", "headlin:herring")]
    [InlineData("the parts of a word that is there stay", "e-mail", "")]
    [InlineData("a word that nothing is like stays", "xylophone harbuor", "xylophone harbour")]
    [InlineData("a script without spaces stays", "北京 harbuor", "北京 harbour")]
    [InlineData("nothing", "", "")]
    public void Suggested_is(string what, string query, string expected)
    {
        _ = what;
        var characters = new char[100];
        Assert.Equal(expected, new string(characters, 0, s_corpus.SuggestQuery(query, characters)));
        var bytes = new byte[100];
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes, 0, s_corpus.SuggestQuery(Encoding.UTF8.GetBytes(query), bytes)));
    }

    [Theory]
    [InlineData("Doktor Müller kam.", "Mueller", "müller")]
    [InlineData("Novak Đoković won.", "Djokovic", "đoković")]
    [InlineData("In Göttingen.", "Goettingen", "göttingen")]
    [InlineData("Frau Schäfer.", "Schaefer", "schäfer")]
    [InlineData("Herr Mueller kam.", "Müller", "mueller")]
    [InlineData("Edvard Šećerović.", "Secerovic", "")]
    public void Letters_that_are_written_as_two_are_suggested(string text, string query, string expected)
    {
        var characters = new char[50];
        TextCorpus corpus = TestCorpus.OfText($"Names\n\n{text}");
        Assert.Equal(expected, new string(characters, 0, corpus.SuggestQuery(query, characters)));
        Assert.Equal(1, corpus.Search(query, new SearchHit[2], new SearchOptions { RepairWords = true }));
    }

    [Fact]
    public void A_suggestion_that_does_not_fit_is_none()
    {
        Assert.Equal(7, s_corpus.SuggestQuery("harbuor", new char[7]));
        Assert.Equal(0, s_corpus.SuggestQuery("harbuor", new char[6]));
        Assert.Equal(0, s_corpus.SuggestQuery("harbuor net"u8, new byte[9]));
        Assert.Equal(0, s_corpus.SuggestQuery("lighthousekeeper"u8, new byte[12]));
        Assert.Equal(0, default(TextCorpus).SuggestQuery("harbuor", new char[6]));
    }

    [Theory]
    [InlineData("harbuor", "harbour")]
    [InlineData("+herring +kepeer", "+herring +keeper")]
    [InlineData("\"kepeer mended\"", "\"keeper mended\"")]
    [InlineData("lighthousekeeper", "\"lighthouse keeper\"")]
    [InlineData("headline:harbuor", "headline:harbour")]
    [InlineData("blue bird", "bluebird")]
    [InlineData("+blue bird", "+bluebird")]
    public void A_search_with_repairs_finds_what_the_suggestion_finds(string query, string expected)
    {
        var hits = new SearchHit[4];
        var others = new SearchHit[4];
        var repairs = new SearchOptions { RepairWords = true };
        int count = s_corpus.Search(query, hits, out int total, repairs);
        Assert.True(count > 0);
        Assert.Equal(s_corpus.Search(expected, others, out int otherTotal), count);
        Assert.Equal(otherTotal, total);
        Assert.Equal(others.Take(count), hits.Take(count));
        Assert.True(s_corpus.Search(query, others, out total) == 0 || total < otherTotal);
        var lines = new ConcordanceLine[8];
        Assert.Equal(s_corpus.GetConcordance(expected, lines, out int all), s_corpus.GetConcordance(query, lines, out int same, new ConcordanceOptions { Search = repairs }));
        Assert.Equal(all, same);
    }

    [Fact]
    public void Replacements_are_reported()
    {
        const string Query = "xylophone lighthousekeeper blue bird harbuor";
        var problems = new QueryProblem[8];
        int count = s_corpus.GetQueryProblems(Query, problems, new SearchOptions { RepairWords = true });
        Assert.Equal(
            ["UnknownWord xylophone  ", "RepairedWord lighthousekeeper lighthouse keeper", "RepairedWord blue bird bluebird ", "RepairedWord harbuor harbour "],
            problems.Take(count).Select(problem => $"{problem.Kind} {Query[problem.Range]} {problem.Replacement} {problem.NextReplacement}"));
        Assert.Equal(5, s_corpus.GetQueryProblems(Query, problems));
        Assert.All(problems.Take(5), static problem => Assert.Equal(QueryProblemKind.UnknownWord, problem.Kind));
    }
}

using System.Text;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search.Queries;

/// <summary>Whatever a search ignores, changes or cannot find of a query is reported, at its place.</summary>
public class QueryProblemTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        new ArticleDraft("a.txt", "Harbour news\n\nThe lighthouse keeper saw an e-mail about herring and the harbour; the café was closed.").Build(),
        new ArticleDraft("b.txt", "Herring\n\nThe keeper mended a net in the harbour.").Build());

    [Theory]
    [InlineData("every word is there", "herring harbour \"the keeper\" -net herr* e-mail email", "")]
    [InlineData("nothing", "", "")]
    [InlineData("an unknown word", "herring walrus", "UnknownWord walrus")]
    [InlineData("each unknown word", "walrus herring -penguin", "UnknownWord walrus, UnknownWord penguin")]
    [InlineData("a word of a phrase", "\"the walrus keeper\"", "UnknownWord walrus")]
    [InlineData("a word in marks in another form", "\"herrings\"", "UnknownWord herrings")]
    [InlineData("a part of joined words", "herring/walrus", "UnknownWord walrus")]
    [InlineData("a prefix", "herring walr*", "UnknownWord walr*")]
    [InlineData("a pattern", "w*rus", "UnknownWord w*rus")]
    [InlineData("a misspelt word that nothing is like", "walrus~1", "UnknownWord walrus")]
    [InlineData("a word after other characters", "„café“ 😀 wälrus", "UnknownWord 😀, UnknownWord wälrus")]
    [InlineData("characters without spaces", "北京", "UnknownWord 北京")]
    [InlineData("a field that no text has", "title:herring colour:herring", "UnknownField colour")]
    [InlineData("no date", "date:herring", "UnknownField herring")]
    [InlineData("brackets deeper than are read", "((((((((((((((((( herring", "TooDeep (")]
    public void Reported_is(string what, string query, string expected)
    {
        _ = what;
        var problems = new QueryProblem[8];
        int count = s_corpus.GetQueryProblems(query, problems);
        Assert.Equal(expected, string.Join(", ", problems.Take(count).Select(problem => $"{problem.Kind} {query[problem.Range]}")));
        byte[] utf8 = Encoding.UTF8.GetBytes(query);
        Assert.Equal(count, s_corpus.GetQueryProblems(utf8, problems));
        Assert.Equal(expected, string.Join(", ", problems.Take(count).Select(problem => $"{problem.Kind} {Encoding.UTF8.GetString(utf8[problem.Range])}")));
    }

    [Fact]
    public void Words_above_the_limit_are_reported_from_the_first_one_on()
    {
        string words = string.Join(' ', Enumerable.Range(100, 64));
        Assert.Equal("", Problems($"{words}", LargeCorpus.Corpus));
        Assert.Equal("", Problems($"{words} ) +", LargeCorpus.Corpus));
        Assert.Equal("TooManyWords 164 165", Problems($"{words} 164 165", LargeCorpus.Corpus));
        Assert.Equal("TooManyWords 164 165, TooManyWords 166", Problems($"{words[..^3]}\"163 164 165\" 166", LargeCorpus.Corpus));
        Assert.Equal("TooManyWords 164 165)", Problems($"({words} 164 165)", LargeCorpus.Corpus));
    }

    [Fact]
    public void Joined_words_above_the_limit_are_reported()
    {
        string words = string.Join(' ', Enumerable.Range(100, 60));
        Assert.Equal("TooManyWords 164/165", Problems($"{words} 160/161/162/163/164/165", LargeCorpus.Corpus));
    }

    // One word in marks is this form of it. A phrase of which the limit leaves one word is none, and the word has all its forms.
    [Theory]
    [InlineData("\"harbours walrus\"", 3)]
    [InlineData("“harbours walrus penguin”", 3)]
    [InlineData("«harbours walrus»", 3)]
    [InlineData("‘harbours walrus’", 3)]
    [InlineData("\"harbours walrus\"^2", 3)]
    [InlineData("\"harbours walrus\"~5", 3)]
    [InlineData("\"harbours 4.7\"", 3)]
    [InlineData("\"harbours C#\" net", 3)]
    [InlineData("headline:\"harbours walrus\"", 2)]
    [InlineData("+\"harbours walrus\"", 2)]
    [InlineData("\"harbours\"", 1)]
    [InlineData("\"harbour\"", 3)]
    public void A_phrase_that_the_limit_cuts_to_one_word_finds_all_forms_of_it(string phrase, int articles)
    {
        // A clause that is there already takes no place: so all words differ, and one text has them.
        string words = string.Join(' ', Enumerable.Range(0, 63).Select(static number => $"x{(char)('b' + (number / 20))}{(char)('b' + (number % 20))}x"));
        TextCorpus corpus = TestCorpus.Of(
            new ArticleDraft("a.txt", "Harbour news\n\nThe keeper saw it.").Build(),
            new ArticleDraft("b.txt", "Nets\n\nThe keeper mended a net in the harbour.").Build(),
            new ArticleDraft("c.txt", $"Words\n\n{words}").Build());
        var hits = new SearchHit[3];
        Assert.Equal(articles, corpus.Search($"{words} {phrase}", hits, out int total));
        Assert.Equal(articles, total);
    }

    // A word that the query has already gives its room back, so that an operator after it is none of the words.
    [Theory]
    [InlineData("xbbx OR walrus", 2)]
    [InlineData("xbbx || walrus", 2)]
    [InlineData("XBBX OR walrus", 2)]
    [InlineData("xbbx^1 OR walrus", 2)]
    [InlineData("xbbx OR (walrus)", 2)]
    [InlineData("xbbx OR walr*", 2)]
    [InlineData("xbbx OR headline:walrus", 2)]
    [InlineData("xbbx OR xbcx OR walrus", 2)]
    [InlineData("xbbx OR walrus OR net", 2)]
    [InlineData("xbbx OR NOT walrus", 2)]
    [InlineData("xbbx OR +walrus", 1)]
    [InlineData("xbbx xbcx OR xbdx xbbx OR walrus", 2)]
    [InlineData("xbbx AND walrus", 1)]
    [InlineData("(xbbx OR walrus)", 1)]
    [InlineData("walrus OR net", 2)]
    public void An_operator_at_the_limit_stands_between_words(string end, int articles)
    {
        string words = string.Join(' ', Enumerable.Range(0, 63).Select(static number => $"x{(char)('b' + (number / 20))}{(char)('b' + (number % 20))}x"));
        TextCorpus corpus = TestCorpus.Of(
            new ArticleDraft("a.txt", "Walrus news\n\nThe keeper saw a walrus.").Build(),
            new ArticleDraft("b.txt", "Nets\n\nThe keeper mended a net.").Build(),
            new ArticleDraft("c.txt", $"Words\n\n{words}").Build());
        var hits = new SearchHit[3];
        Assert.Equal(articles, corpus.Search($"{words} {end}", hits, out int total));
        Assert.Equal(articles, total);
    }

    [Fact]
    public void Patterns_above_the_limit_are_reported()
    {
        Assert.Equal("", Problems("\"c?unt\" n?w kee*er s?me w*rds bet?een l?nes te?t", LargeCorpus.Corpus));
        Assert.Equal("TooManyPatterns s?e, UnknownWord s?e", Problems("c?unt n?w kee*er s?me w*rds bet?een l?nes te?t s?e", LargeCorpus.Corpus));
        Assert.Equal("TooManyPatterns count", Problems("c?unt n?w kee*er s?me w*rds bet?een l?nes te?t count~1", LargeCorpus.Corpus));
    }

    [Fact]
    public void Matches_of_a_pattern_above_the_limit_are_reported()
    {
        string text = string.Join(' ', Enumerable.Range(0, 1_025).Select(static number => $"q{(char)('a' + (number / 100))}{number % 100:00}x"));
        TextCorpus corpus = TestCorpus.Of(new ArticleDraft("a.txt", "H\n\n" + text).Build());
        Assert.Equal("TooManyMatches q*x", Problems("q*x", corpus));
        Assert.Equal("", Problems("qa*x", corpus));
    }

    [Fact]
    public void The_rest_of_a_long_query_is_reported()
    {
        string query = new string(' ', 2_040) + "harbour walrus";
        var problems = new QueryProblem[4];
        Assert.Equal(1, s_corpus.GetQueryProblems(query, problems));
        Assert.Equal((QueryProblemKind.TooLong, 2_048..2_054), (problems[0].Kind, problems[0].Range));
        Assert.Equal(1, s_corpus.GetQueryProblems(Encoding.UTF8.GetBytes(query), problems));
        Assert.Equal((QueryProblemKind.TooLong, 2_048..2_054), (problems[0].Kind, problems[0].Range));
    }

    [Fact]
    public void Problems_without_room_are_left_out()
    {
        Assert.Equal(0, s_corpus.GetQueryProblems("walrus penguin", []));
        Assert.Equal(1, s_corpus.GetQueryProblems("walrus penguin", new QueryProblem[1]));
        Assert.Equal(0, default(TextCorpus).GetQueryProblems("walrus", new QueryProblem[1]));
    }

    [Fact]
    public void Many_groups_and_a_long_run_of_joined_words_are_a_query()
    {
        // As many groups as a query has room for, and after them words that are a clause each.
        for (int depth = 1; depth < 8; depth++)
        {
            for (int groups = 20; groups < 64; groups++)
            {
                string query = string.Concat(Enumerable.Range(100, groups).Select(number => $"{new string('(', depth)}{number}{new string(')', depth)} "))
                    + string.Join('/', Enumerable.Range(500, 12)) + " " + string.Join('/', Enumerable.Range(600, 40));
                LargeCorpus.Corpus.Search(query, [], out int total);
                Assert.InRange(total, Math.Min(groups, 255 / (depth + 1)), 64);
            }
        }
    }

    private static string Problems(string query, TextCorpus corpus)
    {
        var problems = new QueryProblem[128];
        int count = corpus.GetQueryProblems(query, problems);
        return string.Join(", ", problems.Take(count).Select(problem => $"{problem.Kind} {query[problem.Range]}"));
    }
}

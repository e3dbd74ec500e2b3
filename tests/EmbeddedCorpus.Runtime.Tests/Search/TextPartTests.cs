using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Phrases and near words stay in one paragraph, and a query can ask for one sentence, paragraph or quotation.</summary>
public class TextPartTests
{
    private const string Log = "The log\n\nThe tug left the quay. A crane moved twice.\n\n“Two barges sank. The pilot swam,” said Mara Lund. Nobody drowned.\n\nThe inquiry starts on Monday.\n";

    private static readonly TextFormats s_formats = new() { Markdown = new MarkdownFormat() };

    // Each text has the words "copper" and "kettle" on two sides of a border, and "tin kettle" on one side.
    [Theory]
    [InlineData("a.txt", "Pots\n\nIt was made of copper\n\nkettle and tin kettle.\n")]
    [InlineData("a.txt", "Pots\r\n\r\nA lid of copper.\r\n\r\n\r\nKettle, then a tin kettle.\r\n")]
    [InlineData("a.txt", "Nothing but copper\n\nKettle is a word here. The tin kettle leaks.\n")]
    [InlineData("a.md", "# Pots\n\n- a pan of copper\n- kettle\n- tin kettle\n")]
    [InlineData("a.md", "# Pots\n\n1. Copper\n2. Kettle\n   - tin kettle\n")]
    [InlineData("a.md", "# Pots\n\n## All of copper\n\nKettle or tin kettle.\n")]
    [InlineData("a.md", "# Pots\n\nWe like copper\n\n## Kettle\n\nA tin kettle.\n")]
    [InlineData("a.md", "# Pots\n\n| metal | pot |\n|---|---|\n| iron | copper |\n\nKettle. A tin kettle.\n")]
    [InlineData("a.md", "# Pots\n\nIt is copper\n\n| kettle | pot |\n|---|---|\n| iron | steel |\n\nA tin kettle.\n")]
    [InlineData("a.md", "# Pots\n\n> We had copper\n\nKettle. No tin kettle.\n")]
    [InlineData("a.md", "# Pots\n\nWe had copper\n\n```\nkettle = 1\n```\n\nThe tin kettle.\n")]
    [InlineData("a.md", "# Pots\n\n```\nx = copper\n```\n\nkettle, tin kettle\n")]
    [InlineData("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nIt was copper.\n\n2\n00:01:05,000 --> 00:01:06,000\nKettle? The tin kettle.\n")]
    [InlineData("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mara>Only copper.</v>\n\n01:05.000 --> 01:06.000\n<v Ole>Kettle? The tin kettle.</v>\n")]
    [InlineData("a.txt", "The talk\n\nMARA LUND: We had copper.\n\nOLE BERG: Kettle? A tin kettle.\n\nMARA LUND: Yes.\n")]
    [InlineData("a.txt", "Töpfe\n\n铜壶 copper\n\nkettle, tin kettle 铜壶\n")]
    public void A_phrase_crosses_no_border(string file, string text)
    {
        TextCorpus corpus = Of(Language.English, Article(file, text));
        Assert.Equal((1, 1, 0, 0, 0), (Count(corpus, "+copper +kettle"), Count(corpus, "\"tin kettle\""), Count(corpus, "\"copper kettle\""), Count(corpus, "\"copper kettle\"~9"), Count(corpus, "\"kettle copper\"~p")));
        Assert.Equal((1, 1, 1), (Count(corpus, "\"kettle tin\"~3"), Count(corpus, "\"kettle tin\"~s"), Count(corpus, "\"kettle tin\"~p")));

        // Highlights and lines are where the words are.
        var hits = new SearchHit[1];
        Assert.Equal(1, corpus.Search("\"tin kettle\"", hits));
        var ranges = new Range[4];
        byte[] passage = hits[0].GetPassage(ranges, out int count).Bytes.ToArray();
        Assert.Equal("tin kettle", string.Join(' ', ranges.Take(count).Select(range => Encoding.UTF8.GetString(passage.AsSpan(range)))));
        var lines = new ConcordanceLine[4];
        Assert.Equal(1, corpus.GetConcordance("\"tin kettle\"", lines, out int total));
        Assert.Equal(("tin kettle", 1), (lines[0].Keyword.ToString(), total));
        byte[] bytes = hits[0].Article.Text.Bytes.ToArray();
        count = hits[0].GetHighlights(hits[0].Article.Text, ranges);
        Assert.Equal("tin kettle", string.Join(' ', ranges.Take(count).Select(range => Encoding.UTF8.GetString(bytes.AsSpan(range)))));
    }

    [Theory]
    [InlineData("\"tug quay\"~s", 1)]
    [InlineData("\"quay tug\"~s", 1)]
    [InlineData("\"tug crane\"~s", 0)]
    [InlineData("\"crane tug\"~p", 1)]
    [InlineData("\"tug barges\"~p", 0)]
    [InlineData("\"barge pilots\"~q", 1)]
    [InlineData("\"barges pilot\"~s", 0)]
    [InlineData("\"pilot swam\"~s", 1)]
    [InlineData("\"pilot drowned\"~s", 0)]
    [InlineData("\"pilot drowned\"~p", 1)]
    [InlineData("\"pilot drowned\"~q", 0)]
    [InlineData("\"tug quay\"~q", 0)]
    [InlineData("\"two barges sank pilot swam\"~q", 1)]
    [InlineData("\"the log\"~s", 1)]
    [InlineData("\"log tug\"~p", 0)]
    [InlineData("\"tug tug\"~p", 0)]
    [InlineData("\"the the\"~s", 1)]
    [InlineData("“tug quay”~S", 1)]
    [InlineData("+“tug quay”~s^2 -\"pilot log\"~p", 1)]
    [InlineData("headline:\"the log\"~p", 1)]
    [InlineData("headline:\"the log\"~q", 0)]
    [InlineData("quote:\"pilot barges\"~s", 0)]
    [InlineData("quote:\"pilot barges\"~p", 1)]
    [InlineData("\"tug qua*\"~s", 1)]
    [InlineData("\"tug\"~s", 1)]
    [InlineData("\"inquiry monday\"~s", 1)]
    [InlineData("\"drowned inquiry\"~9", 0)]
    public void Words_are_in_one_part(string query, int expected) => Assert.Equal(expected, Count(Of(Language.English, Article("log.txt", Log)), query));

    // What follows is no operator: a word, which the article does not have.
    [Theory]
    [InlineData("+\"tug quay\"~x")]
    [InlineData("+\"tug quay\"~sentence")]
    [InlineData("+\"tug quay\"~5s")]
    [InlineData("+\"tug quay\"~s5")]
    [InlineData("+\"tug quay\"s")]
    public void Other_letters_are_words(string query)
    {
        TextCorpus corpus = Of(Language.English, Article("log.txt", Log));
        Assert.Equal(0, Count(corpus, query));
        Assert.Equal(0, Count(corpus, "+\"tug quay\" +" + query[(query.LastIndexOf('"') + 1)..].TrimStart('~')));
    }

    [Fact]
    public void Parts_are_problems_neither_of_known_nor_of_unknown_words()
    {
        TextCorpus corpus = Of(Language.English, Article("log.txt", Log));
        var problems = new QueryProblem[4];
        Assert.Equal(0, corpus.GetQueryProblems("\"tug quay\"~s \"crane tug\"~p \"barges pilot\"~q", problems));
        Assert.Equal(1, corpus.GetQueryProblems("\"tug walrus\"~s", problems));
        Assert.Equal(QueryProblemKind.UnknownWord, problems[0].Kind);
    }

    [Theory]
    [InlineData("\"tug quay\"~s", "tug 2 1")]
    [InlineData("\"quay tug\"~S^2", "quay 2 1")]
    [InlineData("\"crane tug\"~p", "crane 2 1")]
    [InlineData("\"barges pilot\"~q", "barges 2 1")]
    [InlineData("\"tug quay\"~4", "tug 2 1")]
    [InlineData("\"tug left quay\"~9", "tug 3 1")]
    [InlineData("\"pilot barges swam\"~q monday", "monday 1 1, pilot 3 1")]
    [InlineData("\"crane tug\"~p \"mara lund\" \"tug quay\"~s", "crane 2 1, mara 2 1, tug 2 1")]
    [InlineData("\"tug quay\" \"tug quay\"~3", "tug 2 1")]
    [InlineData("+\"moved twice\"~1 -walrus", "moved 2 1")]
    [InlineData("headline:\"log the\"~2", "log 2 1")]
    public void The_part_of_near_words_in_a_score_has_their_first_word(string query, string expected)
    {
        var hits = new SearchHit[1];
        Assert.Equal(1, Of(Language.English, Article("log.txt", Log)).Search(query, hits));
        var scores = new TermScore[9];
        int count = hits[0].Explain(scores);
        Assert.Equal(expected, string.Join(", ", scores.Take(count).Select(static part => $"{part.Word} {part.WordCount} {part.Frequency}").Order(StringComparer.Ordinal)));
        Assert.Equal(hits[0].Score, scores.Take(count).Sum(static part => part.Score), 6);
    }

    // The full stop of a title, an initial, an ordinal or a number ends no sentence.
    [Theory]
    [InlineData("Dr. Holt saw it. Sen. J. R. Brandt left.", "\"holt saw\"~s", 1)]
    [InlineData("Dr. Holt saw it. Sen. J. R. Brandt left.", "\"sen brandt\"~s", 1)]
    [InlineData("Dr. Holt saw it. Sen. J. R. Brandt left.", "\"holt brandt\"~s", 0)]
    [InlineData("It cost 3.50 at noon. Then it rose.", "\"cost noon\"~s", 1)]
    [InlineData("“Why?” Mara asked. “Go!” He went.", "\"why asked\"~s", 1)]
    [InlineData("“Why?” Mara asked. “Go!” He went.", "\"why went\"~s", 0)]
    [InlineData("Is it open? Yes! It is… Nobody came.", "\"open yes\"~s", 0)]
    [InlineData("Is it open? Yes! It is… Nobody came.", "\"nobody came\"~s", 1)]
    [InlineData("门开了。他走了。", "\"开了 走了\"~s", 0)]
    [InlineData("门开了。他走了。", "\"开了 走了\"~p", 1)]
    [InlineData("दरवाज़ा खुला। वह गया।", "\"दरवाज़ा गया\"~s", 0)]
    public void Sentences_end_where_the_compiler_ends_them(string text, string query, int expected) =>
        Assert.Equal(expected, Count(Of(Language.English, Article("a.txt", $"News of a day\n\n{text}\n")), query));

    [Theory]
    [InlineData("\"Mai Kiel\"~s", 1)]
    [InlineData("\"Kiel Regen\"~s", 0)]
    public void A_German_ordinal_ends_no_sentence(string query, int expected) =>
        Assert.Equal(expected, Count(Of(Language.German, Article("a.txt", "Vom Tag\n\nSie kam am 3. Mai nach Kiel. Der Regen fiel.\n")), query));

    [Fact]
    public void Values_of_fields_are_parts_of_their_own()
    {
        CorpusModel model = TestCorpus.Model(
            SearchSettings.Of(isIndexed: true, Language.English, new(["tags", "section"])),
            Article("a.txt", "---\ntags: [old copper, kettle drum]\nsection: iron works\n---\nPots\n\nOne pot.\n\nAnother pot.\n"));
        TextCorpus corpus = TestImage.Of(model).Open().Corpus;
        string[] found = ["\"old copper\"", "\"drum kettle\"~2", "\"copper old\"~p", "\"works iron\"~s", "\"one pot\"~p"];
        string[] notFound = ["\"copper kettle\"", "\"copper kettle\"~9", "\"copper kettle\"~p", "\"pot copper\"~9", "\"pot copper\"~p", "\"drum iron\"~s", "\"one another\"~p", "\"old copper\"~q"];
        Assert.All(found, query => Assert.Equal(1, Count(corpus, query)));
        Assert.All(notFound, query => Assert.Equal(0, Count(corpus, query)));
    }

    private static int Count(TextCorpus corpus, string query)
    {
        corpus.Search(query, [], out int total);
        return total;
    }

    private static TextCorpus Of(Language language, params IEnumerable<ArticleModel> articles) =>
        TestImage.Of(TestCorpus.Model(SearchSettings.Of(isIndexed: true, language, new([])), articles)).Open().Corpus;

    private static ArticleModel Article(string file, string text) =>
        ArticleParser.Parse(new SourceDocument(TestCorpus.Info(file), text), storage: TextStorage.Resource, formats: s_formats);
}

using System.Text.RegularExpressions;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>The rules have stable ids, and each has an entry in <c>generator/docs/quotation-rules.md</c> whose example yields it.</summary>
public partial class RuleCatalogTests
{
    // Numbers and names are printed and may be written down anywhere: lines are added here, and never change.
    private static readonly string[] s_labels =
    [
        "Q101 name-after-verb",
        "Q102 name-before-verb",
        "Q103 trailing-clause",
        "Q104 attribution-sentence",
        "Q201 verb-beside",
        "Q202 verb-before",
        "Q203 weak-verb-before",
        "Q204 owner-of-words",
        "Q205 passive-agent",
        "Q206 clause-before-quotation",
        "Q301 according-after",
        "Q302 according-elsewhere",
        "Q303 in-words-of",
        "Q401 name-inside",
        "Q402 attribution-line",
        "Q403 name-in-brackets",
        "Q404 name-before-colon",
        "Q405 attribution-paragraph",
        "Q406 name-before-turn",
        "Q407 interview-answer",
        "Q408 name-line",
        "Q501 name-before-headline-colon",
        "Q502 name-after-headline-colon",
        "Q503 headline-subject",
        "Q504 headline-origin",
        "Q601 same-sentence",
        "Q602 sentence-before",
        "Q603 paragraph-before",
        "Q604 speaker-before",
        "Q605 paragraph-after",
        "Q606 turn-before",
        "Q607 repeated-quotation",
        "Q701 reported-after-verb",
        "Q702 reported-before-name",
        "Q703 reported-before-verb",
        "Q704 reported-around",
        "Q705 according-reported",
        "Q801 chosen-in-sentence",
        "Q802 chosen-before",
    ];

    private static readonly Dictionary<string, Entry> s_page = ReadPage();

    public static TheoryData<RuleId> Ids => [.. Enum.GetValues<RuleId>().Where(static id => id != RuleId.None)];

    [Fact]
    public void Labels_are_stable_and_in_order() => Assert.Equal(s_labels, RuleCatalog.All.Select(static rule => rule.Label));

    [Fact]
    public void Every_id_is_one_rule()
    {
        Assert.Equal(Ids.Select(static row => row.Data).Order(), RuleCatalog.All.Select(static rule => rule.Id));
        Assert.Null(RuleCatalog.Find(RuleId.None));
    }

    [Fact]
    public void The_page_has_an_entry_for_every_rule_and_no_other() => Assert.Equal(s_labels, s_page.Keys);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_rule_says(RuleId id)
    {
        Rule rule = RuleCatalog.Find(id)!;
        Assert.Equal(rule.Summary, s_page[rule.Label].Summary);
        Assert.Matches("^[A-Z][^.]*[.]$", rule.Summary);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_on_the_page_yields_the_rule_and_the_speaker(RuleId id)
    {
        Entry entry = s_page[RuleCatalog.Find(id)!.Label];
        ArticleModel article = ArticleParser.Parse(new SourceDocument(
            new DocumentInfo("example.txt", "example.txt", "example", "Corpus", string.Empty) { Reading = new ReadingSettings { IndirectSpeech = id >= RuleId.ReportedAfterVerb ? "true" : string.Empty } },
            entry.Example));
        Assert.Contains((id, entry.Speaker), article.Quotes.Select(quote => (quote.Rule, quote.Speaker < 0 ? string.Empty : article.Speakers[quote.Speaker].Name)));
    }

    [Theory]
    [InlineData(RuleId.NameAfterVerb, Attribution.Explicit)]
    [InlineData(RuleId.ChosenInSentence, Attribution.Resolved)]
    [InlineData(RuleId.ChosenBefore, Attribution.Carried)]
    public void A_name_that_only_the_model_finds_is_not_explicit(RuleId id, Attribution attribution)
    {
        ArticleModel article = ArticleParser.Parse(new SourceDocument(new DocumentInfo("example.txt", "example.txt", "example", "Corpus", string.Empty), s_page[RuleCatalog.Find(id)!.Label].Example));
        Assert.Equal(attribution, article.Quotes.Last(quote => quote.Rule == id).Attribution);
    }

    private static Dictionary<string, Entry> ReadPage()
    {
        string page = File.ReadAllText(Path.Combine(SharedFolder.Repository(), "generator", "docs", "quotation-rules.md")).ReplaceLineEndings("\n");
        return Section().Matches(page).ToDictionary(
            static match => match.Groups["label"].Value,
            static match => new Entry(match.Groups["summary"].Value, match.Groups["example"].Value, match.Groups["speaker"].Value));
    }

    [GeneratedRegex(@"^### (?<label>Q\d+ [a-z-]+)\n\n(?<summary>.+)\n\n```text\n(?<example>(?:.*\n)+?)```\n\nSpeaker: (?<speaker>.+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    private sealed record Entry(string Summary, string Example, string Speaker);
}

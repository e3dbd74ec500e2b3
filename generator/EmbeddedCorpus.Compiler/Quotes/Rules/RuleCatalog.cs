using System.Globalization;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>A rule that decides the speaker of a quotation.</summary>
/// <param name="Id">The id of the rule. The method of the rule has the same name.</param>
/// <param name="Name">The name of the rule in words.</param>
/// <param name="Summary">A description of the rule in one sentence.</param>
public sealed record Rule(RuleId Id, string Name, string Summary)
{
    /// <summary>The number and the name of the rule, such as <c>Q101 name-after-verb</c>.</summary>
    public string Label => $"Q{((int)Id).ToString(CultureInfo.InvariantCulture)} {Name}";
}

/// <summary>All rules for the speakers of quotations.</summary>
/// <remarks>The page <c>generator/docs/quotation-rules.md</c> has an entry with an example for each rule.</remarks>
public static class RuleCatalog
{
    /// <summary>The rules in the order of their numbers.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(RuleId.NameAfterVerb, "name-after-verb", "The name follows the verb after the quotation."),
        new(RuleId.NameBeforeVerb, "name-before-verb", "The name and its verb follow the quotation."),
        new(RuleId.TrailingClause, "trailing-clause", "A clause with a verb of speech ends the sentence after the quotation."),
        new(RuleId.AttributionSentence, "attribution-sentence", "The next sentence names the speaker of the quotation."),
        new(RuleId.VerbBeside, "verb-beside", "A verb of speech or of calling comes right before the quotation, with nothing but its object between them."),
        new(RuleId.VerbBefore, "verb-before", "The quotation is part of what the subject of a verb of speech said."),
        new(RuleId.WeakVerbBefore, "weak-verb-before", "The quotation belongs to a verb of attitude, and to no verb of speech."),
        new(RuleId.OwnerOfWords, "owner-of-words", "The words belong to the owner of a noun of speech: a promise, a claim."),
        new(RuleId.PassiveAgent, "passive-agent", "A passive verb of speech or of calling names its agent."),
        new(RuleId.ClauseBeforeQuotation, "clause-before-quotation", "A clause and a colon, comma or dash come before whole sentences: they are said by its subject."),
        new(RuleId.AccordingAfter, "according-after", "The source is named after the quotation without a verb."),
        new(RuleId.AccordingElsewhere, "according-elsewhere", "The source is named somewhere else in the sentence without a verb."),
        new(RuleId.InWordsOf, "in-words-of", "The sentence begins with the source of the words."),
        new(RuleId.NameInside, "name-inside", "The quotation begins with the name of its speaker in capitals, as in a transcript."),
        new(RuleId.AttributionLine, "attribution-line", "A dash and the name follow the quotation."),
        new(RuleId.NameInBrackets, "name-in-brackets", "The name follows the quotation in brackets."),
        new(RuleId.NameBeforeColon, "name-before-colon", "The name and a colon begin the sentence."),
        new(RuleId.AttributionParagraph, "attribution-paragraph", "The paragraph after the quotation is a dash and the name."),
        new(RuleId.NameBeforeTurn, "name-before-turn", "The name of the speaker and a colon begin the turn of a transcript."),
        new(RuleId.InterviewAnswer, "interview-answer", "The answers of an interview belong to the person whom the headline or the introduction names."),
        new(RuleId.NameBeforeHeadlineColon, "name-before-headline-colon", "A headline has the name before its colon."),
        new(RuleId.NameAfterHeadlineColon, "name-after-headline-colon", "A headline has the name after the quotation and a colon."),
        new(RuleId.HeadlineSubject, "headline-subject", "The quotation is said by the subject of its headline."),
        new(RuleId.HeadlineOrigin, "headline-origin", "The headline repeats a quotation of the text, and has its speaker."),
        new(RuleId.SameSentence, "same-sentence", "The quotation goes on after the attribution in the same sentence."),
        new(RuleId.SentenceBefore, "sentence-before", "The sentence before the quotation has a person as its subject."),
        new(RuleId.ParagraphBefore, "paragraph-before", "The paragraph before the quotation ends with a sentence about a person."),
        new(RuleId.SpeakerBefore, "speaker-before", "The speaker of the quotation before goes on."),
        new(RuleId.ParagraphAfter, "paragraph-after", "The quotation goes on in the next paragraph, where its speaker is named."),
        new(RuleId.TurnBefore, "turn-before", "The turn of a transcript goes on in the next paragraph."),
    ];

    /// <summary>Returns the rule with an id, or null for <see cref="RuleId.None"/>.</summary>
    public static Rule? Find(RuleId id)
    {
        foreach (Rule rule in All)
        {
            if (rule.Id == id)
            {
                return rule;
            }
        }

        return null;
    }
}

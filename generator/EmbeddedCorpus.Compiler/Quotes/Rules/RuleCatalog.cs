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
        new(RuleId.NameAfterVerb, "name-after-verb", "A verb comes after the quotation, and the name of the speaker comes after the verb."),
        new(RuleId.NameBeforeVerb, "name-before-verb", "The name of the speaker comes after the quotation, and a verb comes after the name."),
        new(RuleId.TrailingClause, "trailing-clause", "The sentence of the quotation ends with a clause that has a verb of speech."),
        new(RuleId.AttributionSentence, "attribution-sentence", "The next sentence names the speaker of the quotation."),
        new(RuleId.VerbBeside, "verb-beside", "A verb such as 'say' or 'call' comes before the quotation, with at most the object of the verb between the verb and the quotation."),
        new(RuleId.VerbBefore, "verb-before", "The quotation is a part of indirect speech, and the subject of the verb of speech is the speaker."),
        new(RuleId.WeakVerbBefore, "weak-verb-before", "The quotation belongs to a verb of attitude, such as 'want', and not to a verb of speech."),
        new(RuleId.OwnerOfWords, "owner-of-words", "The quotation belongs to a noun such as 'claim' or 'promise', and the owner of the noun is the speaker."),
        new(RuleId.PassiveAgent, "passive-agent", "The quotation belongs to a passive verb, such as 'described by', and the agent of the verb is the speaker."),
        new(RuleId.ClauseBeforeQuotation, "clause-before-quotation", "A clause comes before whole quoted sentences and ends with a colon, a comma or a dash, and the subject of the clause is the speaker."),
        new(RuleId.AccordingAfter, "according-after", "The name of the source comes after the quotation, without a verb, as in 'according to Clara Holt'."),
        new(RuleId.AccordingElsewhere, "according-elsewhere", "The name of the source comes without a verb, and not directly after the quotation."),
        new(RuleId.InWordsOf, "in-words-of", "The sentence begins with the source, as in 'in the words of Clara Holt'."),
        new(RuleId.NameInside, "name-inside", "The quotation begins with the name of its speaker in capitals, as in a transcript."),
        new(RuleId.AttributionLine, "attribution-line", "A dash and the name of the speaker follow the quotation."),
        new(RuleId.NameInBrackets, "name-in-brackets", "The name of the speaker is in brackets after the quotation."),
        new(RuleId.NameBeforeColon, "name-before-colon", "The sentence begins with the name of the speaker and a colon."),
        new(RuleId.AttributionParagraph, "attribution-paragraph", "The next paragraph consists of a dash and the name of the speaker."),
        new(RuleId.NameBeforeTurn, "name-before-turn", "The turn of a transcript begins with the name of the speaker and a colon."),
        new(RuleId.InterviewAnswer, "interview-answer", "The headline or the introduction names one person, and the answers of the interview belong to this person."),
        new(RuleId.NameLine, "name-line", "The next line or paragraph has only the name of the speaker, or only the name and the role of the speaker."),
        new(RuleId.NameBeforeHeadlineColon, "name-before-headline-colon", "The headline has the name of the speaker before a colon."),
        new(RuleId.NameAfterHeadlineColon, "name-after-headline-colon", "The headline has the quotation, a colon and the name of the speaker, in this order."),
        new(RuleId.HeadlineSubject, "headline-subject", "The subject of the headline is the speaker."),
        new(RuleId.HeadlineOrigin, "headline-origin", "The headline repeats a quotation of the text, so both quotations have the same speaker."),
        new(RuleId.SameSentence, "same-sentence", "The attribution is in the middle of the sentence, and the quotation continues after the attribution."),
        new(RuleId.SentenceBefore, "sentence-before", "The subject of the previous sentence is a person, and this person is the speaker."),
        new(RuleId.ParagraphBefore, "paragraph-before", "The previous paragraph ends with a sentence about a person, and this person is the speaker."),
        new(RuleId.SpeakerBefore, "speaker-before", "The speaker of the previous quotation continues to speak."),
        new(RuleId.ParagraphAfter, "paragraph-after", "The quotation continues in the next paragraph, and that paragraph names the speaker."),
        new(RuleId.TurnBefore, "turn-before", "The turn of a transcript continues in the next paragraph."),
        new(RuleId.RepeatedQuotation, "repeated-quotation", "The quotation is a separate paragraph, and repeats another quotation of the text."),
        new(RuleId.ReportedAfterVerb, "reported-after-verb", "Indirect speech follows a verb of speech, and the subject of the verb is the speaker."),
        new(RuleId.ReportedBeforeName, "reported-before-name", "Indirect speech comes first, and the name of the speaker and a verb of speech follow it."),
        new(RuleId.ReportedBeforeVerb, "reported-before-verb", "Indirect speech comes first, and a verb of speech and the name of the speaker follow it."),
        new(RuleId.ReportedAround, "reported-around", "The name of the speaker is in the middle of indirect speech, between two commas."),
        new(RuleId.AccordingReported, "according-reported", "The name of the source comes without a verb, as in 'according to Clara Holt', and the rest of the sentence is indirect speech."),
        new(RuleId.ChosenInSentence, "chosen-in-sentence", "The learned model chooses another noun of the sentence, and not the speaker that the rules found."),
        new(RuleId.ChosenBefore, "chosen-before", "The learned model chooses a speaker or a subject of a previous sentence, and not the speaker that the rules found."),
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

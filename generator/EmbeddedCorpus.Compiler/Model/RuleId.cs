namespace EmbeddedCorpus.Compiler.Model;

/// <summary>The rule that decided the speaker of a quotation.</summary>
/// <remarks>
/// <para>The number of a rule never changes. For example, <c>Q101</c> is <see cref="NameAfterVerb"/>. The number of a deleted rule stays unused.</para>
/// <para>The first digit of a number is the place where a rule looks. 1 is beside the quotation. 2 is before the quotation in the same clause.
/// 3 is a source without a verb. 4 is the layout. 5 is the headline. 6 is the sentences and paragraphs around the quotation.
/// 7 is indirect speech.
/// 8 is the choice of a learned model.</para>
/// </remarks>
public enum RuleId : ushort
{
    /// <summary>No rule found a speaker.</summary>
    None = 0,

    /// <summary><c>“…,” said Jane Doe</c>.</summary>
    NameAfterVerb = 101,

    /// <summary><c>“…,” Jane Doe said</c>.</summary>
    NameBeforeVerb = 102,

    /// <summary><c>The “…” of more states is near, she told reporters</c>.</summary>
    TrailingClause = 103,

    /// <summary><c>“…” That is what Jane Doe told reporters</c>.</summary>
    AttributionSentence = 104,

    /// <summary><c>Jane Doe said: “…”</c>, <c>what she called “…”</c>.</summary>
    VerbBeside = 201,

    /// <summary><c>Jane Doe said the plan was “…”</c>.</summary>
    VerbBefore = 202,

    /// <summary><c>Jane Doe wanted a “…”</c>.</summary>
    WeakVerbBefore = 203,

    /// <summary><c>Jane Doe’s promise to “…”</c>.</summary>
    OwnerOfWords = 204,

    /// <summary><c>was described by Jane Doe as “…”</c>.</summary>
    PassiveAgent = 205,

    /// <summary><c>Jane Doe turned to the crowd: “…”</c>.</summary>
    ClauseBeforeQuotation = 206,

    /// <summary><c>“…,” according to Jane Doe</c>.</summary>
    AccordingAfter = 301,

    /// <summary><c>According to Jane Doe, the plan is “…”</c>.</summary>
    AccordingElsewhere = 302,

    /// <summary><c>In the words of Jane Doe, “…”</c>.</summary>
    InWordsOf = 303,

    /// <summary><c>“DOE: …”</c>.</summary>
    NameInside = 401,

    /// <summary><c>“…” — Jane Doe, minister</c>.</summary>
    AttributionLine = 402,

    /// <summary><c>“…” (Jane Doe)</c>.</summary>
    NameInBrackets = 403,

    /// <summary><c>Jane Doe: “…”</c>.</summary>
    NameBeforeColon = 404,

    /// <summary><c>— Jane Doe</c> in a paragraph of its own.</summary>
    AttributionParagraph = 405,

    /// <summary><c>Jane Doe: We go.</c> in a transcript.</summary>
    NameBeforeTurn = 406,

    /// <summary><c>A: We go.</c> in an interview with Jane Doe.</summary>
    InterviewAnswer = 407,

    /// <summary><c>Jane Doe, minister</c> in the line after the quotation.</summary>
    NameLine = 408,

    /// <summary><c>Doe on the harbour: ‘…’</c> in a headline.</summary>
    NameBeforeHeadlineColon = 501,

    /// <summary><c>‘…’: Doe</c> in a headline.</summary>
    NameAfterHeadlineColon = 502,

    /// <summary><c>Doe takes ‘…’ off the table</c> in a headline.</summary>
    HeadlineSubject = 503,

    /// <summary>The headline repeats a quotation of the text.</summary>
    HeadlineOrigin = 504,

    /// <summary>The second half of <c>“…,” she said, “…”</c>.</summary>
    SameSentence = 601,

    /// <summary><c>Jane Doe shook her head. “…”</c>.</summary>
    SentenceBefore = 602,

    /// <summary>A quotation follows a paragraph about Jane Doe.</summary>
    ParagraphBefore = 603,

    /// <summary>The second quotation of <c>“…,” she said. “…”</c>.</summary>
    SpeakerBefore = 604,

    /// <summary>The quotation continues in the next paragraph, and the next paragraph names the speaker.</summary>
    ParagraphAfter = 605,

    /// <summary>The turn of a transcript continues in the next paragraph.</summary>
    TurnBefore = 606,

    /// <summary>The quotation is a paragraph of its own and repeats another quotation.</summary>
    RepeatedQuotation = 607,

    /// <summary><c>Jane Doe said that the port would close</c>.</summary>
    ReportedAfterVerb = 701,

    /// <summary><c>The port will close, Jane Doe said</c>.</summary>
    ReportedBeforeName = 702,

    /// <summary><c>The port will close, said Jane Doe</c>.</summary>
    ReportedBeforeVerb = 703,

    /// <summary><c>The port, Jane Doe said, will close</c>.</summary>
    ReportedAround = 704,

    /// <summary><c>According to Jane Doe, the port will close</c>.</summary>
    AccordingReported = 705,

    /// <summary>The learned model chose a noun phrase of the sentence.</summary>
    ChosenInSentence = 801,

    /// <summary>The learned model chose somebody of a sentence before.</summary>
    ChosenBefore = 802,
}

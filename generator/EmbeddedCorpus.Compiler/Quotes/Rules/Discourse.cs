using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>A speaker that a quotation takes over.</summary>
/// <param name="Name">The canonical name, or null.</param>
/// <param name="Mention">The words of the sentence before that name the speaker; empty when it is taken from another quotation.</param>
/// <param name="Cue">The words that introduce the quotation there.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Paragraph">Where the speaker spoke or acted.</param>
internal readonly record struct InheritedSpeaker(string? Name, TextRange Mention, TextRange Cue, RuleId Rule, int Paragraph = -1);

/// <summary>Remembers who spoke and who acted, for quotations that have no speaker of their own.</summary>
internal sealed class Discourse(NameRegistry names)
{
    // A quotation without a cue belongs to the speaker of the paragraph before it, not to one further up.
    private const int MaxParagraphsInherited = 2;
    private const int MaxTurns = 6;

    private (string? Name, int Paragraph, TextRange Mention, TextRange Cue) _speaker = (null, int.MinValue / 2, default, default);
    private (Mention Subject, TextRange Cue, int Paragraph, string? Name)? _narrator;
    private string? _sentenceSpeaker;
    private bool _isSigned;
    private (string? Name, int Paragraph) _other;

    /// <summary>Whether the sentence has a quotation already.</summary>
    public bool HasQuotation { get; private set; }

    /// <summary>Whether somebody has spoken in a paragraph already.</summary>
    public bool IsNearSpeaker(int paragraph) => (_speaker.Name is not null && _speaker.Paragraph == paragraph) || (_narrator is { Name: not null } narrator && narrator.Paragraph == paragraph && !narrator.Cue.IsEmpty);

    /// <summary>Starts a sentence.</summary>
    public void StartSentence(int paragraph)
    {
        HasQuotation = false;
        _sentenceSpeaker = null;
        if (_speaker.Paragraph < 0 && paragraph >= 0)
        {
            // What the headline says is no conversation with the body.
            _speaker = (null, int.MinValue / 2, default, default);
        }
    }

    /// <summary>Takes a quotation and its speaker.</summary>
    public void AddQuotation(string? name, QuoteModel quote)
    {
        HasQuotation = true;
        _sentenceSpeaker = name ?? _sentenceSpeaker;
        CountTurns(name, quote.Paragraph);
        _speaker = (name, quote.Paragraph, quote.Mention, quote.Cue);
        _isSigned = quote.Rule is RuleId.AttributionLine or RuleId.AttributionParagraph or RuleId.NameInBrackets or RuleId.NameLine;
        _narrator = null;
    }

    /// <summary>Takes the subject of a sentence without a quotation.</summary>
    public void AddNarrator(Mention subject, TextRange cue, int paragraph, string? name) => _narrator = (subject, cue, paragraph, name);

    /// <summary>The speaker of a quotation that has none of its own.</summary>
    /// <param name="paragraph">Its paragraph.</param>
    /// <param name="isDirect">Whether it is whole sentences.</param>
    public InheritedSpeaker Inherit(int paragraph, bool isDirect) =>
        SameSentence() ?? SentenceBefore(paragraph, isDirect) ?? ParagraphBefore(paragraph, isDirect) ?? SpeakerBefore(paragraph) ?? new InheritedSpeaker(null, default, default, RuleId.None);

    /// <summary>The other half of an interrupted quotation: <c>“…,” she said, “…”</c>; <c>“…” and “…”</c>.</summary>
    private InheritedSpeaker? SameSentence() => _sentenceSpeaker is { } name ? new InheritedSpeaker(name, default, default, RuleId.SameSentence, _speaker.Paragraph) : null;

    /// <summary><c>Jane Doe shook her head. “…”</c>: the subject of the sentence before, in the same paragraph.</summary>
    private InheritedSpeaker? SentenceBefore(int paragraph, bool isDirect)
    {
        if (_narrator is not { } narrator || narrator.Name is null)
        {
            return null;
        }

        bool isNear = narrator.Paragraph == paragraph || (isDirect && paragraph - narrator.Paragraph == 1 && !narrator.Cue.IsEmpty);
        return isNear && (!narrator.Cue.IsEmpty || (narrator.Subject.Kind is MentionKind.Name or MentionKind.Pronoun && names.CanBePerson(narrator.Name))) ? new InheritedSpeaker(narrator.Name, narrator.Subject.Range, narrator.Cue, RuleId.SentenceBefore, narrator.Paragraph) : null;
    }

    /// <summary>The person whom the paragraph before is about.</summary>
    internal InheritedSpeaker? ParagraphBefore(int paragraph, bool isDirect) =>
        isDirect && _narrator is { Subject.Kind: MentionKind.Name or MentionKind.Pronoun, Name: { } name } narrator && paragraph - narrator.Paragraph == 1 && names.CanBePerson(name)
            ? new InheritedSpeaker(name, default, default, RuleId.ParagraphBefore, narrator.Paragraph)
            : null;

    // In a conversation the speakers take turns from paragraph to paragraph; in news a speaker goes on.
    private void CountTurns(string? name, int paragraph)
    {
        if (name is null || _speaker.Name is null)
        {
            return;
        }

        if (name != _speaker.Name)
        {
            _other = (_speaker.Name, _speaker.Paragraph);
        }

        if (paragraph > _speaker.Paragraph)
        {
            bool isTurn = name != _speaker.Name && paragraph - _speaker.Paragraph <= 2;
            Turns = isTurn ? Math.Min(MaxTurns, Turns + 1) : Math.Max(0, Turns - 1);
        }
    }

    /// <summary>How much the text is a conversation, from 0 to 4: turns so far less those who went on.</summary>
    public int Turns { get; private set; }

    /// <summary>Who spoke before somebody else did.</summary>
    public InheritedSpeaker Other => new(_other.Name, default, default, RuleId.None, _other.Paragraph);

    /// <summary>Who spoke last, however long ago.</summary>
    public InheritedSpeaker Last => new(_speaker.Name, default, default, RuleId.SpeakerBefore, _speaker.Paragraph);

    /// <summary>The speaker goes on.</summary>
    private InheritedSpeaker? SpeakerBefore(int paragraph)
    {
        // A saying with its author below is complete: the next saying of the collection is somebody else's.
        if (paragraph - _speaker.Paragraph > (_isSigned || _speaker.Name is null ? 0 : MaxParagraphsInherited))
        {
            return null;
        }

        // Who cannot be told stays the words that name him: “…,” they said. “…”
        return _speaker.Name is { } name ? new InheritedSpeaker(name, default, default, RuleId.SpeakerBefore, _speaker.Paragraph) : new InheritedSpeaker(null, _speaker.Mention, _speaker.Cue, RuleId.SpeakerBefore);
    }
}

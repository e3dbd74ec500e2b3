using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Decides the speakers of quotations in a German article.</summary>
/// <remarks>
/// A quotation without a cue goes on from the one before it in its paragraph if it is a whole sentence, or if its sentence is in the
/// subjunctive of indirect speech: <c>Der Kai sei „zu lang“.</c>
/// </remarks>
internal sealed class GermanAttribution
{
    private readonly GermanWords _words;
    private readonly GermanPhrases _phrases;
    private readonly GermanPeople _people;
    private readonly GermanCues _cues;
    private int _paragraph = int.MinValue;
    private (string? Name, TextRange Mention, TextRange Cue, int Paragraph, bool IsQuoted) _speaker = (null, default, default, int.MinValue, false);
    private string? _person;

    /// <summary>Reads the people of an article.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="text">Its tokens.</param>
    public GermanAttribution(string source, ArticleText text)
    {
        _words = new GermanWords(source);
        _phrases = new GermanPhrases(_words);
        _people = new GermanPeople(_words, _phrases);
        _cues = new GermanCues(_words, _phrases, _people);
        for (int index = 0; index < text.TokenLists; index++)
        {
            _words.Open(text.Tokens(index));
            _people.AddNames();
        }

        for (int index = 0; index < text.TokenLists; index++)
        {
            _words.Open(text.Tokens(index));
            _people.AddPlaces(index - 1);
        }
    }

    /// <summary>Takes the next paragraph.</summary>
    public void Open(RefList<Token> tokens, int paragraph)
    {
        _words.Open(tokens);
        _paragraph = paragraph;
        if (_speaker.Paragraph != paragraph - 1 || paragraph == 0)
        {
            _speaker = default;
        }
    }

    /// <summary>The speaker whom the sentence of a quotation names, or null.</summary>
    public SpeakerCue? Find(int quotation, int start, int end) => _cues.Find(quotation, start, end);

    /// <summary>Whether a quotation is what somebody speaks of.</summary>
    public bool IsTopic(int quotation) => _cues.IsTopic(quotation);

    /// <summary>Who said the quotation before a sentence, as the sentence says, or null.</summary>
    public SpeakerCue? FindReference(int start, int end) => _cues.FindReference(start, end);

    /// <summary>The canonical name of a mention, or null when nobody fits.</summary>
    /// <param name="cue">The mention with its cue.</param>
    [MethodImpl(HotLoop.Optimized)]
    public (string? Name, Attribution Attribution) Resolve(SpeakerCue cue)
    {
        Mention mention = cue.Speaker;
        if (mention.Kind == MentionKind.Name)
        {
            return (_people.Canonical(mention), Attribution.Explicit);
        }

        if (mention.Kind == MentionKind.Pronoun)
        {
            Gender gender = _words.Has(mention.FirstToken, LexicalClass.Masculine) ? Gender.Masculine : _words.Has(mention.FirstToken, LexicalClass.Feminine) ? Gender.Feminine : Gender.Unknown;
            string? person = gender == Gender.Unknown || IsPlural(cue, gender) ? null : _people.Meant(gender, mention.Range.Start, _paragraph, _person);
            return (person, person is null ? Attribution.None : Attribution.Resolved);
        }

        int head = mention.EndToken - 1;
        bool isKnown = mention.EndToken - mention.FirstToken == 2 && _words.Has(mention.FirstToken, LexicalClass.Determiner) && _words.IsRole(head);
        if (isKnown && _people.HolderOf(head) is { } holder)
        {
            return (holder, Attribution.Resolved);
        }

        return Resumed(mention, head) is { } resumed ? (resumed, Attribution.Resolved) : (WrittenName.Of(_words.Source, mention.Range), Attribution.Explicit);
    }

    // "der CDU-Politiker": somebody who was named before.
    private string? Resumed(Mention mention, int head)
    {
        ReadOnlySpan<char> word = _words.Tokens[head].Range.In(_words.Source);
        bool isResumed = _words.EndsWith(head, Language.German.Endings.Resumed) && _words.Has(mention.FirstToken, LexicalClass.Possessive | LexicalClass.Relative);
        return isResumed ? _people.Meant(Endings.Has(word, Language.German.Endings.Feminine) ? Gender.Feminine : Gender.Masculine, mention.Range.Start, _paragraph, _person) : null;
    }

    /// <summary>Notes who speaks.</summary>
    public void Note(string? name, SpeakerCue cue, bool isQuoted)
    {
        _speaker = (name, cue.Speaker.Range, cue.Cue, _paragraph, isQuoted);
        _person = name ?? _person;
    }

    /// <summary>The speaker of a quotation without a cue of its own.</summary>
    /// <param name="quotation">Its token.</param>
    /// <param name="start">The first token of its sentence.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="isInSentence">Whether a quotation of the same sentence is before it.</param>
    [MethodImpl(HotLoop.Optimized)]
    public InheritedSpeaker Inherit(int quotation, int start, int end, bool isInSentence)
    {
        bool isAlone = quotation == start && (_words.Tokens[quotation].EndsSentence || quotation + 1 >= end);
        bool isNext = _speaker.Paragraph != _paragraph;
        bool goesOn = GoesOn(start, end) && !HasSource(start, end);
        if (_speaker.Mention.IsEmpty || (isNext && start > 0) || !(isInSentence || isAlone || goesOn))
        {
            return new InheritedSpeaker(null, default, default, RuleId.None);
        }

        RuleId rule = isInSentence ? RuleId.SameSentence : _speaker.IsQuoted ? RuleId.SpeakerBefore : RuleId.SentenceBefore;
        bool hasWords = _speaker.Name is null || !_speaker.IsQuoted;
        _speaker.Paragraph = _paragraph;
        return new InheritedSpeaker(_speaker.Name, hasWords ? _speaker.Mention : default, hasWords ? _speaker.Cue : default, rule);
    }

    /// <summary>Takes a sentence without quotation: it names a speaker, goes on with indirect speech, or ends it.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Narrate(int start, int end)
    {
        if (_cues.FindNarrator(start, end) is { } cue && IsMain(cue, start) && !(cue.Speaker.Kind == MentionKind.Nominal && _words.Has(cue.Speaker.EndToken - 1, LexicalClass.Document)))
        {
            Note(Resolve(cue).Name, cue, isQuoted: false);
        }
        else if (!GoesOn(start, end))
        {
            _speaker = default;
        }
        else
        {
            _speaker.Paragraph = _paragraph;
        }
    }

    // The subject of the sentence, not of a clause inside it.
    private bool IsMain(SpeakerCue cue, int start)
    {
        bool isMain = true;
        for (int index = start; cue.Rule is RuleId.VerbBefore or RuleId.VerbBeside && index < cue.Speaker.FirstToken; index++)
        {
            if (_words.Is(index, ','))
            {
                // "Der Kai sei fertig, sagte Dorn"
                isMain = _words.Tokens[index + 1].Range.Start == cue.Cue.Start;
            }
        }

        return isMain;
    }

    // "sei", "habe", "müsse", and any verb in the second place that ends like them: indirect speech goes on.
    [MethodImpl(HotLoop.Optimized)]
    private bool GoesOn(int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            if (_words.IsSmall(index) && (_words.Is(index, WordFunction.Report) || _cues.IsRumour(index)))
            {
                return true;
            }
        }

        int verb = _phrases.Subject(start) is { } subject ? subject.End : start + 1;
        const LexicalClass others = LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Adverb | LexicalClass.Passive;
        return verb < end && _words.IsSmall(verb) && !_words.Has(verb, others) && Endings.Has(_words.Tokens[verb].Range.In(_words.Source), Language.German.Endings.Reported)
            && !Endings.Has(_words.Tokens[verb].Range.In(_words.Source), Language.German.Endings.Past) && !_words.IsNoun(verb + 1);
    }

    // "Dem Bericht zufolge sei": a source that is nobody.
    private bool HasSource(int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            if (_words.Is(index, WordFunction.Attribution))
            {
                return true;
            }
        }

        return false;
    }

    // "sagten sie": the verb tells.
    private bool IsPlural(SpeakerCue cue, Gender gender) =>
        gender == Gender.Feminine && (cue.Cue.IsEmpty || Endings.Has(cue.Cue.In(_words.Source), Language.German.Endings.PluralVerbs));
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Choice;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <content>Where the language has learned models, they have the last word.</content>
internal sealed partial class ArticleAttribution
{
    // A sentence of no more chunks after its quotation has nothing but the verb of speech and its speaker.
    private const int MaxPlain = 6;

    private readonly QuotationSite? _site;
    private readonly SpeakerChoice? _speakerChoice;
    private readonly MarkChoice? _markChoice;
    private readonly LanguageWeights? _weights;
    private readonly IChoiceObserver? _observer;
    private readonly NearSubjects _near = new();

    // Whether a span of the body is a quotation, by the rules and by the models, and who speaks: nobody in particular where the rules' choice stands.
    [MethodImpl(HotLoop.Optimized)]
    private (bool IsQuotation, SpeakerCandidate? Chosen) Judge(RefList<Token> tokens, MarkedSpan span, int chunk, SpeakerCue? cue, int paragraph, bool isDirect, bool isAccepted, bool isNearSpeaker, bool isOpen)
    {
        bool seesAll = _observer is { SeesAll: true };
        _site!.Read(chunk, isDirect, _source[span.Inner.End - 1]);
        bool mayBe = isAccepted;
        if (!isAccepted || seesAll)
        {
            int score = _markChoice!.Score(span, _sentence.Chunks[chunk].First, cue, isAccepted, (_discourse.HasQuotation ? 1 : 0) | (isNearSpeaker ? 2 : 0));
            mayBe |= score >= _weights!.Rescue && !IsModifier(tokens, _sentence.Chunks[chunk].First) && !IsTitle(tokens, _sentence.Chunks[chunk].First, span);
        }

        if (!isOpen || !(mayBe || seesAll) || (isAccepted && IsCertain(cue)))
        {
            return (isAccepted, null);
        }

        SpeakerCandidate? chosen = Choose(tokens, cue, paragraph, isDirect);
        if (cue is null && chosen is { Source: CandidateSource.Phrase } && _rules.OpenBracket(chunk) >= 0)
        {
            // Quay Act § 4 (“a structure over water”): nothing outside of a bracket speaks in it.
            chosen = null;
        }

        bool isCertain = _speakerChoice!.Certainty >= _weights!.Certain && (chosen is { } other ? other.Source is CandidateSource.Phrase : cue is not null);
        return (isAccepted || (mayBe && isCertain), chosen);
    }

    // "the “undo” button": a name for a thing.
    private static bool IsModifier(RefList<Token> tokens, int token) =>
        token > 0 && tokens[token - 1].Is(WordFunction.Definite) && token + 1 < tokens.Count && tokens[token + 1].Tag == PartOfSpeech.Noun;

    // "wrote the book “Bridges of the North”": what a work is called.
    private bool IsTitle(RefList<Token> tokens, int token, MarkedSpan span) =>
        token > 1 && tokens[token - 1].Has(LexicalClass.Work) && tokens[token - 2].Tag == PartOfSpeech.Determiner && char.IsUpper(_source[span.Inner.Start]);

    // What the layout says, what the sentence denies, and rules that the training texts show too seldom: there is nothing to choose.
    private static bool IsOpen(SpeakerCue? cue) =>
        cue is not { } found || (!found.IsNegated && (int)found.Rule / 100 is 1 or 2);

    // “…,” said Jane Doe: of 548 the model would change one, cross-validated on PolNeAR train. Where one verb of speech is all that the sentence has, it is right as well.
    private bool IsCertain(SpeakerCue? cue) =>
        cue is { } found && (found.Rule == RuleId.NameAfterVerb || (found.Rule == RuleId.NameBeforeVerb && _site!.SpeechBefore == 0 && _site.SpeechAfter == 1 && _sentence.Chunks.Count - _site.Quotation <= MaxPlain));

    // The speaker of the span that was judged last: null where the rules' choice stands.
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCandidate? Choose(RefList<Token> tokens, SpeakerCue? cue, int paragraph, bool isDirect)
    {
        Func<Mention, string?>? nameOf = _observer is null ? null : mention => _resolver.Resolve(tokens, mention, paragraph).Name;
        (SpeakerCandidate candidate, bool isOfRule) = _speakerChoice!.Choose(cue, _discourse.Inherit(paragraph, isDirect), _discourse, paragraph, nameOf);
        return isOfRule ? null : candidate;
    }

    private TextRange CueOf(int noun)
    {
        int verb = _site!.CueVerb(noun);
        verb = verb < 0 && noun > 0 && _sentence.Chunks[noun - 1].Kind == ChunkKind.Verb ? noun - 1 : verb;
        return verb < 0 ? default : Cues.Of(_sentence, verb);
    }

    private void AddNear(string name, TextRange range, int verb, int paragraph, bool isFirst)
    {
        if (_site is not null)
        {
            _near.Add(new NearSubject(name, range, paragraph, verb < 0 ? -1 : _site.VerbClass(verb), verb < 0 ? 0 : _site.HeadHash(verb), SpeakerFeatures.Traits(_names.Of(name)), isFirst));
        }
    }
}

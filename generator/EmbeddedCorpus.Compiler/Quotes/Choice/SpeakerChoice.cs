using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <summary>Chooses the speaker of a quotation among the noun phrases of its sentence, what the rules found, and those who spoke or acted before.</summary>
/// <remarks>The candidate with the highest score of a linear model speaks. The rules' choice stands unless another one is better by a margin.</remarks>
internal sealed class SpeakerChoice
{
    /// <summary>After so many turns the text is a conversation. A quotation without a cue then has separate weights.</summary>
    public const int LeastTurns = 3;

    private const int MaxCandidates = 48;

    // Who spoke longer ago has left the conversation.
    private const int MaxParagraphs = 6;

    private readonly QuotationSite _site;
    private readonly LanguageWeights _weights;
    private readonly IChoiceObserver? _observer;
    private readonly FeatureList _features;
    private readonly SpeakerFeatures _phrases;
    private readonly NearSubjects _near;
    private readonly SpeakerCandidate[] _candidates = new SpeakerCandidate[MaxCandidates];
    private readonly int[] _scores = new int[MaxCandidates];
    private int _count;
    private int _ofRule;
    private int _context;
    private int _turns;

    public SpeakerChoice(QuotationSite site, NameRegistry names, NearSubjects near, LanguageWeights weights, IChoiceObserver? observer)
    {
        _site = site;
        _near = near;
        _weights = weights;
        _observer = observer;
        _features = new FeatureList(observer is not null);
        _phrases = new SpeakerFeatures(site, names, _features);
    }

    /// <summary>How much better the last choice was than the best of the others, in units of the score.</summary>
    public int Certainty { get; private set; }

    /// <summary>Chooses the speaker of the quotation that the site was read for.</summary>
    /// <param name="cue">What the rules found in the sentence.</param>
    /// <param name="inherited">What the rules take over from the sentences before.</param>
    /// <param name="discourse">Who spoke before.</param>
    /// <param name="paragraph">The paragraph of the quotation.</param>
    /// <param name="nameOf">The canonical name of a mention, asked for an observer only.</param>
    /// <returns>The candidate, and whether it is the one that the rules choose.</returns>
    [MethodImpl(HotLoop.Optimized)]
    public (SpeakerCandidate Candidate, bool IsOfRule) Choose(SpeakerCue? cue, InheritedSpeaker inherited, Discourse discourse, int paragraph, Func<Mention, string?>? nameOf)
    {
        _count = 0;
        _ofRule = -1;
        bool isConversation = discourse.Turns >= LeastTurns;
        _context = (cue is null ? 0 : 1) | (_site.SpeechBefore > 0 ? 2 : 0) | (_site.SpeechAfter > 0 ? 4 : 0) | (isConversation ? 8 : 0);
        if (cue is not null || !isConversation)
        {
            AddPhrases(cue, nameOf);
        }

        if (cue is { } found && _ofRule < 0)
        {
            _features.Clear();
            _features.Add(FeatureKind.RuleOnly, (int)found.Rule);
            AddRule(found);
            _ofRule = _count;
            Add(new SpeakerCandidate(CandidateSource.Rule, found.Speaker, -1, null), nameOf, isOfRule: true);
        }

        _turns = discourse.Turns | (_site.IsParagraph ? 16 : 0);
        AddInherited(inherited, isOfRule: cue is null, paragraph, nameOf);
        if (discourse.Last is { Name: not null } last && last.Name != inherited.Name && paragraph - last.Paragraph <= (isConversation ? MaxParagraphs : 2))
        {
            AddInherited(last, isOfRule: false, paragraph, nameOf);
        }

        if (discourse.Other is { Name: not null } other && other.Name != inherited.Name && isConversation && paragraph - other.Paragraph <= MaxParagraphs)
        {
            AddInherited(other, isOfRule: false, paragraph, nameOf);
        }

        AddNear(paragraph, nameOf);
        AddNobody(cue, nameOf);
        int best = 0;
        for (int index = 1; index < _count; index++)
        {
            best = _scores[index] > _scores[best] ? index : best;
        }

        bool isTurn = isConversation && cue is null;
        best = Displaces(best, isTurn) ? best : _ofRule;
        Certainty = CertaintyOf(best);
        _observer?.EndCandidates(best, isTurn);
        return (_candidates[best], best == _ofRule);
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddPhrases(SpeakerCue? cue, Func<Mention, string?>? nameOf)
    {
        Sentence sentence = _site.Sentence;
        for (int chunk = _site.First; chunk < _site.End && _count < MaxCandidates - 16; chunk++)
        {
            if (sentence.Chunks[chunk].Kind != ChunkKind.Noun || sentence.Head(chunk).Tag is PartOfSpeech.Time or PartOfSpeech.Number || MentionReader.Read(sentence, chunk, RelativeOf(chunk)) is not { } mention)
            {
                continue;
            }

            bool isOfRule = cue is { } found && found.Speaker.FirstToken == mention.FirstToken && _ofRule < 0 && found.Speaker.Kind == mention.Kind;
            _features.Clear();
            _phrases.Add(chunk, mention);
            if (isOfRule)
            {
                AddRule(cue!.Value);
                _ofRule = _count;
            }
            else
            {
                _features.Add(FeatureKind.OtherRule, cue is { } other ? (int)other.Rule : 0, chunk < _site.Quotation ? 0 : 1);
            }

            Add(new SpeakerCandidate(CandidateSource.Phrase, mention, chunk, null), nameOf, isOfRule);
        }
    }

    // A noun phrase is the subject of a verb, comes right after one or after "according to", or is before a colon. "The officials “discussed the plan”" speak
    // no more than the plan does: somebody else tells it of them.
    private bool CanSpeak(int noun)
    {
        Sentence sentence = _site.Sentence;
        return _site.CueVerb(noun) >= 0
            || (noun > _site.First && sentence.Chunks[noun - 1].Kind is ChunkKind.Verb or ChunkKind.According)
            || (noun > _site.First + 1 && sentence.Chunks[noun - 2].Kind is ChunkKind.Verb or ChunkKind.According)
            || (noun < _site.Quotation && sentence.Chunks[noun + 1].Kind == ChunkKind.Colon);
    }

    // The relative pronoun is a part of the mention, as it is for the rules.
    private int RelativeOf(int noun) => _site.CueVerb(noun) is >= 0 and int verb ? _site.Sentence.RelativeOf(verb) : -1;

    private void AddRule(SpeakerCue cue)
    {
        _features.Add(FeatureKind.Rule, (int)cue.Rule);
        _features.Add(FeatureKind.RuleSite, (int)cue.Rule, _site.Shape);
        _features.Add(FeatureKind.RuleStrength, (int)cue.Rule, (int)cue.Speaker.Kind);
    }

    private void AddInherited(InheritedSpeaker speaker, bool isOfRule, int paragraph, Func<Mention, string?>? nameOf)
    {
        if (speaker.Name is null)
        {
            return;
        }

        _features.Clear();
        int rule = (int)speaker.Rule | (isOfRule ? 1024 : 0) | ((_context & 8) << 8);
        int distance = Math.Min(3, Math.Max(0, paragraph - speaker.Paragraph));
        _features.Add(FeatureKind.Inherited, _context & 8);
        _features.Add(FeatureKind.InheritedRule, rule);
        _features.Add(FeatureKind.InheritedSite, rule, _site.Shape);
        _features.Add(FeatureKind.InheritedContext, rule, _context);
        _features.Add(FeatureKind.InheritedDistance, rule, distance, _context);
        _features.Add(FeatureKind.InheritedTurns, rule, _turns, distance);
        _ofRule = isOfRule ? _count : _ofRule;
        Add(new SpeakerCandidate(CandidateSource.Inherited, new Mention(speaker.Mention, MentionKind.Name, 0, 0), -1, speaker.Name), nameOf, isOfRule);
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddNear(int paragraph, Func<Mention, string?>? nameOf)
    {
        for (int index = 0; _count < MaxCandidates - 1 && _near.TryGet(index, paragraph, out NearSubject subject); index++)
        {
            if (subject.Sentence == _near.Sentences)
            {
                continue;
            }

            _features.Clear();
            int distance = (Math.Min(3, _near.Sentences - subject.Sentence) << 1) | Math.Min(1, paragraph - subject.Paragraph) | (_context & 8);
            _features.Add(FeatureKind.Near, subject.IsFirst ? 1 : 0, _context & 8);
            _features.Add(FeatureKind.NearDistance, distance, subject.IsFirst ? 1 : 0);
            _features.Add(FeatureKind.NearVerb, distance, subject.VerbClass);
            _features.Add(FeatureKind.NearContext, distance, _context);
            _features.Add(FeatureKind.NearMention, subject.VerbClass, _context, distance);
            _features.Add(FeatureKind.NearSite, distance, _site.Shape);
            _features.Add(FeatureKind.NearTraits, subject.Traits, distance);
            _features.Add(FeatureKind.NearVerbWord, subject.VerbWord, distance);
            Add(new SpeakerCandidate(CandidateSource.Near, new Mention(subject.Range, MentionKind.Name, 0, 0), -1, subject.Name), nameOf, isOfRule: false);
        }
    }

    private void AddNobody(SpeakerCue? cue, Func<Mention, string?>? nameOf)
    {
        _features.Clear();
        bool isOfRule = _ofRule < 0;
        _features.Add(FeatureKind.Nobody, isOfRule ? 1 : 0, _context & 8);
        _features.Add(FeatureKind.NobodyContext, _context);
        _features.Add(FeatureKind.NobodySite, _site.Shape, isOfRule ? 1 : 0, _context & 8);
        _features.Add(FeatureKind.NobodyRule, cue is { } found ? (int)found.Rule : 0, _context & 8);
        _features.Add(FeatureKind.NobodyLength, _site.Length, _context);
        _ofRule = isOfRule ? _count : _ofRule;
        Add(SpeakerCandidate.Nobody, nameOf, isOfRule);
    }

    // Whether a candidate is enough better than the choice of the rules. Where the sentence names nobody by the rules, a noun phrase speaks only with a verb or a colon.
    private bool Displaces(int candidate, bool isTurn)
    {
        ref readonly SpeakerCandidate chosen = ref _candidates[candidate];
        ref readonly SpeakerCandidate rule = ref _candidates[_ofRule];
        if (chosen.Name is not null && chosen.Name == rule.Name)
        {
            return false;
        }

        if (candidate == _ofRule || isTurn)
        {
            return true;
        }

        if (rule.Source is CandidateSource.Nobody or CandidateSource.Inherited && chosen.Source == CandidateSource.Phrase && !CanSpeak(chosen.Chunk))
        {
            return false;
        }

        // "Jane Doe’s answer": the owner of the words is in the phrase.
        bool isPart = chosen.Source == CandidateSource.Phrase && rule.Source == CandidateSource.Rule && rule.Mention.FirstToken >= chosen.Mention.FirstToken && rule.Mention.EndToken <= chosen.Mention.EndToken;
        return !isPart && _scores[candidate] - _scores[_ofRule] > (rule.Source == CandidateSource.Nobody ? 2 * _weights.Margin : _weights.Margin);
    }

    private int CertaintyOf(int chosen)
    {
        int other = int.MinValue / 2;
        for (int index = 0; index < _count; index++)
        {
            other = index == chosen || _scores[index] < other ? other : _scores[index];
        }

        return _scores[chosen] - other;
    }

    private void Add(SpeakerCandidate candidate, Func<Mention, string?>? nameOf, bool isOfRule)
    {
        _candidates[_count] = candidate;
        _scores[_count] = _weights.Speakers.Score(_features.Hashes);
        _observer?.AddCandidate(candidate, candidate.Name ?? (candidate.Source == CandidateSource.Nobody ? null : nameOf?.Invoke(candidate.Mention)), isOfRule, _features, _scores[_count]);
        _count++;
    }
}

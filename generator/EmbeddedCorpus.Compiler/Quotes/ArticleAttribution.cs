using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Choice;
using EmbeddedCorpus.Compiler.Quotes.Indirect;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Reference;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Quotes.Turns;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <summary>Goes through an article's paragraphs in order and decides who says what.</summary>
internal sealed partial class ArticleAttribution
{
    // Between the end of one paragraph of a quotation and the start of the next: line ends and a mark.
    private const int MaxGap = 8;

    private readonly string _source;
    private readonly NameRegistry _names;
    private readonly SpeakerResolver _resolver;
    private readonly Sentence _sentence;
    private readonly SentenceRules _rules;
    private readonly Discourse _discourse;
    private readonly List<MarkedSpan> _spans;
    private readonly Language _language;
    private readonly QuotationFilter _filter;
    private readonly GermanAttribution? _german;
    private readonly List<(QuoteModel Quote, string? Speaker)> _quotes;

    private readonly RejectedSpans _rejected;

    // Null where no model asks whom a pronoun means.
    private readonly MentionTrail? _trail;

    // Null if only quotations in quotation marks are wanted.
    private readonly IndirectSpeech? _indirect;

    // Quotations that go on in the next paragraph and have no speaker of their own.
    private readonly List<int> _open = [];

    /// <summary>Starts an article.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="text">Its quotation marks and words.</param>
    /// <param name="names">Its people and groups.</param>
    /// <param name="turns">The turns of a transcript.</param>
    /// <param name="observer">Is told of the decisions.</param>
    /// <param name="hasIndirect">Whether indirect speech is wanted.</param>
    public ArticleAttribution(string source, ArticleText text, NameRegistry names, IReadOnlyList<SpokenTurn> turns, IChoiceObserver? observer = null, bool hasIndirect = false)
    {
        _turns = turns;
        _source = source;
        _spans = text.Spans;
        _quotes = new List<(QuoteModel Quote, string? Speaker)>(text.Spans.Count);
        _language = text.Language;
        _german = text.Language == Language.German ? new GermanAttribution(source, text) : null;
        _filter = new QuotationFilter(source, text.Language, text.Lexical.Lexicon);
        _names = names;
        _trail = _language.Weights is null ? null : new MentionTrail(names);
        AntecedentChoice? antecedents = _trail is null ? null : new AntecedentChoice(source, names, _trail, _language.Weights!, observer);
        _resolver = new SpeakerResolver(source, text.Lexical, names, text.Language.HasGrammar, antecedents);
        _sentence = new Sentence(source);
        _rejected = new RejectedSpans(source, _sentence, text.Language.HasGrammar);
        _rules = new SentenceRules(_sentence);
        _discourse = new Discourse(names);
        _indirect = hasIndirect && text.Language.HasGrammar ? new IndirectSpeech(source, _sentence, _resolver) : null;
        if (_language.Weights is { } weights)
        {
            _site = new QuotationSite(_sentence);
            _speakerChoice = new SpeakerChoice(_site, names, _near, weights, observer);
            _markChoice = new MarkChoice(_site, _language.Lexicon, weights, observer);
            _weights = weights;
            _observer = observer;
        }
    }

    /// <summary>The quotations so far, with the canonical names of their speakers.</summary>
    public List<(QuoteModel Quote, string? Speaker)> Quotes => _quotes;

    /// <summary>The quotations and the indirect speech, in order of position.</summary>
    public List<(QuoteModel Quote, string? Speaker)> All => _indirect?.Merge(_quotes) ?? _quotes;

    /// <summary>Attributes the quotations of a paragraph.</summary>
    /// <param name="tokens">Its tagged tokens.</param>
    /// <param name="paragraph">Its index, or -1 for the headline.</param>
    /// <param name="isHeadline">Whether it is written like a headline.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(RefList<Token> tokens, int paragraph, bool isHeadline)
    {
        if (IsReference(tokens))
        {
            return;
        }

        _german?.Open(tokens, paragraph);
        int start = 0;
        for (int index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].EndsSentence)
            {
                AddSentence(tokens, start, index + 1, paragraph, isHeadline);
                start = index + 1;
            }
        }
    }

    /// <summary>Ends the article: gives a quotation that goes on in the next paragraph the speaker who is named there.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Complete()
    {
        _sentence.Free();
        for (int index = _open.Count - 1; index >= 0; index--)
        {
            int at = _open[index];
            if (at + 1 < _quotes.Count && _quotes[at + 1] is { Quote: var next, Speaker: { } speaker } && next.Paragraph == _quotes[at].Quote.Paragraph + 1 && _quotes[at].Quote.Paragraph >= 0
                && next.Text.Start - _quotes[at].Quote.Text.End < MaxGap)
            {
                _quotes[at] = (_quotes[at].Quote with { Attribution = Attribution.Carried, Mention = default, Cue = default, Rule = RuleId.ParagraphAfter }, speaker);
            }
        }
    }

    // "READ MORE: ‘No shelter for months’": the headline of another text.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsReference(RefList<Token> tokens)
    {
        int index = 0;
        while (index < tokens.Count && index < 4 && tokens[index].IsWord && tokens[index].IsCapitalized && tokens[index].Has(LexicalClass.Label))
        {
            index++;
        }

        return index > 0 && index < tokens.Count && tokens[index].Is(_source, ':');
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddSentence(RefList<Token> tokens, int start, int end, int paragraph, bool isHeadline)
    {
        _sentence.Read(tokens, start, end);
        _discourse.StartSentence(paragraph);
        _near.StartSentence();
        _trail?.StartSentence(_discourse.Turns > 0);
        _rejected.StartSentence();
        if (_indirect is not null && paragraph >= 0 && !IsInTurn(paragraph))
        {
            _indirect.Add(tokens, paragraph);
        }

        bool hasQuotation = false;
        int remembered = 0;
        for (int chunk = 0; chunk < _sentence.Chunks.Count; chunk++)
        {
            if (_sentence.Chunks[chunk].Kind == ChunkKind.Quotation)
            {
                RememberSubjects(tokens, remembered, chunk, paragraph);
                remembered = chunk;
                hasQuotation |= AddQuotation(tokens, chunk, paragraph, isHeadline);
            }
        }

        if (_german is not null)
        {
            AddGerman(_german, start, end, paragraph, hasQuotation);
            return;
        }

        if (!hasQuotation && FollowsQuotation(start, paragraph) && _rules.AttributionSentence(_language.HasGrammar) is { } following
            && _resolver.Resolve(tokens, following.Speaker, paragraph) is var (name, attribution) && (following.Rule != RuleId.NameLine || IsSigned(name, paragraph)))
        {
            QuoteModel quote = _quotes[_quotes.Count - 1].Quote;
            _quotes.RemoveAt(_quotes.Count - 1);
            Add(quote with { Attribution = name is null ? Attribution.None : attribution, Mention = following.Speaker.Range, Cue = following.Cue, Rule = following.Rule }, name);
        }
        else if (!hasQuotation)
        {
            RememberSubjects(tokens, remembered, _sentence.Chunks.Count, paragraph);
            if (!isHeadline || paragraph >= 0)
            {
                AddNarrator(tokens, paragraph);
            }
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool AddQuotation(RefList<Token> tokens, int chunk, int paragraph, bool isHeadline)
    {
        int token = _sentence.Chunks[chunk].First;
        MarkedSpan span = _spans[tokens[token].Quotation];
        bool isDirect = _filter.IsDirect(span, tokens, token, _discourse.HasQuotation);
        SpeakerCue? cue = (_language.HasGrammar ? _rules.Find(chunk, span.Inner) : _rules.FindByLayout(chunk, span.Inner) ?? _german?.Find(token, _sentence.Start, _sentence.End)) ?? (isHeadline && paragraph < 0 && _language.HasGrammar ? HeadlineRules.Find(_sentence, chunk) : null);
        bool isInTurn = IsInTurn(paragraph);
        bool isLabelled = isInTurn || (!isHeadline && IsThing(chunk));
        cue = isLabelled && cue is { Rule: RuleId.NameBeforeColon or RuleId.NameBeforeHeadlineColon or RuleId.ClauseBeforeQuotation } ? null : cue;
        bool isNearSpeaker = _discourse.IsNearSpeaker(paragraph);
        bool isRefused = _rejected.Contains(chunk, span.Inner);
        bool isAccepted = !isRefused && (IsSaid(span, token, cue) || _filter.IsQuotation(span, tokens, token, cue, _discourse.HasQuotation, isNearSpeaker || (cue is null && _rules.IsReported(chunk)), isHeadline));
        SpeakerCandidate? chosen = null;
        if (_weights is not null && !isHeadline && !isRefused)
        {
            (isAccepted, chosen) = Judge(tokens, span, chunk, cue, paragraph, isDirect, isAccepted, isNearSpeaker, isOpen: !isLabelled && IsOpen(cue));
        }

        if (!isAccepted)
        {
            _rejected.Add(chunk, span.Inner);
            return false;
        }

        QuoteKind kind = isDirect ? QuoteKind.Direct : QuoteKind.Partial;
        if (chosen is { Source: CandidateSource.Phrase } phrase)
        {
            cue = new SpeakerCue(phrase.Mention, CueOf(phrase.Chunk), RuleId.ChosenInSentence, CueStrength.Clause);
        }
        else if (chosen is { } other)
        {
            Add(new QuoteModel(span.Inner, kind, paragraph, -1, other.Name is null ? Attribution.None : Attribution.Carried, other.Range, default, -1, other.Name is null ? RuleId.None : RuleId.ChosenBefore), other.Name);
            return true;
        }

        if (cue is { IsNegated: true } denied)
        {
            Add(new QuoteModel(span.Inner, kind, paragraph, -1, Attribution.None, default, denied.Cue, -1, denied.Rule), null);
        }
        else if (cue is { } found)
        {
            (string? name, Attribution attribution) = _german is null || found.Speaker.Kind == MentionKind.Inside ? _resolver.Resolve(tokens, found.Speaker, paragraph, isInTurn) : Resolve(_german, found);
            if (attribution == Attribution.Explicit && found.Rule == RuleId.ChosenInSentence)
            {
                // The sentence names the speaker, but the rules and the model do not agree: of 78 on PolNeAR train 68 % are right, cross-validated.
                attribution = Attribution.Resolved;
            }

            name = _german is null && found.Strength != CueStrength.Adjacent && !isHeadline && IsFirstWordOnly(found.Speaker, name) ? null : name;
            if (found.Rule == RuleId.HeadlineSubject && (name is null || _names.Of(name) is not { IsPerson: true }))
            {
                // Storm ‘to close quays’: the claim of somebody whom the headline leaves out.
                Add(new QuoteModel(span.Inner, kind, paragraph, -1, Attribution.None, default, default, -1, RuleId.None), null);
            }
            else
            {
                Add(new QuoteModel(span.Inner, kind, paragraph, -1, name is null ? Attribution.None : attribution, found.Speaker.Range, found.Cue, -1, found.Rule), name);
            }
        }
        else
        {
            // (“a structure over water”) is cited: by whom, the bracket says or nobody does.
            isLabelled |= !isDirect && _rules.OpenBracket(chunk) >= 0;
            InheritedSpeaker inherited = isLabelled ? new InheritedSpeaker(null, default, default, RuleId.None)
                : _language.HasGrammar ? _discourse.Inherit(paragraph, isDirect)
                : _german?.Inherit(token, _sentence.Start, _sentence.End, _discourse.HasQuotation) ?? new InheritedSpeaker(null, default, default, RuleId.None);
            if (!span.IsClosed && !isLabelled && (inherited.Name is null || inherited.Rule == RuleId.ParagraphBefore))
            {
                _open.Add(_quotes.Count);
            }

            Add(new QuoteModel(span.Inner, kind, paragraph, -1, inherited.Name is null ? Attribution.None : Attribution.Carried, inherited.Mention, inherited.Cue, -1, inherited.Rule), inherited.Name);
        }

        return true;
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Add(QuoteModel quote, string? name)
    {
        _quotes.Add((quote, name));
        _discourse.AddQuotation(name, quote);
        if (name is not null)
        {
            _resolver.Remember(name, quote.Paragraph, spoke: true);
            _trail?.Add(name, quote.Mention, quote.Paragraph, MentionRole.Quoted);
        }
    }
}

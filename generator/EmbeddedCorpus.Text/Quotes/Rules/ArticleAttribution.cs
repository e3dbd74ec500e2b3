using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Marks;
using EmbeddedCorpus.Text.Quotes.Names;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Rules;

/// <summary>Goes through an article's paragraphs in order and decides who says what.</summary>
internal sealed class ArticleAttribution
{
    // A quotation without a cue belongs to the speaker of the paragraph before it, not to one further up.
    private const int MaxParagraphsCarried = 2;

    private readonly string _source;
    private readonly NameRegistry _names;
    private readonly SpeakerResolver _resolver;
    private readonly SentenceRules _rules;
    private readonly List<MarkedSpan> _spans;
    private readonly List<(QuoteModel Quote, string? Speaker)> _quotes = [];

    // The subject of the sentence before, where it has no quotation.
    private (Mention Subject, TextRange Cue, int Paragraph, string? Name)? _narrator;

    public ArticleAttribution(string source, NameRegistry names, NounPhrases phrases, List<MarkedSpan> spans)
    {
        _source = source;
        _names = names;
        _spans = spans;
        _resolver = new SpeakerResolver(source, names);
        _rules = new SentenceRules(source, phrases, new Clauses(source, phrases));
    }

    /// <summary>The quotations so far, with the canonical names of their speakers.</summary>
    public List<(QuoteModel Quote, string? Speaker)> Quotes => _quotes;

    /// <summary>Attributes the quotations of a paragraph.</summary>
    public void Add(List<Token> tokens, int paragraph)
    {
        if (IsReference(tokens))
        {
            return;
        }

        int start = 0;
        for (int index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].EndsSentence)
            {
                AddSentence(tokens, start, index + 1, paragraph);
                start = index + 1;
            }
        }
    }

    // "READ MORE: ‘No shelter for months’": the headline of another text.
    private bool IsReference(List<Token> tokens)
    {
        int index = 0;
        while (index < tokens.Count && index < 4 && tokens[index].Kind == TokenKind.Word && tokens[index].IsCapitalized && tokens[index].Has(WordClass.Label))
        {
            index++;
        }

        return index > 0 && index < tokens.Count && tokens[index].Is(_source, ':');
    }

    /// <summary>Attributes the quotations of a headline, or of a first line that is written like one.</summary>
    public void AddHeadline(List<Token> tokens, int paragraph)
    {
        Mention? subject = HeadlineSubject(tokens);
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.Quotation)
            {
                MarkedSpan span = _spans[token.Quotation];
                (string? name, Attribution attribution) = subject is { } found ? _resolver.Resolve(tokens, found, paragraph) : (null, Attribution.None);
                _quotes.Add((new QuoteModel(span.Inner, paragraph < 0 ? QuoteKind.Headline : QuoteKind.Partial, paragraph, -1,
                    name is null ? Attribution.None : attribution, subject?.Range ?? default, default, -1, subject is null ? string.Empty : nameof(HeadlineSubject)), name));
            }
        }
    }

    /// <summary><c>Doe: ‘…’</c>, <c>Doe says ‘…’</c>, <c>‘…’: Doe</c>. In headlines every word may be in capitals, so verbs end the name.</summary>
    private Mention? HeadlineSubject(List<Token> tokens)
    {
        int colon = tokens.FindIndex(token => token.Is(_source, ':'));
        int first = colon > 0 && tokens[colon - 1].Kind == TokenKind.Quotation ? colon + 1 : 0;
        while (first < tokens.Count && (tokens[first].Kind != TokenKind.Word || tokens[first].Has(WordClass.Preposition | WordClass.Determiner)))
        {
            first++;
        }

        int end = first;
        while (end < tokens.Count && tokens[end].Kind == TokenKind.Word && tokens[end].IsCapitalized && !tokens[end].Has(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Preposition | WordClass.Conjunction))
        {
            end++;
        }

        return end > first
            ? new Mention(new TextRange(tokens[first].Range.Start, tokens[end - 1].Range.End), MentionKind.Name, first, end)
            : null;
    }

    private void AddSentence(List<Token> tokens, int start, int end, int paragraph)
    {
        bool hasQuotation = false;
        string? sentenceSpeaker = null;
        for (int index = start; index < end; index++)
        {
            if (tokens[index].Kind == TokenKind.Quotation)
            {
                int before = _quotes.Count;
                sentenceSpeaker = AddQuotation(tokens, start, end, index, paragraph, sentenceSpeaker);
                hasQuotation |= _quotes.Count > before;
            }
        }

        if (!hasQuotation)
        {
            RememberSubject(tokens, start, end, paragraph);
        }
    }

    private string? AddQuotation(List<Token> tokens, int start, int end, int token, int paragraph, string? sentenceSpeaker)
    {
        MarkedSpan span = _spans[tokens[token].Quotation];
        bool goesOn = token > start && _quotes.Count > 0 && _quotes[_quotes.Count - 1].Quote.Kind == QuoteKind.Direct;
        bool isDirect = QuotationFilter.IsDirect(_source, span, tokens, token, goesOn);
        char last = _source[span.Inner.End - 1];
        Finding? finding = _rules.Find(tokens, start, end, token, isPhrase: !isDirect && last is not (',' or '.' or '!' or '?'));
        if (!QuotationFilter.IsQuotation(_source, span, tokens, token, finding, sentenceSpeaker is not null))
        {
            return sentenceSpeaker;
        }

        (string? name, Attribution attribution) = finding is { } found ? _resolver.Resolve(tokens, found.Speaker, paragraph) : (null, Attribution.None);
        string rule = finding?.Rule ?? string.Empty;
        TextRange mention = finding?.Speaker.Range ?? default;
        TextRange cue = finding?.Cue ?? default;
        if (finding is null)
        {
            (name, rule, mention, cue) = Carried(sentenceSpeaker, paragraph, isDirect);
            attribution = name is null && mention.IsEmpty ? Attribution.None : Attribution.Carried;
        }

        QuoteKind kind = paragraph < 0 ? QuoteKind.Headline : isDirect ? QuoteKind.Direct : QuoteKind.Partial;
        attribution = name is null ? Attribution.None : attribution;
        _quotes.Add((new QuoteModel(span.Inner, kind, paragraph, -1, attribution, mention, cue, -1, rule), name));
        _narrator = null;
        if (name is not null)
        {
            _resolver.Remember(name, paragraph, spoke: true);
        }

        return name ?? sentenceSpeaker;
    }

    // The speaker goes on: in the sentence, in the paragraph, from the sentence or the paragraph before.
    private (string? Name, string Rule, TextRange Mention, TextRange Cue) Carried(string? sentenceSpeaker, int paragraph, bool isDirect)
    {
        if (sentenceSpeaker is not null)
        {
            return (sentenceSpeaker, nameof(Carried), default, default);
        }

        if (_narrator is { } narrator && (narrator.Paragraph == paragraph || (isDirect && paragraph - narrator.Paragraph == 1 && !narrator.Cue.IsEmpty)))
        {
            return (narrator.Name, nameof(RememberSubject), narrator.Subject.Range, narrator.Cue);
        }

        if (isDirect && _narrator is { Subject.Kind: MentionKind.Name, Name: { } only } before && paragraph - before.Paragraph == 1 && _names.CanBePerson(only))
        {
            return (only, nameof(RememberSubject), default, default);
        }

        if (_quotes.Count > 0)
        {
            (QuoteModel previous, string? speaker) = _quotes[_quotes.Count - 1];
            if (speaker is not null && previous.Paragraph >= 0 && paragraph - previous.Paragraph <= MaxParagraphsCarried)
            {
                return (speaker, nameof(Carried), default, default);
            }
        }

        return (null, string.Empty, default, default);
    }

    // A sentence without a quotation names those that pronouns mean later: the subject of its speech verb, or its first name.
    private void RememberSubject(List<Token> tokens, int start, int end, int paragraph)
    {
        (Mention? subject, TextRange cue) = _rules.FindSubject(tokens, start, end);
        if (subject is not { } found)
        {
            return;
        }

        string? name = found.Kind == MentionKind.Name ? _names.Canonical(tokens, found.FirstToken, found.EndToken)
            : _resolver.Resolve(tokens, found, paragraph).Name;
        _narrator = (found, cue, paragraph, name);
        if (name is not null && found.Kind == MentionKind.Name)
        {
            _resolver.Remember(name, paragraph, spoke: false);
        }
    }
}

using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Marks;
using EmbeddedCorpus.Text.Quotes.Names;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Rules;

/// <summary>Goes through an article's paragraphs in order and decides who says what.</summary>
internal sealed class ArticleAttribution
{
    // A quotation without a cue belongs to the speaker of the paragraph before it, not to one further up.
    private const int MaxParagraphsCarried = 1;

    private readonly string _source;
    private readonly NameRegistry _names;
    private readonly SpeakerResolver _resolver;
    private readonly SentenceRules _rules;
    private readonly List<MarkedSpan> _spans;
    private readonly List<(QuoteModel Quote, string? Speaker)> _quotes = [];

    public ArticleAttribution(string source, NameRegistry names, List<MarkedSpan> spans)
    {
        _source = source;
        _names = names;
        _spans = spans;
        _resolver = new SpeakerResolver(source, names);
        _rules = new SentenceRules(source);
    }

    /// <summary>The quotations so far, with the canonical names of their speakers.</summary>
    public List<(QuoteModel Quote, string? Speaker)> Quotes => _quotes;

    /// <summary>Attributes the quotations of a paragraph.</summary>
    public void Add(List<Token> tokens, int paragraph)
    {
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

    private void AddSentence(List<Token> tokens, int start, int end, int paragraph)
    {
        bool hasQuotation = false;
        string? sentenceSpeaker = null;
        for (int index = start; index < end; index++)
        {
            if (tokens[index].Kind == TokenKind.Quotation)
            {
                hasQuotation = true;
                sentenceSpeaker = AddQuotation(tokens, start, end, index, paragraph, sentenceSpeaker);
            }
        }

        if (!hasQuotation)
        {
            RememberSubject(tokens, start, end);
        }
    }

    private string? AddQuotation(List<Token> tokens, int start, int end, int token, int paragraph, string? sentenceSpeaker)
    {
        MarkedSpan span = _spans[tokens[token].Quotation];
        Finding? finding = _rules.Find(tokens, start, end, token);
        (string? name, Attribution attribution) = finding is { } found ? _resolver.Resolve(tokens, found.Speaker) : (null, Attribution.None);
        if (!QuotationFilter.IsQuotation(_source, span, tokens, token, finding is not null))
        {
            return sentenceSpeaker;
        }

        string rule = finding?.Rule ?? string.Empty;
        if (name is null)
        {
            (name, rule) = Carried(sentenceSpeaker, paragraph, rule);
            attribution = name is null ? Attribution.None : finding is null ? Attribution.Carried : Attribution.Resolved;
        }

        bool goesOn = token > start && _quotes.Count > 0 && _quotes[_quotes.Count - 1].Quote.Kind == QuoteKind.Direct;
        QuoteKind kind = paragraph < 0 ? QuoteKind.Headline
            : QuotationFilter.IsDirect(_source, span, tokens, token, goesOn) ? QuoteKind.Direct
            : QuoteKind.Partial;
        _quotes.Add((new QuoteModel(span.Inner, kind, paragraph, -1, attribution, finding?.Speaker.Range ?? default, finding?.Cue ?? default, -1, rule), name));
        if (name is not null)
        {
            _resolver.Remember(name);
        }

        return name ?? sentenceSpeaker;
    }

    // The speaker goes on: in the sentence, in the paragraph, or from the paragraph before.
    private (string? Name, string Rule) Carried(string? sentenceSpeaker, int paragraph, string rule)
    {
        if (sentenceSpeaker is not null)
        {
            return (sentenceSpeaker, nameof(Carried));
        }

        if (_quotes.Count > 0)
        {
            (QuoteModel previous, string? speaker) = _quotes[_quotes.Count - 1];
            if (speaker is not null && previous.Paragraph >= 0 && paragraph - previous.Paragraph <= MaxParagraphsCarried)
            {
                return (speaker, nameof(Carried));
            }
        }

        return (null, rule);
    }

    // A sentence without a quotation names those that pronouns mean later: the subject of its speech verb, or its first name.
    private void RememberSubject(List<Token> tokens, int start, int end)
    {
        if (_rules.FindSubject(tokens, start, end) is { Kind: MentionKind.Name } subject)
        {
            _resolver.Remember(_names.Canonical(tokens, subject.FirstToken, subject.EndToken));
        }
    }
}

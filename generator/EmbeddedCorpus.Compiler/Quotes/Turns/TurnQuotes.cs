using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Turns;

/// <summary>Makes quotations of the turns of a transcript.</summary>
internal sealed class TurnQuotes
{
    private readonly string _source;
    private readonly ArticleText _text;
    private readonly IReadOnlyList<SpokenTurn> _turns;
    private readonly HashSet<int> _inMarks = [];

    /// <summary>Prepares the turns of a text.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="text">The quotation marks and words of the text.</param>
    /// <param name="turns">The turns, in order of position.</param>
    public TurnQuotes(string source, ArticleText text, IReadOnlyList<SpokenTurn> turns)
    {
        _source = source;
        _text = text;
        _turns = turns;
        var spoken = new List<SpokenTurn>(turns.Count);
        int span = 0;
        foreach (SpokenTurn turn in turns)
        {
            if (IsInMarks(turn, ref span))
            {
                _inMarks.Add(turn.Paragraph);
            }
            else
            {
                spoken.Add(turn);
            }
        }

        Spoken = spoken;
    }

    /// <summary>The turns that are no quotations in quotation marks.</summary>
    public IReadOnlyList<SpokenTurn> Spoken { get; }

    /// <summary>Puts the turns among the quotations in quotation marks.</summary>
    /// <param name="quotes">The quotations in quotation marks, those of the headline first.</param>
    /// <param name="names">The people of the article.</param>
    /// <returns>All quotations, in order of position.</returns>
    public List<(QuoteModel Quote, string? Speaker)> Add(List<(QuoteModel Quote, string? Speaker)> quotes, NameRegistry names)
    {
        var speakers = new TurnSpeakers(_source, _turns, names, _text.Lexical.Lexicon);
        string? interviewee = FindInterviewee(names);
        var all = new List<(QuoteModel Quote, string? Speaker)>(quotes.Count + _turns.Count);
        int quote = 0;

        // Questions and answers of nobody are a page of help, even if it has a label more.
        int named = _turns.Count(static turn => turn.Role == TurnRole.Named);
        bool hasNames = named > 1 || named == _turns.Count;
        foreach (SpokenTurn turn in _turns)
        {
            // Quotation marks may be in the label, too.
            while (quote < quotes.Count && (quotes[quote].Quote.Paragraph < turn.Paragraph || (quotes[quote].Quote.Paragraph == turn.Paragraph && quotes[quote].Quote.Text.Start < turn.Text.Start)))
            {
                all.Add(quotes[quote++]);
            }

            (string? name, RuleId rule) = SpeakerOf(turn, speakers, interviewee);
            bool isInMarks = _inMarks.Contains(turn.Paragraph);
            if (!isInMarks && (hasNames || interviewee is not null))
            {
                all.Add((Make(turn, name, rule), name));
            }

            for (; quote < quotes.Count && quotes[quote].Quote.Paragraph == turn.Paragraph; quote++)
            {
                (QuoteModel Quote, string? Speaker) marked = quotes[quote];
                bool isOfLabel = isInMarks && (marked.Quote.Attribution is Attribution.None or Attribution.Carried || marked.Quote.Rule == RuleId.NameBeforeColon);
                all.Add(isOfLabel ? (OfLabel(marked.Quote, turn, name, rule), name) : marked);
            }
        }

        all.AddRange(quotes.GetRange(quote, quotes.Count - quote));
        return all;
    }

    private static QuoteModel Make(SpokenTurn turn, string? name, RuleId rule) => new(
        turn.Text,
        QuoteKind.Turn,
        turn.Paragraph,
        -1,
        name is null ? Attribution.None : turn.IsCarried ? Attribution.Carried : turn.Role == TurnRole.Named ? Attribution.Explicit : Attribution.Resolved,
        turn.IsCarried || name is null ? default : turn.Label,
        default,
        -1,
        name is null ? RuleId.None : rule);

    // The words of the turn are in quotation marks: they are one quotation, with the speaker of the label.
    private static QuoteModel OfLabel(QuoteModel quote, SpokenTurn turn, string? name, RuleId rule) => quote with
    {
        Attribution = name is null ? Attribution.None : turn.IsCarried ? Attribution.Carried : Attribution.Explicit,
        Mention = turn.IsCarried || name is null ? default : turn.Label,
        Cue = name is null ? default : quote.Cue,
        Rule = name is null ? RuleId.None : quote.Rule == RuleId.NameBeforeColon ? quote.Rule : rule,
    };

    private (string? Name, RuleId Rule) SpeakerOf(SpokenTurn turn, TurnSpeakers speakers, string? interviewee) => turn.Role switch
    {
        TurnRole.Question => (null, RuleId.None),
        TurnRole.Answer => (interviewee, turn.IsCarried ? RuleId.TurnBefore : RuleId.InterviewAnswer),
        _ => (speakers.NameOf(turn.Label.In(_source).ToString(), turn.Label.Start), turn.IsCarried ? RuleId.TurnBefore : RuleId.NameBeforeTurn),
    };

    // Whether at least half of the words are in quotation marks, from the first on: the transcript of a writer who sets them.
    private bool IsInMarks(SpokenTurn turn, ref int span)
    {
        while (span < _text.Spans.Count && _text.Spans[span].Paragraph < turn.Paragraph)
        {
            span++;
        }

        int marked = 0;
        bool isFirst = false;
        for (int index = span; index < _text.Spans.Count && _text.Spans[index].Paragraph == turn.Paragraph; index++)
        {
            MarkedSpan found = _text.Spans[index];
            isFirst |= found.Outer.Start <= turn.Text.Start && found.Outer.End > turn.Text.Start;
            marked += found.Outer.Length;
        }

        return isFirst && marked * 2 >= turn.Text.Length;
    }

    // "Interview with Vera Stone": the headline says it, or else the paragraphs above the first question.
    private string? FindInterviewee(NameRegistry names)
    {
        int first = _turns[0].Paragraph;
        bool isInterview = false;
        foreach (SpokenTurn turn in _turns)
        {
            isInterview |= turn.Role == TurnRole.Answer;
        }

        for (int index = 0; isInterview && index <= first; index++)
        {
            if (names.PersonIn(_text.Tokens(index)) is { } person)
            {
                return person;
            }
        }

        return null;
    }
}

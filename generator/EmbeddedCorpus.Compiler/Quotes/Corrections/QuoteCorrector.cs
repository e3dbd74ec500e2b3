using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Corrections;

/// <summary>Applies the corrections of an author to the quotations that the rules found.</summary>
/// <param name="source">The whole text.</param>
/// <param name="paragraphs">The paragraphs.</param>
/// <param name="quotations">The quotations of the rules.</param>
/// <param name="report">Takes the corrections that cannot be applied, why, and how many quotations have the words.</param>
internal sealed class QuoteCorrector(string source, IReadOnlyList<TextRange> paragraphs, Quotations quotations, Action<QuoteCorrection, CorrectionProblem, int> report)
{
    private readonly List<QuoteModel> _quotes = [.. quotations.Quotes];
    private readonly List<string?> _names = [.. quotations.Quotes.Select(quote => quote.Speaker < 0 ? null : quotations.Speakers[quote.Speaker].Name)];
    private readonly HashSet<int> _corrected = [];
    private readonly HashSet<int> _removed = [];

    /// <summary>Applies corrections.</summary>
    /// <param name="corrections">The corrections, in the order of the author. All of them find their quotations among those of the rules.</param>
    /// <param name="parts">The headline and the text.</param>
    public Quotations Apply(IReadOnlyList<QuoteCorrection> corrections, IReadOnlyList<TextRange> parts)
    {
        var search = new AnchorSearch(source, parts, quotations.Quotes);
        foreach (QuoteCorrection correction in corrections)
        {
            Anchor anchor = search.Find(correction);
            if (anchor.Problem != CorrectionProblem.None)
            {
                report(correction, anchor.Problem, anchor.Count);
            }
            else if (anchor.Targets.Count == 0)
            {
                AddUnfound(correction, anchor.Unquoted);
            }
            else if (anchor.Targets.Any(target => !_corrected.Add(target)))
            {
                report(correction, CorrectionProblem.Repeated, 1);
            }
            else
            {
                Correct(correction, anchor);
            }
        }

        return Finish();
    }

    private void Correct(QuoteCorrection correction, Anchor anchor)
    {
        if (correction.Action == CorrectionAction.RemoveQuotation)
        {
            _removed.UnionWith(anchor.Targets);
            _removed.UnionWith(anchor.Repeats);
            return;
        }

        string? name = correction.Action == CorrectionAction.SetSpeaker ? correction.Speaker : null;
        foreach (int target in anchor.Targets)
        {
            // Words that name another speaker by name attribute nothing any more; "she" still means the speaker.
            QuoteModel quote = _quotes[target];
            bool keepsMention = string.Equals(_names[target], name, StringComparison.Ordinal) || quote.Attribution is Attribution.None or Attribution.Resolved;
            _quotes[target] = (keepsMention ? quote : quote with { Mention = default, Cue = default }) with
            {
                Attribution = name is null ? Attribution.None : Attribution.Corrected,
                Rule = RuleId.None,
            };
            _names[target] = name;
        }

        foreach (int repeat in anchor.Repeats)
        {
            if (!_corrected.Contains(repeat))
            {
                _quotes[repeat] = _quotes[repeat] with { Attribution = name is null ? Attribution.None : Attribution.Carried };
                _names[repeat] = name;
            }
        }
    }

    private void AddUnfound(QuoteCorrection correction, IReadOnlyList<TextRange> places)
    {
        if (correction.Action == CorrectionAction.RemoveQuotation)
        {
            report(correction, CorrectionProblem.NoQuotation, 0);
            return;
        }

        QuoteModel[] marked = [.. places.Select(place => MarkedWords.Read(source, paragraphs, place)).OfType<QuoteModel>()];
        if (marked.Length != 1)
        {
            report(correction, marked.Length == 0 ? CorrectionProblem.NotMarked : CorrectionProblem.MarkedOften, marked.Length);
            return;
        }

        bool hasSpeaker = correction.Action == CorrectionAction.SetSpeaker;
        _quotes.Add(marked[0] with { Attribution = hasSpeaker ? Attribution.Corrected : Attribution.None });
        _names.Add(hasSpeaker ? correction.Speaker : null);
    }

    // The headline comes first, and the rest by position; speakers come in the order of their first quotations.
    private Quotations Finish()
    {
        int[] order = [.. Enumerable.Range(0, _quotes.Count).Where(index => !_removed.Contains(index)).OrderBy(index => _quotes[index].Paragraph >= 0).ThenBy(index => _quotes[index].Text.Start)];
        var speakers = new List<SpeakerModel>();
        var quotes = new QuoteModel[order.Length];
        for (int place = 0; place < order.Length; place++)
        {
            QuoteModel quote = _quotes[order[place]];
            string? name = _names[order[place]];
            int origin = quote.Origin < 0 ? -1 : Array.IndexOf(order, quote.Origin);
            quotes[place] = quote with { Speaker = name is null ? -1 : Intern(speakers, name), Origin = origin };
        }

        return quotations with { Quotes = quotes, Speakers = speakers };
    }

    private int Intern(List<SpeakerModel> speakers, string name)
    {
        int index = speakers.FindIndex(speaker => string.Equals(speaker.Name, name, StringComparison.Ordinal));
        if (index < 0)
        {
            index = speakers.Count;
            speakers.Add(quotations.Speakers.FirstOrDefault(speaker => string.Equals(speaker.Name, name, StringComparison.Ordinal)) is { Name: not null } known ? known : new SpeakerModel(name, default));
        }

        return index;
    }
}

using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Quotes.Rules;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <summary>Tells whether words in quotation marks that the rules refuse are a quotation all the same.</summary>
/// <remarks>
/// It has no say in what the rules accept: as a veto it lost more quotations than false ones at every threshold, cross-validated on
/// PolNeAR train.
/// </remarks>
internal sealed class MarkChoice
{
    private readonly LanguageWeights _weights;
    private readonly IChoiceObserver? _observer;
    private readonly FeatureList _features;
    private readonly string _source;
    private readonly QuotationFeatures _marks;

    public MarkChoice(QuotationSite site, Lexicon lexicon, LanguageWeights weights, IChoiceObserver? observer)
    {
        _source = site.Sentence.Source;
        _weights = weights;
        _observer = observer;
        _features = new FeatureList(observer is not null);
        _marks = new QuotationFeatures(site, lexicon, _features);
    }

    /// <summary>The score of the words that the site was read for: above 0 they are rather a quotation.</summary>
    /// <param name="span">The words.</param>
    /// <param name="token">Their token.</param>
    /// <param name="cue">What the rules found in the sentence.</param>
    /// <param name="isAccepted">Whether the rules take them for a quotation.</param>
    /// <param name="discourse">1 if the sentence has a quotation already, 2 if somebody speaks in the paragraph already.</param>
    public int Score(MarkedSpan span, int token, SpeakerCue? cue, bool isAccepted, int discourse)
    {
        _marks.Add(span, token, cue, discourse);
        int score = _weights.Marks.Score(_features.Hashes);
        _observer?.AddMarks(_source, span.Inner, isAccepted, _features, score);
        return score;
    }
}

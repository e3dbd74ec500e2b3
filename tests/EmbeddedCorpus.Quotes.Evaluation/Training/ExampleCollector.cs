using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Choice;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Reference;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Quotes.Evaluation.Training;

/// <summary>Makes examples of an annotated article: the decisions of the product there, and the answers of the annotators.</summary>
internal sealed class ExampleCollector : IChoiceObserver
{
    private readonly GoldArticle _article;
    private readonly List<(TextRange Range, bool IsAccepted, uint[] Features)> _marks = [];
    private readonly List<List<(SpeakerCandidate Candidate, string? Name, bool IsOfRule, uint[] Features)>> _candidates = [];

    private readonly List<bool> _conversations = [];
    private readonly Dictionary<int, (Mention Mention, List<(Antecedent Candidate, uint[] Features)> Candidates)> _references = [];
    private List<(Antecedent Candidate, uint[] Features)> _antecedents = [];
    private Func<TextRange, TextRange> _toText = static range => range;

    private ExampleCollector(GoldArticle article) => _article = article;

    /// <inheritdoc/>
    public bool SeesAll => true;

    /// <summary>Collects the examples of one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="weights">The weights that decide meanwhile: who spoke last depends on it.</param>
    public static ArticleExamples Collect(GoldArticle article, LanguageWeights weights)
    {
        var collector = new ExampleCollector(article);
        ArticleModel model = ArticleParser.Parse(new SourceDocument(new DocumentInfo(article.Id, article.Id, article.Id, "Corpus", string.Empty), article.Text)
        {
            Language = Language.English.With(weights),
            Observer = collector,
        });
        return collector.ToExamples(model);
    }

    /// <inheritdoc/>
    public void StartText(Func<TextRange, TextRange> toText) => _toText = toText;

    /// <inheritdoc/>
    public void AddMarks(string source, TextRange inner, bool isAccepted, FeatureList features, int score)
    {
        _marks.Add((_toText(inner), isAccepted, features.Hashes.ToArray()));
        _candidates.Add([]);
        _conversations.Add(false);
    }

    /// <inheritdoc/>
    public void AddCandidate(SpeakerCandidate candidate, string? name, bool isOfRule, FeatureList features, int score) => _candidates[^1].Add((candidate, name, isOfRule, features.Hashes.ToArray()));

    /// <inheritdoc/>
    public void EndCandidates(int chosen, bool isConversation) => _conversations[^1] = isConversation;

    /// <inheritdoc/>
    public void AddAntecedent(Mention mention, in Antecedent candidate, FeatureList features, int score) => _antecedents.Add((candidate, features.Hashes.ToArray()));

    /// <inheritdoc/>
    public void EndAntecedents(Mention mention, int chosen)
    {
        _references.TryAdd(_toText(mention.Range).Start, (mention, _antecedents));
        _antecedents = [];
    }

    private ArticleExamples ToExamples(ArticleModel model)
    {
        GoldQuote?[] answers = Match();
        List<MarkExample> marks = [];
        List<SpeakerExample> speakers = [];
        for (int index = 0; index < _marks.Count; index++)
        {
            // Nobody annotated doubled single marks.
            if (Prediction.IsDoubled(_article.Text, _marks[index].Range.Start))
            {
                continue;
            }

            if (!_marks[index].IsAccepted)
            {
                marks.Add(new MarkExample(_marks[index].Features, answers[index] is not null));
            }

            if (answers[index] is { } answer && _candidates[index].Count > 0)
            {
                bool[] isRight = [.. _candidates[index].Select(candidate => IsRight(answer, candidate.Candidate, candidate.Name))];
                if (isRight.Contains(true) && isRight.Contains(false))
                {
                    speakers.Add(new SpeakerExample([.. _candidates[index].Select(static candidate => candidate.Features)], isRight, _conversations[index]));
                }
            }
        }

        return new ArticleExamples(_article.Id, marks, speakers, References(model, answers));
    }

    // Whom a mention means: the speaker of its quotation.
    private List<ReferenceExample> References(ArticleModel model, GoldQuote?[] answers)
    {
        List<ReferenceExample> examples = [];
        Dictionary<int, GoldQuote> speakers = [];
        for (int index = 0; index < _marks.Count; index++)
        {
            if (answers[index] is { Names.Count: > 0 } answer && model.Quotes.FirstOrDefault(quote => quote.Text.Start == _marks[index].Range.Start) is { Mention.IsEmpty: false } quote)
            {
                speakers.TryAdd(quote.Mention.Start, answer);
            }
        }

        foreach ((int start, (Mention mention, List<(Antecedent Candidate, uint[] Features)> candidates)) in _references.OrderBy(static pair => pair.Key))
        {
            if (!speakers.TryGetValue(start, out GoldQuote? gold) || candidates.Count < 2)
            {
                continue;
            }

            bool[] isRight = [.. candidates.Select(candidate => candidate.Candidate.Name is { } name && gold.Names.Any(other => SpeakerNames.AreSame(name, other)))];

            // A pronoun means somebody for certain. A noun phrase may be all that the text tells.
            isRight[^1] = !isRight.Contains(true) && mention.Kind != MentionKind.Pronoun;
            if (isRight.Contains(true))
            {
                examples.Add(new ReferenceExample([.. candidates.Select(static candidate => candidate.Features)], isRight));
            }
        }

        return examples;
    }

    private bool IsRight(GoldQuote gold, SpeakerCandidate candidate, string? name)
    {
        if (candidate.Source == CandidateSource.Nobody)
        {
            return gold.Speaker is null && gold.Names.Count == 0;
        }

        if (gold.Speaker is null)
        {
            return gold.Names.Any(other => SpeakerNames.AreSame(name ?? _toText(candidate.Range).In(_article.Text).ToString(), other));
        }

        TextRange range = _toText(candidate.Range);
        string words = range.In(_article.Text).ToString();
        return SpeakerNames.AreSame(words, gold.Speaker) || SpeakerNames.AreSame(name, gold.Speaker)
            || (gold.SpeakerStart >= 0 && Math.Min(gold.SpeakerEnd, range.End) > Math.Max(gold.SpeakerStart, range.Start))
            || (gold.Names.Count > 0 && SpeakerNames.AreSame(name, gold.Names[0]));
    }

    private GoldQuote?[] Match()
    {
        int[] answers = QuoteMatching.Match(_article, [.. _marks.Select(static marks => marks.Range)]);
        return [.. answers.Select(answer => answer < 0 ? null : _article.Quotes[answer])];
    }
}

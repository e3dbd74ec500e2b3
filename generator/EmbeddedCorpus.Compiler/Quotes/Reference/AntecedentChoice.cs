using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Reference;

/// <summary>Chooses whom a pronoun or a noun phrase of a conversation means, among those whom the text named before it.</summary>
/// <remarks>
/// The weights were learned from novels. Elsewhere the rules decide alone: on GGT they lost 1 point of canonical end to end F1 without this limit.
/// </remarks>
internal sealed class AntecedentChoice
{
    private const int MaxCandidates = 12;

    // Half of e times the odds: how much better than the rules' choice another one has to be.
    private const int Margin = 12;

    // Further back nobody is meant.
    private const int MaxParagraphs = 10;

    private readonly NameRegistry _names;
    private readonly MentionTrail _trail;
    private readonly WeightTable _weights;
    private readonly IReferenceObserver? _observer;
    private readonly FeatureList _features;
    private readonly AntecedentFeatures _description;
    private readonly Antecedent[] _candidates = new Antecedent[MaxCandidates + 1];
    private int _count;

    public AntecedentChoice(string source, NameRegistry names, MentionTrail trail, LanguageWeights weights, IReferenceObserver? observer)
    {
        _names = names;
        _trail = trail;
        _weights = weights.Antecedents;
        _observer = observer;
        _features = new FeatureList(observer is not null);
        _description = new AntecedentFeatures(source, names, trail, _features);
    }

    /// <summary>Whether the model has weights: without them the rules decide.</summary>
    public bool IsTrained => !_weights.IsEmpty;

    /// <summary>The canonical name of whom a mention means, or null if it is nobody for certain.</summary>
    /// <param name="tokens">The paragraph.</param>
    /// <param name="mention">A pronoun or a noun phrase.</param>
    /// <param name="head">Its main word.</param>
    /// <param name="paragraph">The index of the paragraph.</param>
    /// <param name="isInTurn">Whether somebody speaks the whole paragraph: only those of whom it speaks can be meant then.</param>
    /// <param name="ruled">The canonical name of whom the rules choose, or null.</param>
    [MethodImpl(HotLoop.Optimized)]
    public string? Choose(RefList<Token> tokens, Mention mention, int head, int paragraph, bool isInTurn, string? ruled)
    {
        if (!_trail.IsConversation || (_weights.IsEmpty && _observer is null))
        {
            return ruled;
        }

        _description.Read(tokens, mention, head, paragraph);
        Gather(tokens, mention.Range.Start, paragraph, isInTurn ? 0 : MaxParagraphs);
        int ofRule = Find(ruled);
        int most = 0;
        for (int index = 0; index < _count; index++)
        {
            most = Math.Max(most, _candidates[index].Count);
        }

        int best = -1;
        int bestScore = int.MinValue;
        int ruleScore = int.MinValue / 2;
        int fitting = 0;
        for (int index = 0; index < _count; index++)
        {
            ref readonly Antecedent candidate = ref _candidates[index];
            _features.Clear();
            _description.Add(candidate, index, fitting, most, index == ofRule ? 1 : ruled is null ? 0 : 2);
            fitting += _description.GenderOf(candidate) == 1 ? 1 : 0;
            int score = Score(mention, candidate);
            ruleScore = index == ofRule ? score : ruleScore;
            if (score > bestScore)
            {
                best = index;
                bestScore = score;
            }
        }

        _features.Clear();
        _description.AddNobody(_count, fitting, ruled is null);
        int nobody = Score(mention, default);
        if (ruled is null)
        {
            best = best >= 0 && bestScore > nobody + Margin ? best : _count;
        }
        else if (bestScore <= ruleScore + Margin)
        {
            best = ofRule;
        }

        _observer?.EndAntecedents(mention, best);
        return best == _count ? null : _candidates[best].Name;
    }

    // The place of a name among the candidates. Who is not among them is added.
    private int Find(string? name)
    {
        if (name is null)
        {
            return -1;
        }

        int found = 0;
        while (found < _count && _candidates[found].Name != name)
        {
            found++;
        }

        if (found == _count)
        {
            _candidates[_count++] = new Antecedent { Name = name, Entity = _names.Of(name), CanBePerson = true, Sentences = int.MaxValue, Paragraphs = MaxParagraphs, SubjectSentences = int.MaxValue };
        }

        return found;
    }

    private int Score(Mention mention, in Antecedent candidate)
    {
        int score = _weights.Score(_features.Hashes);
        _observer?.AddAntecedent(mention, candidate, _features, score);
        return score;
    }

    // Each once, the one who was named last first.
    [MethodImpl(HotLoop.Optimized)]
    private void Gather(RefList<Token> tokens, int position, int paragraph, int maxParagraphs)
    {
        _count = 0;
        int end = Math.Min(_trail.Count, MentionTrail.Size);
        for (int back = 0; back < end; back++)
        {
            (int mentioned, int start) = _trail.PlaceOf(back);
            if (paragraph - mentioned > maxParagraphs)
            {
                return;
            }

            if (start >= position)
            {
                continue;
            }

            ref readonly NamedMention mention = ref _trail.Back(tokens, back);
            if (mention.Name!.Length == 0 || (!_description.IsNominal && !mention.CanBePerson) || _description.Contradicts(mention.Entity))
            {
                continue;
            }

            int found = 0;
            while (found < _count && _candidates[found].Name != mention.Name)
            {
                found++;
            }

            if (found == _count)
            {
                if (_count == MaxCandidates)
                {
                    continue;
                }

                _candidates[_count++] = new Antecedent
                {
                    Name = mention.Name!,
                    Entity = mention.Entity,
                    CanBePerson = mention.CanBePerson,
                    Sentences = _trail.Sentences - mention.Sentence,
                    Paragraphs = Math.Max(0, paragraph - mention.Paragraph),
                    Role = mention.Role,
                    IsFirst = mention.IsFirst,
                    SubjectSentences = int.MaxValue,
                };
            }

            ref Antecedent candidate = ref _candidates[found];
            candidate.Count++;
            if (mention.Role is MentionRole.Subject or MentionRole.Speaker or MentionRole.Quoted)
            {
                candidate.SubjectSentences = Math.Min(candidate.SubjectSentences, _trail.Sentences - mention.Sentence);
            }
        }
    }
}

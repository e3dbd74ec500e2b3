using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Choice;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Reference;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Keeps the candidates for the speaker of each quotation, with what counted for them.</summary>
/// <param name="weights">The weights that decide.</param>
internal sealed class ChoiceRecorder(LanguageWeights weights) : IChoiceObserver
{
    private const int MostReasons = 3;

    private readonly List<(string Words, List<RecordedCandidate> Candidates)> _marks = [];
    private string _source = string.Empty;

    /// <inheritdoc/>
    public bool SeesAll => true;

    /// <summary>Forgets the candidates of a text.</summary>
    public void Clear() => _marks.Clear();

    /// <summary>The candidates for words in quotation marks, the best first; none where the rules decide alone.</summary>
    /// <param name="words">The words between the marks.</param>
    public IReadOnlyList<RecordedCandidate> Take(string words)
    {
        int index = _marks.FindIndex(mark => mark.Words == words);
        if (index < 0)
        {
            return [];
        }

        RecordedCandidate[] candidates = [.. _marks[index].Candidates.OrderByDescending(static candidate => candidate.Score)];
        _marks.RemoveAt(index);
        return candidates;
    }

    /// <inheritdoc/>
    public void StartText(Func<TextRange, TextRange> toText)
    {
    }

    /// <inheritdoc/>
    public void AddMarks(string source, TextRange inner, bool isAccepted, FeatureList features, int score)
    {
        _source = source;
        _marks.Add((inner.In(source).ToString(), []));
    }

    /// <inheritdoc/>
    public void AddCandidate(SpeakerCandidate candidate, string? name, bool isOfRule, FeatureList features, int score)
    {
        string words = candidate.Range.IsEmpty ? name ?? "nobody" : candidate.Range.In(_source).ToString();
        var reasons = new List<(string Name, int Weight)>();
        for (int index = 0; index < features.Count; index++)
        {
            if (weights.Speakers[features.Hashes[index]] is not 0 and int weight)
            {
                reasons.Add((features.Names[index].Kind.ToString(), weight));
            }
        }

        _marks[^1].Candidates.Add(new RecordedCandidate(words, score, isOfRule, [.. reasons.OrderByDescending(static reason => Math.Abs(reason.Weight)).Take(MostReasons).Select(static reason => $"{reason.Name} {reason.Weight:+0;-0}")]));
    }

    /// <inheritdoc/>
    public void EndCandidates(int chosen, bool isConversation)
    {
    }

    /// <inheritdoc/>
    public void AddAntecedent(Mention mention, in Antecedent candidate, FeatureList features, int score)
    {
    }

    /// <inheritdoc/>
    public void EndAntecedents(Mention mention, int chosen)
    {
    }
}

/// <summary>Somebody who may have said a quotation.</summary>
/// <param name="Words">The words that name the candidate.</param>
/// <param name="Score">The score of the model.</param>
/// <param name="IsOfRule">Whether the rules choose the candidate.</param>
/// <param name="Reasons">The features with the largest weights.</param>
internal sealed record RecordedCandidate(string Words, int Score, bool IsOfRule, IReadOnlyList<string> Reasons);

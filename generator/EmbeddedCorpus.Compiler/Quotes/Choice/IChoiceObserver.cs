using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Reference;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <summary>Is told of every decision of the learned models: to train them, and to explain what they decide.</summary>
internal interface IChoiceObserver : IReferenceObserver
{
    /// <summary>Whether the models judge all words in quotation marks, and not only the doubtful ones.</summary>
    bool SeesAll { get; }

    /// <summary>Starts an article. All later ranges are in the text without its markup.</summary>
    /// <param name="toText">Maps such a range to the text of the article.</param>
    void StartText(Func<TextRange, TextRange> toText);

    /// <summary>Takes words in quotation marks.</summary>
    /// <param name="source">The text without its markup.</param>
    /// <param name="inner">The words.</param>
    /// <param name="isAccepted">Whether the rules take them for a quotation.</param>
    /// <param name="features">What is known of them.</param>
    /// <param name="score">The score of the model.</param>
    void AddMarks(string source, TextRange inner, bool isAccepted, FeatureList features, int score);

    /// <summary>Takes a candidate for the speaker of the words that were taken last.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="name">The canonical name, or null if there is none.</param>
    /// <param name="isOfRule">Whether the rules choose the candidate.</param>
    /// <param name="features">What is known of the candidate.</param>
    /// <param name="score">The score of the model.</param>
    void AddCandidate(SpeakerCandidate candidate, string? name, bool isOfRule, FeatureList features, int score);

    /// <summary>Ends the candidates for one quotation.</summary>
    /// <param name="chosen">The candidate that speaks, counted from 0.</param>
    /// <param name="isConversation">Whether those who speak take turns.</param>
    void EndCandidates(int chosen, bool isConversation);
}

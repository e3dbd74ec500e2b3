using EmbeddedCorpus.Tool.Reports;

namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>Everything that a page about a corpus shows.</summary>
/// <param name="Name">The title of the page.</param>
/// <param name="Numbers">The numbers of the corpus.</param>
/// <param name="Timeline">The periods, or null if no article has a date.</param>
/// <param name="Speakers">The speakers with the most quotations.</param>
/// <param name="Conversations">The pairs of speakers that most articles quote together.</param>
/// <param name="Problems">The problems, or null for a corpus that a build made.</param>
/// <param name="Corpus">The texts.</param>
internal sealed record ReportData(
    string Name,
    ReportNumbers Numbers,
    Timeline? Timeline,
    Shown<ReportSpeaker> Speakers,
    Shown<ConversationRow> Conversations,
    IReadOnlyList<ProblemLine>? Problems,
    TextCorpus Corpus)
{
    private const int SpeakersShown = 100;
    private const int ConversationsShown = 40;

    /// <summary>Collects the data of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="name">The title of the page.</param>
    /// <param name="problems">The problems, or null for a corpus that a build made.</param>
    /// <param name="cancellation">Ends the collection.</param>
    public static ReportData Of(TextCorpus corpus, string name, IReadOnlyList<ProblemLine>? problems, CancellationToken cancellation)
    {
        Timeline? timeline = TimelineCollector.Collect(corpus);
        var words = new KeywordFinder(corpus.Quotes);
        cancellation.ThrowIfCancellationRequested();
        Shown<ReportSpeaker> speakers = SpeakerCollector.Collect(corpus, timeline, words, SpeakersShown);
        cancellation.ThrowIfCancellationRequested();
        Shown<ConversationRow> conversations = ConversationCollector.Collect(corpus, words, ConversationsShown);
        return new ReportData(name, ReportNumbers.Of(corpus), timeline, speakers, conversations, problems, corpus);
    }
}

using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Fuzzing.Building;
using EmbeddedCorpus.Fuzzing.Properties;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Targets;

/// <summary>A text full of quotations: these and their speakers, from the parser to what a program reads.</summary>
internal sealed class QuotesTarget() : FuzzTarget<ArticleModel>("quotes", "a text, its quotations and their speakers")
{
    // A resource takes some times as many bytes as the text; inputs are a few thousand.
    private const int Capacity = 1 << 24;

    private const string Path = "news/fuzzed.txt";

    private GuardedCorpus? _corpus;

    /// <inheritdoc/>
    protected override ArticleModel Read(ReadOnlySpan<byte> input) => Corpora.Parse(Path, Encoding.UTF8.GetString(input));

    /// <inheritdoc/>
    protected override IEnumerable<(string Property, Action<ArticleModel> Check)> Checks() =>
    [
        ("Ranges lie inside their parents", ArticleRanges.Check),
        ("Speakers are named with a reason", RequireReasons),
        ("Problems say where they are", ProblemPlaces.Check),
        ("Two runs agree", static article => ArticleAgreement.Check(article, Corpora.Parse(Path, article.File, TextStorage.Literals))),
        ("A program reads what was found", RequireReadable),
    ];

    private static void RequireReasons(ArticleModel article)
    {
        bool[] isQuoted = new bool[article.Speakers.Count];
        foreach (QuoteModel quote in article.Quotes)
        {
            Require((quote.Speaker >= 0) == (quote.Attribution != Compiler.Model.Attribution.None), $"A speaker is {quote.Speaker} by {quote.Attribution}.");
            if (quote.Speaker >= 0)
            {
                isQuoted[quote.Speaker] = true;
            }
        }

        Require(!isQuoted.Contains(false), "There is a speaker of nothing.");
    }

    private void RequireReadable(ArticleModel article)
    {
        if (article.IsLeftOut)
        {
            return;
        }

        CorpusModel model = Corpora.Model(article);
        _corpus ??= new GuardedCorpus(Capacity);
        TextCorpus corpus = _corpus.Open(Corpora.Resource(model), model.Content.Value);
        Article read = corpus.Articles[0];
        Require(read.Source.ToString() == article.File, "Another text is read.");
        Require(read.Headline.ToString() == article.Headline.In(article.Source).ToString(), "Another headline is read.");
        Require(read.Paragraphs.Count == article.Paragraphs.Count, $"{read.Paragraphs.Count} paragraphs are read, not {article.Paragraphs.Count}.");
        for (int index = 0; index < article.Paragraphs.Count; index++)
        {
            Require(read.Paragraphs[index].Text.ToString() == article.Paragraphs[index].In(article.Source).ToString(), $"Another paragraph {index} is read.");
        }

        Require(read.Quotes.Count == article.Quotes.Count, $"{read.Quotes.Count} quotations are read, not {article.Quotes.Count}.");
        for (int index = 0; index < article.Quotes.Count; index++)
        {
            RequireSame(article, article.Quotes[index], read.Quotes[index]);
        }
    }

    private static void RequireSame(ArticleModel article, QuoteModel quote, Quote read)
    {
        string? speaker = quote.Speaker < 0 ? null : article.Speakers[quote.Speaker].Name;
        Require(read.Text.ToString() == quote.Text.In(article.Source).ToString(), $"Another quotation is read: {read.Text}.");
        Require(read.Cue.ToString() == quote.Cue.In(article.Source).ToString(), $"Another cue is read: {read.Cue}.");
        Require(read.SpeakerMention.ToString() == quote.Mention.In(article.Source).ToString(), $"Another mention is read: {read.SpeakerMention}.");
        Require(read.Speaker?.Name.ToString() == speaker, $"Another speaker is read: {read.Speaker}, not {speaker}.");
        Require((int)read.Kind == (int)quote.Kind && (int)read.Attribution == (int)quote.Attribution, $"Another kind is read: {read.Kind}, {read.Attribution}.");
        Require((read.Paragraph?.Index ?? -1) == quote.Paragraph, $"Another paragraph is read: {read.Paragraph?.Index}, not {quote.Paragraph}.");
        Require((read.Origin?.Index ?? -1) == quote.Origin, $"Another origin is read: {read.Origin?.Index}, not {quote.Origin}.");
    }
}

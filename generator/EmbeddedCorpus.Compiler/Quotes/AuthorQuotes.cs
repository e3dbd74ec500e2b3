using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <summary>Gives the quotations without a speaker to the author of the text.</summary>
internal static class AuthorQuotes
{
    /// <summary>Gives the quotations to the author.</summary>
    /// <param name="quotations">The quotations of the article.</param>
    /// <param name="author">The range of the author, which is the mention of the speaker.</param>
    /// <param name="name">The name of the author.</param>
    public static Quotations Assign(Quotations quotations, TextRange author, string name)
    {
        var speakers = new List<SpeakerModel>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var quotes = new QuoteModel[quotations.Quotes.Count];
        for (int index = 0; index < quotes.Length; index++)
        {
            QuoteModel quote = quotations.Quotes[index];
            if (quote.Speaker < 0 && quote.Kind == QuoteKind.Indirect)
            {
                // The text names somebody else, whom nobody knows.
                quotes[index] = quote;
                continue;
            }

            SpeakerModel speaker = quote.Speaker < 0 ? new SpeakerModel(name, default) : quotations.Speakers[quote.Speaker];
            if (!places.TryGetValue(speaker.Name, out int place))
            {
                // A speaker with the name of the author has a description only where the text describes the speaker.
                places.Add(speaker.Name, place = speakers.Count);
                speakers.Add(speaker);
            }
            else if (speakers[place].Description.IsEmpty && !speaker.Description.IsEmpty)
            {
                speakers[place] = speaker;
            }

            quotes[index] = quote.Speaker < 0
                ? quote with { Speaker = place, Attribution = Attribution.Resolved, Mention = author }
                : quote with { Speaker = place };
        }

        return quotations with { Quotes = quotes, Speakers = speakers };
    }
}

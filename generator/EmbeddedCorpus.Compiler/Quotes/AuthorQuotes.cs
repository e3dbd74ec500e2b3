using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <summary>Gives the quotations of which the text does not say who speaks to the author of the text.</summary>
internal static class AuthorQuotes
{
    /// <summary>Gives the quotations to the author.</summary>
    /// <param name="quotations">The quotations of the article.</param>
    /// <param name="source">The whole text.</param>
    /// <param name="author">The range of the author, which is the mention of the speaker.</param>
    public static Quotations Assign(Quotations quotations, string source, TextRange author)
    {
        string written = AuthorName.Read(author.In(source).ToString());
        if (written.Length == 0)
        {
            return quotations;
        }

        var hasTurn = new bool[quotations.Speakers.Count];
        foreach (QuoteModel quote in quotations.Quotes)
        {
            if (quote.Speaker >= 0)
            {
                hasTurn[quote.Speaker] |= quote.Kind == QuoteKind.Turn;
            }
        }

        var isAuthor = new bool[quotations.Speakers.Count];
        string name = AuthorName.Merge(written, quotations.Speakers, hasTurn, isAuthor);
        var speakers = new List<SpeakerModel>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var quotes = new QuoteModel[quotations.Quotes.Count];
        for (int index = 0; index < quotes.Length; index++)
        {
            QuoteModel quote = quotations.Quotes[index];
            bool isOfAuthor = quote.Speaker < 0 && IsOfAuthor(quote, source);
            if (quote.Speaker < 0 && !isOfAuthor)
            {
                quotes[index] = quote;
                continue;
            }

            SpeakerModel speaker = quote.Speaker < 0 ? new SpeakerModel(name, default) : quotations.Speakers[quote.Speaker];
            speaker = quote.Speaker >= 0 && isAuthor[quote.Speaker] ? speaker with { Name = name } : speaker;
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

            quotes[index] = isOfAuthor
                ? quote with { Speaker = place, Attribution = Attribution.Resolved, Mention = quote.Mention.IsEmpty ? author : quote.Mention }
                : quote with { Speaker = place };
        }

        return quotations with { Quotes = quotes, Speakers = speakers };
    }

    // "he said", whoever that is, and "she did not say" are not the author; "I said" is. Words in a headline are the claim of somebody else.
    private static bool IsOfAuthor(QuoteModel quote, string source) =>
        quote.Kind != QuoteKind.Indirect
        && !(quote.IsInHeadline && quote.Kind == QuoteKind.Partial)
        && ((quote.Mention.IsEmpty && quote.Cue.IsEmpty) || Language.IsFirstPerson(quote.Mention.In(source)));
}

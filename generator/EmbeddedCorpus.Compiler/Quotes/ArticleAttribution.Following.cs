using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <content>Sentences after a quotation that say whose it is.</content>
internal sealed partial class ArticleAttribution
{
    // A line of capitals after a quotation is its speaker where that is a person for certain, or where it is the quotation's next line: else it may be a heading.
    private bool IsSigned(string? name, int paragraph)
    {
        QuoteModel quote = _quotes[_quotes.Count - 1].Quote;
        return name is not null && _names.CanBePerson(name) && (_names.Of(name) is { IsPerson: true } || (quote.Paragraph == paragraph && _sentence.End == _sentence.Tokens.Count));
    }

    // "Changes to support the “never type”": a word that nothing but the start of its sentence makes a name, and that no verb of speech stands beside.
    private bool IsFirstWordOnly(Mention speaker, string? name) =>
        name is not null && speaker.Kind == MentionKind.Name && speaker.EndToken - speaker.FirstToken == 1 && speaker.FirstToken == _sentence.Start && _names.IsUncertain(name) && !_names.CanBeMeant(name);

    // Whether the sentence follows a quotation that has no speaker of its own.
    [MethodImpl(HotLoop.Optimized)]
    private bool FollowsQuotation(int start, int paragraph)
    {
        if (_quotes.Count == 0)
        {
            return false;
        }

        QuoteModel quote = _quotes[_quotes.Count - 1].Quote;
        bool isNext = quote.Paragraph == paragraph ? quote.Text.End < _sentence.Tokens[start].Range.Start && _sentence.Tokens[start].Range.Start - quote.Text.End < MaxGap : quote.Paragraph == paragraph - 1 && start == 0;
        return isNext && quote.Paragraph >= 0 && quote.Attribution is Attribution.None or Attribution.Carried;
    }
}

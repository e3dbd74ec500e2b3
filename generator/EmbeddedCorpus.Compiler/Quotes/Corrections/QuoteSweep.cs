using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Corrections;

/// <summary>Finds the quotations at places of a text, place by place: each quotation is looked at once, and while a place can be in it.</summary>
/// <param name="quotes">The quotations.</param>
/// <param name="order">Their indexes in the order of their starts.</param>
internal sealed class QuoteSweep(IReadOnlyList<QuoteModel> quotes, int[] order)
{
    private readonly List<int> _open = [];
    private int _next;

    /// <summary>The quotations that a place is in, or that are in the place.</summary>
    /// <param name="place">A place that does not start before the one before.</param>
    public List<int> Next(TextRange place)
    {
        _open.RemoveAll(index => quotes[index].Text.End <= place.Start);
        for (; _next < order.Length && quotes[order[_next]].Text.Start < place.End; _next++)
        {
            if (quotes[order[_next]].Text.End > place.Start)
            {
                _open.Add(order[_next]);
            }
        }

        // The words of the place before can reach further than these.
        List<int> touched = _open.FindAll(index => quotes[index].Text.Start < place.End);

        // A quotation inside a turn of a transcript is nearer to its words than the turn.
        int inner = -1;
        foreach (int index in touched)
        {
            inner = quotes[index].Text.Contains(place) && (inner < 0 || quotes[index].Text.Length < quotes[inner].Text.Length) ? index : inner;
        }

        return inner < 0 ? touched : [inner];
    }
}

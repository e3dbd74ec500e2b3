using EmbeddedCorpus.Search.Format;

namespace EmbeddedCorpus.Text.Indexing.Search;

/// <summary>The score bounds of frequent stems that have several forms: how far all forms together fill the documents of each range at most.</summary>
internal sealed class StemBounds
{
    private readonly Dictionary<int, List<int>> _formsOfFirst = [];
    private readonly Vocabulary _vocabulary;
    private readonly RangeBounds _bounds;
    private readonly int[] _starts;
    private readonly int[] _occurrences;

    /// <param name="vocabulary">The forms.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="order">The forms in the order of the dictionary.</param>
    /// <param name="starts">Where the occurrences of a form start.</param>
    /// <param name="occurrences">All occurrences.</param>
    public StemBounds(Vocabulary vocabulary, DocumentMap documents, int[] order, int[] starts, int[] occurrences)
    {
        _vocabulary = vocabulary;
        _bounds = new RangeBounds(documents);
        _starts = starts;
        _occurrences = occurrences;
        var firsts = new Dictionary<int, int>();
        foreach (int form in order)
        {
            int stem = vocabulary.StemOf(form);
            if (!SearchFormat.HasBounds(vocabulary.StemDocuments(stem), documents.Count))
            {
                continue;
            }

            if (!firsts.TryGetValue(stem, out int first))
            {
                firsts.Add(stem, first = form);
                _formsOfFirst.Add(first, []);
            }

            _formsOfFirst[first].Add(form);
        }
    }

    /// <summary>The bounds of the stem that a form is the first of; empty for any other form. They change with the next call.</summary>
    public ReadOnlySpan<byte> Of(int form)
    {
        if (!_formsOfFirst.TryGetValue(form, out List<int>? forms) || forms.Count == 1)
        {
            return [];
        }

        foreach (int other in forms)
        {
            _bounds.Add(_occurrences.AsSpan(_starts[other], _vocabulary.Occurrences(other)));
        }

        return _bounds.Take();
    }
}

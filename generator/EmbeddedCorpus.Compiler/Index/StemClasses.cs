using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>The forms of frequent stems, found by the first of each: what is said of a stem is worked out when that one is written.</summary>
internal sealed class StemClasses
{
    private readonly Dictionary<int, List<int>> _formsOfFirst = [];

    /// <param name="vocabulary">The forms.</param>
    /// <param name="documents">The number of documents.</param>
    /// <param name="order">The forms in the order of the dictionary.</param>
    public StemClasses(Vocabulary vocabulary, int documents, int[] order)
    {
        var firsts = new Dictionary<int, int>();
        foreach (int form in order)
        {
            int stem = vocabulary.StemOf(form);
            if (!SearchFormat.HasBounds(vocabulary.StemDocuments(stem), documents))
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

    /// <summary>Finds the forms of a frequent stem.</summary>
    /// <param name="first">Any form.</param>
    /// <param name="forms">The forms of its stem, where it is the first of a frequent one.</param>
    public bool TryFind(int first, out List<int> forms) => _formsOfFirst.TryGetValue(first, out forms!);
}

using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>The terms of frequent stems, found by the first of each: what is said of a stem is worked out when that one is written.</summary>
internal sealed class StemClasses
{
    private readonly Dictionary<int, List<int>> _termsOfFirst = [];

    /// <param name="vocabulary">The terms.</param>
    /// <param name="articles">The number of articles.</param>
    /// <param name="order">The terms in the order of the dictionary.</param>
    public StemClasses(Vocabulary vocabulary, int articles, int[] order)
    {
        var firsts = new Dictionary<int, int>();
        foreach (int term in order)
        {
            int stem = vocabulary.StemOf(term);
            if (!SearchFormat.HasBounds(vocabulary.StemArticles(stem), articles))
            {
                continue;
            }

            if (!firsts.TryGetValue(stem, out int first))
            {
                firsts.Add(stem, first = term);
                _termsOfFirst.Add(first, []);
            }

            _termsOfFirst[first].Add(term);
        }
    }

    /// <summary>Finds the terms of a frequent stem.</summary>
    /// <param name="first">Any term.</param>
    /// <param name="terms">The terms of its stem, where it is the first of a frequent one.</param>
    public bool TryFind(int first, out List<int> terms) => _termsOfFirst.TryGetValue(first, out terms!);
}

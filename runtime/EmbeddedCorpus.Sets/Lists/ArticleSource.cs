using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Sets;

/// <summary>The articles of all corpora in their order: for each its corpus and its row.</summary>
internal sealed class ArticleSource : SetSource<Article>
{
    private readonly int[] _members;
    private readonly int[] _rows;

    /// <param name="storages">The corpora.</param>
    public ArticleSource(CorpusStorage[] storages)
    {
        Storages = storages;
        _members = new int[storages.Sum(static storage => storage.ArticleCount)];
        _rows = new int[_members.Length];
        int[] next = new int[storages.Length];
        for (int place = 0; place < _members.Length; place++)
        {
            int first = -1;
            for (int number = 0; number < storages.Length; number++)
            {
                if (next[number] < storages[number].ArticleCount
                    && (first < 0 || SetOrder.Compare(storages[number], next[number], storages[first], next[first]) < 0))
                {
                    first = number;
                }
            }

            _members[place] = first;
            _rows[place] = next[first]++;
        }
    }

    /// <summary>The number of articles.</summary>
    public int Count => _rows.Length;

    /// <summary>The corpora.</summary>
    public CorpusStorage[] Storages { get; }

    /// <inheritdoc/>
    public override Article At(int index) => new(Storages[_members[index]], _rows[index]);

    /// <summary>The place of an article.</summary>
    public int PlaceOf(int member, int row)
    {
        int low = 0;
        int high = _rows.Length - 1;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            int order = SetOrder.Compare(Storages[_members[middle]], _rows[middle], Storages[member], row);
            order = order != 0 ? order : _members[middle].CompareTo(member);
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

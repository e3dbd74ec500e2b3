using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Sets;

/// <summary>Groups the speakers of all corpora by name, and joins the names that the registry of a corpus joins.</summary>
internal sealed class NameGroups
{
    private readonly CorpusStorage[] _storages;
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly List<Speaker> _names = [];
    private readonly List<int> _parents = [];
    private readonly int[][] _groups;

    /// <param name="storages">The corpora.</param>
    public NameGroups(CorpusStorage[] storages)
    {
        _storages = storages;
        _groups = new int[storages.Length][];
        for (int number = 0; number < storages.Length; number++)
        {
            _groups[number] = new int[storages[number].SpeakerCount];
            for (int row = 0; row < _groups[number].Length; row++)
            {
                _groups[number][row] = Add(new Speaker(storages[number], row));
            }
        }

        foreach ((string name, int group) in _byName)
        {
            Join(name, group);
        }
    }

    /// <summary>The number of names.</summary>
    public int Count => _names.Count;

    /// <summary>The group of a speaker.</summary>
    public int GroupOf(int number, int row) => Root(_groups[number][row]);

    /// <summary>The speaker with the name of a group.</summary>
    public Speaker NameOf(int group) => _names[group];

    /// <summary>The groups in the ordinal order of their names.</summary>
    public int[] InOrder() =>
        [.. Enumerable.Range(0, Count).Where(group => Root(group) == group).Order(Comparer<int>.Create((left, right) => SetOrder.ComparePaths(_names[left].Name.Bytes, _names[right].Name.Bytes)))];

    private int Add(Speaker speaker)
    {
        string name = speaker.Name.ToString();
        if (!_byName.TryGetValue(name, out int group))
        {
            _byName[name] = group = _names.Count;
            _names.Add(speaker);
            _parents.Add(group);
        }

        return group;
    }

    // The name of the registry stays.
    private void Join(string name, int group)
    {
        for (int number = 0; number < _storages.Length; number++)
        {
            int row = NameLookup.FindSpeaker(_storages[number], name.AsSpan());
            int found = row < 0 ? group : _groups[number][row];
            if (found != group && Root(found) != Root(group))
            {
                _parents[Root(group)] = Root(found);
            }
        }
    }

    private int Root(int group)
    {
        while (_parents[group] != group)
        {
            group = _parents[group];
        }

        return group;
    }
}

using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Sets;

/// <summary>The speakers of all corpora, where speakers with one name are one person, and a registry of people joins names.</summary>
/// <remarks>A person has a range of speakers, one or more of a corpus, in the order of the corpora.</remarks>
internal sealed class People : SetSource<SetSpeaker>
{
    private readonly TextCorpusSet _set;
    private readonly int[][] _personOf;
    private readonly Speaker[] _names;
    private readonly int[] _starts;

    /// <param name="set">The set.</param>
    public People(TextCorpusSet set)
    {
        _set = set;
        CorpusStorage[] storages = set.Members;
        var groups = new NameGroups(storages);
        _personOf = new int[storages.Length][];
        int[] order = groups.InOrder();
        _names = [.. order.Select(group => groups.NameOf(group))];
        Count = order.Length;
        int[] personOfGroup = new int[groups.Count];
        for (int person = 0; person < order.Length; person++)
        {
            personOfGroup[order[person]] = person;
        }

        _starts = new int[Count + 1];
        for (int number = 0; number < storages.Length; number++)
        {
            _personOf[number] = [.. Enumerable.Range(0, storages[number].SpeakerCount).Select(row => personOfGroup[groups.GroupOf(number, row)])];
            foreach (int person in _personOf[number])
            {
                _starts[person + 1]++;
            }
        }

        for (int person = 0; person < Count; person++)
        {
            _starts[person + 1] += _starts[person];
        }

        Speakers = new SpeakerSource(storages, _personOf, _starts);
        Quotes = new QuoteSource(Speakers);
    }

    /// <summary>The number of people.</summary>
    public int Count { get; }

    /// <summary>The speakers of all people, one person after the other.</summary>
    public SpeakerSource Speakers { get; }

    /// <summary>The quotations of these speakers.</summary>
    public QuoteSource Quotes { get; }

    /// <inheritdoc/>
    public override SetSpeaker At(int index) => new(this, index);

    /// <summary>The speaker whose name is the name of a person.</summary>
    public Speaker NameOf(int person) => _names[person];

    /// <summary>The speakers of a person.</summary>
    public (int Start, int End) RangeOf(int person) => (_starts[person], _starts[person + 1]);

    /// <summary>The person of a speaker, or -1.</summary>
    public int PersonOf(Speaker speaker) => _set.NumberOf(speaker.Corpus.Storage) is >= 0 and var number ? _personOf[number][speaker.Index] : -1;

    /// <summary>Finds a person by a name or an alias in any corpus, or returns -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (int number = 0; number < _personOf.Length; number++)
        {
            int row = NameLookup.FindSpeaker(_set.Members[number], name);
            if (row >= 0)
            {
                return _personOf[number][row];
            }
        }

        return -1;
    }

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    public int Find(ReadOnlySpan<char> name)
    {
        for (int number = 0; number < _personOf.Length; number++)
        {
            int row = NameLookup.FindSpeaker(_set.Members[number], name);
            if (row >= 0)
            {
                return _personOf[number][row];
            }
        }

        return -1;
    }

    /// <summary>The index of the speaker of a corpus who is a person; of several the one with the most quotations; or -1.</summary>
    public int SpeakerOf(int person, int number)
    {
        int found = -1;
        int most = -1;
        for (int place = _starts[person]; place < _starts[person + 1]; place++)
        {
            Speaker speaker = Speakers.At(place);
            if (speaker.IsOf(_set.Members[number]) && speaker.Quotes.Count > most)
            {
                (found, most) = (speaker.Index, speaker.Quotes.Count);
            }
        }

        return found;
    }
}

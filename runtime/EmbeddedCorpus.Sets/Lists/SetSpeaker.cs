using System.Diagnostics;
using EmbeddedCorpus.Sets;

namespace EmbeddedCorpus;

/// <summary>A person, an office or an organisation that one or more corpora of a set quote.</summary>
/// <remarks>
/// <para>Speakers with the same canonical name are one person. The registry of people of one corpus also joins names of the other corpora.</para>
/// <para>Only the method <see cref="ToString"/> allocates memory. A person never changes and is safe to use from any thread. The <c>default</c> person
/// belongs to no set.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SetSpeaker : IEquatable<SetSpeaker>
{
    private readonly People? _people;

    internal SetSpeaker(People people, int index)
    {
        _people = people;
        Index = index;
    }

    /// <summary>Whether this is the <c>default</c> value.</summary>
    public bool IsDefault => _people is null;

    /// <summary>The position of the person in the set, starting at 0.</summary>
    public int Index { get; }

    /// <summary>The canonical name: the name in a registry of people, or else the name in the corpora.</summary>
    public Utf8Text Name => _people?.NameOf(Index).Name ?? default;

    /// <summary>The first description that a corpus has of the person.</summary>
    /// <remarks>The corpus with the canonical name is asked first, then the others in their order.</remarks>
    public Utf8Text Description
    {
        get
        {
            Utf8Text description = _people?.NameOf(Index).Description ?? default;
            for (int place = 0; description.IsEmpty && place < Speakers.Count; place++)
            {
                description = Speakers[place].Description;
            }

            return description;
        }
    }

    /// <summary>The speakers of the corpora who are this person, in the order of the corpora.</summary>
    public CorpusSetList<Speaker> Speakers
    {
        get
        {
            if (_people is null)
            {
                return default;
            }

            (int start, int end) = _people.RangeOf(Index);
            return new CorpusSetList<Speaker>(_people.Speakers, start, end - start);
        }
    }

    /// <summary>The quotations of this person in all corpora. The quotations of one corpus follow one another, in the order of its articles.</summary>
    public CorpusSetList<Quote> Quotes
    {
        get
        {
            if (_people is null)
            {
                return default;
            }

            (int start, int end) = _people.RangeOf(Index);
            int first = _people.Quotes.StartOf(start);
            return new CorpusSetList<Quote>(_people.Quotes, first, _people.Quotes.StartOf(end) - first);
        }
    }

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same person of the same set.</summary>
    public static bool operator ==(SetSpeaker left, SetSpeaker right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different people.</summary>
    public static bool operator !=(SetSpeaker left, SetSpeaker right) => !left.Equals(right);

    /// <summary>Whether this person and <paramref name="other"/> are the same person of the same set.</summary>
    public bool Equals(SetSpeaker other) => ReferenceEquals(_people, other._people) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SetSpeaker other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_people, Index);

    /// <summary>Returns the name of the person.</summary>
    public override string ToString() => Name.ToString();
}

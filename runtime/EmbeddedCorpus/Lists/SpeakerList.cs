using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>A list of speakers with look-up by name. Nothing but LINQ allocates.</summary>
/// <remarks><para>A corpus's speakers are ordered by name, an article's by their first quotation. <c>default</c> is the empty list.</para></remarks>
[DebuggerDisplay("Count = {Count}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct SpeakerList : IReadOnlyList<Speaker>, IEquatable<SpeakerList>
{
    private readonly CorpusList<Speaker> _speakers;

    internal SpeakerList(CorpusList<Speaker> speakers) => _speakers = speakers;

    /// <summary>The number of speakers.</summary>
    public int Count => _speakers.Count;

    /// <summary>The speaker at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    public Speaker this[int index] => _speakers[index];

    /// <summary>Whether both are the same part of the same corpus.</summary>
    public static bool operator ==(SpeakerList left, SpeakerList right) => left.Equals(right);

    /// <summary>Whether they are different.</summary>
    public static bool operator !=(SpeakerList left, SpeakerList right) => !left.Equals(right);

    /// <summary>Enumerates the speakers without allocating.</summary>
    public CorpusList<Speaker>.Enumerator GetEnumerator() => _speakers.GetEnumerator();

    IEnumerator<Speaker> IEnumerable<Speaker>.GetEnumerator() => ((IEnumerable<Speaker>)_speakers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_speakers).GetEnumerator();

    /// <summary>The speaker whose canonical name is <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No speaker of the list has that name; the message gives the nearest one.</exception>
    public Speaker Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name.AsSpan());
    }

    /// <summary>The speaker whose canonical name is <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">No speaker of the list has that name; the message gives the nearest one.</exception>
    public Speaker Find(ReadOnlySpan<char> name) =>
        TryFind(name, out Speaker speaker) ? speaker : throw NearestName.NotFound("speaker", "name", name.ToString(), _speakers, static speaker => speaker.Name);

    /// <summary>Looks for the speaker whose canonical name is <paramref name="name"/>; <see langword="null"/> is the name of none.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryFind([NotNullWhen(true)] string? name, out Speaker speaker) => TryFind(name.AsSpan(), out speaker);

    /// <summary>Looks for the speaker whose canonical name is <paramref name="name"/>.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(ReadOnlySpan<char> name, out Speaker speaker) => Found(NameLookup.FindSpeaker(_speakers.Storage, name), out speaker);

    /// <summary>Looks for the speaker whose canonical name is <paramref name="utf8Name"/>.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(ReadOnlySpan<byte> utf8Name, out Speaker speaker) => Found(NameLookup.FindSpeaker(_speakers.Storage, utf8Name), out speaker);

    /// <summary>Whether both are the same part of the same corpus.</summary>
    public bool Equals(SpeakerList other) => _speakers.Equals(other._speakers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SpeakerList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _speakers.GetHashCode();

    /// <summary>The type and the number of speakers.</summary>
    public override string ToString() => _speakers.ToString();

    private bool Found(int row, out Speaker speaker)
    {
        // An article's speakers stand in the order of their quotations, and are few: they are walked through.
        int index = row < 0 ? Count : _speakers.IsDirect ? _speakers.IndexOfRow(row) : 0;
        for (; index < Count; index++)
        {
            if (_speakers.RowAt(index) == row)
            {
                speaker = new Speaker(_speakers.Storage!, row);
                return true;
            }
        }

        speaker = default;
        return false;
    }
}

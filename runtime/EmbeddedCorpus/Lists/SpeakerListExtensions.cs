using System.Diagnostics.CodeAnalysis;
using System.Text;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus;

/// <summary>Finds speakers by canonical name.</summary>
/// <remarks>
/// <para>The methods search a list, or the property <c>Speakers</c> of a generated class.</para>
/// <para>The methods allocate memory only if a call of <c>Get</c> fails.</para>
/// </remarks>
public static class SpeakerListExtensions
{
    /// <summary>Gets the speaker with a given canonical name, or with an alias in the registry of people.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No speaker of the list has this name. The message contains the nearest name if the list has at most 10,000
    /// speakers.</exception>
    public static Speaker Get(this CorpusList<Speaker> speakers, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return speakers.Get(name.AsSpan());
    }

    /// <inheritdoc cref="Get(CorpusList{Speaker}, string)"/>
    public static Speaker Get(this CorpusList<Speaker> speakers, ReadOnlySpan<char> name) =>
        speakers.TryGet(name, out Speaker speaker) ? speaker : throw NotFound(speakers, name.ToString());

    /// <inheritdoc cref="Get(CorpusList{Speaker}, string)"/>
    public static Speaker Get(this CorpusList<Speaker> speakers, ReadOnlySpan<byte> utf8Name) =>
        speakers.TryGet(utf8Name, out Speaker speaker) ? speaker : throw NotFound(speakers, Encoding.UTF8.GetString(utf8Name));

    /// <summary>Gets the speaker with a given canonical name or alias, or <c>default</c> if no speaker has that name.</summary>
    /// <returns>Whether a speaker of the list has this name. The result is <see langword="false"/> for a null name.</returns>
    public static bool TryGet(this CorpusList<Speaker> speakers, [NotNullWhen(true)] string? name, out Speaker speaker) => speakers.TryGet(name.AsSpan(), out speaker);

    /// <inheritdoc cref="TryGet(CorpusList{Speaker}, string?, out Speaker)"/>
    public static bool TryGet(this CorpusList<Speaker> speakers, ReadOnlySpan<char> name, out Speaker speaker) =>
        speakers.TryGetRow(NameLookup.FindSpeaker(speakers.Storage, name), out speaker);

    /// <inheritdoc cref="TryGet(CorpusList{Speaker}, string?, out Speaker)"/>
    public static bool TryGet(this CorpusList<Speaker> speakers, ReadOnlySpan<byte> utf8Name, out Speaker speaker) =>
        speakers.TryGetRow(NameLookup.FindSpeaker(speakers.Storage, utf8Name), out speaker);

    /// <inheritdoc cref="Get(CorpusList{Speaker}, string)"/>
    public static Speaker Get(this CorpusCollection<Speaker> speakers, string name) => speakers.List.Get(name);

    /// <inheritdoc cref="Get(CorpusList{Speaker}, string)"/>
    public static Speaker Get(this CorpusCollection<Speaker> speakers, ReadOnlySpan<char> name) => speakers.List.Get(name);

    /// <inheritdoc cref="Get(CorpusList{Speaker}, string)"/>
    public static Speaker Get(this CorpusCollection<Speaker> speakers, ReadOnlySpan<byte> utf8Name) => speakers.List.Get(utf8Name);

    /// <inheritdoc cref="TryGet(CorpusList{Speaker}, string?, out Speaker)"/>
    public static bool TryGet(this CorpusCollection<Speaker> speakers, [NotNullWhen(true)] string? name, out Speaker speaker) => speakers.List.TryGet(name, out speaker);

    /// <inheritdoc cref="TryGet(CorpusList{Speaker}, string?, out Speaker)"/>
    public static bool TryGet(this CorpusCollection<Speaker> speakers, ReadOnlySpan<char> name, out Speaker speaker) => speakers.List.TryGet(name, out speaker);

    /// <inheritdoc cref="TryGet(CorpusList{Speaker}, string?, out Speaker)"/>
    public static bool TryGet(this CorpusCollection<Speaker> speakers, ReadOnlySpan<byte> utf8Name, out Speaker speaker) => speakers.List.TryGet(utf8Name, out speaker);

    private static KeyNotFoundException NotFound(CorpusList<Speaker> speakers, string name) =>
        NearestName.NotFound("speaker", "name", name, speakers, static speaker => speaker.Name);
}

using System.Text;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A text in memory, stored as UTF-16 characters or as UTF-8.</summary>
/// <remarks>
/// <para>Positions count UTF-16 characters in both forms.</para>
/// <para>The generator writes literals from characters. An image in a resource is UTF-8. The build holds all texts of a corpus in memory while it
/// writes an image. Texts in UTF-8 need half as much memory as characters.</para>
/// </remarks>
public sealed class CorpusText : IEquatable<CorpusText>
{
    private readonly string? _characters;
    private readonly ArraySegment<byte> _utf8;
    private readonly Utf8Map? _map;

    /// <summary>Creates a text that is stored as characters.</summary>
    public CorpusText(string characters)
    {
        _characters = characters;
        _utf8 = default;
        Length = characters.Length;
    }

    private CorpusText(ArraySegment<byte> utf8, Utf8Map map, int length)
    {
        _utf8 = utf8;
        _map = map;
        Length = length;
    }

    /// <summary>The number of characters in the text.</summary>
    public int Length { get; }

    /// <summary>The bytes of a text that is stored as UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Whether the text is stored as UTF-8.</summary>
    public bool IsUtf8 => _characters is null;

    /// <summary>Creates a text that is stored as UTF-8, from characters.</summary>
    /// <param name="characters">The characters of the text, without unpaired surrogates.</param>
    public static CorpusText InUtf8(string characters)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(characters);
        return new CorpusText(new ArraySegment<byte>(utf8), new Utf8Map(characters).In(utf8), characters.Length);
    }

    /// <summary>Creates a text that is stored as UTF-8, from bytes.</summary>
    /// <param name="utf8">The valid UTF-8 bytes of the text. The array can contain other texts too. Do not write to the array afterwards.</param>
    /// <param name="characters">The number of characters in the text.</param>
    /// <exception cref="FormatException">The text has another number of characters than <paramref name="characters"/>.</exception>
    public static CorpusText FromUtf8(ArraySegment<byte> utf8, int characters) => new(utf8, new Utf8Map(utf8, characters), characters);

    /// <summary>Returns the characters of a range.</summary>
    public ReadOnlySpan<char> Slice(TextRange range) => _characters is not null ? _characters.AsSpan(range.Start, range.Length) : Read(range).AsSpan();

    /// <summary>Returns the characters of a range as a string.</summary>
    public string Read(TextRange range)
    {
        if (_characters is not null)
        {
            return _characters.Substring(range.Start, range.Length);
        }

        int start = _map!.ToBytes(range.Start);
        return Encoding.UTF8.GetString(_utf8.Array!, _utf8.Offset + start, _map.ToBytes(range.End) - start);
    }

    /// <summary>Returns the map from character positions to UTF-8 positions.</summary>
    internal Utf8Map ToMap() => _map ?? new Utf8Map(_characters!);

    /// <inheritdoc/>
    public bool Equals(CorpusText? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Length == other.Length && (IsUtf8 && other.IsUtf8
            ? Utf8.SequenceEqual(other.Utf8)
            : string.Equals(ToString(), other.ToString(), StringComparison.Ordinal)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CorpusText);

    /// <inheritdoc/>
    public override int GetHashCode() => Length;

    /// <summary>Returns the whole text as characters.</summary>
    public override string ToString() => _characters ?? Encoding.UTF8.GetString(_utf8.Array!, _utf8.Offset, _utf8.Count);
}

using System.Text;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A text as characters, or as UTF-8. Positions are characters in both forms.</summary>
/// <remarks>
/// Literals are written from characters. An image that lies in a resource is UTF-8, and while it is made all texts of a corpus
/// are in memory: as UTF-8 they take half as much.
/// </remarks>
public sealed class CorpusText : IEquatable<CorpusText>
{
    private readonly string? _characters;
    private readonly ArraySegment<byte> _utf8;
    private readonly Utf8Map? _map;

    /// <summary>Holds a text as characters.</summary>
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

    /// <summary>The number of characters.</summary>
    public int Length { get; }

    /// <summary>The bytes, of a text that is held as UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Whether the text is held as UTF-8.</summary>
    public bool IsUtf8 => _characters is null;

    /// <summary>Holds a text as UTF-8.</summary>
    /// <param name="characters">The text; no surrogate in it is unpaired.</param>
    public static CorpusText InUtf8(string characters)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(characters);
        return new CorpusText(new ArraySegment<byte>(utf8), new Utf8Map(characters).In(utf8), characters.Length);
    }

    /// <summary>Holds a text that is UTF-8 already.</summary>
    /// <param name="utf8">The text, valid UTF-8; nobody may write to it afterwards. May be a part of an array that holds several.</param>
    /// <param name="characters">How many characters it has.</param>
    /// <exception cref="FormatException">It has another number of characters.</exception>
    public static CorpusText FromUtf8(ArraySegment<byte> utf8, int characters) => new(utf8, new Utf8Map(utf8, characters), characters);

    /// <summary>The characters of a range.</summary>
    public ReadOnlySpan<char> Slice(TextRange range)
    {
        if (_characters is not null)
        {
            return _characters.AsSpan(range.Start, range.Length);
        }

        int start = _map!.ToBytes(range.Start);
        return Encoding.UTF8.GetString(_utf8.Array!, _utf8.Offset + start, _map.ToBytes(range.End) - start).AsSpan();
    }

    /// <summary>Where its characters lie in UTF-8.</summary>
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

    /// <summary>The whole text as characters.</summary>
    public override string ToString() => _characters ?? Encoding.UTF8.GetString(_utf8.Array!, _utf8.Offset, _utf8.Count);
}

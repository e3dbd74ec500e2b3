using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using EmbeddedCorpus.Json;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus;

/// <summary>
/// A piece of text of a corpus, as UTF-8 bytes that lie in the assembly. It is read in place: making one, comparing,
/// searching and formatting it allocates nothing; only <see cref="ToString()"/> makes a string.
/// </summary>
/// <remarks><para>All lengths and positions are bytes. <c>default</c> is the empty text.</para></remarks>
/// <example>
/// <code>
/// Utf8Text headline = Corpus.Articles[0].Headline;
/// Console.WriteLine($"{headline}");                 // written straight into the handler's buffer
/// bool same = headline == "This visit was not surprising";
/// stream.Write(headline.Bytes);                      // no encoder in between
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly partial struct Utf8Text
    : IEquatable<Utf8Text>, IComparable<Utf8Text>, IComparable, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly CorpusStorage? _storage;
    private readonly uint _address;
    private readonly int _length;

    internal Utf8Text(CorpusStorage storage, uint address, int length)
    {
        _storage = storage;
        _address = address;
        _length = length;
    }

    /// <summary>The UTF-8 bytes, straight into the assembly's memory; always valid UTF-8, never null-terminated.</summary>
    /// <remarks>Where an assembly can be unloaded, hold the text while you use its bytes: a span keeps no assembly loaded.</remarks>
    public ReadOnlySpan<byte> Bytes => _length == 0 ? default : _storage!.Bytes(_address, _length);

    /// <summary>The length in bytes.</summary>
    public int Length => _length;

    /// <summary>Whether the text holds no byte.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>The runes (Unicode scalar values) of the text, in order. Allocates nothing.</summary>
    public RuneEnumerator EnumerateRunes() => new(Bytes);

    /// <summary>Cuts a piece out of the text.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="length">The number of bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text, or cuts through a character.</exception>
    public Utf8Text Slice(int start, int length)
    {
        ReadOnlySpan<byte> bytes = Bytes;
        if ((uint)start > (uint)bytes.Length || (uint)length > (uint)(bytes.Length - start))
        {
            throw new ArgumentOutOfRangeException(nameof(start), $"Bytes {start} to {(long)start + length} are outside the text of {bytes.Length} bytes.");
        }

        int end = start + length;
        if (IsInside(bytes, start) || IsInside(bytes, end))
        {
            throw new ArgumentOutOfRangeException(nameof(start), $"Bytes {start} to {end} cut through a character.");
        }

        return length == 0 ? default : new Utf8Text(_storage!, _address + (uint)start, length);
    }

    /// <summary>Cuts out a piece whose place was read from the image: one that is no piece of the text shows that the image is damaged.</summary>
    internal Utf8Text StoredSlice(int start, int length)
    {
        ReadOnlySpan<byte> bytes = Bytes;
        if ((uint)start > (uint)bytes.Length || (uint)length > (uint)(bytes.Length - start) || IsInside(bytes, start) || IsInside(bytes, start + length))
        {
            _storage?.ThrowDamaged();
        }

        return length == 0 ? default : new Utf8Text(_storage!, _address + (uint)start, length);
    }

    /// <summary>The text as a string: the one member that allocates.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used: a text reads the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the text as UTF-16.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">The number of characters written; 0 when the destination is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the whole text fitted.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (Utf8.ToUtf16(Bytes, destination, out _, out charsWritten) == OperationStatus.Done)
        {
            return true;
        }

        charsWritten = 0;
        return false;
    }

    /// <summary>Writes the text as UTF-8.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 when the destination is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the whole text fitted.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = Bytes.TryCopyTo(utf8Destination);
        bytesWritten = fits ? _length : 0;
        return fits;
    }

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten) => TryFormat(destination, out charsWritten, default, null);

    /// <inheritdoc cref="TryFormat(Span{byte}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => TryFormat(utf8Destination, out bytesWritten, default, null);

    // Whether a position lies within a character.
    private static bool IsInside(ReadOnlySpan<byte> bytes, int position) => position < bytes.Length && (bytes[position] & 0xC0) == 0x80;

    /// <summary>Enumerates the runes of a text without allocating.</summary>
    public ref struct RuneEnumerator
    {
        private ReadOnlySpan<byte> _rest;

        internal RuneEnumerator(ReadOnlySpan<byte> bytes)
        {
            _rest = bytes;
            Current = default;
        }

        /// <summary>The rune that was read last.</summary>
        public Rune Current { get; private set; }

        /// <summary>The enumerator itself, so that <c>foreach</c> takes it.</summary>
        public readonly RuneEnumerator GetEnumerator() => this;

        /// <summary>Reads the next rune.</summary>
        /// <returns>Whether there was one.</returns>
        [SuppressMessage("Usage", "CA1806", Justification = "A text is valid UTF-8; what is not decodes to U+FFFD all the same.")]
        public bool MoveNext()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            Rune.DecodeFromUtf8(_rest, out Rune rune, out int consumed);
            Current = rune;
            _rest = _rest[consumed..];
            return true;
        }
    }
}

using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>A text of a corpus, stored as UTF-8 bytes in an assembly.</summary>
/// <remarks>
/// <para>The bytes are read in place. Only the method <see cref="ToString()"/> allocates memory. All lengths and positions are in bytes.</para>
/// <para>A text never changes and is safe to use from any thread. The <c>default</c> text is empty.</para>
/// </remarks>
/// <example>
/// <code>
/// Utf8Text headline = Corpus.Articles[0].Headline;
/// Console.WriteLine($"{headline}");                           // written without a string of its own
/// bool same = headline == "This visit was not surprising";    // or == "This visit was not surprising"u8
/// stream.Write(headline);                                     // a text is a ReadOnlySpan&lt;byte&gt; where one is asked for
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

    /// <summary>A list with this text only.</summary>
    internal TextList Alone => new(_storage, _address, ~_length);

    /// <summary>The bytes of the text in the memory of the assembly.</summary>
    /// <remarks>
    /// The bytes are valid UTF-8, without a terminating null. The span does not keep the assembly loaded. Keep the text in a variable while you use the bytes,
    /// if the assembly can be unloaded.
    /// </remarks>
    public ReadOnlySpan<byte> Bytes => _length == 0 ? default : _storage!.Bytes(_address, _length);

    /// <summary>The length of the text in bytes.</summary>
    public int Length => _length;

    /// <summary>Whether the text has no bytes.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>Converts the text to its bytes, like <see cref="Bytes"/>.</summary>
    public static implicit operator ReadOnlySpan<byte>(Utf8Text text) => text.Bytes;

    /// <summary>Enumerates the Unicode scalar values of the text in order.</summary>
    public RuneEnumerator EnumerateRunes() => new(Bytes);

    /// <summary>Returns a part of the text without copying bytes.</summary>
    /// <param name="start">The position of the first byte of the part.</param>
    /// <param name="length">The number of bytes in the part.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the text, or the part starts or ends inside a character.</exception>
    /// <remarks>An index range such as <c>text[..10]</c> also returns a part of the text.</remarks>
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

    /// <summary>Returns the start of the text, cut between two characters.</summary>
    /// <param name="maxLength">The maximum length of the result in bytes.</param>
    /// <returns>The start of the text, or the whole text if the text is short enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is negative.</exception>
    public Utf8Text Truncate(int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        if (maxLength >= _length)
        {
            return this;
        }

        ReadOnlySpan<byte> bytes = Bytes;
        while (IsInside(bytes, maxLength))
        {
            maxLength--;
        }

        return maxLength == 0 ? default : new Utf8Text(_storage!, _address, maxLength);
    }

    /// <summary>Finds the position of a slice in this text, such as a quotation in an article.</summary>
    /// <param name="part">A slice of the memory of this text. For example, <see cref="Quote.Text"/> is a slice of <see cref="Article.Text"/>.</param>
    /// <param name="range">The byte range of <paramref name="part"/> in this text. Then <c>text[range]</c> is equal to the part.</param>
    /// <returns>Whether <paramref name="part"/> is inside this text. The result is <see langword="false"/> for an empty part.</returns>
    /// <remarks>The method compares memory positions. The method does not compare bytes.</remarks>
    public bool TryGetRange(Utf8Text part, out Range range)
    {
        // An address before that of this text wraps around to a position beyond any length.
        uint start = part._address - _address;
        if (part._length == 0 || !ReferenceEquals(part._storage, _storage) || (ulong)start + (uint)part._length > (uint)_length)
        {
            range = default;
            return false;
        }

        range = (int)start..((int)start + part._length);
        return true;
    }

    /// <summary>Returns a part of the text by a position from the image.</summary>
    /// <remarks>The image is damaged if the part is outside the text.</remarks>
    internal Utf8Text StoredSlice(int start, int length)
    {
        ReadOnlySpan<byte> bytes = Bytes;
        if ((uint)start > (uint)bytes.Length || (uint)length > (uint)(bytes.Length - start) || IsInside(bytes, start) || IsInside(bytes, start + length))
        {
            _storage?.ThrowDamaged();
        }

        return length == 0 ? default : new Utf8Text(_storage!, _address + (uint)start, length);
    }

    /// <summary>Returns the text as a new string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used. A text is the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the text as UTF-16.</summary>
    /// <param name="destination">The memory for the characters.</param>
    /// <param name="charsWritten">The number of written characters, or 0 if <paramref name="destination"/> is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the method wrote the whole text.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        if (Utf8.ToUtf16(Bytes, destination, out _, out charsWritten) == OperationStatus.Done)
        {
            return true;
        }

        charsWritten = 0;
        return false;
    }

    /// <summary>Writes the text as UTF-8.</summary>
    /// <param name="utf8Destination">The memory for the bytes.</param>
    /// <param name="bytesWritten">The number of written bytes, or 0 if <paramref name="utf8Destination"/> is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the method wrote the whole text.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        bool fits = Bytes.TryCopyTo(utf8Destination);
        bytesWritten = fits ? _length : 0;
        return fits;
    }

    // Whether a position lies within a character.
    private static bool IsInside(ReadOnlySpan<byte> bytes, int position) => position < bytes.Length && (bytes[position] & 0xC0) == 0x80;

    /// <summary>Enumerates the Unicode scalar values of a text.</summary>
    public ref struct RuneEnumerator
    {
        private ReadOnlySpan<byte> _rest;

        internal RuneEnumerator(ReadOnlySpan<byte> bytes)
        {
            _rest = bytes;
            Current = default;
        }

        /// <summary>The Unicode scalar value at the current position.</summary>
        public Rune Current { get; private set; }

        /// <summary>Returns the enumerator itself, for <c>foreach</c>.</summary>
        public readonly RuneEnumerator GetEnumerator() => this;

        /// <summary>Moves to the next Unicode scalar value.</summary>
        /// <returns>Whether there is a next value.</returns>
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

using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>A text of a corpus: UTF-8 bytes inside the assembly, read in place.</summary>
/// <remarks>
/// <para>Only <see cref="ToString()"/> allocates. Lengths and positions count bytes. <c>default</c> is the empty text.</para>
/// <para>A text never changes: it is safe to use from any thread.</para>
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

    /// <summary>The bytes in the memory of the assembly: valid UTF-8, without a terminating null.</summary>
    /// <remarks>A span does not keep an assembly loaded. If the assembly can be unloaded, hold the text as long as you use its bytes.</remarks>
    public ReadOnlySpan<byte> Bytes => _length == 0 ? default : _storage!.Bytes(_address, _length);

    /// <summary>The length in bytes.</summary>
    public int Length => _length;

    /// <summary>Whether the text has no bytes.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>The bytes of the text, as <see cref="Bytes"/> gives them.</summary>
    public static implicit operator ReadOnlySpan<byte>(Utf8Text text) => text.Bytes;

    /// <summary>The Unicode scalar values of the text, in order.</summary>
    public RuneEnumerator EnumerateRunes() => new(Bytes);

    /// <summary>A part of the text, over the same bytes. A range works too: <c>text[..10]</c>.</summary>
    /// <param name="start">The position of the first byte.</param>
    /// <param name="length">The number of bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the text, or cuts through a character.</exception>
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

    /// <summary>The start of the text, cut between two characters.</summary>
    /// <param name="maxLength">The largest length, in bytes.</param>
    /// <returns>The whole text if it is short enough.</returns>
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

    /// <summary>Finds the place of a part inside this text, for example of a quotation in its article, without comparing bytes.</summary>
    /// <param name="part">A slice of the same memory, such as <see cref="Quote.Text"/> of <see cref="Article.Text"/>.</param>
    /// <param name="range">The place in bytes, such that <c>text[range]</c> is the part.</param>
    /// <returns>Whether <paramref name="part"/> is inside this text. An empty text is nowhere.</returns>
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

    /// <summary>A part whose place was read from the image: one outside of the text shows that the image is damaged.</summary>
    internal Utf8Text StoredSlice(int start, int length)
    {
        ReadOnlySpan<byte> bytes = Bytes;
        if ((uint)start > (uint)bytes.Length || (uint)length > (uint)(bytes.Length - start) || IsInside(bytes, start) || IsInside(bytes, start + length))
        {
            _storage?.ThrowDamaged();
        }

        return length == 0 ? default : new Utf8Text(_storage!, _address + (uint)start, length);
    }

    /// <summary>Makes a string of the text. No other member allocates.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used: a text is the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the text as UTF-16.</summary>
    /// <param name="destination">The characters to write to.</param>
    /// <param name="charsWritten">The number of characters written; 0 if the destination is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the whole text was written.</returns>
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
    /// <param name="utf8Destination">The bytes to write to.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 if the destination is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the whole text was written.</returns>
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

        /// <summary>The rune that <see cref="MoveNext"/> read.</summary>
        public Rune Current { get; private set; }

        /// <summary>Returns the enumerator itself, for <c>foreach</c>.</summary>
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

using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.ResourceFormat;

namespace EmbeddedCorpus.Storage;

/// <summary>Reads the image of a corpus from memory that belongs to no assembly: a mapped file, or an array.</summary>
internal sealed unsafe class OpenedStorage : CorpusStorage
{
    private readonly byte* _image;
    private readonly long _length;
    private readonly string _place;

    // Nothing reads it: it keeps the memory where it is.
    private readonly object _owner;

    /// <param name="name">The name of the corpus.</param>
    /// <param name="place">The path of the file, or another name of the memory for messages.</param>
    /// <param name="start">The first byte of the header.</param>
    /// <param name="length">Bytes of the header and the image.</param>
    /// <param name="owner">The object that keeps the memory.</param>
    /// <exception cref="CorpusFormatException">The bytes are no image that this package can read.</exception>
    public OpenedStorage(string name, string place, byte* start, long length, object owner)
        : base(ImageFormat.Version, string.Empty, name)
    {
        _place = place;
        _owner = owner;
        _image = start + HeaderSize;
        _length = length - HeaderSize;
        if (_length < ImageHeader.MinSize)
        {
            throw Refuse(length >= sizeof(ulong) && LittleEndian.UInt64(new ReadOnlySpan<byte>(start, sizeof(ulong))) == Magic ? ImageCheck.CutOff : ImageCheck.NoImage);
        }

        var header = new ReadOnlySpan<byte>(start, HeaderSize);
        var image = new ReadOnlySpan<byte>(_image, (int)Math.Min(_length, int.MaxValue));
        // Another version can have another meaning of every byte, so the version is asked for before the checksum of the tables.
        int version = unchecked((int)LittleEndian.UInt64(header[ImageVersion..]));
        bool isReadable = version is >= ImageFormat.OldestReadable and <= ImageFormat.Version;
        if (ImageCheck.Find(header, image, _length) is { } problem && (isReadable || problem != ImageCheck.Damaged))
        {
            throw Refuse(problem);
        }

        if (!isReadable)
        {
            throw Refuse($"its image format is {version}, and EmbeddedCorpus {PackageVersion} reads the formats {ImageFormat.OldestReadable} to {ImageFormat.Version}");
        }

        if (AppContext.TryGetSwitch(ResourceStorage.VerifySwitch, out bool isOn) && isOn && ImageCheck.Checksum(_image, _length) != LittleEndian.UInt64(header[ImageChecksum..]))
        {
            throw Refuse(ImageCheck.Damaged);
        }

        _tables.Read(image);
    }

    /// <summary>Bytes of the header and the image.</summary>
    public long Length => _length + HeaderSize;

    /// <inheritdoc/>
    private protected override string Damage => $"The data of corpus '{Name}' in '{_place}' is damaged: build the file again.";

    /// <inheritdoc/>
    /// <remarks>No generated code says which languages there are.</remarks>
    protected override int Stem(int language, Span<byte> word, int length) => Stemmer.Stem(language, word, length);

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> GetPage(int page)
    {
        long offset = (long)(uint)page << ImageFormat.PageBits;
        return offset < _length ? new ReadOnlySpan<byte>(_image + offset, (int)Math.Min(_length - offset, int.MaxValue)) : default;
    }

    private CorpusFormatException Refuse(string problem) => new($"The corpus '{_place}' cannot be opened: {problem}. Build the file again with the version of EmbeddedCorpus that reads it.");
}

using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>An image whose texts lie far from its first tables, as in a corpus of gigabytes, with nothing between them.</summary>
internal sealed class DistantSpace : IImageSpace
{
    private readonly List<(uint Address, byte[] Bytes)> _texts = [];
    private readonly uint _firstText;
    private long _end = ImageHeader.Size;
    private bool _hasTexts;

    private DistantSpace(uint firstText) => _firstText = firstText;

    /// <summary>The pieces of the image, with their addresses.</summary>
    public IReadOnlyList<(uint Address, byte[] Bytes)> Pieces { get; private set; } = [];

    /// <summary>The address behind the last piece.</summary>
    public long End => _end;

    /// <summary>Lays a corpus out so that its texts start at an address.</summary>
    public static DistantSpace At(CorpusModel corpus, uint firstText)
    {
        var space = new DistantSpace(firstText);
        List<ImageBlock> blocks = ImageBuilder.Write(corpus, space, CancellationToken.None);
        space.Pieces = [.. blocks.Select(static block => (block.Address, Encoding.ASCII.GetBytes(block.Characters))), .. space._texts];
        return space;
    }

    /// <summary>Lays a corpus out so that its last byte is the last that an address reaches.</summary>
    public static DistantSpace AtTheEnd(CorpusModel corpus)
    {
        const uint Anywhere = 1u << 30;
        return At(corpus, (uint)(uint.MaxValue - (At(corpus, Anywhere).End - Anywhere)));
    }

    public uint AddTable(ImageFormat.Table table, int rows)
    {
        int rowsPerBlock = ImageFormat.PageSize / ImageFormat.RowSize(table);
        return Take(((long)(rows / rowsPerBlock) << ImageFormat.PageBits) + (rows % rowsPerBlock * ImageFormat.RowSize(table)));
    }

    public uint Add(CorpusText text, int byteCount)
    {
        _end = _hasTexts ? _end : _firstText;
        _hasTexts = true;
        uint address = Take(byteCount);
        _texts.Add((address, Encoding.UTF8.GetBytes(text.ToString())));
        return address;
    }

    private uint Take(long bytes)
    {
        uint start = checked((uint)_end);
        _end += bytes;
        return start;
    }

    /// <summary>Serves the image from two pieces of memory: what is near and what is far.</summary>
    public CorpusStorage Open()
    {
        uint page = _firstText >> ImageFormat.PageBits;
        byte[] near = Copy(0, Pieces.Where(piece => piece.Address < _firstText));
        byte[] far = Copy(page << ImageFormat.PageBits, Pieces.Where(piece => piece.Address >= _firstText));
        return new Storage((int)page, near, far);
    }

    private static byte[] Copy(uint start, IEnumerable<(uint Address, byte[] Bytes)> pieces)
    {
        (uint Address, byte[] Bytes)[] all = [.. pieces];
        byte[] memory = new byte[all.Max(piece => piece.Address - start + piece.Bytes.Length)];
        foreach ((uint address, byte[] bytes) in all)
        {
            bytes.CopyTo(memory, address - start);
        }

        return memory;
    }

    private sealed class Storage(int page, byte[] near, byte[] far) : CorpusStorage("Corpus", ImageFormat.Version, "7.8.9")
    {
        protected override ReadOnlySpan<byte> GetPage(int number)
        {
            byte[] memory = number < page ? near : far;
            int offset = (number - (number < page ? 0 : page)) << ImageFormat.PageBits;
            return number >= 0 && offset < memory.Length ? memory.AsSpan(offset) : default;
        }
    }
}

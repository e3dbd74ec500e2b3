using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>Lays an image out for literals: tables on pages of their own, texts one behind the other in the pages after them.</summary>
internal sealed class ImageLayout : IImageSpace
{
    /// <summary>Sixteen pages share a generated file: few files, which keeps the compiler's memory down, and none that an editor refuses.</summary>
    public const int GroupBits = 4;

    private const int GroupSize = 1 << GroupBits;

    // An address has 32 bits. The page behind the last stays free: an empty table there would have an address of 33.
    private const int MaxPages = (1 << (32 - ImageFormat.PageBits)) - 1;

    private readonly List<ImagePage> _pages = [];
    private readonly List<string> _open = [];
    private int _openPage;
    private int _openBytes;

    /// <param name="firstPage">The first page after the header.</param>
    public ImageLayout(int firstPage) => _openPage = firstPage;

    /// <inheritdoc/>
    public uint AddTable(ImageFormat.Table table, int rows)
    {
        FinishPage();
        int first = Take(_openPage, TableWriter.PageCount(table, rows));
        _openPage = first + TableWriter.PageCount(table, rows);
        return Address(first);
    }

    /// <inheritdoc/>
    public uint Add(CorpusText text, int byteCount)
    {
        string characters = text.ToString();
        if (byteCount > ImageFormat.PageSize)
        {
            return AddLong(characters, byteCount);
        }

        if (_openBytes + byteCount > ImageFormat.PageSize)
        {
            FinishPage();
        }

        uint address = Address(Take(_openPage, 1)) | (uint)_openBytes;
        _open.Add(characters);
        _openBytes += byteCount;

        // A full page ends here, so that an empty text at its end does not get an address behind it.
        if (_openBytes == ImageFormat.PageSize)
        {
            FinishPage();
        }

        return address;
    }

    /// <summary>The pages of all texts, in order.</summary>
    public IReadOnlyList<ImagePage> Finish()
    {
        FinishPage();
        return _pages;
    }

    /// <summary>Puts pages into groups by their numbers.</summary>
    public static List<ImagePageGroup> Group(IEnumerable<ImagePage> pages)
    {
        var groups = new List<ImagePageGroup>();
        var open = new List<ImagePage>();
        foreach (ImagePage page in pages)
        {
            if (open.Count > 0 && open[0].Number >> GroupBits != page.Number >> GroupBits)
            {
                groups.Add(Group(open));
                open.Clear();
            }

            open.Add(page);
        }

        if (open.Count > 0)
        {
            groups.Add(Group(open));
        }

        return groups;
    }

    private static ImagePageGroup Group(List<ImagePage> pages)
    {
        int first = pages[0].Number >> GroupBits;
        ImagePage last = pages[pages.Count - 1];
        return new ImagePageGroup(first, ((last.Number + last.Windows - 1) >> GroupBits) - first + 1, new([.. pages]));
    }

    // A page number tells the group by a shift: so a long text that the rest of a group cannot hold starts one, and one
    // that no group can hold ends one too. Most long texts are a few pages: 10 MB with a dozen long ones among
    // them are 14 files, and were 33 when every long text had groups to itself.
    private uint AddLong(string text, int byteCount)
    {
        FinishPage();
        int windows = (byteCount + ImageFormat.PageSize - 1) >> ImageFormat.PageBits;
        int first = Take(windows <= GroupSize - (_openPage & (GroupSize - 1)) ? _openPage : NextGroup(_openPage), windows);
        _pages.Add(new ImagePage(first, windows, new([text])));
        _openPage = windows <= GroupSize ? first + windows : NextGroup(first + windows);
        return Address(first);
    }

    private static uint Address(int page) => (uint)page << ImageFormat.PageBits;

    private static int Take(int first, int pages) =>
        first + pages <= MaxPages ? first : throw new InvalidOperationException(ResourceLayout.TooLarge);

    private static int NextGroup(int page) => (page + GroupSize - 1) & ~(GroupSize - 1);

    private void FinishPage()
    {
        if (_open.Count > 0)
        {
            _pages.Add(new ImagePage(_openPage, 1, new([.. _open])));
            _open.Clear();
            _openPage++;
            _openBytes = 0;
        }
    }
}

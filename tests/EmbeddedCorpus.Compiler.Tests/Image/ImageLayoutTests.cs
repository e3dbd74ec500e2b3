using System.Text;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Image;

public class ImageLayoutTests
{
    private const int Page = ImageFormat.PageSize;

    [Fact]
    public void Texts_stand_one_behind_the_other_until_a_page_is_full()
    {
        (uint[] addresses, IReadOnlyList<ImagePage> pages) = Lay(5, 10, 20, Page - 30, 1);
        Assert.Equal([At(5, 0), At(5, 10), At(5, 30), At(6, 0)], addresses);
        Assert.Equal([5, 6], pages.Select(page => page.Number));
        Assert.Equal([Page, 1], pages.Select(Length));
    }

    [Fact]
    public void A_text_that_does_not_fit_any_more_opens_the_next_page()
    {
        (uint[] addresses, IReadOnlyList<ImagePage> pages) = Lay(1, 10, Page - 9, Page);
        Assert.Equal([At(1, 0), At(2, 0), At(3, 0)], addresses);
        Assert.Equal([10, Page - 9, Page], pages.Select(Length));
    }

    [Fact]
    public void A_long_text_has_a_run_of_pages_to_itself()
    {
        (uint[] addresses, IReadOnlyList<ImagePage> pages) = Lay(1, 10, Page + 1, 10, 5 * Page, 7);
        Assert.Equal([At(1, 0), At(2, 0), At(4, 0), At(5, 0), At(10, 0)], addresses);
        Assert.Equal([1, 2, 1, 5, 1], pages.Select(page => page.Windows));
        Assert.Equal([10, Page + 1, 10, 5 * Page, 7], pages.Select(Length));
    }

    [Fact]
    public void A_long_text_starts_a_group_when_it_does_not_fit_into_the_last()
    {
        (uint[] addresses, _) = Lay(1, 15 * Page, 2 * Page, 7, 14 * Page, 8);
        Assert.Equal([At(1, 0), At(16, 0), At(18, 0), At(32, 0), At(46, 0)], addresses);
    }

    [Fact]
    public void A_text_longer_than_a_group_has_groups_to_itself()
    {
        (uint[] addresses, IReadOnlyList<ImagePage> pages) = Lay(1, 10, (16 * Page) + 1, 7);
        Assert.Equal([At(1, 0), At(16, 0), At(48, 0)], addresses);
        Assert.Equal([(0, 1), (1, 2), (3, 1)], ImageLayout.Group(pages).Select(group => (group.First, group.Count)));
    }

    [Fact]
    public void An_empty_text_has_an_address_inside_the_image()
    {
        (uint[] addresses, IReadOnlyList<ImagePage> pages) = Lay(3, Page, 0, 0, 4);
        Assert.Equal([At(3, 0), At(4, 0), At(4, 0), At(4, 0)], addresses);
        Assert.Equal([3, 4], pages.Select(page => page.Number));
    }

    [Fact]
    public void Nothing_makes_no_page() => Assert.Empty(Lay(1).Pages);

    [Fact]
    public void Every_text_is_found_at_its_address()
    {
        var random = new Random(64);
        int[] lengths = [.. Enumerable.Range(0, 400).Select(_ => random.Next(10) switch { 0 => random.Next(200_000), 1 => Page, 2 => 0, _ => random.Next(20_000) })];
        (uint[] addresses, IReadOnlyList<ImagePage> pages) = Lay(7, lengths);
        Dictionary<int, ImagePage> byNumber = pages.ToDictionary(page => page.Number);
        for (int index = 0; index < lengths.Length; index++)
        {
            if (lengths[index] > 0)
            {
                string literal = string.Concat(byNumber[(int)(addresses[index] >> ImageFormat.PageBits)].Segments);
                Assert.Equal(Text(index, lengths[index]), literal.Substring((int)(addresses[index] & ImageFormat.PageMask), lengths[index]));
            }
        }

        // Pages do not overlap, and only a long text is longer than one.
        int next = 0;
        foreach (ImagePage page in pages)
        {
            Assert.True(page.Number >= next);
            Assert.True(Length(page) <= page.Windows * Page);
            Assert.True(page.Windows == 1 || page.Segments.Count == 1);
            next = page.Number + page.Windows;
        }
    }

    [Fact]
    public void Groups_hold_sixteen_pages_or_one_text_that_is_longer_and_never_share_a_group_number()
    {
        (_, IReadOnlyList<ImagePage> pages) = Lay(1, [.. Enumerable.Repeat(Page, 20), 33 * Page, .. Enumerable.Repeat(Page, 17)]);
        List<ImagePageGroup> groups = ImageLayout.Group(pages);
        Assert.Equal(pages, groups.SelectMany(group => group.Pages));
        int next = 0;
        foreach (ImagePageGroup group in groups)
        {
            Assert.True(group.First >= next);
            next = group.First + group.Count;
            foreach (ImagePage page in group.Pages)
            {
                // The storage finds the group of every window by a shift of its number.
                Assert.InRange(page.Number >> ImageLayout.GroupBits, group.First, next - 1);
                Assert.InRange((page.Number + page.Windows - 1) >> ImageLayout.GroupBits, group.First, next - 1);
            }

            Assert.True(group.Count == 1 || group.Pages.Count == 1);
        }
    }

    private static uint At(int page, int offset) => ((uint)page << ImageFormat.PageBits) | (uint)offset;

    private static int Length(ImagePage page) => page.Segments.Sum(Encoding.UTF8.GetByteCount);

    private static (uint[] Addresses, IReadOnlyList<ImagePage> Pages) Lay(int firstPage, params int[] lengths)
    {
        var layout = new ImageLayout(firstPage);
        uint[] addresses = [.. lengths.Select((length, index) => layout.Add(new CorpusText(Text(index, length)), length))];
        return (addresses, layout.Finish());
    }

    private static string Text(int index, int length) => new((char)('a' + (index % 26)), length);
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using EmbeddedCorpus.Tool.Tests;

namespace EmbeddedCorpus.Browser.Tests;

/// <summary>The page of <c>dotnet corpus report</c> as a reader uses it.</summary>
[Trait(Chromium.Nightly, Chromium.Part)]
public sealed class ReportPageTests(Chromium chromium) : IDisposable
{
    private static readonly string s_contrast = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contrast.js"));

    private readonly ToolRun _run = Harbour.Fill(new ToolRun());

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(320, false)]
    public async Task The_page_is_readable_on_every_screen(int width, bool isDark)
    {
        await using OpenPage page = await chromium.Open(Report("harbour"), width, isDark);
        string name = $"report-{width}-{(isDark ? "dark" : "light")}";
        await page.Picture(name, fullPage: true);
        await page.Run("document.querySelectorAll('details').forEach(part => part.open = true)");
        await page.Page.TypeAsync("#query", "the quay");
        await page.Wait("document.querySelectorAll('#lines li').length > 2");
        await page.Run("document.querySelector('#concordance').scrollIntoView({ behavior: 'instant' })");
        await page.Picture(name + "-search");
        Assert.Equal(width, await page.Evaluate<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await page.Evaluate<string[]>(s_contrast));
        await page.Page.ClickAsync("#lines button");
        await page.Picture(name + "-reader");
        Assert.Empty(await page.Evaluate<string[]>(s_contrast));
        Assert.Equal([], page.Complaints);
        Assert.Single(page.Requests);
    }

    [Fact]
    public async Task The_search_finds_words_phrases_and_starts_of_words_as_they_are_typed()
    {
        await using OpenPage page = await chromium.Open(Report("harbour"));
        await Search(page, "dredge");
        Assert.Equal("24 lines in 24 articles", await Status(page));
        Assert.Equal("dredger", await page.Evaluate<string>("document.querySelector('#lines mark').textContent"));
        await Search(page, "QUAY is");
        Assert.Equal("24 lines in 24 articles", await Status(page));
        Assert.StartsWith("Mira Holt · ", await page.Evaluate<string>("document.querySelector('#lines .from').textContent"));
        await Search(page, "edger");
        Assert.Equal("No line.", await Status(page));
        await Search(page, "cafe");
        Assert.Equal("Café", await page.Evaluate<string>("document.querySelector('#lines mark').textContent"));
        await Search(page, "東京");
        Assert.Equal("1 line in 1 article", await Status(page));
        await page.Page.ClickAsync("#quoted");
        await Search(page, "dredger");
        Assert.Equal("No line.", await Status(page));
    }

    [Fact]
    public async Task The_order_puts_lines_side_by_side()
    {
        await using OpenPage page = await chromium.Open(Report("harbour"));
        await Search(page, "quay");
        await page.Page.SelectAsync("#order", "after");
        await page.Wait("document.querySelector('#lines .after').textContent.startsWith(' at')");
        await page.Page.SelectAsync("#order", "newest");
        await page.Wait("document.querySelector('#lines .from').textContent.includes('December 2024')");
        Assert.Equal([], page.Complaints);
    }

    [Fact]
    public async Task All_of_the_search_works_with_the_keyboard()
    {
        await using OpenPage page = await chromium.Open(Report("harbour"));
        await page.Press("/");
        Assert.Equal("query", await Focus(page));
        await page.Page.Keyboard.TypeAsync("quay is");
        await page.Wait("document.querySelectorAll('#lines li').length > 2");
        await page.Press("ArrowDown", "ArrowDown");
        Assert.Equal(1, await page.Evaluate<int>("[...document.querySelectorAll('#lines button')].indexOf(document.activeElement)"));
        await page.Press("Enter");
        Assert.True(await page.Evaluate<bool>("document.querySelector('#reader').open"));
        Assert.Equal("quay is", await page.Evaluate<string>("document.querySelector('#reader mark').textContent"));
        await page.Press("Escape");
        Assert.False(await page.Evaluate<bool>("document.querySelector('#reader').open"));
        Assert.Equal(1, await page.Evaluate<int>("[...document.querySelectorAll('#lines button')].indexOf(document.activeElement)"));
        await page.Press("ArrowUp", "ArrowUp");
        Assert.Equal("query", await Focus(page));
    }

    [Fact]
    public async Task Without_scripts_all_but_the_search_is_there()
    {
        await using OpenPage page = await chromium.Open(Report("harbour"), hasScript: false);
        await page.Picture("report-without-script", fullPage: true);
        string text = await page.Page.GetContentAsync();
        Assert.Contains("The search needs JavaScript.", text);
        Assert.Contains("<form role=\"search\" id=\"search\" hidden", text);
        Assert.Contains("Mira Holt", text);
    }

    [Fact]
    public async Task Hostile_texts_run_nothing_and_stay_texts()
    {
        _run.Add("hostile/a.md", "---\ntitle: \"</script><script>document.title='pwned'</script>\"\n---\n\n\"</script><img src=x onerror=\\\"document.title='pwned'\\\">\u2028<!--<script>,\" said <b>Mira</b> Holt.\n\n```\n</script><script>document.title='pwned'</script> sentinel\n```\n");
        _run.Add("hostile/b.txt", "\u202Ereversed & <i>slanted</i>\n\n“sentinel 'quote' \u2029 ]]> &lt;script&gt;,” said Ana Roy. \u0001 `${x}`\n");
        await using OpenPage page = await chromium.Open(Report("hostile"));
        Assert.Equal("hostile", await page.Page.GetTitleAsync());
        Assert.Equal(0, await page.Evaluate<int>("document.querySelectorAll('img, b, i, section script').length"));
        await Search(page, "sentinel");
        Assert.Equal("2 lines in 2 articles", await Status(page));
        await page.Press("ArrowDown", "Enter");
        Assert.Equal("</script><script>document.title='pwned'</script>", await page.Evaluate<string>("document.querySelector('#reader-title').textContent"));
        Assert.Equal("hostile", await page.Page.GetTitleAsync());
        Assert.Equal([], page.Complaints);
        Assert.Single(page.Requests);
    }

    [Fact]
    public async Task A_page_for_paper_has_no_parts_that_need_a_screen()
    {
        await using OpenPage page = await chromium.Open(Report("harbour"));
        await page.Page.EmulateMediaTypeAsync(PuppeteerSharp.Media.MediaType.Print);
        Assert.False(await page.Evaluate<bool>("document.querySelector('#concordance').checkVisibility()"));
        Assert.True(await page.Evaluate<bool>("document.querySelector('#speakers blockquote').getBoundingClientRect().height > 0"));
        byte[] paper = await page.Page.PdfDataAsync();
        Assert.Equal("%PDF"u8, paper.AsSpan(0, 4));
    }

    [Fact]
    public async Task Ten_megabytes_of_text_can_be_searched_within_five_seconds()
    {
        // The words differ, so that the browser has as much to read as in texts that people wrote.
        var random = new Random(28);
        var text = new StringBuilder();
        for (int article = 0; article < 1_000; article++)
        {
            text.Clear().Append(CultureInfo.InvariantCulture, $"Post {article}\n\n20{10 + (article % 15):00}-03-{1 + (article % 28):00}\n\n");
            while (text.Length < 10_000)
            {
                text.Append(CultureInfo.InvariantCulture, $"The word {random.Next():x} comes before {random.Next(100_000)} and don't end here. ");
                text.Append(random.Next(8) == 0 ? "\n\n" : "");
            }

            _run.Add($"large/{article:0000}.txt", text.Append("\n\n“It is done,” said Mira Holt.\n").ToString());
        }

        string address = Report("large");
        await using OpenPage page = await chromium.Open("about:blank");
        var clock = Stopwatch.StartNew();
        await page.Page.GoToAsync(address);
        await Search(page, "it is done");
        TimeSpan found = clock.Elapsed;
        Assert.Equal("1,000 lines in 1,000 articles", await Status(page));
        double ready = await page.Evaluate<double>("performance.getEntriesByName('ready')[0].startTime");
        double size = new FileInfo(_run.PathOf("large.html")).Length / 1e6;
        OpenPage.Figure($"report of 10 MB: page {size:0.0} MB, ready after {ready:0} ms, first result after {found.TotalMilliseconds:0} ms");
        Assert.InRange(ready, 0, 5_000);
        Assert.InRange(found.TotalSeconds, 0, 5);
    }

    private string Report(string folder)
    {
        (int code, _, string error) = _run.Run("report", "~/" + folder, "-o", $"~/{folder}.html");
        Assert.Equal((0, ""), (code, error));
        return new Uri(_run.PathOf(folder + ".html")).AbsoluteUri;
    }

    private static async Task Search(OpenPage page, string words)
    {
        await page.Wait("document.documentElement.dataset.ready === 'true'");
        await page.Run("document.querySelector('#query').value = document.querySelector('#search-status').textContent = ''");
        await page.Page.TypeAsync("#query", words);
        await page.Wait("document.querySelector('#search-status').textContent !== ''");
        await page.Press("Enter");
    }

    private static Task<string> Status(OpenPage page) => page.Evaluate<string>("document.querySelector('#search-status').textContent");

    private static Task<string> Focus(OpenPage page) => page.Evaluate<string>("document.activeElement.id");
}

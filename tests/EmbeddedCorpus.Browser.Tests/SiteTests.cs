namespace EmbeddedCorpus.Browser.Tests;

/// <summary>The sample site of Blazor WebAssembly as a reader uses it.</summary>
[Trait(Chromium.Nightly, Chromium.Part)]
public sealed class SiteTests(Chromium chromium, PublishedSite site) : IClassFixture<PublishedSite>
{
    private static readonly string s_contrast = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contrast.js"));

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Every_page_is_readable_on_every_screen(int width, bool isDark)
    {
        await using OpenPage page = await chromium.Open("about:blank", width, isDark);
        Uri address = await site.Start();
        (string Name, string Query, string Ready)[] pages =
        [
            ("start", "", ".all li"),
            ("search", "?q=harbour", ".hit"),
            ("concordance", "?page=concordance&q=%22the+harbour%22&order=After", ".lines li"),
            ("speaker", "?page=speakers&speaker=Mira+Holt", ".quote"),
            ("article", "?article=storm", "article p"),
        ];
        foreach ((string name, string query, string ready) in pages)
        {
            await page.Page.GoToAsync(new Uri(address, query).AbsoluteUri);
            await page.Wait($"document.querySelector('{ready}')");
            await page.Picture($"site-{name}-{width}-{(isDark ? "dark" : "light")}", fullPage: true);
            Assert.Equal(width, await page.Evaluate<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await page.Evaluate<string[]>(s_contrast));
        }

        AssertQuiet(page, address);
    }

    [Fact]
    public async Task A_reader_searches_reads_the_concordance_and_opens_a_speaker()
    {
        await using OpenPage page = await chromium.Open("about:blank");
        Uri address = await site.Start();
        await page.Page.GoToAsync(address.AbsoluteUri);
        await page.Wait("document.querySelector('#query')");
        await page.Page.TypeAsync("#query", "herring");
        await page.Wait("document.querySelector('#status').textContent === '1 article'");
        Assert.Equal("herring", await page.Evaluate<string>("document.querySelector('.hit h2 mark').textContent"));
        Assert.Contains("herring", await page.Evaluate<string[]>("[...document.querySelectorAll('.hit .passage mark')].map(mark => mark.textContent)"));

        int requests = page.Requests.Length;
        await page.Page.ClickAsync("nav a[href$='concordance']");
        await page.Wait("document.querySelector('#order')");
        await page.Page.TypeAsync("#query", "\"said Jonas Beck\"");
        await page.Wait("document.querySelectorAll('.lines li').length > 0");
        await page.Page.SelectAsync("#order", "Before");
        await page.Wait("location.search.includes('order=Before')");
        string[] before = await page.Evaluate<string[]>("[...document.querySelectorAll('.lines .before')].map(part => part.textContent)");
        Assert.Equal(2, before.Length);
        Assert.All(before, static words => Assert.EndsWith("\u201d ", words.Replace('"', '\u201d'), StringComparison.Ordinal));

        await page.Page.ClickAsync("nav a[href$='speakers']");
        await page.Wait("document.querySelector('.speakers')");
        await page.Page.ClickAsync(".speakers nav a[href*='Lorne']");
        await page.Wait("document.querySelector('.quote')");
        Assert.Equal("Edda Lorne", await page.Evaluate<string>("document.querySelector('section h2').textContent"));
        await page.Page.ClickAsync(".quote a");
        await page.Wait("document.querySelector('article mark')");
        await page.Page.GoBackAsync();
        await page.Wait("document.querySelector('section h2')?.textContent === 'Edda Lorne'");
        Assert.Equal(requests, page.Requests.Length);
        AssertQuiet(page, address);
    }

    [Fact]
    public async Task Every_part_works_with_the_keyboard()
    {
        await using OpenPage page = await chromium.Open("about:blank");
        Uri address = await site.Start();
        await page.Page.GoToAsync(address.AbsoluteUri);
        await page.Wait("document.querySelector('#query')");
        await page.Press("Tab");
        Assert.Equal("skip", await page.Evaluate<string>("document.activeElement.className"));
        await page.Press("Enter", "Tab");
        Assert.Equal("query", await page.Evaluate<string>("document.activeElement.id"));
        await page.Page.Keyboard.TypeAsync("tide mill");
        await page.Press("Enter");
        await page.Wait("location.search === '?q=tide%20mill'");
        await page.Press("Tab", "Enter");
        await page.Wait("document.querySelector('article h1')");
        Assert.Equal("The tide mill turns again", await page.Evaluate<string>("document.querySelector('h1').textContent"));
        AssertQuiet(page, address);
    }

    [Fact]
    public async Task Words_that_no_article_has_lead_to_a_suggestion_and_markup_stays_text()
    {
        await using OpenPage page = await chromium.Open("about:blank");
        Uri address = await site.Start();
        await page.Page.GoToAsync(new Uri(address, "?q=lighthuose").AbsoluteUri);
        await page.Wait("document.querySelector('#status')?.textContent === 'No article.'");
        await page.Page.ClickAsync("#status + p a");
        await page.Wait("document.querySelector('.hit')");
        await page.Page.GoToAsync(new Uri(address, "?page=speakers&speaker=%3Cimg+src=x+onerror=alert(1)%3E").AbsoluteUri);
        await page.Wait("document.querySelector('section p')");
        Assert.Contains("<img", await page.Evaluate<string>("document.querySelector('section p').textContent"));
        Assert.Equal(0, await page.Evaluate<int>("document.querySelectorAll('img').length"));
        AssertQuiet(page, address);
    }

    [Fact]
    public async Task The_first_result_comes_within_ten_seconds_and_the_size_is_known()
    {
        await using OpenPage page = await chromium.Open("about:blank");
        Uri address = await site.Start();
        await page.Page.EvaluateFunctionOnNewDocumentAsync("""
            () => new MutationObserver(() => {
              if (document.querySelector('.hit') && !performance.getEntriesByName('hit').length) performance.mark('hit');
            }).observe(document, { childList: true, subtree: true })
            """);
        await page.Page.GoToAsync(new Uri(address, "?q=harbour").AbsoluteUri);
        double first = await FirstHit(page);
        await page.Page.ReloadAsync();
        double second = await FirstHit(page);
        (long plain, long compressed) = Size(site.Files);
        OpenPage.Figure($"site: {plain / 1e6:0.00} MB, {compressed / 1e6:0.00} MB with Brotli, first result after {first:0} ms, after {second:0} ms when it is loaded again");
        Assert.InRange(compressed, 100_000, 3_000_000);
        Assert.InRange(first, 0, 10_000);
        AssertQuiet(page, address);
    }

    private static async Task<double> FirstHit(OpenPage page)
    {
        await page.Wait("performance.getEntriesByName('hit').length");
        return await page.Evaluate<double>("performance.getEntriesByName('hit')[0].startTime");
    }

    // Of each file the size as it is, and as a server that knows Brotli sends it.
    private static (long Plain, long Compressed) Size(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) is not (".br" or ".gz"))];
        return (files.Sum(static file => new FileInfo(file).Length), files.Sum(static file => new FileInfo(File.Exists(file + ".br") ? file + ".br" : file).Length));
    }

    private static void AssertQuiet(OpenPage page, Uri address)
    {
        Assert.Equal([], page.Complaints);
        Assert.All(page.Requests, request => Assert.True(request == "about:blank" || request.StartsWith("data:", StringComparison.Ordinal) || address.IsBaseOf(new Uri(request)), request));
    }
}

using EmbeddedCorpus.Browser.Tests;
using PuppeteerSharp;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace EmbeddedCorpus.Browser.Tests;

/// <summary>The Chromium of the machine, without a window.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The trait of these tests and its value: the part of <c>tests/nightly.sh</c>.</summary>
    public const string Nightly = "Nightly";

    /// <summary>The part.</summary>
    public const string Part = "browser";

    private static readonly string[] s_programs = ["chromium", "chromium-browser", "google-chrome"];

    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (IsNight && Program is { } program)
        {
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = program,
                Headless = true,
                Args = ["--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    /// <summary>Opens a page, or skips the test without a browser.</summary>
    /// <param name="address">The address of the page.</param>
    /// <param name="width">The width in CSS pixels.</param>
    /// <param name="isDark">Whether the reader prefers dark colours.</param>
    /// <param name="hasScript">Whether scripts are on.</param>
    internal async Task<OpenPage> Open(string address, int width = 1280, bool isDark = false, bool hasScript = true)
    {
        Assert.SkipUnless(IsNight, "NOT TESTED: it takes long, and is a part of tests/nightly.sh.");
        Assert.SkipWhen(_browser is null, "NOT TESTED: Chromium is missing (apt-get install chromium fonts-dejavu-core).");
        IPage page = await _browser!.NewPageAsync();
        var opened = new OpenPage(page);
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = isDark ? "dark" : "light" }]);
        await page.SetJavaScriptEnabledAsync(hasScript);
        await page.GoToAsync(address, WaitUntilNavigation.Load);
        return opened;
    }

    private static bool IsNight => Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_NIGHTLY") == "1";

    private static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .SelectMany(static folder => s_programs.Select(program => Path.Combine(folder, program)))
        .FirstOrDefault(File.Exists);
}

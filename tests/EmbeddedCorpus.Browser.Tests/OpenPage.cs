using System.Collections.Concurrent;
using System.Globalization;
using PuppeteerSharp;

namespace EmbeddedCorpus.Browser.Tests;

/// <summary>A page in the browser, with what it asked for and what it complained about.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    public OpenPage(IPage page)
    {
        Page = page;
        page.Request += (_, request) => _requests.Enqueue(request.Request.Url);
        page.Console += (_, message) => _complaints.Enqueue($"{message.Message.Type}: {message.Message.Text}");
        page.PageError += (_, error) => _complaints.Enqueue(error.Message);
    }

    private static string? Folder => Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_SCREENSHOTS") is { Length: > 0 } folder ? Directory.CreateDirectory(folder).FullName : null;

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>The addresses that the browser asked for.</summary>
    public string[] Requests => [.. _requests];

    /// <summary>The messages on the console, and the errors of scripts.</summary>
    public string[] Complaints => [.. _complaints];

    public ValueTask DisposeAsync() => Page.DisposeAsync();

    /// <summary>Evaluates an expression.</summary>
    public Task<T> Evaluate<T>(string expression) => Page.EvaluateExpressionAsync<T>(expression);

    /// <summary>Runs a statement.</summary>
    public Task Run(string statement) => Page.EvaluateExpressionAsync($"{statement}; undefined");

    /// <summary>Waits until an expression holds.</summary>
    public Task Wait(string expression) => Page.WaitForExpressionAsync(expression, new WaitForFunctionOptions { Timeout = 20_000 });

    /// <summary>Presses keys, one after the other.</summary>
    public async Task Press(params string[] keys)
    {
        foreach (string key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Adds a line to <c>figures.txt</c> in the folder of <c>EMBEDDEDCORPUS_SCREENSHOTS</c>, if it is set.</summary>
    public static void Figure(FormattableString line)
    {
        if (Folder is { } folder)
        {
            File.AppendAllText(Path.Combine(folder, "figures.txt"), line.ToString(CultureInfo.InvariantCulture) + "\n");
        }
    }

    /// <summary>Writes a picture into the folder of <c>EMBEDDEDCORPUS_SCREENSHOTS</c>, if it is set.</summary>
    /// <param name="name">The name of the file without its extension.</param>
    /// <param name="fullPage">Whether the picture has the part below the window too.</param>
    public async Task Picture(string name, bool fullPage = false)
    {
        if (Folder is { } folder)
        {
            await Page.ScreenshotAsync(Path.Combine(folder, name + ".png"), new ScreenshotOptions { FullPage = fullPage });
        }
    }
}

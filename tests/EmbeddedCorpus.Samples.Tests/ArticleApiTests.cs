using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using EmbeddedCorpus.Samples.Api;
using Microsoft.AspNetCore.Builder;

namespace EmbeddedCorpus.Samples.Tests;

/// <summary>The sample that serves articles over HTTP, on a port of this machine.</summary>
public sealed class ArticleApiTests : IAsyncLifetime
{
    private readonly WebApplication _server = ArticleApi.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);
    private readonly HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync();
        _client.BaseAddress = new Uri(_server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Articles_are_listed_and_read_by_their_ids()
    {
        JsonElement summary = Assert.Single((await Get("/articles")).EnumerateArray());
        Assert.Equal("2022-10-03", summary.GetProperty("date").GetString());
        string id = summary.GetProperty("id").GetString()!;
        JsonElement article = await Get("/articles/" + id);
        Assert.Equal(summary.GetProperty("quotations").GetInt32(), article.GetProperty("quotes").GetArrayLength());
        Assert.Contains(article.GetProperty("quotes").EnumerateArray(), static quote => quote.GetProperty("speaker").GetString() == "Gallia Lindenstrauss");
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/articles/none/here")).StatusCode);
    }

    [Fact]
    public async Task A_search_has_passages_and_a_total()
    {
        JsonElement found = await Get("/search?q=arms+deals");
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        Assert.Contains("arms deals", found.GetProperty("hits")[0].GetProperty("passage").GetString());
        JsonElement next = await Get("/search?q=arms+deals&skip=1");
        Assert.Equal((1, 0), (next.GetProperty("total").GetInt32(), next.GetProperty("hits").GetArrayLength()));
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync("/search")).StatusCode);
    }

    [Fact]
    public async Task An_answer_that_the_client_has_is_not_sent_again()
    {
        using HttpResponseMessage first = await _client.GetAsync("/articles");
        EntityTagHeaderValue tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/articles") { Headers = { IfNoneMatch = { tag } } };
        using HttpResponseMessage second = await _client.SendAsync(request);
        Assert.Equal((HttpStatusCode.NotModified, ""), (second.StatusCode, await second.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_description_names_all_addresses()
    {
        JsonElement paths = (await Get("/openapi/v1.json")).GetProperty("paths");
        Assert.Equal(["/articles", "/articles/{id}", "/search"], paths.EnumerateObject().Select(static path => path.Name).Order(StringComparer.Ordinal));
    }

    private async Task<JsonElement> Get(string address) => JsonDocument.Parse(await _client.GetStringAsync(address)).RootElement;
}

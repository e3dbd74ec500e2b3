using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using News = EmbeddedCorpus.Articles.Corpus;

namespace EmbeddedCorpus.Samples.Api;

/// <summary>The articles of the repository over HTTP. All answers come from the assembly, so a server that restarts has nothing to load.</summary>
internal static class ArticleApi
{
    private const int MaxHits = 20;

    // The texts change only with the assembly, whose id is a hash of its content.
    private static readonly EntityTagHeaderValue s_version = new($"\"{typeof(News).Module.ModuleVersionId:N}\"");

    /// <summary>Creates the server.</summary>
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        builder.Services.AddOpenApi();
        WebApplication app = builder.Build();
        app.Use(AnswerIfUnchanged);
        app.MapOpenApi();
        app.MapGet("/articles", static Summary[] () => [.. News.Articles.Select(static article => Summary.Of(article))]);
        app.MapGet("/articles/{**id}", static Results<Ok<ArticleAnswer>, NotFound> (string id) =>
            News.Articles.TryGet(id, out Article article) ? TypedResults.Ok(ArticleAnswer.Of(article)) : TypedResults.NotFound());
        app.MapGet("/search", static (string q, int? skip) => SearchAnswer.Of(q, skip ?? 0, MaxHits));
        return app;
    }

    private static Task AnswerIfUnchanged(HttpContext context, RequestDelegate next)
    {
        ResponseHeaders headers = context.Response.GetTypedHeaders();
        headers.ETag = s_version;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, NoCache = true };
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(static tag => tag.Compare(s_version, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return next(context);
    }
}

/// <summary>An article in a list.</summary>
internal sealed record Summary(string Id, string Headline, string? Date, int Quotations)
{
    public static Summary Of(Article article) =>
        new(article.Id.ToString(), article.Headline.ToString(), article.Date?.ToString("O", CultureInfo.InvariantCulture), article.Quotes.Count);
}

/// <summary>An article with its text and its quotations.</summary>
internal sealed record ArticleAnswer(Summary Summary, string Text, QuoteAnswer[] Quotes)
{
    public static ArticleAnswer Of(Article article) => new(Summary.Of(article), article.Text.ToString(), [.. article.Quotes.Select(static quote => new QuoteAnswer(quote.Text.ToString(), quote.SpeakerName.ToString()))]);
}

/// <summary>A quotation with the name of its speaker, which is empty for an unknown speaker.</summary>
internal sealed record QuoteAnswer(string Text, string Speaker);

/// <summary>The articles that a search finds, with a passage of each.</summary>
internal sealed record SearchAnswer(int Total, HitAnswer[] Hits)
{
    public static SearchAnswer Of(string query, int skip, int max)
    {
        var hits = new SearchHit[max];
        int count = News.All.Search(query, hits, out int total, new SearchOptions { Skip = Math.Max(skip, 0) });
        return new SearchAnswer(total, [.. hits.Take(count).Select(static hit => new HitAnswer(Summary.Of(hit.Article), hit.GetPassage().ToString()))]);
    }
}

/// <summary>An article with the passage that a search found.</summary>
internal sealed record HitAnswer(Summary Article, string Passage);

/// <summary>Serialization without reflection, which NativeAOT needs.</summary>
[JsonSerializable(typeof(Summary[]))]
[JsonSerializable(typeof(ArticleAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(int?))] // The description of the parameter "skip" needs it.
internal sealed partial class ApiJson : JsonSerializerContext;

using System.Text.Json;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>The article it all began with, read through the packed package by a program that prints what it sees as JSON.</summary>
public abstract class SeedArticleTests(PackageFixture package, Storage storage)
{
    private const string Lindenstrauss = "Gallia Lindenstrauss";
    private const string Office = "Gantz’s office";

    [Fact]
    public async Task Every_row_of_the_seed_table_is_right()
    {
        JsonElement seed = await SeedProgram.Read(package, storage);
        JsonElement[] quotes = [.. seed.GetProperty("quotes").EnumerateArray()];
        Assert.Equal(7, quotes.Length);
        AssertQuote(quotes[0], null, "This visit was", "remain strong", "Direct", Lindenstrauss, "Carried", "", "", origin: 6);
        AssertQuote(quotes[1], 2, "underline the importance", "Republic of Azerbaijan", "Partial", Office, "Resolved", "his office", "According to");
        AssertQuote(quotes[2], 2, "to reflect on", "signing of the", "Partial", Office, "Resolved", "his office", "According to");
        AssertQuote(quotes[3], 3, "discussed the development", "and the world.", "Partial", Office, "Carried", "", "");
        AssertQuote(quotes[4], 4, "won’t be the root", "won’t be the root", "Partial", Lindenstrauss, "Resolved", "she", "told i24NEWS");
        AssertQuote(quotes[5], 8, "Israel is a major supplier", "more arms,", "Direct", Lindenstrauss, "Explicit", "Lindenstrauss", "said");
        AssertQuote(quotes[6], 9, "This visit was", "remain strong.", "Direct", Lindenstrauss, "Carried", "", "");
    }

    [Fact]
    public async Task Id_date_headline_and_paragraphs_are_right()
    {
        JsonElement seed = await SeedProgram.Read(package, storage);
        Assert.Equal("000_57d7b6845617c7f7", seed.GetProperty("id").GetString());
        Assert.Equal("000_57d7b6845617c7f7", seed.GetProperty("constantId").GetString());
        Assert.Equal("articles/000_57d7b6845617c7f7.txt", seed.GetProperty("path").GetString());
        Assert.Equal("2022-10-03", seed.GetProperty("date").GetString());
        Assert.Equal(10, seed.GetProperty("paragraphs").GetInt32());
        Assert.Equal("This visit was not surprising, just evidence that relations between Israel and Azerbaijan remain strong", seed.GetProperty("headline").GetString());
        Assert.StartsWith("Israel’s Defense Minister", seed.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_equals_the_file_byte_for_byte() =>
        Assert.Equal(File.ReadAllBytes(Repository.SeedArticle), (await SeedProgram.Read(package, storage)).GetProperty("source").GetBytesFromBase64());

    [Fact]
    public async Task Speakers_are_those_who_speak_and_nobody_else()
    {
        JsonElement seed = await SeedProgram.Read(package, storage);
        Assert.Equal([Lindenstrauss, Office], seed.GetProperty("speakers").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("a senior researcher at Israel’s Institute for National Security Studies", seed.GetProperty("description").GetString());
    }

    [Fact]
    public async Task Json_of_an_article_is_the_same_by_reflection_and_from_a_generated_context()
    {
        JsonElement seed = await SeedProgram.Read(package, storage);
        JsonElement article = seed.GetProperty("reflected");
        Assert.Equal("000_57d7b6845617c7f7", article.GetProperty("id").GetString());
        Assert.Equal(10, article.GetProperty("paragraphs").GetArrayLength());
        Assert.Equal(7, article.GetProperty("quotes").GetArrayLength());
        Assert.Equal(article.GetRawText(), seed.GetProperty("generated").GetRawText());
    }

    private static void AssertQuote(JsonElement quote, int? paragraph, string begins, string ends, string kind, string speaker, string attribution, string mention, string cue, int? origin = null)
    {
        string text = quote.GetProperty("text").GetString()!;
        Assert.StartsWith(begins, text, StringComparison.Ordinal);
        Assert.EndsWith(ends, text, StringComparison.Ordinal);
        Assert.Equal(paragraph, Number(quote, "paragraph"));
        Assert.Equal(kind, quote.GetProperty("kind").GetString());
        Assert.Equal(speaker, quote.GetProperty("speaker").GetString());
        Assert.Equal(attribution, quote.GetProperty("attribution").GetString());
        Assert.Equal(mention, quote.GetProperty("speakerMention").GetString());
        Assert.Equal(cue, quote.GetProperty("cue").GetString());
        Assert.Equal(origin, Number(quote, "origin"));
    }

    private static int? Number(JsonElement quote, string name) => quote.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    /// <summary>Builds and runs the program once for all tests: one project, with a corpus of each storage over the same file.</summary>
    private static class SeedProgram
    {
        private static readonly Lock s_lock = new();
        private static Task<JsonElement[]>? s_seed;

        public static async Task<JsonElement> Read(PackageFixture package, Storage storage)
        {
            Task<JsonElement[]> seed;
            lock (s_lock)
            {
                seed = s_seed ??= Build(package);
            }

            return (await seed)[(int)storage];
        }

        private static async Task<JsonElement[]> Build(PackageFixture package)
        {
            Sandbox sandbox = package.CreateSandbox("seed")
                .Project("Seed.csproj", items: """
                    <CorpusDocument Include="articles/**/*.txt" Corpus="InLiterals" Storage="Literals" />
                    <CorpusDocument Include="articles/**/*.txt" Corpus="InResource" Storage="Resource" />
                    """)
                .Write("articles/000_57d7b6845617c7f7.txt", File.ReadAllBytes(Repository.SeedArticle))
                .Write("Literals.cs", Reader(Storage.Literals))
                .Write("Resource.cs", Reader(Storage.Resource))
                .Write("Program.cs", """
                    using System.Text;
                    using System.Text.Json;
                    using System.Text.Json.Serialization;
                    using EmbeddedCorpus;
                    using Seed;

                    Console.OutputEncoding = Encoding.UTF8;
                    Console.WriteLine(ReadLiterals.Show());
                    Console.WriteLine(ReadResource.Show());

                    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
                    [JsonSerializable(typeof(Article))]
                    partial class SeedContext : JsonSerializerContext;
                    """);
            string[] lines = await sandbox.Run();
            return [.. lines[^2..].Select(line => JsonDocument.Parse(line).RootElement)];
        }

        private static string Reader(Storage storage) => $$"""
            using System.Text.Json;
            using EmbeddedCorpus;
            using Corpus = Seed.In{{storage}};

            static class Read{{storage}}
            {
                public static string Show()
                {
                    Article article = Corpus.Articles.ThisVisitWasNotSurprising;
                    return JsonSerializer.Serialize(new
                    {
                        article.Id,
                        constantId = Corpus.ArticleIds.ThisVisitWasNotSurprising,
                        article.Path,
                        date = $"{article.Date:yyyy-MM-dd}",
                        article.Headline,
                        article.Text,
                        source = article.Source.Bytes.ToArray(),
                        paragraphs = article.Paragraphs.Count,
                        article.Quotes,
                        speakers = article.Speakers.Select(speaker => speaker.Name),
                        Corpus.Speakers.GalliaLindenstrauss.Description,
                        reflected = article,
                        generated = JsonSerializer.SerializeToElement(article, SeedContext.Default.Article),
                    }, new JsonSerializerOptions(JsonSerializerDefaults.Web));
                }
            }
            """;
    }
}

/// <summary>The article in literals.</summary>
public sealed class SeedArticleInLiteralsTests(PackageFixture package) : SeedArticleTests(package, Storage.Literals);

/// <summary>The article in a resource.</summary>
public sealed class SeedArticleInResourceTests(PackageFixture package) : SeedArticleTests(package, Storage.Resource);

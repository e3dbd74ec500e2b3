using System.Globalization;
using System.Text.Json;
using EmbeddedCorpus.Runtime.Tests.Building;
using Model = EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>What a corpus says does not depend on the culture: one of the two suites runs in invariant mode, the other with the system's cultures.</summary>
public class CultureTests
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void A_corpus_is_made_read_found_and_formatted_the_same_in_every_culture(string name)
    {
        CultureInfo culture = Culture(name);
        string invariant = In(CultureInfo.InvariantCulture);
        Assert.Contains("2022-10-03 IŞIK in İzmir", invariant, StringComparison.Ordinal);
        Assert.Equal(invariant, In(culture));
    }

    [Fact]
    public void One_suite_runs_in_invariant_mode_and_the_other_does_not()
    {
        // In invariant mode a culture that is asked for by name has the data of the invariant one.
        bool isInvariant = AppContext.TryGetSwitch("System.Globalization.Invariant", out bool value) && value;
        Assert.Equal(typeof(CultureTests).Assembly.GetName().Name == "EmbeddedCorpus.Runtime.Tests", isInvariant);
    }

    // Where the system has no cultures, one with signs of its own stands in.
    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "minus ";
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.DateTimeFormat.DateSeparator = "~";
            return culture;
        }
    }

    private static string In(CultureInfo culture)
    {
        (CultureInfo before, CultureInfo beforeUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        try
        {
            return string.Join('\n', Read(Make()));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUI);
        }
    }

    private static TextCorpus Make() => TestCorpus.Of(
        new ArticleDraft("INFO/ışık.txt", "date 2022-10-03 “IŞIK in İzmir”\n\n“I win,” said Işıl Iğdır, TITLE and title.\n")
            .Speaker("Işıl Iğdır")
            .HeadlineQuote("IŞIK in İzmir", 0, Model.Attribution.Carried, origin: 1)
            .Quote("I win,", Model.QuoteKind.Direct, 0, Model.Attribution.Explicit, "Işıl Iğdır", "said")
            .Build(),
        new ArticleDraft("info/ISIK.txt", "date 0900-01-02 Old times\n\nStraße, STRASSE.\n").Build(),
        new ArticleDraft("info/isik.txt", "ÄRGER\n\nZ, å, ä, ö.\n").Build());

    private static IEnumerable<string> Read(TextCorpus corpus)
    {
        yield return corpus.ToString() + corpus.Articles + corpus.Speakers + corpus.Quotes;
        foreach (Article article in corpus.Articles)
        {
            yield return $"{article} {article.Index} {article.Id} {article.Path} {article.Source}";
            yield return JsonSerializer.Serialize(article, s_json);
            yield return $"{article.Id.CompareTo("info/i") < 0} {article.Source.IndexOf("I") < 0} {article.Source.Contains("ı")} {article.Id.StartsWith("INFO")} {article.Id == "INFO/ışık"}";
            foreach (Quote quote in article.Quotes)
            {
                yield return $"{quote} {quote.Kind} {quote.Attribution} {quote.Speaker} {quote.Cue}";
            }
        }

        foreach (string id in (string[])["INFO/ışık", "info/ışık", "INFO/IŞIK", "info/ISIK", "info/isik", "ınfo/ısık"])
        {
            yield return $"{id}: {corpus.Articles.TryGet(id, out Article found)} {found.Index} {Assert.ThrowsAny<Exception>(() => corpus.Articles.Get(id + "i")).Message}";
        }

        yield return string.Join(' ', corpus.Articles.PublishedBetween(new DateOnly(900, 1, 1), new DateOnly(2022, 10, 3)).Select(static article => article.Index));
        var hits = new SearchHit[3];
        foreach (string query in (string[])["title", "TITLE", "ışık", "IŞIK", "izmir", "straße", "quote:WIN", "ärger"])
        {
            yield return $"{query}: {string.Join(' ', hits.Take(corpus.Search(query, hits)).Select(static hit => $"{hit.Article.Index} {hit}"))}";
        }
    }
}

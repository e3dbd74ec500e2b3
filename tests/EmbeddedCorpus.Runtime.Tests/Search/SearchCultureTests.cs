using System.Globalization;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>What is found does not depend on the culture: one of the two suites runs in invariant mode, the other with the system's cultures.</summary>
public class SearchCultureTests
{
    private static readonly (string Query, string Expected)[] s_searches =
    [
        ("INSIDE", "a"),
        ("inside", "a"),
        ("HEADLINE:TITLE", "b"),
        ("İZMİR", "c"),
        ("izmir", "c"),
        ("IZM*", "c"),
        ("ılık", "c"),
        ("STRASSE", "b"),
        ("1.5", "a"),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void The_culture_does_not_matter(string name)
    {
        CultureInfo culture;
        try
        {
            culture = CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            Assert.Skip($"The culture {name} is not known here.");
            return;
        }

        string invariant = In(CultureInfo.InvariantCulture);
        Assert.Equal(string.Join('\n', s_searches.Select(search => $"{search.Query}: {search.Expected}")), invariant);
        Assert.Equal(invariant, In(culture));
    }

    [Fact]
    public void A_culture_with_signs_of_its_own_does_not_matter()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "minus ";
        Assert.Equal(In(CultureInfo.InvariantCulture), In(culture));
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        SearchHit hit = default;
        string text = hit.ToString();
        CultureInfo.CurrentCulture = before;
        Assert.Equal(" (0.000)", text);
    }

    // The whole way, from the text to the hit.
    private static string In(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            TextCorpus corpus = TestCorpus.Of(
                new ArticleDraft("a.txt", "First\n\nInside of it 1.5 inches.").Build(),
                new ArticleDraft("b.txt", "A TITLE\n\nThe Straße.").Build(),
                new ArticleDraft("c.txt", "Third\n\nFrom İzmir, ılık.").Build());
            var hits = new SearchHit[3];
            return string.Join('\n', s_searches.Select(search => $"{search.Query}: {string.Join(' ', hits.Take(corpus.Search(search.Query, hits)).Select(hit => hit.Article.Id))}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

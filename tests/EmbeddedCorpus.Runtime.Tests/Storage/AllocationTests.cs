using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>After the first touch no member allocates: shown over 1,000 articles, beside the value that was read.</summary>
public class AllocationTests
{
    private static readonly byte[] s_bytes = new byte[80_000];
    private static readonly char[] s_chars = new char[80_000];
    private static readonly DateOnly s_day = new(2020, 6, 1);
    private static readonly string[] s_ids = [.. LargeCorpus.Model.Articles.Select(entry => entry.Model.Document.Id)];
    private static readonly byte[][] s_utf8Ids = [.. s_ids.Select(Encoding.UTF8.GetBytes)];
    private static readonly string[] s_names = [.. LargeCorpus.Model.Speakers.Select(speaker => speaker.Name)];

    private static IEnumerable<ArticleModel> Models => LargeCorpus.Model.Articles.Select(entry => entry.Model);

    private static readonly Dictionary<string, (Func<long> Read, Func<long> Expected)> s_probes = new()
    {
        ["TextCorpus.Name"] = (() => Corpus.Name.Length, () => "Corpus".Length),
        ["TextCorpus lists"] = (
            () => Corpus.Articles.Count + Corpus.Paragraphs.Count + Corpus.Quotes.Count + Corpus.Speakers.Count,
            () => 1_000 + 3_000 + 3_000 + 40),
        ["Article.Id"] = (() => Sum(article => article.Id.Length), () => s_ids.Sum(Utf8)),
        ["Article.Path"] = (() => Sum(article => article.Path.Length), () => s_ids.Sum(id => Utf8(id) + 4)),
        ["Article.Headline"] = (() => Sum(article => article.Headline.Length), () => Models.Sum(model => Utf8(model.Headline, model))),
        ["Article.Source"] = (() => Sum(article => article.Source.Bytes.Length), () => Models.Sum(model => Utf8(model.Source.ToString()))),
        ["Article.Text"] = (() => Sum(article => article.Text.Bytes.Length), () => Models.Sum(model => Utf8(model.Source.ToString()[model.TextStart..]))),
        ["Article.Date"] = (() => Sum(article => article.Date?.DayNumber ?? -1), () => Models.Sum(model => model.DayNumber)),
        ["Article.Index"] = (() => Sum(article => article.Index), () => 999 * 1_000 / 2),
        ["Article.Speakers"] = (() => Sum(article => article.Speakers[0].Name.Length), () => Models.Sum(model => Utf8(model.Speakers[0].Name))),
        ["Article equality"] = (() => Sum(article => article == Corpus.Articles[article.Index] && article.GetHashCode() == Corpus.Articles[article.Index].GetHashCode() ? 1 : 0), () => 1_000),
        ["Paragraph"] = (() => SumOfParagraphs(), () => Models.Sum(model => model.Paragraphs.Sum(range => Utf8(range, model)) + 0 + 1 + 2 + 2)),
        ["Quote texts"] = (
            () => SumOfQuotes(quote => quote.Text.Length + quote.Cue.Length + quote.SpeakerMention.Length),
            () => Models.Sum(model => model.Quotes.Sum(quote => Utf8(quote.Text, model) + Utf8(quote.Cue, model) + Utf8(quote.Mention, model)))),
        ["Quote.Kind and Attribution"] = (
            () => SumOfQuotes(quote => ((int)quote.Kind * 10) + (int)quote.Attribution),
            () => Models.Sum(model => model.Quotes.Sum(quote => ((int)quote.Kind * 10) + (int)quote.Attribution))),
        ["Quote references"] = (
            () => SumOfQuotes(quote => quote.Article.Index + (quote.Paragraph?.Index ?? 7) + (quote.Origin?.Index ?? 5) + quote.Index + quote.Speaker!.Value.Name.Length),
            () => (3L * 999 * 1_000 / 2) + Models.Sum(model => (7 + 0 + 2) + (1 + 5 + 5) + (0 + 1 + 2) + (3 * Utf8(model.Speakers[0].Name)))),
        ["Speaker"] = (() => SumOfSpeakers(), () => (39 * 40 / 2) + LargeCorpus.Model.Speakers.Sum(speaker => Utf8(speaker.Name) + Description(speaker) + speaker.Quotes.Sum() + speaker.Articles.Sum())),
        ["Get(string)"] = (() => SumOfFound(static number => Corpus.Articles.Get(s_ids[number])), () => 999 * 1_000 / 2),
        ["Get(span)"] = (() => SumOfFound(static number => Corpus.Articles.Get(s_ids[number].AsSpan())), () => 999 * 1_000 / 2),
        ["Get(utf8)"] = (() => SumOfFound(static number => Corpus.Articles.Get(s_utf8Ids[number])), () => 999 * 1_000 / 2),
        ["Slice"] = (() => SumOfIndexes(Corpus.Articles[10..20]), () => 145),
        ["TryGet(utf8)"] = (() => SumOfFound(static number => Corpus.Articles.TryGet(s_utf8Ids[number], out Article found) ? found : default), () => 999 * 1_000 / 2),
        ["TryGet(missing)"] = (() => SumOfFound(static number => Corpus.Articles.TryGet("year/none", out Article found) ? found : default), () => 0),
        ["Get of a speaker"] = (() => SumOfFoundSpeakers(), () => 39 * 40),
        ["PublishedOn"] = (() => Corpus.Articles.PublishedOn(s_day).Count, () => Models.Count(model => model.DayNumber == s_day.DayNumber)),
        ["PublishedBetween"] = (
            () => SumOfIndexes(Corpus.Articles.PublishedBetween(s_day, s_day.AddDays(30))),
            () => Models.Select((model, index) => model.DayNumber >= s_day.DayNumber && model.DayNumber <= s_day.DayNumber + 30 ? index : 0).Sum()),
        ["Lists' equality"] = (
            () => Sum(article => article.Quotes.Equals(Corpus.Articles[article.Index].Quotes) && article.Quotes.GetHashCode() == Corpus.Articles[article.Index].Quotes.GetHashCode() ? 1 : 0)
                + (Corpus.Articles.GetHashCode() == Corpus.Articles.GetHashCode() && Corpus.Speakers.GetHashCode() == Corpus.Speakers.GetHashCode() ? 1 : 0),
            () => 1_001),
        ["Utf8Text.EnumerateRunes"] = (
            () => Sum(article => Checksum.Runes(article.Headline)),
            () => Models.Sum(model => model.Headline.In(model.Source).ToString().EnumerateRunes().Aggregate(0L, (sum, rune) => ((sum * 31) + rune.Value) % 1_000_003))),
        ["Utf8Text comparison"] = (
            () => Sum(article => (article.Id == s_ids[article.Index] ? 1 : 0) + Math.Sign(article.Id.CompareTo("year/")) + (article.Id.Equals(article.Path) ? 9 : 0) + (article.Id.GetHashCode() == article.Id.GetHashCode() ? 1 : 0)),
            () => 3_000),
        ["Utf8Text search"] = (
            () => Sum(article => (article.Source.Contains("between") ? 1 : 0) + (article.Text.StartsWith("Speaker") ? 1 : 0) + article.Headline.IndexOf("–") + (article.Source.Contains(article.Headline) ? 1 : 0)),
            () => Models.Sum(model => 3 + Utf8(model.Source.ToString()[model.Headline.Start..model.Source.ToString().IndexOf('–', StringComparison.Ordinal)]))),
        ["Utf8Text bytes"] = (
            () => Sum(article => (article.Id == s_utf8Ids[article.Index].AsSpan() ? 1 : 0) + (article.Path.EndsWith(".txt") && article.Path.EndsWith(".txt"u8) ? 1 : 0)),
            () => 2_000),
        ["Utf8Text parts"] = (
            () => Sum(article => article.Id.Truncate(4).Length + (article.Source.TryGetRange(article.Text, out Range range) && article.Source[range] == article.Text ? 1 : 0)),
            () => 5_000),
        ["Back to the corpus"] = (
            () => Sum(article => article.Corpus == Corpus && article.Speakers[0].Corpus == Corpus && !article.IsDefault ? 1 : 0),
            () => 1_000),
        ["Quote.SpeakerName"] = (
            () => SumOfQuotes(quote => quote.SpeakerName.Length),
            () => Models.Sum(model => 3 * Utf8(model.Speakers[0].Name))),
        ["Utf8Text.Slice"] = (() => Sum(article => article.Id.Slice(5, 4).Length), () => 4_000),
        ["Utf8Text.TryFormat(char)"] = (() => Sum(article => article.Text.TryFormat(s_chars, out int written) ? written : -1), () => Models.Sum(model => model.Source.Length - model.TextStart)),
        ["Utf8Text.TryFormat(byte)"] = (() => Sum(article => article.Source.TryFormat(s_bytes, out int written) ? written : -1), () => Models.Sum(model => Utf8(model.Source.ToString()))),
        ["Interpolation into characters"] = (
            () => Sum(article => s_chars.AsSpan().TryWrite($"{article.Headline}: {article.Quotes[0].Text}", out int written) ? written : -1),
            () => Models.Sum(model => model.Headline.Length + model.Quotes[0].Text.Length + 2)),
        ["Interpolation into bytes"] = (
            () => Sum(article => Utf8Writer(article)),
            () => Models.Sum(model => Utf8(model.Headline, model) + 3)),
        ["Everything"] = (() => Checksum.Of(Corpus), () => Checksum.Of(LargeCorpus.Image.Open().Corpus)),
    };

    public static TheoryData<string> Probes => [.. s_probes.Keys];

    private static TextCorpus Corpus => LargeCorpus.Corpus;

    [Theory]
    [MemberData(nameof(Probes))]
    public void Reading_allocates_nothing(string probe)
    {
        (Func<long> read, Func<long> expected) = s_probes[probe];
        long value = 0;
        for (int warmUp = 0; warmUp < 3; warmUp++)
        {
            value = read();
        }

        long allocated = Allocations.Of(read, out long again);
        Assert.Equal(expected(), value);
        Assert.Equal(value, again);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void The_first_touch_allocates_one_small_object()
    {
        // The code is warm, this corpus is not.
        long expected = Checksum.Of(LargeCorpus.Image.Open().Corpus);
        long touch = Allocations.Of(() => LargeCorpus.Image.Open().Corpus, out TextCorpus corpus);
        long rest = Allocations.Of(() => Checksum.Of(corpus), out long sum);
        Assert.Equal(expected, sum);
        Assert.InRange(touch, 1, TestImage.FirstTouchBytes);
        Assert.Equal(0, rest);
        TestContext.Current.TestOutputHelper?.WriteLine($"The first touch allocated {touch} bytes.");
    }

    private static long Sum(Func<Article, long> value)
    {
        long sum = 0;
        foreach (Article article in Corpus.Articles)
        {
            sum += value(article);
        }

        return sum;
    }

    private static long SumOfParagraphs()
    {
        long sum = 0;
        foreach (Paragraph paragraph in Corpus.Paragraphs)
        {
            sum += paragraph.Text.Length + paragraph.Index;
            foreach (Quote quote in paragraph.Quotes)
            {
                sum += quote.Paragraph == paragraph && paragraph.Article == quote.Article ? 1 : 0;
            }
        }

        return sum;
    }

    private static long SumOfQuotes(Func<Quote, long> value)
    {
        long sum = 0;
        foreach (Quote quote in Corpus.Quotes)
        {
            sum += value(quote);
        }

        return sum;
    }

    private static long SumOfSpeakers()
    {
        long sum = 0;
        foreach (Speaker speaker in Corpus.Speakers)
        {
            sum += speaker.Name.Length + speaker.Description.Length + speaker.Index;
            foreach (Quote quote in speaker.Quotes)
            {
                sum += (quote.Article.Index * 3) + quote.Index;
            }

            foreach (Article article in speaker.Articles)
            {
                sum += article.Index;
            }
        }

        return sum;
    }

    private static long SumOfIndexes(CorpusList<Article> list)
    {
        long sum = 0;
        foreach (Article article in list)
        {
            sum += article.Index;
        }

        return sum;
    }

    private static long SumOfFound(Func<int, Article> find)
    {
        long sum = 0;
        for (int number = 0; number < LargeCorpus.Articles; number++)
        {
            sum += find(number).Index;
        }

        return sum;
    }

    private static long SumOfFoundSpeakers()
    {
        long sum = 0;
        foreach (string name in s_names)
        {
            sum += Corpus.Speakers.Get(name).Index;
            sum += Corpus.Speakers.TryGet(name.AsSpan(), out Speaker speaker) ? speaker.Index : -1;
        }

        return sum;
    }

    private static int Utf8Writer(Article article) => System.Text.Unicode.Utf8.TryWrite(s_bytes, $"<{article.Headline}>\n", out int written) ? written : -1;

    private static int Utf8(string text) => Encoding.UTF8.GetByteCount(text);

    private static int Utf8(TextRange range, ArticleModel model) => Encoding.UTF8.GetByteCount(range.In(model.Source));

    private static int Description(SpeakerEntry speaker) => Utf8(speaker.Description, LargeCorpus.Model.Articles[speaker.DescribedBy].Model);
}

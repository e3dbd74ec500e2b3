using System.Text.Json;
using EmbeddedCorpus.Runtime.Tests.Building;
using Kind = EmbeddedCorpus.Compiler.Model.ParagraphKind;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>Kinds and times of paragraphs: each article has its own, and most have none.</summary>
public class ParagraphNoteTests
{
    // The last time is above what a number of the image holds.
    private const int LastMillisecond = int.MaxValue;

    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        new ArticleDraft("a.txt", "Head\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n").KindFrom(1, Kind.ListItem).KindFrom(3, Kind.Footnote).Build(),
        new ArticleDraft("b.txt", "Head\n\nPlain.\n\nPlain too.\n").Build(),
        new ArticleDraft("c.txt", "Head\n\nHello.\n\nHOLT: Hello.\n\nBye.\n").KindFrom(0, Kind.Caption).KindFrom(1, Kind.Turn).KindFrom(2, Kind.Text)
            .Time(0, 0, 1).Time(1, 62_500, LastMillisecond).Build(),
        new ArticleDraft("d.txt", "Head\n\nLast.\n").KindFrom(0, Kind.BlockQuotation).Build());

    [Fact]
    public void A_kind_holds_until_the_next_and_no_longer_than_its_article() => Assert.Equal(
        ["Text ListItem ListItem Footnote", "Text Text", "Caption Turn Text", "BlockQuotation"],
        s_corpus.Articles.Select(static article => string.Join(' ', article.Paragraphs.Select(static paragraph => paragraph.Kind))));

    [Fact]
    public void Only_paragraphs_with_a_time_have_one() => Assert.Equal(
        [(0, 1), (62_500, LastMillisecond)],
        s_corpus.Paragraphs.Where(static paragraph => paragraph.StartTime is not null || paragraph.EndTime is not null)
            .Select(static paragraph => ((int)paragraph.StartTime!.Value.TotalMilliseconds, (int)paragraph.EndTime!.Value.TotalMilliseconds)));

    [Fact]
    public void The_time_is_that_of_its_own_paragraph()
    {
        Article article = s_corpus.Articles.Get("c");
        Assert.Equal(TimeSpan.FromMilliseconds(62_500), article.Paragraphs[1].StartTime);
        Assert.Null(article.Paragraphs[2].StartTime);
        Assert.Null(s_corpus.Articles.Get("d").Paragraphs[0].EndTime);
    }

    [Fact]
    public void A_corpus_of_prose_has_neither() =>
        Assert.All(SampleCorpus.Corpus.Paragraphs, static paragraph => Assert.Equal((ParagraphKind.Text, null, null), (paragraph.Kind, paragraph.StartTime, paragraph.EndTime)));

    [Fact]
    public void Kinds_are_those_of_the_compiler() => Assert.Equal(Enum.GetNames<Kind>(), Enum.GetNames<ParagraphKind>());

    [Fact]
    public void They_are_written_as_json()
    {
        CorpusList<Paragraph> paragraphs = s_corpus.Articles.Get("c").Paragraphs;
        Assert.Equal("""{"Article":"c","Index":1,"Text":"HOLT: Hello.","Kind":"Turn","StartTime":"00:01:02.5000000","EndTime":"24.20:31:23.6470000"}""", JsonSerializer.Serialize(paragraphs[1]));
        Assert.Equal("""{"Article":"c","Index":2,"Text":"Bye.","Kind":"Text","StartTime":null,"EndTime":null}""", JsonSerializer.Serialize(paragraphs[2]));
    }

    [Fact]
    public void Every_kind_is_written_by_its_name() => Assert.All(
        Enum.GetValues<ParagraphKind>(),
        static kind => Assert.Equal(kind.ToString(), System.Text.Encoding.UTF8.GetString(EmbeddedCorpus.Json.ElementWriter.Name(kind))));

    [Fact]
    public void Reading_them_allocates_nothing()
    {
        _ = Sum();
        long before = GC.GetAllocatedBytesForCurrentThread();
        long sum = Sum();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(1 + 1 + 3 + 4 + 5 + 2 + ((1L + 62_500 + LastMillisecond) * TimeSpan.TicksPerMillisecond), sum);
    }

    private static long Sum()
    {
        long sum = 0;
        foreach (Paragraph paragraph in s_corpus.Paragraphs)
        {
            sum += (int)paragraph.Kind + (paragraph.StartTime?.Ticks ?? 0) + (paragraph.EndTime?.Ticks ?? 0);
        }

        return sum;
    }
}

using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>What an article says of itself, by name: as it is written, in place, without allocation.</summary>
public class FieldTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        new ArticleDraft("a.txt", "date 2022-10-03 'Ships'\n\nSection: Sea. Tags: ships, the sea, naïve 𝒜. None: .\n")
            .Field("section", "Sea")
            .FieldList("tags", "ships, the sea, naïve 𝒜")
            .FieldList("none", string.Empty)
            .Build(),
        new ArticleDraft("b.txt", "No date\n\nNothing.\n").Build(),
        new ArticleDraft("c.txt", "Date  2023-01-02  Later\n\nTags: one.\n").FieldList("tags", "one").Build());

    private static Article First => s_corpus.Articles[0];

    [Fact]
    public void The_date_is_a_field_as_it_is_written()
    {
        ArticleField date = First.Fields["date"];
        Assert.True(date.Exists);
        Assert.Equal("date", date.Name.ToString());
        Assert.Equal(ArticleFieldKind.Text, date.Kind);
        Assert.Equal("2022-10-03", date.Text.ToString());
        Assert.Equal(["2022-10-03"], date.Items.Select(item => item.ToString()));
        Assert.Equal("date: 2022-10-03", date.ToString());
    }

    [Fact]
    public void A_value_is_a_slice_of_the_source() => Assert.Equal("date ".Length, PositionTests.Offset(First.Source, First.Fields["date"].Text));

    [Fact]
    public void The_keyword_of_a_header_names_the_field_in_any_case() => Assert.Equal("2023-01-02", s_corpus.Articles[1].Fields["date"].Text.ToString());

    [Fact]
    public void A_list_has_its_items()
    {
        ArticleField tags = First.Fields["tags"];
        Assert.Equal(ArticleFieldKind.List, tags.Kind);
        Assert.Equal("ships, the sea, naïve 𝒜", tags.Text.ToString());
        Assert.Equal(["ships", "the sea", "naïve 𝒜"], tags.Items.Select(item => item.ToString()));
        Assert.Equal("the sea", tags.Items[1].ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => tags.Items[3]);
        Assert.Empty(First.Fields["none"].Items);
        Assert.True(First.Fields["none"].Exists);
        Assert.Equal(["one"], s_corpus.Articles[1].Fields["tags"].Items.Select(item => item.ToString()));
    }

    [Fact]
    public void A_missing_field_is_empty()
    {
        foreach (ArticleField field in new[] { First.Fields["Date"], First.Fields["dat"], s_corpus.Articles[2].Fields["date"], default(Article).Fields["date"], default })
        {
            Assert.False(field.Exists);
            Assert.Equal(ArticleFieldKind.Missing, field.Kind);
            Assert.True(field.Name.IsEmpty && field.Text.IsEmpty);
            Assert.Empty(field.Items);
            Assert.Equal(string.Empty, field.ToString());
            Assert.Equal(default, field);
        }
    }

    [Fact]
    public void Fields_are_looked_up_by_string_characters_and_bytes()
    {
        Assert.True(First.Fields.TryGet("section", out ArticleField byString));
        Assert.True(First.Fields.TryGet("a section".AsSpan(2), out ArticleField byCharacters));
        Assert.True(First.Fields.TryGet("section"u8, out ArticleField byBytes));
        Assert.Equal("Sea", byString.Text.ToString());
        Assert.True(byString == byCharacters && byString == byBytes && byString != First.Fields["date"]);
        Assert.False(First.Fields.TryGet("sections", out ArticleField missing));
        Assert.False(First.Fields.TryGet("sections"u8, out missing));
        Assert.False(First.Fields.TryGet((string?)null, out missing));
        Assert.False(missing.Exists);
    }

    [Fact]
    public void Fields_are_a_list_in_the_order_of_the_text()
    {
        Assert.Equal(["date", "section", "tags", "none"], First.Fields.Select(field => field.Name.ToString()));
        Assert.Equal(4, First.Fields.Count);
        Assert.Equal("section", First.Fields[1].Name.ToString());
        Assert.Equal("date, section, tags, none", First.Fields.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => First.Fields[4]);
        Assert.Empty(s_corpus.Articles[2].Fields);
    }

    [Fact]
    public void Reading_fields_allocates_nothing()
    {
        Article article = First;
        long sum = 0;
        long Read()
        {
            sum = article.Fields["date"].Text.Length + (article.Fields["missing"].Exists ? 1 : 0) + (article.Fields.TryGet("tags"u8, out ArticleField tags) ? tags.Items.Count : 0);
            foreach (ArticleField field in article.Fields)
            {
                sum += field.Name.Length + (int)field.Kind;
                foreach (Utf8Text item in field.Items)
                {
                    sum += item.Length;
                }
            }

            return sum;
        }

        long expected = Read();
        long allocated = Allocations.Of(Read, out long again);
        Assert.Equal(expected, again);
        Assert.Equal(0, allocated);
    }
}

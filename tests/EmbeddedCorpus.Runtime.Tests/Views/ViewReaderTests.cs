using System.Globalization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Views;

/// <summary>Values of fields as types: what is one, what is none, and that nothing is allocated or thrown.</summary>
public class ViewReaderTests
{
    private delegate bool Reader<T>(ArticleField field, out T value);

    [Theory]
    [InlineData("true", true, true)]
    [InlineData("false", true, false)]
    [InlineData("True", false, false)]
    [InlineData("yes", false, false)]
    [InlineData("no", false, false)]
    [InlineData("on", false, false)]
    [InlineData("1", false, false)]
    [InlineData("[true]", false, false)]
    public void A_boolean_is_true_or_false(string text, bool isRead, bool value) => Check<bool>(ViewReader.TryRead, text, isRead, value);

    [Theory]
    [InlineData("3", true, 3)]
    [InlineData("-3", true, -3)]
    [InlineData("+3", true, 3)]
    [InlineData("007", true, 7)]
    [InlineData("2147483647", true, int.MaxValue)]
    [InlineData("-2147483648", true, int.MinValue)]
    [InlineData("2147483648", false, 0)]
    [InlineData("-2147483649", false, 0)]
    [InlineData("99999999999999999999999", false, 0)]
    [InlineData("3.0", false, 0)]
    [InlineData("1,000", false, 0)]
    [InlineData("0x10", false, 0)]
    [InlineData("'-'", false, 0)]
    [InlineData("٣", false, 0)]
    public void An_integer_has_digits_and_a_sign(string text, bool isRead, int value) => Check<int>(ViewReader.TryRead, text, isRead, value);

    [Fact]
    public void Each_integer_type_has_its_range()
    {
        Check<sbyte>(ViewReader.TryRead, "-128", true, sbyte.MinValue);
        Check<sbyte>(ViewReader.TryRead, "128", false, 0);
        Check<byte>(ViewReader.TryRead, "255", true, byte.MaxValue);
        Check<byte>(ViewReader.TryRead, "256", false, 0);
        Check<byte>(ViewReader.TryRead, "-1", false, 0);
        Check<short>(ViewReader.TryRead, "-32768", true, short.MinValue);
        Check<short>(ViewReader.TryRead, "32768", false, 0);
        Check<ushort>(ViewReader.TryRead, "65535", true, ushort.MaxValue);
        Check<ushort>(ViewReader.TryRead, "65536", false, 0);
        Check<uint>(ViewReader.TryRead, "4294967295", true, uint.MaxValue);
        Check<uint>(ViewReader.TryRead, "4294967296", false, 0u);
        Check<long>(ViewReader.TryRead, "-9223372036854775808", true, long.MinValue);
        Check<long>(ViewReader.TryRead, "9223372036854775807", true, long.MaxValue);
        Check<long>(ViewReader.TryRead, "9223372036854775808", false, 0);
        Check<ulong>(ViewReader.TryRead, "18446744073709551615", true, ulong.MaxValue);
        Check<ulong>(ViewReader.TryRead, "18446744073709551616", false, 0ul);
        Check<ulong>(ViewReader.TryRead, "-0", false, 0ul);
    }

    [Theory]
    [InlineData("1.5", true, 1.5)]
    [InlineData("-0.25", true, -0.25)]
    [InlineData("1e3", true, 1000)]
    [InlineData("1,5", false, 0)]
    [InlineData("1.5 m", false, 0)]
    [InlineData("NaN", false, 0)]
    [InlineData("Infinity", false, 0)]
    [InlineData("1e999", false, 0)]
    public void A_number_has_a_point(string text, bool isRead, double value) => Check<double>(ViewReader.TryRead, text, isRead, value);

    [Fact]
    public void A_decimal_number_keeps_its_digits()
    {
        Check<decimal>(ViewReader.TryRead, "1.10", true, 1.10m);
        Check<decimal>(ViewReader.TryRead, "79228162514264337593543950335", true, decimal.MaxValue);
        Check<decimal>(ViewReader.TryRead, "79228162514264337593543950336", false, 0m);
        Check<decimal>(ViewReader.TryRead, "1.10 EUR", false, 0m);
    }

    [Theory]
    [InlineData("2018-11-21", "2018-11-21")]
    [InlineData("2018-11-21T23:59:00-05:00", "2018-11-21")]
    [InlineData("2018-11-21 00:00:01 +0900", "2018-11-21")]
    [InlineData("2018-11-21T10:00", "2018-11-21")]
    [InlineData("2018-11-21T10:00:00.123456789Z", "2018-11-21")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2023-02-29", null)]
    [InlineData("2018-1-1", null)]
    [InlineData("21.11.2018", null)]
    [InlineData("2018-11-21T", null)]
    [InlineData("2018-11-21T24:00", null)]
    [InlineData("2018-11-21 Monday", null)]
    [InlineData("0000-01-01", null)]
    public void A_day_is_the_day_as_it_is_written(string text, string? day) =>
        Check<DateOnly>(ViewReader.TryRead, text, day is not null, day is null ? default : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2022-07-29T10:00:00-05:00", "2022-07-29T10:00:00.0000000-05:00")]
    [InlineData("2022-07-29 10:00 +0530", "2022-07-29T10:00:00.0000000+05:30")]
    [InlineData("2022-07-29T10:00:00.25Z", "2022-07-29T10:00:00.2500000+00:00")]
    [InlineData("2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43.1000000-05:00")]
    [InlineData("2022-07-29T10:00:00", null)]
    [InlineData("2022-07-29", null)]
    [InlineData("2022-07-29T10:00:00+15:00", null)]
    [InlineData("'2022-07-29T10:00:00+05:'", null)]
    [InlineData("2022-07-29T10:00:60Z", null)]
    [InlineData("2022-07-29T10:00:00.Z", null)]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("9999-12-31T23:59:59-01:00", null)]
    public void A_time_has_an_offset(string text, string? time)
    {
        Check<DateTimeOffset>(ViewReader.TryRead, text, time is not null, time is null ? default : DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture));
        Assert.Equal(time, ViewReader.TryRead(Field(text), out DateTimeOffset value) ? value.ToString("O", CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData("Good evening", true)]
    [InlineData("no", true)]
    [InlineData("[a, b]", false)]
    [InlineData("''", false)]
    public void A_text_has_characters_and_is_no_list(string text, bool isRead)
    {
        Assert.Equal(isRead, ViewReader.TryRead(Field(text), out Utf8Text value));
        Assert.Equal(isRead ? text : string.Empty, value.ToString());
    }

    [Theory]
    [InlineData("[a, 'b c', a]", "a|b c|a")]
    [InlineData("alone", "alone")]
    [InlineData("[]", "")]
    [InlineData("''", "")]
    public void A_list_has_its_items(string text, string items) => Assert.Equal(items, string.Join('|', ViewReader.ReadList(ArticleOf(text), 0)));

    [Theory]
    [InlineData("politics", "Politics", true)]
    [InlineData("arts-and_culture", "ArtsAndCulture", true)]
    [InlineData("Arts and culture", "ArtsAndCulture", true)]
    [InlineData("politic", "Politics", false)]
    [InlineData("politicss", "Politics", false)]
    [InlineData("'-'", "Politics", false)]
    [InlineData("Übersicht", "Übersicht", true)]
    [InlineData("übersicht", "Übersicht", false)]
    public void A_name_is_one_of_a_member_whatever_its_ASCII_case_and_separators(string value, string name, bool isName) =>
        Assert.Equal(isName, ViewReader.IsName(Field(value).Text, System.Text.Encoding.UTF8.GetBytes(name)));

    [Fact]
    public void A_missing_field_is_no_value()
    {
        Article article = TestCorpus.OfText("No fields.").Articles[0];
        foreach (ArticleField field in new[] { default, FieldValues.Get(article, 0), FieldValues.Get(default, 0), FieldValues.Get(Field("1").Exists ? article : default, 99), FieldValues.Get(article, -1) })
        {
            Assert.False(field.Exists);
            Assert.False(ViewReader.TryRead(field, out bool _) || ViewReader.TryRead(field, out int _) || ViewReader.TryRead(field, out ulong _) || ViewReader.TryRead(field, out double _));
            Assert.False(ViewReader.TryRead(field, out decimal _) || ViewReader.TryRead(field, out DateOnly _) || ViewReader.TryRead(field, out DateTimeOffset _) || ViewReader.TryRead(field, out Utf8Text _));
        }

        foreach ((Article missing, int key) in new[] { (article, 0), (article, -1), (default, 0), (ArticleOf("1"), 99) })
        {
            Assert.Equal(0, FieldValues.NumberOf(missing, key));
            Assert.True(ViewReader.ReadText(missing, key).IsEmpty);
            Assert.Empty(ViewReader.ReadList(missing, key));
        }
    }

    [Fact]
    public void A_key_is_the_number_of_a_name_in_the_order_of_the_first_articles()
    {
        TextCorpus corpus = TestCorpus.Of(
            TestCorpus.Parse("a.txt", "---\ndate: 2020-01-01\nb: 1\n---\nOne text.\n"),
            TestCorpus.Parse("b.txt", "---\na: 2\ndate: 2020-01-02\nb: 3\n---\nAnother text.\n"));

        Assert.Equal(["date", "b"], Enumerable.Range(0, 3).Select(key => FieldValues.Get(corpus.Articles[0], key)).Where(field => field.Exists).Select(field => field.Name.ToString()));
        Assert.Equal(["2020-01-02", "3", "2"], Enumerable.Range(0, 3).Select(key => FieldValues.Get(corpus.Articles[1], key).Text.ToString()));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(3, 40)]
    [InlineData(500, 1)]
    [InlineData(500, 40)]
    [InlineData(17_000, 1)]
    public void A_number_is_the_rank_of_a_value_in_the_order_of_the_bytes(int values, int every)
    {
        // Each value twice, in an order of their own. Of "every" articles one has the field.
        string[] texts = [.. Enumerable.Range(0, 2 * values).Select(number => $"v{number * 7919L % values}")];
        TextCorpus corpus = TestCorpus.Of([.. Enumerable.Range(0, texts.Length * every).Select(number =>
            TestCorpus.Parse($"{number:000000}.txt", number % every == 0 ? $"---\nvalue: {texts[number / every]}\n---\nSome text.\n" : "Some text.\n"))]);
        string[] distinct = [.. texts.Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(values, distinct.Length);
        for (int number = 0; number < corpus.Articles.Count; number++)
        {
            Article article = corpus.Articles[number];
            string? text = number % every == 0 ? texts[number / every] : null;
            Assert.Equal(text is null ? 0 : Array.BinarySearch(distinct, text, StringComparer.Ordinal) + 1, FieldValues.NumberOf(article, 0));
            Assert.Equal(text ?? string.Empty, ViewReader.ReadText(article, 0).ToString());
            Assert.Equal(text ?? string.Empty, ViewReader.ReadList(article, 0).ToString());
        }

        Assert.Equal(0, Allocations.Of(() => FieldValues.NumberOf(corpus.Articles[0], 0), out _));
    }

    [Fact]
    public void The_number_of_a_list_is_none_of_a_value()
    {
        TextCorpus corpus = TestCorpus.Of(
            TestCorpus.Parse("a.txt", "---\nvalue: [b, a]\n---\nSome text.\n"),
            TestCorpus.Parse("b.txt", "---\nvalue: b\n---\nSome text.\n"),
            TestCorpus.Parse("c.txt", "---\nvalue: [a, b]\n---\nSome text.\n"),
            TestCorpus.Parse("d.txt", "---\nvalue: []\n---\nSome text.\n"),
            TestCorpus.Parse("e.txt", "---\nvalue: ''\n---\nSome text.\n"));

        // The values are '', a and b.
        Assert.Equal([4, 3, 5, 6, 1], corpus.Articles.Select(static article => FieldValues.NumberOf(article, 0)));
        Assert.Equal(["b, a", "b", "a, b", "", ""], corpus.Articles.Select(static article => ViewReader.ReadList(article, 0).ToString()));
        Assert.Equal([2, 1, 2, 0, 0], corpus.Articles.Select(static article => ViewReader.ReadList(article, 0).Count));
    }

    private static ArticleField Field(string text)
    {
        ArticleField field = FieldValues.Get(ArticleOf(text), 0);
        Assert.Equal("value", field.Name.ToString());
        return field;
    }

    private static Article ArticleOf(string text) => TestCorpus.Of(TestCorpus.Parse("a.txt", $"---\nvalue: {text}\n---\nSome text.\n")).Articles[0];

    private static void Check<T>(Reader<T> read, string text, bool isRead, T value)
    {
        ArticleField field = Field(text);
        Assert.Equal(isRead, read(field, out T first));
        Assert.Equal(isRead ? value : default, first);
        (bool, T) Read() => (read(field, out T again), again);
        Assert.Equal(0, Allocations.Of(Read, out (bool, T) both));
        Assert.Equal((isRead, first), both);
    }
}

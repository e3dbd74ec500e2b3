using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Runtime.Tests.Building;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>The columns of fields give each article its values, and each value its articles.</summary>
public sealed class FieldColumnTests
{
    private const int Corpora = 20;
    private static readonly string[] s_names = ["section", "tags", "lang", "note", "rare", "naïve"];
    private static readonly string[] s_values = ["Sea", "sea", "Sky", "𝒜 river", "\uFF21bc", "naïve", "z"];

    [Fact]
    public void Every_field_of_random_articles_is_read_as_it_was_written()
    {
        for (int seed = 1; seed <= Corpora; seed++)
        {
            (CorpusModel model, CorpusStorage storage) = Random(seed);
            for (int index = 0; index < model.Articles.Count; index++)
            {
                ArticleModel expected = model.Articles[index].Model;
                ArticleFields fields = storage.GetArticle(index).Fields;
                string because = $"seed {seed}, article {index}";
                Assert.True(expected.Fields.Count == fields.Count, because);
                for (int field = 0; field < fields.Count; field++)
                {
                    FieldModel written = expected.Fields[field];
                    Assert.Equal((because, written.Name, (int)written.Kind, expected.Source.Read(written.Text)), (because, fields[field].Name.ToString(), (int)fields[field].Kind, fields[field].Text.ToString()));
                    IEnumerable<TextRange> items = written.Items.Count == 0 && (int)written.Kind == (int)ArticleFieldKind.Text ? [written.Text] : written.Items;
                    Assert.Equal(items.Select(expected.Source.Read), fields[field].Items.Select(static item => item.ToString()));
                    Assert.Equal(fields[field], fields[written.Name]);
                }

                Assert.False(fields["missing"].Exists);
            }
        }
    }

    [Fact]
    public void The_values_of_a_column_are_in_order_and_have_their_articles()
    {
        for (int seed = 1; seed <= Corpora; seed++)
        {
            (CorpusModel model, CorpusStorage storage) = Random(seed);
            int columns = storage.TableOf(Table.FieldColumns).Rows - 1;
            for (int key = 0; key < columns; key++)
            {
                string name = FieldColumnReader.Name(storage, key).ToString();
                (int first, int end) = FieldColumnReader.Values(storage, key);
                for (int value = first; value < end; value++)
                {
                    Utf8Text text = FieldColumnReader.Value(storage, value);
                    Assert.True(value == first || FieldColumnReader.Value(storage, value - 1).Bytes.SequenceCompareTo(text.Bytes) < 0, $"seed {seed}, {name}, {text}");
                    Assert.Equal(Holders(model, name, text.ToString()), FieldColumnReader.Postings(storage, value).Select(static article => article.Index));
                    Assert.Equal(value, FieldColumnReader.Find(storage, key, text.Bytes));
                }

                Assert.Equal(-1, FieldColumnReader.Find(storage, key, "sea!"u8));
                Assert.Equal(-1, FieldColumnReader.Find(storage, key, ""u8));
            }
        }
    }

    [Theory]
    [InlineData(126, 1)]
    [InlineData(127, 1)]
    [InlineData(128, 2)]
    [InlineData(16_383, 2)]
    [InlineData(16_384, 4)]
    public void A_cell_has_as_many_digits_as_its_column_needs(int values, int digits)
    {
        var articles = new List<ArticleModel>();
        for (int number = 0; number < values; number++)
        {
            string rare = number % 3 == 0 ? $"rare: {number % 90}\n" : string.Empty;
            articles.Add(TestCorpus.Parse($"{number:00000}.txt", $"---\nnumber: {number}\nsection: {s_values[number % 3]}\n{rare}---\n\nText.\n"));
        }

        CorpusStorage storage = TestImage.Of(TestCorpus.Model(articles)).Open();
        int columns = storage.TableOf(Table.FieldColumns).Rows - 1;
        for (int key = 0; key < columns; key++)
        {
            int form = DigitReader.Digit(storage.RowAt(storage.TableOf(Table.FieldColumns), key, FieldColumnRow.Size)[FieldColumnRow.Form]);
            string name = FieldColumnReader.Name(storage, key).ToString();
            Assert.Equal((name, name == "section" ? 1 : digits, name == "rare"), (name, form & ~FieldColumnRow.Sparse, (form & FieldColumnRow.Sparse) != 0));
        }

        for (int number = 0; number < values; number++)
        {
            ArticleFields fields = storage.GetArticle(number).Fields;
            Assert.Equal(
                ($"{number}", s_values[number % 3], number % 3 == 0 ? $"{number % 90}" : string.Empty),
                (fields["number"].Text.ToString(), fields["section"].Text.ToString(), fields["rare"].Text.ToString()));
        }
    }

    [Fact]
    public void Equal_lists_are_one_list_and_lists_of_other_items_are_not()
    {
        string[] written = ["[sea, sky]", "[sea,  sky]", "[sea, sky]", "[sky, sea]", "[]", "sea", "[]"];
        CorpusStorage storage = TestImage.Of(TestCorpus.Model([.. written.Select(static (tags, number) => TestCorpus.Parse($"{number}.txt", $"---\ntags: {tags}\n---\n\nText.\n"))])).Open();
        Assert.Equal(4 + 1, storage.TableAt(Table.FieldLists).Rows);
        for (int number = 0; number < written.Length; number++)
        {
            ArticleField tags = storage.GetArticle(number).Fields["tags"];
            Assert.Equal(written[number], tags.Text.ToString());
            Assert.Equal(written[number].Trim('[', ']').Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), tags.Items.Select(static item => item.ToString()));
        }
    }

    private static IEnumerable<int> Holders(CorpusModel model, string name, string text)
    {
        for (int index = 0; index < model.Articles.Count; index++)
        {
            ArticleModel article = model.Articles[index].Model;
            foreach (FieldModel field in article.Fields.AsSpan().ToArray())
            {
                IEnumerable<TextRange> values = (int)field.Kind == (int)ArticleFieldKind.List ? field.Items : [field.Text];
                if (field.Name == name && values.Any(range => article.Source.Read(range) == text))
                {
                    yield return index;
                }
            }
        }
    }

    // Some names are in all articles, some in few, and the order of names differs.
    private static (CorpusModel Model, CorpusStorage Storage) Random(int seed)
    {
        var random = new Random(seed);
        var articles = new List<ArticleModel>();
        for (int number = random.Next(1, 40); number > 0; number--)
        {
            var text = new StringBuilder("---\n");
            foreach (string name in s_names.Where(name => random.Next(name == "rare" ? 9 : 4) != 0 == (name != "rare")).OrderBy(_ => random.Next(3)))
            {
                string value = name == "tags"
                    ? $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => s_values[random.Next(s_values.Length)]))}]"
                    : s_values[random.Next(s_values.Length)];
                text.Append(name).Append(": ").Append(value).Append('\n');
            }

            articles.Add(TestCorpus.Parse($"{number}.txt", text.Append($"---\n\nText {number}.\n").ToString()));
        }

        CorpusModel model = TestCorpus.Model(articles);
        return (model, TestImage.Of(model).Open());
    }
}

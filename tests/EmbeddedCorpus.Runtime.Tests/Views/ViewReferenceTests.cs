using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Views;

/// <summary>Values that name articles and speakers, in the corpus itself or in another.</summary>
public partial class ViewReferenceTests
{
    private static readonly TextCorpus s_people = TestCorpus.Of(
        TestCorpus.Parse("people/42.txt", "“It works,” Anna Berg said.\n"),
        TestCorpus.Parse("people/staff/lena.txt", "---\nid: marsh\n---\nA captain.\n"));

    [Theory]
    [InlineData("people/42", "people/42")]
    [InlineData("people/42.txt", "people/42")]
    [InlineData("marsh", "marsh")]
    [InlineData("people/staff/lena.txt", "marsh")]
    [InlineData("people/staff/lena", "marsh")]
    [InlineData("../people/42", "people/42")]
    [InlineData("./../people/staff/lena.txt", "marsh")]
    [InlineData("42", null)]
    [InlineData("../42", null)]
    [InlineData("../../people/42", null)]
    [InlineData("./people/42", null)]
    [InlineData("''", null)]
    [InlineData("[people/42]", null)]
    public void An_article_is_named_by_id_path_or_relative_path(string value, string? id)
    {
        Article article = Article($"who: {value}");
        ArticleField field = FieldValues.Get(article, 0);

        Assert.Equal(id is not null, ViewReader.TryRead(field, article, s_people, out Article found));
        Assert.Equal(id ?? string.Empty, found.Id.ToString());
        Assert.Equal(0, Allocations.Of(() => ViewReader.TryRead(field, article, s_people, out Article _), out _));
        Assert.False(ViewReader.TryRead(field, article, default, out found));
    }

    [Fact]
    public void A_speaker_is_named_by_the_canonical_name()
    {
        Article article = Article("who: Anna Berg\nothers: [Anna Berg, Berg]");

        Assert.True(ViewReader.TryRead(FieldValues.Get(article, 0), article, s_people, out Speaker speaker));
        Assert.Equal("Anna Berg", speaker.Name.ToString());
        CorpusList<Speaker> others = ViewReader.ReadList<Speaker>(article, 1, s_people);
        Assert.Equal([speaker, default], others);
        Assert.Equal(speaker, ViewReader.Find<Speaker>(s_people, "Anna Berg"u8));
        Assert.Equal(default, ViewReader.Find<Speaker>(s_people, "Berg"u8));
    }

    [Fact]
    public void A_list_has_an_element_for_each_item()
    {
        Article article = Article("who: [marsh, nobody, ../people/42, marsh]");
        CorpusList<Article> list = ViewReader.ReadList<Article>(article, 0, s_people);

        Assert.Equal(["marsh", "", "people/42", "marsh"], list.Select(static found => found.Id.ToString()));
        Assert.Equal(["people/42", "marsh"], list[2..].Select(static found => found.Id.ToString()));
        Assert.Equal(list, ViewReader.ReadList<Article>(article, 0, s_people));
        Assert.NotEqual(list, list[1..]);
        Assert.NotEqual(list[..1], list[3..]);
        Assert.Equal(list.GetHashCode(), ViewReader.ReadList<Article>(article, 0, s_people).GetHashCode());
        Assert.True(list.TryGet("people/42", out Article found) && found == list[2]);
        Assert.False(list[..2].TryGet("people/42", out _));
        Assert.Empty(ViewReader.ReadList<Article>(article, 1, s_people));
        Assert.Empty(ViewReader.ReadList<Article>(default, 0, s_people));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[4]);
        Assert.Equal(0, Allocations.Of(() => Sum(list), out int sum));
        Assert.Equal(19, sum);
    }

    [Theory]
    [InlineData("a/b/c.txt", "./d", "a/b/d")]
    [InlineData("a/b/c.txt", "../d", "a/d")]
    [InlineData("a/b/c.txt", "../../d.e/f", "d.e/f")]
    [InlineData("a/b/c.txt", "../../../d", null)]
    [InlineData("c.txt", "./d", "d")]
    [InlineData("c.txt", "../d", null)]
    [InlineData("a/c.txt", "./", "a/")]
    public void A_relative_path_starts_at_the_folder_of_its_file(string file, string reference, string? path)
    {
        byte[] buffer = new byte[32];
        int length = ReferencePath.Combine(Encoding.UTF8.GetBytes(file), Encoding.UTF8.GetBytes(reference), buffer);

        Assert.Equal(path, length < 0 ? null : Encoding.UTF8.GetString(buffer, 0, length));
        Assert.Equal(-1, ReferencePath.Combine("a/b"u8, Encoding.UTF8.GetBytes("./" + new string('x', 40)), buffer));
        Assert.Equal(-1, ReferencePath.Combine(Encoding.UTF8.GetBytes(new string('x', 40) + "/a"), "./b"u8, buffer));
    }

    [Fact]
    public void A_list_of_views_is_an_array_of_their_properties()
    {
        CorpusList<Named> list = ViewReader.All<Named>(s_people);

        Assert.Equal("""[{"id":"people/42"},{"id":"marsh"}]""", JsonSerializer.Serialize(list, ViewContext.Default.CorpusListNamed));
        Assert.Equal("""[{"Id":"people/42"},{"Id":"marsh"}]""", JsonSerializer.Serialize(list));
        Assert.Equal(
            "A list of Named refers to a corpus inside an assembly: it can be written as JSON, but not read.",
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<CorpusList<Named>>("[]")).Message.Split(" The unsupported")[0]);
    }

    private static int Sum(CorpusList<Article> list)
    {
        int sum = 0;
        foreach (Article article in list)
        {
            sum += article.Id.Length;
        }

        return sum;
    }

    private static Article Article(string fields) => TestCorpus.Of(TestCorpus.Parse("posts/a.txt", $"---\n{fields}\n---\nSome text.\n")).Articles[0];

    internal readonly struct Named : ICorpusElement<Named>
    {
        private readonly Article _article;

        private Named(Article article) => _article = article;

        public Utf8Text Id => _article.Id;

        static Named ICorpusElement<Named>.At(CorpusStorage storage, int index) => new(storage.GetArticle(index));
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(CorpusList<Named>))]
    [JsonSerializable(typeof(Named))]
    internal sealed partial class ViewContext : JsonSerializerContext;
}

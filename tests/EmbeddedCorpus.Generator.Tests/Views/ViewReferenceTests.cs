using EmbeddedCorpus.Generator.Tests.Harness;
using static EmbeddedCorpus.Generator.Tests.Views.ViewProject;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>Fields that name articles and speakers are read as such, and checked.</summary>
public sealed class ViewReferenceTests
{
    private const string Views = """
        [ArticleView] public readonly partial struct Post
        {
            public partial Person? Author { get; }
            public partial Post? Next { get; }
            public partial Article? Source { get; }
            public partial CorpusList<Post> Related { get; }
            public partial CorpusList<Person> Editors { get; }
            public partial Speaker? Guest { get; }
            public partial CorpusList<Speaker> Guests { get; }
            [DefaultValue("42")] public partial Person Owner { get; }
            public override string ToString() => Article.Id.ToString();
        }

        [ArticleView("People")] public readonly partial struct Person
        {
            public partial Utf8Text Name { get; }
            [FieldName("best-post")] public partial Post? Best { get; }
            public override string ToString() => Name.ToString();
        }

        """;

    private static TestProject Project(string run, params (string Id, string Text)[] posts)
    {
        TestProject project = With(Views + $"public static class Program {{ public static IEnumerable<string> Run() {{ {run} }} }}");
        foreach ((string id, string text) in posts)
        {
            project = project.Add(Document("corpus", id, text, "Corpus"));
        }

        return project
            .Add(Document("people", "42", "name: Anna Berg\nbest-post: a", "People"))
            .Add(Document("people", "staff/lena-marsh", "name: Lena Marsh", "People"));
    }

    private static TestDocument Document(string folder, string id, string fields, string corpus) =>
        TestDocument.Of($"{TestProject.DefaultDirectory}{folder}/{id}.txt", $"---\n{fields}\n---\n\n“Words of {id},” Mira Holt, a pilot, said.\n").With("EmbeddedCorpus", corpus).With("EmbeddedCorpusId", id);

    [Theory]
    [InlineData("author: 42", "post.Author", "Anna Berg")]
    [InlineData("author: '42'", "post.Author", "Anna Berg")]
    [InlineData("author: staff/lena-marsh", "post.Author", "Lena Marsh")]
    [InlineData("author: people/staff/lena-marsh.txt", "post.Author", "Lena Marsh")]
    [InlineData("author: people/staff/lena-marsh", "post.Author", "Lena Marsh")]
    [InlineData("author: ../people/42", "post.Author", "Anna Berg")]
    [InlineData("author: ./../people/staff/lena-marsh.txt", "post.Author", "Lena Marsh")]
    [InlineData("next: ./b.txt", "post.Next", "b")]
    [InlineData("next: ./sub/c", "post.Next", "sub/c")]
    [InlineData("next: a", "post.Next", "a")]
    [InlineData("source: ./b", "post.Source?.Id", "b")]
    [InlineData("related: [b, ./sub/c.txt, b]", "string.Join('|', post.Related)", "b|sub/c|b")]
    [InlineData("related: b", "string.Join('|', post.Related)", "b")]
    [InlineData("related: []", "post.Related.Count", "0")]
    [InlineData("x: y", "post.Related.Count", "0")]
    [InlineData("related: [b, sub/c, a]", "$\"{post.Related[1..]} {post.Related[1..][0]} {post.Related.Contains(post)} {post.Related.Equals(Post.From(post.Article).Related)} {post.Related.Equals(post.Related[1..])}\"", "Post[2] sub/c True True False")]
    [InlineData("editors: [42, ../people/staff/lena-marsh]", "string.Join('|', post.Editors)", "Anna Berg|Lena Marsh")]
    [InlineData("guest: Mira Holt", "post.Guest?.Quotes.Count", "3")]
    [InlineData("guests: [Mira Holt]", "post.Guests[0].Name", "Mira Holt")]
    [InlineData("next: older/b", "post.Next", "b")]
    [InlineData("x: y", "post.Owner", "Anna Berg")]
    [InlineData("owner: staff/lena-marsh", "post.Owner", "Lena Marsh")]
    [InlineData("author: 42", "post.Author?.Best?.Author?.Best", "a")]
    [InlineData("x: y", "post.Author is null && post.Next is null && post.Guest is null && post.Guests.Count == 0", "True")]
    [InlineData("x: y", "default(Post).Author is null && default(Post).Related.Count == 0 && default(Post).Owner == post.Owner", "True")]
    public void A_reference_is_an_id_a_path_or_relative(string field, string expression, string value)
    {
        TestProject project = Project(
            $"Post post = Post.All.First(post => post.Article.Id == \"a\"); object? value = {expression}; yield return value?.ToString() ?? \"\";",
            ("a", field),
            ("b", "tag: b\naliases: [older/b]"),
            ("sub/c", "tag: c"));

        Assert.Equal([value], Run(project));
    }

    [Fact]
    public void Following_references_allocates_nothing()
    {
        string[] lines = Run(Project(
            """
            static long Read()
            {
                long sum = 0;
                foreach (Post post in Post.All)
                {
                    sum += (post.Author?.Best?.Author?.Name.Length ?? 1) + (post.Next?.Article.Index ?? 2) + (post.Source?.Index ?? 3) + (post.Guest?.Index ?? 4) + post.Owner.Name.Length;
                    foreach (Post related in post.Related) sum += related.Article.Index;
                    foreach (Speaker guest in post.Guests) sum += guest.Name.Length;
                }

                return sum;
            }

            long first = Read(), allocated, again;
            int collections;
            do
            {
                collections = GC.CollectionCount(0);
                long before = GC.GetAllocatedBytesForCurrentThread();
                again = Read();
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }
            while (GC.CollectionCount(0) != collections);
            yield return $"{first == again} {allocated}";
            """,
            ("a", "author: 42\nnext: ./b\nsource: corpus/b.txt\nrelated: [b, ./sub/c.txt]\nguest: Mira Holt\nguests: [Mira Holt]"),
            ("b", "next: a\nauthor: ../people/staff/lena-marsh"),
            ("sub/c", "next: ../a")));

        Assert.Equal(["True 0"], lines);
    }

    [Theory]
    [InlineData("author: Lena_Marsh", "(2,9,2,19)", "The value 'Lena_Marsh' of the field 'author' names no article of the corpus 'People', to which the property 'Post.Author' refers: did you mean 'staff/lena-marsh'?")]
    [InlineData("author: 43", "(2,9,2,11)", "The value '43' of the field 'author' names no article of the corpus 'People', to which the property 'Post.Author' refers: did you mean '42'?")]
    [InlineData("author: a", "(2,9,2,10)", "The value 'a' of the field 'author' names no article of the corpus 'People', to which the property 'Post.Author' refers: write the id or the path of an article")]
    [InlineData("next: ../b", "(2,7,2,11)", "The value '../b' of the field 'next' names no article of the corpus 'Corpus', to which the property 'Post.Next' refers: write the id or the path of an article")]
    [InlineData("next: ../../../b", "(2,7,2,17)", "The value '../../../b' of the field 'next' names no article of the corpus 'Corpus', to which the property 'Post.Next' refers: write the id or the path of an article")]
    [InlineData("next: draft", "(2,7,2,12)", "The value 'draft' of the field 'next' names no article of the corpus 'Corpus', to which the property 'Post.Next' refers: write the id or the path of an article")]
    [InlineData("related: [b, c]", "(2,14,2,15)", "The value 'c' of the field 'related' names no article of the corpus 'Corpus', to which the property 'Post.Related' refers: did you mean 'a'?")]
    [InlineData("guest: Mira Hold", "(2,8,2,17)", "The value 'Mira Hold' of the field 'guest' names no speaker of the corpus 'Corpus', to which the property 'Post.Guest' refers: did you mean 'Mira Holt'?")]
    public void EC0034_marks_a_value_that_leads_nowhere(string field, string place, string message) =>
        GeneratorRun.Of(Project("yield break;", ("a", field), ("b", "tag: b"), ("draft", "draft: true"))).Compiles()
            .Reports($"corpus/a.txt{place}: error EC0034: {message}");

    [Fact]
    public void EC0034_follows_a_relative_path_from_each_folder() => GeneratorRun
        .Of(Project("yield break;", ("a", "next: ./b"), ("b", "tag: b"), ("old/d", "next: ./b"), ("old/c", "related: [a, ./b]")))
        .Compiles()
        .Reports(
            "corpus/old/d.txt(2,7,2,10): error EC0034: The value './b' of the field 'next' names no article of the corpus 'Corpus', to which the property 'Post.Next' refers: write the id or the path of an article",
            "corpus/old/c.txt(2,14,2,17): error EC0034: The value './b' of the field 'related' names no article of the corpus 'Corpus', to which the property 'Post.Related' refers: write the id or the path of an article");

    [Fact]
    public void EC0034_marks_a_property_whose_default_leads_nowhere() =>
        GeneratorRun.Of(With("[ArticleView] public readonly partial struct Post { [DefaultValue(\"b\")] public partial Post Next { get; } }", Text("alone", "x: y"))).Compiles()
            .Reports("(2,93,2,97): error EC0034: The default 'b' names no article of the corpus 'Corpus', to which the property 'Post.Next' refers: write the id or the path of an article");

    [Fact]
    public void An_index_of_references_is_the_way_back()
    {
        string[] lines = Run(With(
            """
            [ArticleView] public readonly partial struct Post
            {
                [Indexed] public partial Person? Author { get; }
                [Indexed] public partial Article? Source { get; }
                [Indexed] public partial CorpusList<Post> Related { get; }
                [Indexed] public partial Speaker? Guest { get; }
                public override string ToString() => Article.Id.ToString();
            }
            [ArticleView("People")] public readonly partial struct Person { public CorpusList<Post> Posts => Post.ByAuthor(this); }
            public static class Program
            {
                public static IEnumerable<string> Run() =>
                [
                    string.Join('|', Person.All[0].Posts), string.Join('|', Person.All[1].Posts), string.Join('|', Post.BySource(Corpus.Articles[1])),
                    string.Join('|', Post.ByRelated(Post.All[0])), string.Join('|', Post.ByGuest(Corpus.Speakers[0])), $"{Post.ByAuthor(default).Count} {default(Person).Posts.Count}",
                ];
            }
            """)
            .Add(Document("corpus", "a", "author: 42\nsource: b", "Corpus"))
            .Add(Document("corpus", "b", "author: 42\nrelated: [a, a, b]\nguest: Mira Holt", "Corpus"))
            .Add(Document("corpus", "c", "related: a", "Corpus"))
            .Add(Document("people", "42", "name: Anna Berg", "People"))
            .Add(Document("people", "43", "name: Lena Marsh", "People")));

        Assert.Equal(["a|b", "", "a", "b|c", "b", "0 0"], lines);
    }

    [Theory]
    [InlineData("./b.txt", "(2,7,2,14)")]
    [InlineData("corpus/b.txt", "(2,7,2,19)")]
    public void EC0030_marks_a_path_where_an_index_needs_the_id(string value, string place) =>
        GeneratorRun.Of(With("[ArticleView] public readonly partial struct Post { [Indexed] public partial Post? Next { get; } }")
                .Add(Document("corpus", "a", $"next: {value}", "Corpus"))
                .Add(Document("corpus", "b", "next: a", "Corpus")))
            .Compiles()
            .Reports($"corpus/a.txt{place}: error EC0030: The value '{value}' of the field 'next' is no id, and the property 'Post.Next' has an index: write the id of the article");
}

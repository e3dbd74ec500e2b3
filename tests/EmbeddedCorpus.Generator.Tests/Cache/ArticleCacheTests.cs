using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Cache;

/// <summary>A corpus that is made again: what was found in the texts that did not change is kept, and nobody can tell.</summary>
public sealed class ArticleCacheTests
{
    private const int Texts = 40;
    private const int LeftOut = 4;

    private static ResourceProject Many
    {
        get
        {
            var project = new ResourceProject();
            for (int number = 0; number < Texts; number++)
            {
                project.Add($"corpus/{number % 3}/{number}.txt", Text(number), number % 5 == 0 ? "Other" : "Corpus");
            }

            return project;
        }
    }

    public static TheoryData<string> Edits => new("nothing", "one text", "a text more", "a text less", "another folder", "an index", "the order", "another corpus");

    [Theory]
    [MemberData(nameof(Edits))]
    public void It_has_the_bytes_of_one_that_is_made_from_nothing(string edit)
    {
        using ResourceProject project = Many;
        IReadOnlyList<CachedCorpus> before = project.Make();
        string search = string.Empty;
        int read = 1;
        switch (edit)
        {
            case "one text": project.Add("corpus/1/7.txt", Text(7) + "“More,” said Jo Doe, a cook.\r\n"); break;
            case "a text more": project.Add("corpus/new.txt", "date 2020-02-02 ‘New – ñew’\n\nwords\n"); break;
            case "a text less": project.Remove("corpus/1/7.txt"); read = 0; break;
            case "another folder": project.Remove("corpus/1/7.txt"); project.Add("corpus/moved/7.txt", Text(7)); break;
            case "an index": search = "false"; read = 0; break;
            case "the order": project.Reverse(); read = 0; break;
            case "another corpus": project.Add("corpus/1/7.txt", Text(7), "Third"); break;
            default: read = 0; break;
        }

        IReadOnlyList<CachedCorpus> again = project.MakeAgain(before, out int kept, search: search);
        byte[][] contents = Contents(again);
        Assert.Equal(contents, Contents(project.Make(search: search)));

        // Those that are left out of the corpus are read again.
        int documents = Texts + (edit == "a text more" ? 1 : edit == "a text less" ? -1 : 0);
        Assert.Equal(documents - LeftOut - read, kept);
    }

    [Fact]
    public void Without_source_files_what_was_found_is_kept_too()
    {
        using ResourceProject project = Many;
        IReadOnlyList<CachedCorpus> before = project.Make(source: "false");
        Assert.True(before.Sum(static corpus => new FileInfo(corpus.Image).Length) < project.Make().Sum(static corpus => new FileInfo(corpus.Image).Length));

        project.Add("corpus/1/7.txt", Text(7) + "“More,” said Jo Doe, a cook.\r\n");
        IReadOnlyList<CachedCorpus> again = project.MakeAgain(before, out int kept, source: "false");
        Assert.Equal(Texts - LeftOut - 1, kept);
        Assert.Equal(Contents(project.Make(source: "false")), Contents(again));
        Assert.Equal(Contents(project.Make()), Contents(project.MakeAgain(again, out kept)));
        Assert.Equal(Texts - LeftOut, kept);

        byte[][] contents = Contents(project.Make(source: "false"));
        File.Delete(again[0].Sources);
        Assert.Equal(contents, Contents(project.MakeAgain([again[0]], out kept, source: "false")));
        Assert.Equal(0, kept);
    }

    [Fact]
    public void A_document_is_read_again_when_its_paragraphs_are_said_to_be_others()
    {
        using ResourceProject project = new ResourceProject().Add("a.txt", "I went down\nTo the quay\nAt dawn").Add("b.txt", "One more.");
        IReadOnlyList<CachedCorpus> before = project.Make();
        project.SetParagraphs("Lines");
        IReadOnlyList<CachedCorpus> after = project.MakeAgain(before, out int kept);
        Assert.Equal(0, kept);
        using LoadedApp app = ResourceProject.Load(project.Run(after).Compiles(), after);
        Assert.Equal(3, app.Corpus("App.Corpus").Articles.Single(static article => article.Id == "a").Paragraphs.Count);
        project.MakeAgain(after, out kept);
        Assert.Equal(2, kept);
    }

    [Fact]
    public void It_can_be_made_again_from_one_that_was_made_again()
    {
        using ResourceProject project = Many;
        IReadOnlyList<CachedCorpus> made = project.Make();
        for (int number = 1; number < 4; number++)
        {
            project.Add($"corpus/{number % 3}/{number}.txt", Text(number) + "An edit.\n");
            made = project.MakeAgain(made, out int kept);
            Assert.Equal(Texts - LeftOut - 1, kept);
        }

        Assert.Equal(Contents(made), Contents(project.Make()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    public void What_was_kept_is_not_used_where_a_byte_of_it_changed_or_is_missing(int change)
    {
        using ResourceProject project = Many;
        IReadOnlyList<CachedCorpus> before = project.Make();
        byte[][] contents = Contents(before);
        foreach (CachedCorpus corpus in before)
        {
            byte[] kept = File.ReadAllBytes(corpus.Articles);
            for (int at = 0; at < kept.Length; at += 1 + (kept.Length / 20))
            {
                byte[] damaged = change switch { 0 => [], 1 => [.. kept], _ => kept[..at] };
                if (change == 1)
                {
                    damaged[at] ^= 1;
                }

                File.WriteAllBytes(corpus.Articles, damaged);
                Assert.Equal(contents, Contents(project.MakeAgain([corpus], out int used)));
                Assert.Equal(0, used);
                File.WriteAllBytes(corpus.Articles, kept);
            }
        }
    }

    [Fact]
    public void A_text_that_the_image_no_longer_holds_is_read_again()
    {
        using ResourceProject project = Many;
        IReadOnlyList<CachedCorpus> before = project.Make();
        byte[][] contents = Contents(before);
        byte[] image = File.ReadAllBytes(before[0].Image);
        int unknown = image.AsSpan().IndexOf("number 7 "u8);
        image[unknown] ^= 0x20;
        File.WriteAllBytes(before[0].Image, image);
        Assert.Equal(contents, Contents(project.MakeAgain(before, out int kept)));
        Assert.Equal(Texts - LeftOut - 1, kept);

        // As much as is there is taken.
        image = File.ReadAllBytes(before[0].Image);
        File.WriteAllBytes(before[0].Image, image[..(unknown - 300)]);
        Assert.Equal(contents, Contents(project.MakeAgain(before, out kept)));
        Assert.InRange(kept, 1, Texts - LeftOut - 1);

        File.Delete(before[0].Image);
        Assert.Equal(contents, Contents(project.MakeAgain([before[0]], out kept)));
        Assert.Equal(0, kept);
    }

    private static byte[][] Contents(IReadOnlyList<CachedCorpus> corpora) =>
        [.. corpora.SelectMany(static corpus => new[] { File.ReadAllBytes(corpus.Image), File.ReadAllBytes(corpus.Manifest), File.ReadAllBytes(corpus.Articles) })];

    // All that a model holds: dates, headlines that are quoted, speakers with names of several bytes to a letter, pronouns, every kind of
    // line end, problems with places and arguments; one text in ten is left out.
    private static string Text(int number) => (number % 10) switch
    {
        0 => $"date 2022-13-{number:00} 'No such day'\n\nwords\n",
        1 => $"date 2022-10-{1 + (number % 28):00} '“We go {number} times,” says Ólafur Þórsson'\n\n“We go {number} times,” Ólafur Þórsson, a fisherman – 漁師 –, said. He added: “And back 𝒜gain.”\n",
        2 => $"Plain {number}\r\n\r\nA mark \" that is alone, and number {number} too.\r\n\r\nAnother: \" here.\r\n",
        3 => $"Same headline\n\nText number {number} has no quotation.\n",
        4 => $"Controls {number}\n\nA bell \u0007 and an override \u202E here: number {number}.\n",
        _ => $"Headline of number {number}\n\nText number {number} is short.\n\n“Words,” she said. “More words,” said Maria Öst, the mayor of Åbo.\n\nHer office said “{number}”.\n",
    };
}

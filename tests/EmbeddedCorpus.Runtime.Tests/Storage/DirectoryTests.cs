using System.Text;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>The header says how many tables an image has: a table that is added later needs no new version of the format.</summary>
public class DirectoryTests
{
    [Fact]
    public void An_image_with_more_tables_than_this_version_knows_is_read()
    {
        InMemoryStorage.Window[] windows = InMemoryStorage.Windows(ImageBuilder.Build(TestCorpus.Model(SampleCorpus.Models())));
        string header = Encoding.ASCII.GetString(windows[0].Literal);
        var more = new TableWriter(ImageFormat.Table.None);
        more.Number((int)ImageFormat.Table.Count + 1);
        string count = more.Unfinished;
        more.Address(1 << ImageFormat.PageBits).Number(3);
        string entry = more.Unfinished[ImageFormat.NumberSize..];
        windows[0] = new InMemoryStorage.Window(
            Encoding.ASCII.GetBytes(header[..ImageHeader.TableCount] + count + header[(ImageHeader.TableCount + ImageFormat.NumberSize)..] + entry), 0);
        TextCorpus corpus = new InMemoryStorage("Corpus", windows).Corpus;
        Assert.Equal(Checksum.Of(SampleCorpus.Corpus), Checksum.Of(corpus));
        Assert.Equal(1, corpus.Search("water", new SearchHit[1]));
    }

    [Fact]
    public void A_table_that_an_image_does_not_have_has_no_rows()
    {
        ArticleModel article = new ArticleDraft("a.txt", "Head\n\nOne.\n").KindFrom(0, Compiler.Model.ParagraphKind.ListItem).Time(0, 1, 2).Build();
        InMemoryStorage.Window[] windows = InMemoryStorage.Windows(ImageBuilder.Build(TestCorpus.Model(article)));
        Paragraph known = new InMemoryStorage("Corpus", windows).Corpus.Paragraphs[0];
        Assert.Equal((ParagraphKind.ListItem, TimeSpan.FromMilliseconds(1)), (known.Kind, known.StartTime));

        string header = Encoding.ASCII.GetString(windows[0].Literal);
        string count = new TableWriter(ImageFormat.Table.None).Number(ImageHeader.MinTables).Unfinished;
        windows[0] = new InMemoryStorage.Window(
            Encoding.ASCII.GetBytes(header[..ImageHeader.TableCount] + count + header[(ImageHeader.TableCount + ImageFormat.NumberSize)..ImageHeader.MinSize]), 0);
        Paragraph paragraph = new InMemoryStorage("Corpus", windows).Corpus.Paragraphs[0];
        Assert.Equal(("One.", ParagraphKind.Text, null, null), (paragraph.Text.ToString(), paragraph.Kind, paragraph.StartTime, paragraph.EndTime));
    }

    [Fact]
    public void A_header_without_its_tables_is_damaged()
    {
        InMemoryStorage.Window[] windows = InMemoryStorage.Windows(ImageBuilder.Build(TestCorpus.Model(SampleCorpus.Models())));
        windows[0] = new InMemoryStorage.Window(windows[0].Literal[..(ImageHeader.MinSize - 1)], 0);
        Assert.Throws<CorpusFormatException>(() => new InMemoryStorage("Corpus", windows));
    }
}

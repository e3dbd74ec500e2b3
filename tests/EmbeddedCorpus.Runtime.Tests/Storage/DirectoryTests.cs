using System.Text;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
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
    public void A_header_without_its_tables_is_damaged()
    {
        InMemoryStorage.Window[] windows = InMemoryStorage.Windows(ImageBuilder.Build(TestCorpus.Model(SampleCorpus.Models())));
        windows[0] = new InMemoryStorage.Window(windows[0].Literal[..^1], 0);
        Assert.Throws<CorpusFormatException>(() => new InMemoryStorage("Corpus", windows));
    }
}

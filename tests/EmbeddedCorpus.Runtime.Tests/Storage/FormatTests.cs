using System.Diagnostics;
using System.Runtime.InteropServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>A corpus that this package cannot read says so in one exception that tells what to do.</summary>
public class FormatTests
{
    private static readonly string s_assembly = typeof(InMemoryStorage).Assembly.GetName().Name!;

    private static readonly string s_package = FileVersionInfo.GetVersionInfo(typeof(Article).Assembly.Location).ProductVersion!.Split('+')[0];

    [Fact]
    public void A_corpus_of_a_newer_format_asks_for_a_newer_package()
    {
        var exception = Assert.Throws<CorpusFormatException>(() => Open(InMemoryStorage.WrittenVersion + 1));
        Assert.Equal(
            $"Corpus 'News' in assembly '{s_assembly}' was compiled by EmbeddedCorpus {InMemoryStorage.GeneratorVersion} (image format {InMemoryStorage.WrittenVersion + 1}), "
            + $"but the EmbeddedCorpus {s_package} that is loaded reads formats {InMemoryStorage.OldestVersion} to {InMemoryStorage.WrittenVersion}. "
            + $"Update the EmbeddedCorpus package of the application to {InMemoryStorage.GeneratorVersion} or later.",
            exception.Message);
    }

    [Fact]
    public void A_corpus_of_a_format_that_is_too_old_asks_for_a_new_build()
    {
        var exception = Assert.Throws<CorpusFormatException>(() => Open(0));
        Assert.Contains($"assembly '{s_assembly}'", exception.Message);
        Assert.EndsWith($"Rebuild '{s_assembly}' with EmbeddedCorpus {s_package} or later.", exception.Message);
    }

    [Fact]
    public void Every_readable_format_is_read() => Assert.Equal("News", Open(InMemoryStorage.WrittenVersion).Corpus.Name);

    [Fact]
    public void An_index_of_another_version_is_not_searched_and_all_else_is_read()
    {
        var storage = new InMemoryStorage("News", InMemoryStorage.Windows(EmbeddedCorpus.Compiler.Image.ImageBuilder.Build(TestCorpus.Model(SampleCorpus.Models()))));
        ReadOnlySpan<byte> info = storage.RowAt(storage.TableAt(ImageFormat.Table.SearchInfo), 0, SearchFormat.InfoRow.Size);
        Assert.Equal(SearchFormat.IndexVersion, info[SearchFormat.InfoRow.Version] ^ ImageFormat.DigitZero);
        MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(info), info.Length)[SearchFormat.InfoRow.Version]++;

        TextCorpus corpus = storage.Corpus;
        Assert.True(corpus.HasSearchIndex);
        Assert.NotEqual(0, corpus.Articles[0].Headline.Length);
        Assert.NotEmpty(corpus.Quotes);
        var exception = Assert.Throws<CorpusFormatException>(() => corpus.Search("quay", new SearchHit[1]));
        Assert.Equal("The search index of corpus 'News' was made by another version of EmbeddedCorpus: rebuild the assembly of the corpus.", exception.Message);
    }

    [Fact]
    public void A_damaged_header_says_which_assembly_to_rebuild()
    {
        byte[] header = [.. Header().Literal];
        byte[][] damaged = [[], header[..(ImageHeader.MinSize - 1)], [.. "XXXX"u8, .. header[4..]], [0, .. header]];
        foreach (byte[] bytes in damaged)
        {
            var exception = Assert.Throws<CorpusFormatException>(() => new InMemoryStorage("News", [new InMemoryStorage.Window(bytes, 0)]));
            Assert.Equal($"The data of corpus 'News' in '{s_assembly}' is damaged: rebuild that assembly.", exception.Message);
        }
    }

    [Fact]
    public void A_page_that_is_missing_is_an_exception_and_never_other_memory()
    {
        // The header alone: the tables that it names are not there.
        Article article = new InMemoryStorage("News", [Header()]).Corpus.Articles[0];
        Assert.Throws<CorpusFormatException>(() => article.Id);
        Assert.Throws<CorpusFormatException>(() => article.Paragraphs);
    }

    [Fact]
    public void The_exception_can_be_made_as_any_exception()
    {
        var inner = new InvalidOperationException();
        Assert.Equal("why", new CorpusFormatException("why").Message);
        Assert.Same(inner, new CorpusFormatException("why", inner).InnerException);
        Assert.NotEmpty(new CorpusFormatException().Message);
    }

    private static InMemoryStorage Open(int version) => new("News", [Header()], version);

    private static InMemoryStorage.Window Header() =>
        InMemoryStorage.Windows(EmbeddedCorpus.Compiler.Image.ImageBuilder.Build(TestCorpus.Model(SampleCorpus.Models())))[0];
}

using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests;

/// <summary>A file with an image is a corpus without an assembly.</summary>
public sealed class ImageFileTests : IDisposable
{
    private static readonly CorpusModel s_model = TestCorpus.Model(SampleCorpus.Models());
    private static readonly byte[] s_bytes = TestImage.Bytes(s_model);
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_has_the_articles_of_the_resource()
    {
        Assert.Equal("news.2022", TextCorpus.Open(Write("news.2022.corpus", s_bytes)).Name);
        TextCorpus corpus = TextCorpus.Open(Write("Corpus.corpus", s_bytes));
        Assert.Equal(SampleCorpus.Ids, corpus.Articles.Select(article => article.Id.ToString()));
        Assert.Equal(Checksum.Of(SampleCorpus.Corpus), Checksum.Of(corpus));
        Assert.Equal(SampleCorpus.Corpus.HasSearchIndex, corpus.HasSearchIndex);
    }

    [Fact]
    public void Bytes_in_memory_are_a_corpus_too()
    {
        // In the middle of other bytes, as in a buffer of a download.
        byte[] buffer = [1, 2, 3, .. s_bytes, 4];
        TextCorpus corpus = TextCorpus.Load(buffer.AsMemory(3, s_bytes.Length));
        Assert.Equal("Corpus", corpus.Name);
        Assert.Equal("Letters", TextCorpus.Load(s_bytes, "Letters").Name);
        Assert.Equal(Checksum.Of(SampleCorpus.Corpus), Checksum.Of(corpus));
    }

    [Fact]
    public void A_corpus_in_memory_stays_where_it_is_while_it_is_read()
    {
        TextCorpus corpus = TextCorpus.Load((byte[])s_bytes.Clone());
        Utf8Text text = corpus.Articles[0].Text;
        string before = text.ToString();
        for (int round = 0; round < 3; round++)
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        }

        Assert.Equal(before, text.ToString());
    }

    [Fact]
    public void The_same_file_is_mapped_once()
    {
        string path = Write("news.corpus", s_bytes);
        TextCorpus first = TextCorpus.Open(path);
        Assert.Equal(first, TextCorpus.Open(Path.Combine(_folder, ".", "news.corpus")));
        Assert.NotEqual(first, TextCorpus.Open(Write("other.corpus", s_bytes)));
    }

    [Fact]
    public void A_file_that_takes_the_place_of_another_is_read_and_the_other_one_stays_readable()
    {
        string path = Write("news.corpus", s_bytes);
        TextCorpus first = TextCorpus.Open(path);
        string sum = Checksum.Of(first).ToString();
        File.Move(Write("news.new", TestImage.Bytes(TestCorpus.Model(SampleCorpus.Models()[1..]))), path, overwrite: true);
        TextCorpus second = TextCorpus.Open(path);
        Assert.Equal(first.Articles.Count - 1, second.Articles.Count);
        Assert.Equal(sum, Checksum.Of(first).ToString());
    }

    [Fact]
    public void Reading_an_opened_file_allocates_nothing()
    {
        TextCorpus corpus = TextCorpus.Open(Write("news.corpus", s_bytes));
        Assert.True(Read(corpus) > 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int bytes = Read(corpus);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(bytes > 0);
    }

    [Fact]
    public void A_file_that_is_no_corpus_is_refused_by_its_path()
    {
        Refused([], "its bytes are not a corpus image");
        Refused("<html>"u8, "its bytes are not a corpus image");
        Refused([.. "<html>"u8, .. new byte[5000]], "its bytes are not a corpus image");
        for (int length = sizeof(ulong); length < s_bytes.Length; length += 1 + (length / 16))
        {
            Refused(s_bytes.AsSpan(0, length), "its image is cut off");
        }

        Refused([.. s_bytes, 0], "its image is cut off");
    }

    [Theory]
    [InlineData(ImageFormat.Version + 1)]
    [InlineData(ImageFormat.OldestReadable - 1)]
    public void A_file_of_another_format_says_which_formats_can_be_read(int version)
    {
        // Its tables may be others, so that the checksum of the headers is of other bytes.
        byte[] bytes = [.. s_bytes];
        bytes[ResourceFormat.ImageVersion] = (byte)version;
        string message = Assert.Throws<CorpusFormatException>(() => TextCorpus.Open(Write("old.corpus", bytes))).Message;
        Assert.Contains($"its image format is {version}, and EmbeddedCorpus ", message);
        Assert.Contains($" reads the formats {ImageFormat.OldestReadable} to {ImageFormat.Version}. Build the file again", message);
    }

    [Fact]
    public void A_damaged_row_names_the_file()
    {
        // The digits of the first article's addresses lead out of the image.
        byte[] bytes = [.. s_bytes];
        bytes.AsSpan(ResourceFormat.HeaderSize + ImageHeader.Size, 2048).Fill((byte)'?');
        string path = Write("damaged.corpus", bytes);
        TextCorpus corpus = TextCorpus.Open(path);
        string message = Assert.Throws<CorpusFormatException>(() => Checksum.Of(corpus)).Message;
        Assert.Equal($"The data of corpus 'damaged' in '{path}' is damaged: build the file again.", message);
    }

    [Fact]
    public void Every_changed_bit_of_the_headers_is_found()
    {
        for (int bit = 0; bit < (ResourceFormat.HeaderSize + ImageHeader.Size) * 8; bit += 5)
        {
            byte[] bytes = [.. s_bytes];
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<CorpusFormatException>(() => TextCorpus.Load(bytes));
        }
    }

    [Fact]
    public void A_missing_file_a_folder_and_no_path_are_told_as_the_file_system_tells_them()
    {
        Assert.Throws<FileNotFoundException>(() => TextCorpus.Open(Path.Combine(_folder, "missing.corpus")));
        Assert.Throws<DirectoryNotFoundException>(() => TextCorpus.Open(Path.Combine(_folder, "missing", "news.corpus")));
        Assert.Throws<UnauthorizedAccessException>(() => TextCorpus.Open(_folder));
        Assert.Throws<ArgumentException>(() => TextCorpus.Open(string.Empty));
        Assert.Throws<ArgumentNullException>(() => TextCorpus.Open(null!));
        Assert.Throws<ArgumentNullException>(() => TextCorpus.Load(s_bytes, null!));
    }

    [Fact]
    public void A_file_with_an_index_is_searched()
    {
        TextCorpus corpus = TextCorpus.Open(Write("news.corpus", s_bytes));
        Assert.True(corpus.HasSearchIndex);
        var hits = new SearchHit[4];
        Assert.True(corpus.Search(corpus.Articles[0].Headline.ToString(), hits) > 0);
    }

    private static int Read(TextCorpus corpus)
    {
        int bytes = 0;
        foreach (Article article in corpus.Articles)
        {
            bytes += article.Text.Bytes.Length + article.Headline.Bytes.Length + article.Quotes.Count;
        }

        foreach (Quote quote in corpus.Quotes)
        {
            bytes += quote.Text.Bytes.Length + quote.SpeakerName.Bytes.Length;
        }

        return bytes;
    }

    private void Refused(ReadOnlySpan<byte> bytes, string reason)
    {
        string path = Write("refused.corpus", bytes);
        string message = Assert.Throws<CorpusFormatException>(() => TextCorpus.Open(path)).Message;
        Assert.Equal($"The corpus '{path}' cannot be opened: {reason}. Build the file again with the version of EmbeddedCorpus that reads it.", message);
    }

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes.ToArray());
        return path;
    }
}

using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Damage;

/// <summary>An image that is not what the build wrote is refused at the first touch, or read without ever leaving it.</summary>
[Collection(DamagedImages.Collection)]
public class DamageTests
{
    // The resource's header, whose checksum covers the image's own header too.
    private const int CheckedBytes = ResourceFormat.HeaderSize + ImageHeader.Size;

    private static readonly CorpusModel s_model = TestCorpus.Model(SampleCorpus.Models());
    private static readonly byte[] s_bytes = TestImage.Bytes(s_model);

    [Fact]
    public void An_image_is_written_the_same_twice() => Assert.Equal(s_bytes, TestImage.Bytes(TestCorpus.Model(SampleCorpus.Models().Reverse())));

    [Fact]
    public void An_image_of_any_shorter_length_is_cut_off()
    {
        for (int length = 1; length < s_bytes.Length; length++)
        {
            Refused(s_bytes[..length], "its image is cut off");
        }
    }

    [Fact]
    public void Every_changed_bit_of_the_headers_is_found()
    {
        for (int bit = 0; bit < CheckedBytes * 8; bit++)
        {
            // Of the checksum of all bytes the header's checksum covers the value, and the switch below the bytes.
            byte[] bytes = [.. s_bytes];
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<CorpusFormatException>(() => TestImage.Of(s_model, bytes).Open());
        }
    }

    [Fact]
    public void Another_file_is_no_corpus_image() => Refused([.. "<html>"u8, .. new byte[500]], "its bytes are not a corpus image");

    [Fact]
    public void An_image_of_another_header_version_says_so()
    {
        byte[] bytes = [.. s_bytes];
        bytes[8]++;
        Refused(bytes, "its image was written by another version of EmbeddedCorpus");
    }

    [Fact]
    public void An_image_of_another_format_is_told_by_its_version_whatever_its_bytes_are()
    {
        // With a table more or less the header has another size, and its checksum is of other bytes.
        byte[] bytes = [.. s_bytes];
        bytes[CheckedBytes - 1] ^= 1;
        var newer = Assert.Throws<CorpusFormatException>(() => new Shelf(new ResourceAssembly(bytes), TestImage.FormatVersion + 1));
        Assert.EndsWith($"Update the EmbeddedCorpus package of the application to {TestImage.GeneratorVersion} or later.", newer.Message);
        var older = Assert.Throws<CorpusFormatException>(() => new Shelf(new ResourceAssembly(null), 0));
        Assert.Contains("(image format 0), but the EmbeddedCorpus ", older.Message);
    }

    [Fact]
    public void An_image_of_other_texts_is_not_taken_for_the_codes_own()
    {
        CorpusModel other = TestCorpus.Model(SampleCorpus.Models()[1..]);
        Refused(TestImage.Bytes(other), "its image belongs to other texts than its code");
    }

    [Fact]
    public void A_missing_resource_is_named()
    {
        var exception = Assert.Throws<CorpusFormatException>(() => new Shelf(new ResourceAssembly(null)));
        Assert.Equal("Corpus 'Corpus' in assembly 'Shelf' cannot be opened: it has no resource 'EmbeddedCorpus.Corpus'. Rebuild 'Shelf'.", exception.Message);
    }

    [Fact]
    public void A_runtime_whose_resources_are_no_memory_reads_a_copy()
    {
        TextCorpus corpus = new Shelf(new ResourceAssembly(s_bytes, isMapped: false)).Corpus;
        Assert.Equal(SampleCorpus.Ids, corpus.Articles.Select(article => article.Id.ToString()));
        Assert.Equal(Checksum.Of(SampleCorpus.Corpus), Checksum.Of(corpus));
    }

    [Fact]
    public void The_switch_finds_a_changed_bit_anywhere()
    {
        AppContext.SetSwitch("EmbeddedCorpus.VerifyImages", true);
        try
        {
            TestImage.Of(s_model, s_bytes).Open();
            for (int index = CheckedBytes; index < s_bytes.Length; index++)
            {
                byte[] bytes = [.. s_bytes];
                bytes[index] ^= 0x10;
                Refused(bytes, "its image is damaged");
            }
        }
        finally
        {
            AppContext.SetSwitch("EmbeddedCorpus.VerifyImages", false);
        }
    }

    [Fact]
    public void Damaged_rows_lead_to_an_exception_or_to_other_words_and_always_to_an_end()
    {
        int refused = 0;
        var random = new Random(20221003);
        for (int run = 0; run < 3_000; run++)
        {
            byte[] bytes = [.. s_bytes];
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                bytes[random.Next(CheckedBytes, bytes.Length)] = (byte)random.Next(256);
            }

            TextCorpus corpus = TestImage.Of(s_model, bytes).Open().Corpus;
            refused += ReadAll(corpus) ? 0 : 1;
        }

        Assert.InRange(refused, 1, 2_999);
    }

    private static bool ReadAll(TextCorpus corpus)
    {
        try
        {
            Checksum.Of(corpus);
            foreach (string id in SampleCorpus.Ids)
            {
                corpus.Articles.TryGet(id, out _);
            }

            return true;
        }
        catch (CorpusFormatException)
        {
            return false;
        }
    }

    private static void Refused(byte[] bytes, string reason)
    {
        var exception = Assert.Throws<CorpusFormatException>(() => TestImage.Of(s_model, bytes).Open());
        Assert.Equal($"Corpus 'Corpus' in assembly 'Shelf' cannot be opened: {reason}. Rebuild 'Shelf'.", exception.Message);
    }

    private sealed class Shelf(ResourceAssembly assembly, int formatVersion = TestImage.FormatVersion)
        : EmbeddedCorpus.CompilerServices.ResourceStorage("Corpus", formatVersion, TestImage.GeneratorVersion, assembly, ResourceAssembly.ResourceName, s_model.Content.Value);
}

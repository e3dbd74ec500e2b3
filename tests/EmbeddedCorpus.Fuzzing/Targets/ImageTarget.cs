using System.Buffers.Binary;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Fuzzing.Building;
using EmbeddedCorpus.Runtime.Tests.Building;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Targets;

/// <summary>A sound image of which the input says what is changed: opened, read to the last byte, searched.</summary>
/// <remarks>
/// The input is a list of changes, four bytes each: three for the place, one for the value. So what is kept of it stays of use when the
/// format changes. That it ends soon is for the fuzzer to see, and for the test that replays inputs.
/// </remarks>
internal sealed class ImageTarget() : FuzzTarget<(int Place, byte Value)[]>("image", "changes to the bytes of a sound image")
{
    private const int ChangeSize = 4;

    // Seven blocks of postings for the most frequent words, and no more: the whole image is read for each input.
    private const int ManyArticles = 100;
    private const string VerifySwitch = "EmbeddedCorpus.VerifyImages";

    private static readonly string[] s_queries =
    [
        "the rivers", "\"roads first\" +bridges", "r*", "quote:stay headline:\"roads first\" b*", "+the -council", "\"we will stay\" +quote:late", "naïve café 北京", "\"run the river\" running",
    ];

    private static readonly string[] s_words = ["rivres", "councel", "conected", "xyz"];

    private readonly SearchHit[] _hits = new SearchHit[5];
    private readonly Range[] _highlights = new Range[8];
    private readonly IndexedWord[] _suggested = new IndexedWord[4];
    private Sound? _few;
    private Sound? _many;

    private Sound Few => _few ??= new Sound(SampleTexts.Few());

    private Sound Many => _many ??= new Sound(SampleTexts.Many(ManyArticles));

    /// <inheritdoc/>
    protected override (int Place, byte Value)[] Read(ReadOnlySpan<byte> input)
    {
        var changes = new (int Place, byte Value)[input.Length / ChangeSize];
        for (int change = 0; change < changes.Length; change++)
        {
            uint bytes = BinaryPrimitives.ReadUInt32LittleEndian(input[(change * ChangeSize)..]);
            changes[change] = ((int)(bytes & 0xFF_FFFF), (byte)(bytes >> 24));
        }

        return changes;
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Property, Action<(int Place, byte Value)[]> Check)> Checks() =>
    [
        ("A changed resource is read without leaving it", changes => ReadAll(() => Few.Open(changes, isResealed: false))),
        ("A changed resource with fitting checksums is read without leaving it", changes => ReadAll(() => Few.Open(changes, isResealed: true))),
        ("A changed resource of many blocks is read without leaving it", changes => ReadAll(() => Many.Open(changes, isResealed: true))),
        ("Changed literals are read without leaving them", changes => ReadAll(() => Few.Pages.Open(changes))),
        ("The switch refuses every changed byte", RequireVerified),
    ];

    private void ReadAll(Func<TextCorpus> open)
    {
        try
        {
            TextCorpus corpus = open();
            Checked(() => Checksum.Of(corpus));
            Checked(() => corpus.Articles.TryGet("few/001", out _));
            Checked(() => corpus.Articles.PublishedBetween(new DateOnly(2000, 1, 1), new DateOnly(2022, 10, 3)));
            Checked(() => corpus.Speakers.TryGet("Anna Berg", out _));

            // What says that it has no index is asked for nothing.
            if (!corpus.HasSearchIndex)
            {
                return;
            }

            foreach (string query in s_queries)
            {
                Checked(() => Search(corpus, query, default));
            }

            Checked(() => Search(corpus, "the river", new SearchOptions { Speaker = corpus.Speakers[0] }));
            Checked(() => Search(corpus, "the river", new SearchOptions { From = new DateOnly(2020, 1, 2), Field = SearchField.Quotes }));
            foreach (string word in s_words)
            {
                Checked(() => string.Concat(_suggested.Take(corpus.Suggest(word, _suggested))).Length);
            }
        }
        catch (CorpusFormatException)
        {
        }
    }

    // Each by itself: damage that one of them meets must not keep it from the others.
    private static void Checked<T>(Func<T> read)
    {
        try
        {
            read();
        }
        catch (CorpusFormatException)
        {
        }
    }

    private int Search(TextCorpus corpus, string query, SearchOptions options)
    {
        int read = corpus.Search(query, _hits, options);
        foreach (SearchHit hit in _hits.AsSpan(0, corpus.Search(query, _hits, out _, options)))
        {
            Utf8Text passage = hit.GetPassage(_highlights, out int count);
            foreach (Range highlight in _highlights.AsSpan(0, count))
            {
                Require(highlight.Start.Value <= highlight.End.Value && highlight.End.Value <= passage.Length, $"The highlight {highlight} lies outside its passage.");
            }

            read += passage.Bytes.Length + (hit.GetQuote()?.Text.Bytes.Length ?? 0);
        }

        return read;
    }

    private void RequireVerified((int Place, byte Value)[] changes)
    {
        AppContext.SetSwitch(VerifySwitch, true);
        try
        {
            bool isSound = Few.IsUnchanged(changes);
            bool isOpened = true;
            try
            {
                Few.Open(changes, isResealed: false);
            }
            catch (CorpusFormatException)
            {
                isOpened = false;
            }

            Require(isSound == isOpened, isSound ? "A sound image is refused." : "A changed image is opened.");
        }
        finally
        {
            AppContext.SetSwitch(VerifySwitch, false);
        }
    }

    /// <summary>An image as it was written, and a place for changed copies of it.</summary>
    private sealed class Sound(CorpusModel model)
    {
        private readonly byte[] _bytes = Corpora.Resource(model);
        private readonly ulong _content = model.Content.Value;
        private GuardedCorpus? _corpus;
        private PagedCorpus? _pages;

        public PagedCorpus Pages => _pages ??= PagedCorpus.Of(model);

        public bool IsUnchanged((int Place, byte Value)[] changes) => Changed(changes).AsSpan().SequenceEqual(_bytes);

        /// <summary>Opens a changed copy.</summary>
        /// <param name="changes">What is changed.</param>
        /// <param name="isResealed">Whether the checksum of the headers fits again, so that what they say is believed.</param>
        public TextCorpus Open((int Place, byte Value)[] changes, bool isResealed)
        {
            byte[] bytes = Changed(changes);
            if (isResealed)
            {
                ulong checksum = ResourceFormat.HeadersChecksum(bytes, bytes.AsSpan(ResourceFormat.HeaderSize));
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ResourceFormat.HeaderChecksum), checksum);
            }

            _corpus ??= new GuardedCorpus(_bytes.Length);
            return _corpus.Open(bytes, _content);
        }

        private byte[] Changed((int Place, byte Value)[] changes)
        {
            byte[] bytes = [.. _bytes];
            foreach ((int place, byte value) in changes)
            {
                bytes[place % bytes.Length] = value;
            }

            return bytes;
        }
    }
}

using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

public class ConcurrencyTests
{
    private const int Threads = 64;

    [Fact]
    public void Sixty_four_threads_touch_a_corpus_first_and_read_the_same()
    {
        long expected = Checksum.Of(LargeCorpus.Corpus);
        for (int round = 0; round < 2; round++)
        {
            CorpusStorage? shared = null;
            using var start = new Barrier(Threads);
            var sums = new long[Threads];
            var corpora = new TextCorpus[Threads];
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
            {
                start.SignalAndWait();

                // Whoever comes first wins, and all use that one.
                TextCorpus corpus = (shared ?? Create()).Corpus;
                corpora[index] = corpus;
                sums[index] = Checksum.Of(corpus);
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            Assert.All(sums, sum => Assert.Equal(expected, sum));
            Assert.Single(corpora.Distinct());

            CorpusStorage Create()
            {
                CorpusStorage created = LargeCorpus.Image.Open();
                return Interlocked.CompareExchange(ref shared, created, null) ?? created;
            }
        }
    }

    [Fact]
    public void Sixty_four_threads_that_touch_many_corpora_first_all_see_the_same_objects()
    {
        const int Corpora = 150;
        var image = TestImage.Of(TestCorpus.Model(SampleCorpus.Models()));
        long expected = Checksum.Of(SampleCorpus.Corpus);
        var shared = new CorpusStorage?[Corpora];
        var seen = new (Article Article, long Sum)[Corpora, Threads];
        using var start = new Barrier(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            for (int corpus = 0; corpus < Corpora; corpus++)
            {
                // All at once, a corpus after the other.
                start.SignalAndWait();
                TextCorpus touched = (Volatile.Read(ref shared[corpus]) ?? Create(corpus)).Corpus;
                seen[corpus, index] = (touched.Articles[index % touched.Articles.Count], Checksum.Of(touched));
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        for (int corpus = 0; corpus < Corpora; corpus++)
        {
            CorpusList<Article> articles = shared[corpus]!.Corpus.Articles;
            for (int index = 0; index < Threads; index++)
            {
                Assert.Equal((articles[index % articles.Count], expected), seen[corpus, index]);
            }
        }

        CorpusStorage Create(int corpus)
        {
            CorpusStorage created = image.Open();
            return Interlocked.CompareExchange(ref shared[corpus], created, null) ?? created;
        }
    }
}

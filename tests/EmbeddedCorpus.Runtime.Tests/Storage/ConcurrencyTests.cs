using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Storage;

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

                // As generated code does it: whoever comes first wins, and all use that one.
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
}

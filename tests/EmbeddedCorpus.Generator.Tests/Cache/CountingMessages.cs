using EmbeddedCorpus.Build;
using EmbeddedCorpus.Build.Cache;

namespace EmbeddedCorpus.Generator.Tests.Cache;

/// <summary>Counts the texts that a build reads.</summary>
/// <param name="whenReading">Called before a build reads texts.</param>
internal sealed class CountingMessages(Action whenReading) : IBuildMessages
{
    public int Read { get; private set; }

    public void SayWaiting()
    {
    }

    public void SayReading(KnownArticles?[] known)
    {
        Read += known.Count(static document => document is not { IsWhole: true });
        whenReading();
    }

    public void SayWritten(MadeCorpus corpus)
    {
    }
}

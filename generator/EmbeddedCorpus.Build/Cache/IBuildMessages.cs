namespace EmbeddedCorpus.Build.Cache;

/// <summary>Is told what takes time.</summary>
internal interface IBuildMessages
{
    /// <summary>Another build holds the folder, for some seconds already.</summary>
    void SayWaiting();

    /// <summary>Documents are read.</summary>
    /// <param name="known">What is known of each document; null for documents that are read.</param>
    void SayReading(KnownArticles?[] known);

    /// <summary>The files of a corpus were written.</summary>
    void SayWritten(MadeCorpus corpus);
}

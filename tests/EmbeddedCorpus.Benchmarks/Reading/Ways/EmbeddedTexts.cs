namespace EmbeddedCorpus.Benchmarks.Reading.Ways;

/// <summary>The texts as this package embeds them.</summary>
internal static class EmbeddedTexts
{
    /// <summary>How a build gets its texts.</summary>
    public const string HowToBuild = "build with -p:ReadingCorpus=FOLDER, as reading.sh does.";

    /// <summary>The corpus; empty in an ordinary build, which has no texts and so no generated class.</summary>
    public static TextCorpus All =>
#if READING_CORPUS
        Corpus.All;
#else
        default;
#endif

    /// <summary>The same texts in a resource.</summary>
    public static TextCorpus Stored =>
#if READING_CORPUS
        StoredCorpus.All;
#else
        default;
#endif

    /// <summary>An article by its constant.</summary>
    public static Article Known =>
#if READING_CORPUS
        Corpus.Articles.Known;
#else
        default;
#endif

    /// <summary>The same article in the resource, by its constant.</summary>
    public static Article StoredKnown =>
#if READING_CORPUS
        StoredCorpus.Articles.Known;
#else
        default;
#endif
}

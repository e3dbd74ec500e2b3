namespace EmbeddedCorpus.Benchmarks.Reading.Ways;

/// <summary>The texts as this package embeds them.</summary>
internal static class EmbeddedTexts
{
    /// <summary>How a build gets its texts.</summary>
    public const string HowToBuild = "build with -p:ReadingCorpus=FOLDER, as reading.sh does.";

    /// <summary>The corpus; empty in an ordinary build, which has no texts and so no generated class.</summary>
#if READING_CORPUS
    public static TextCorpus All => Corpus.All;
#else
    public static TextCorpus All => default;
#endif
}

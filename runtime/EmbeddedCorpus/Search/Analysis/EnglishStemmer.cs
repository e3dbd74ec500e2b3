#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>
/// The stemmer of English that is known as Porter2 and as Snowball's <c>english</c>, in its edition of Snowball 3. The names of the steps
/// are those of its description.
/// </summary>
internal static partial class EnglishStemmer
{
    /// <summary>A consonant <c>y</c>, while a word is worked on.</summary>
    private const byte ConsonantY = (byte)'Y';

    /// <summary>Turns a word into its stem, which is no longer than the word.</summary>
    /// <param name="word">Small letters of ASCII, and apostrophes.</param>
    /// <param name="length">Bytes of the word.</param>
    /// <returns>Bytes of the stem.</returns>
    public static int Stem(Span<byte> word, int length)
    {
        if (length < 3)
        {
            return length;
        }

        int special = StemOfSpecialWord(word, length);
        if (special != 0)
        {
            return special;
        }

        var stem = new Word(word.Slice(0, length));
        stem.MarkConsonants();
        stem.MarkRegions();
        stem.TakePlural();
        stem.TakePast();
        stem.ReplaceY();
        if (stem.MayEndFurther)
        {
            stem.Step2();
            stem.Step3();
            stem.Step4();
            stem.Step5();
        }

        return stem.Finish();
    }

    /// <summary>Words whose stem no rule gives; 0 for all others.</summary>
    private static int StemOfSpecialWord(Span<byte> word, int length)
    {
        ReadOnlySpan<byte> whole = word.Slice(0, length);
        switch (word[0])
        {
            case (byte)'a' when whole.SequenceEqual("atlas"u8) || whole.SequenceEqual("andes"u8):
            case (byte)'b' when whole.SequenceEqual("bias"u8):
            case (byte)'c' when whole.SequenceEqual("cosmos"u8):
            case (byte)'h' when whole.SequenceEqual("howe"u8):
            case (byte)'n' when whole.SequenceEqual("news"u8):
            case (byte)'s' when whole.SequenceEqual("sky"u8):
                return length;
            case (byte)'s' when whole.SequenceEqual("skis"u8) || whole.SequenceEqual("singly"u8):
            case (byte)'i' when whole.SequenceEqual("idly"u8):
            case (byte)'g' when whole.SequenceEqual("gently"u8):
                return length - 1;
            case (byte)'s' when whole.SequenceEqual("skies"u8):
                word[2] = (byte)'y';
                return 3;
            case (byte)'u' when whole.SequenceEqual("ugly"u8):
            case (byte)'o' when whole.SequenceEqual("only"u8):
            case (byte)'e' when whole.SequenceEqual("early"u8):
                word[length - 1] = (byte)'i';
                return length;
            default:
                return 0;
        }
    }
}

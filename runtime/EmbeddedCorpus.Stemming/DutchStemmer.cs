#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>
/// The stemmer of Dutch by Kraaij and Pohlmann, Snowball's <c>dutch</c> since Snowball 3. The names of the steps are those of its description.
/// </summary>
internal sealed partial class DutchStemmer : SnowballStemmer
{
    public static readonly DutchStemmer Instance = new();

    private DutchStemmer()
    {
    }

    protected override ReadOnlySpan<byte> Vowels => "aäáàâeëéèêiïíìîoöóòôuüúùûy"u8;

    private static ReadOnlySpan<byte> VowelsWithoutY => "aäáàâeëéèêiïíìîoöóòôuüúùû"u8;

    private static ReadOnlySpan<byte> VowelsButEAndY => "aäáàâiïíìîoöóòôuüúùû"u8;

    private static ReadOnlySpan<byte> FormsOfE => "eëéèê"u8;

    protected override void Reduce(ref StemWord word)
    {
        MarkRegions(ref word);
        bool isStemmed = Step1(ref word);
        isStemmed |= Step2(ref word);
        isStemmed |= Step3(ref word);
        isStemmed |= Step4(ref word);
        if (MayLosePrefix(word))
        {
            TakeGe(ref word, 0);
            isStemmed = true;
        }

        int infix = FindInfix(word);
        if (infix > 0)
        {
            TakeGe(ref word, infix);
            isStemmed = true;
        }

        isStemmed |= word.ReplaceIf(word.Find("kt=k ft=f pt=p"u8) != 0);
        if (isStemmed)
        {
            Step6(ref word);
        }
    }

    private static void MarkRegions(ref StemWord word)
    {
        int position = NextRegion(word, 0);
        word.R1 = position < 0 ? word.Length : position;
        position = position < 0 ? -1 : NextRegion(word, position);
        word.R2 = position < 0 ? word.Length : position;
    }

    /// <summary>The position behind the first consonant behind a vowel; -1 where there is none.</summary>
    private static int NextRegion(in StemWord word, int position)
    {
        while (word.IsConsonant(position))
        {
            position = word.Next(position);
        }

        position = PastVowels(word, position);
        return word.IsConsonant(position) ? word.Next(position) : -1;
    }

    private static int PastVowels(in StemWord word, int position)
    {
        while (word.IsVowel(position))
        {
            position = word.StartsWith("ij"u8, position) ? position + 2 : word.Next(position);
        }

        return position;
    }

    /// <summary>Whether a vowel ends before a position; <c>ij</c> is one.</summary>
    private static bool IsAfterVowel(in StemWord word, int position) => word.IsAfterVowel(position) || word.EndsWith("ij"u8, position);

    /// <summary>Whether a consonant ends before a position.</summary>
    private static bool IsAfterConsonant(in StemWord word, int position) => word.IsAfterConsonant(position) && !word.EndsWith("ij"u8, position);

    /// <summary>Whether a syllable starts at a position that ends in a vowel before the end of the word, three letters or more behind.</summary>
    private static bool IsWordFrom(in StemWord word, int position)
    {
        int third = position;
        for (int letter = 0; letter < 3; letter++)
        {
            if (third >= word.Length)
            {
                return false;
            }

            third = word.Next(third);
        }

        while (word.IsConsonant(position))
        {
            position = word.Next(position);
        }

        int end = PastVowels(word, position);
        return end > position && end < word.Length;
    }

    private static bool MayLosePrefix(in StemWord word)
    {
        const int length = 2;
        return word.StartsWith("ge"u8) && IsWordFrom(word, length)
            && !word.StartsWith("eft"u8, length) && !word.StartsWith("vaa"u8, length) && !word.StartsWith("vare"u8, length)
            && (!word.StartsWith("val"u8, length) || word.StartsWith("vali"u8, length));
    }

    private static int FindInfix(in StemWord word)
    {
        for (int i = word.Length > 0 ? word.Next(0) : 0; i < word.Length; i = word.Next(i))
        {
            if (word.StartsWith("ge"u8, i))
            {
                return IsWordFrom(word, i + 2) ? i : 0;
            }
        }

        return 0;
    }

    /// <summary>Takes the <c>ge</c> of a participle out, and its ending off (step 1c).</summary>
    private static void TakeGe(ref StemWord word, int position)
    {
        word.Replace(position, 2, default);
        if (word.StartsWith("ë"u8, position))
        {
            word.Replace(position, 2, "e"u8);
        }
        else if (word.StartsWith("ï"u8, position))
        {
            word.Replace(position, 2, "i"u8);
        }

        MarkRegions(ref word);
        int rule = word.Find("d=n 2 t"u8);
        if (rule == 0 || !word.IsInR1 || !IsAfterConsonant(word, word.Start))
        {
            return;
        }

        bool isWhole = word.Start == 2 && word.StartsWith(rule == 1 ? "in"u8 : "en"u8);
        if (word.EndsWith(rule == 1 ? "n"u8 : "h"u8, word.Start) && word.Start - 1 >= word.R1)
        {
            return;
        }

        _ = rule == 1 && isWhole ? word.ReplaceIf(true) : word.DeleteIf(!isWhole);
    }
}

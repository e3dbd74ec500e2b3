#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The stemmer of Swedish, Snowball's <c>swedish</c> in its edition of Snowball 3.</summary>
internal sealed class SwedishStemmer : SnowballStemmer
{
    public static readonly SwedishStemmer Instance = new();

    private SwedishStemmer()
    {
    }

    protected override ReadOnlySpan<byte> Vowels => "aeiouyäåö"u8;

    protected override void Reduce(ref StemWord word)
    {
        word.MarkLateSyllables();
        TakeInflection(ref word);
        if (word.FindFrom(word.R1, "dd gd nn dt gt kt tt"u8) != 0)
        {
            word.Length--;
        }

        int rule = word.FindFrom(word.R1, "lig ig els 2 öst=ös 3 fullt=full"u8);
        _ = rule == 1 ? word.Delete() : word.ReplaceIf(rule == 3 || (rule == 2 && word.IsAfter(word.Start, "iklnprtuv"u8)));
    }

    private static void TakeInflection(ref StemWord word)
    {
        switch (word.FindFrom(word.R1, "a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ades andes ens arens hetens erns at andet het ast 2 s 3 et"u8))
        {
            case 1:
                word.Delete();
                break;
            case 2:
                if (word.EndsWith("et"u8, word.Start) && MayLoseEt(word, word.Start - 2))
                {
                    word.Length = word.Start - 2;
                }
                else
                {
                    word.DeleteIf(word.IsAfter(word.Start, "bcdfghjklmnoprtvy"u8));
                }

                break;
            case 3:
                word.DeleteIf(MayLoseEt(word, word.Start));
                break;
        }
    }

    private static bool MayLoseEt(StemWord word, int end)
    {
        if (!word.IsAfterConsonant(end))
        {
            return false;
        }

        int vowel = word.Previous(end);
        return word.IsAfterVowel(vowel) && word.Previous(vowel) > 0
            && word.Find("h iet uit fab cit dit alit ilit mit nit pit rit sit tit ivit kvit xit kom rak pak stak"u8, end) == 0;
    }
}

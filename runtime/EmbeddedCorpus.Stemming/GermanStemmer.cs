#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The stemmer of German, Snowball's <c>german</c> in its edition of Snowball 3.</summary>
internal sealed class GermanStemmer : SnowballStemmer
{
    public static readonly GermanStemmer Instance = new();

    private GermanStemmer()
    {
    }

    protected override ReadOnlySpan<byte> Vowels => "aeiouyäöü"u8;

    protected override void Reduce(ref StemWord word)
    {
        word.MarkBetweenVowels("uy"u8);
        word.ReplaceAll("ß=ss ae=ä oe=ö ue=ü qu=qu"u8);
        word.MarkLateSyllables();
        TakeInflection(ref word);
        TakeComparison(ref word);
        TakeDerivation(ref word);
        if (word.Find("'s 'sch '"u8) != 0)
        {
            word.DeleteIf(word.Start > 0 && word.Previous(word.Start) > 0);
        }

        word.ReplaceAll("Y=y U=u ä=a ö=o ü=u"u8);
    }

    private static void TakeInflection(ref StemWord word)
    {
        int rule = word.Find("em 2 ern er erin erinnen 3 e en es 4 s 5 ln=l lns=l"u8);
        switch (word.IsInR1 ? rule : 0)
        {
            case 1:
                word.DeleteIf(!word.EndsWith("syst"u8, word.Start));
                break;
            case 2:
                word.Delete();
                break;
            case 3:
                word.Delete();
                if (word.EndsWith("niss"u8, word.Length))
                {
                    word.Length--;
                }

                break;
            case 4:
                word.DeleteIf(word.IsAfter(word.Start, "bdfghklmnrt"u8));
                break;
            case 5:
                word.ReplaceIf(true);
                break;
        }
    }

    private static void TakeComparison(ref StemWord word)
    {
        int rule = word.Find("en er est 2 st 3 et"u8);
        switch (word.IsInR1 ? rule : 0)
        {
            case 1:
                word.Delete();
                break;
            case 2:
                word.DeleteIf(word.IsAfter(word.Start, "bdfghklmnt"u8) && word.Start > word.Hop(3));
                break;
            case 3:
                int start = word.Start;
                word.DeleteIf(word.IsAfter(start, "dfgklmnrstUzä"u8) && !word.EndsWith("geordn"u8, start) && !word.EndsWith("intern"u8, start)
                    && !word.EndsWith("plan"u8, start) && !word.EndsWith("tick"u8, start) && !word.EndsWith("tr"u8, start));
                break;
        }
    }

    private static void TakeDerivation(ref StemWord word)
    {
        int rule = word.Find("end ung 2 ig ik isch 3 lich heit 4 keit"u8);
        switch (word.IsInR2 ? rule : 0)
        {
            case 1:
                word.Delete();
                if (!word.EndsWith("eig"u8, word.Length))
                {
                    word.Delete("ig"u8, word.R2);
                }

                break;
            case 2:
                word.DeleteIf(!word.EndsWith("e"u8, word.Start));
                break;
            case 3:
                word.Delete();
                _ = word.Delete("er"u8, word.R1) || word.Delete("en"u8, word.R1);
                break;
            case 4:
                word.Delete();
                _ = word.Delete("lich"u8, word.R2) || word.Delete("ig"u8, word.R2);
                break;
        }
    }
}

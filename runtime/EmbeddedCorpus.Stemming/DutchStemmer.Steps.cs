#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

internal sealed partial class DutchStemmer
{
    private static bool Step1(ref StemWord word)
    {
        int rule = word.Find("'s 2 s 3 ies=ie és=é 4 es=e 5 aus=au 6 en=heid 7 nde=nd"u8);
        int start = word.Start;
        switch (rule)
        {
            case 1:
                return word.Delete();
            case 2:
                return word.DeleteIf(word.IsInR1 && !(word.EndsWith("t"u8, start) && start - 1 >= word.R1) && IsAfterConsonant(word, start));
            case 3:
                return word.ReplaceIf(word.IsInR1);
            case 4:
                if (word.EndsWith("ar"u8, start) && start - 2 >= word.R1 && IsAfterConsonant(word, start - 2))
                {
                    word.Delete();
                    return Lengthen(ref word);
                }

                return word.DeleteIf(word.EndsWith("er"u8, start) && start - 2 >= word.R1 && IsAfterConsonant(word, start - 2))
                    || word.ReplaceIf(word.IsInR1 && IsAfterConsonant(word, start));
            case 5:
                return word.ReplaceIf(word.IsInR1 && IsAfterVowel(word, start));
            case 6:
                return TakeEn(ref word);
            case 7:
                return word.ReplaceIf(true);
            default:
                return false;
        }
    }

    private static bool TakeEn(ref StemWord word)
    {
        int start = word.Start;
        if (word.EndsWith("hed"u8, start) && start - 3 >= word.R1)
        {
            word.Start = start - 3;
            return word.ReplaceIf(true);
        }

        if (word.EndsWith("nd"u8, start))
        {
            return word.Delete();
        }

        if (word.EndsWith("d"u8, start) && start - 1 >= word.R1 && IsAfterConsonant(word, start - 1))
        {
            word.Length = start - 1;
            return true;
        }

        if (word.IsAfter(start, "ij"u8) && IsAfterVowel(word, start - 1))
        {
            return word.Delete();
        }

        return word.DeleteIf(word.IsInR1 && IsAfterConsonant(word, start)) && Lengthen(ref word);
    }

    private static bool Step2(ref StemWord word)
    {
        switch (word.Find("je 2 ge=g lijke=lijk ische=isch te=t se=s re=r 3 de 4 le=l 5 ene=en 6 ieve=ief"u8))
        {
            case 1:
                return TakeJe(ref word);
            case 2:
                return word.ReplaceIf(word.IsInR1);
            case 3:
                return word.DeleteIf(word.IsInR1 && IsAfterConsonant(word, word.Start));
            case 4:
                return word.ReplaceIf(word.IsInR1) && Lengthen(ref word);
            case 5:
                return word.ReplaceIf(word.IsInR1 && IsAfterConsonant(word, word.Start)) && Lengthen(ref word);
            case 6:
                return word.ReplaceIf(word.IsInR1 && IsAfterConsonant(word, word.Start));
            default:
                return false;
        }
    }

    private static bool TakeJe(ref StemWord word)
    {
        int end = word.Start;
        if (word.EndsWith("'t"u8, end))
        {
            word.Length = end - 2;
            return true;
        }

        if (word.EndsWith("et"u8, end) && end - 2 >= word.R1 && IsAfterConsonant(word, end - 2))
        {
            word.Length = end - 2;
            return true;
        }

        if (word.EndsWith("rnt"u8, end))
        {
            word.Length = end - 1;
            return true;
        }

        if (word.EndsWith("t"u8, end) && end - 1 >= word.R1 && IsSecondAfterVowel(word, end - 1))
        {
            word.Length = end - 1;
            return true;
        }

        if (word.Find("ink=ing mp=m"u8, end) != 0)
        {
            return word.ReplaceIf(true);
        }

        if (word.EndsWith("'"u8, end) && end - 1 >= word.R1)
        {
            word.Length = end - 1;
            return true;
        }

        word.Start = end;
        return word.DeleteIf(word.IsInR1 && IsAfterConsonant(word, end));
    }

    /// <summary>Whether a vowel ends before the letter before a position.</summary>
    private static bool IsSecondAfterVowel(in StemWord word, int position) => position > 0 && IsAfterVowel(word, word.Previous(position));

    private static bool Step3(ref StemWord word)
    {
        switch (word.Find("atie=eer 2 iteit 3 heid sel ster 4 rder=r 5 ing isme erij 6 arij=aar tst=t dst=d 7 fie=f gie=g"u8))
        {
            case 1:
                return word.ReplaceIf(word.IsInR1);
            case 2:
                return word.DeleteIf(word.IsInR1) && Lengthen(ref word);
            case 3:
                return word.DeleteIf(word.IsInR1);
            case 4:
                return word.ReplaceIf(true);
            case 5:
                // schilderij is a picture, schild a shield.
                return word.EndsWith("ild"u8, word.Start) ? word.Replace("er"u8) : word.DeleteIf(word.IsInR1) && Lengthen(ref word);
            case 6:
                return word.ReplaceIf(word.IsInR1 && IsAfterConsonant(word, word.Start));
            case 7:
                return word.ReplaceIf(word.IsInR2) && Lengthen(ref word);
            default:
                return false;
        }
    }

    private static bool Step4(ref StemWord word)
    {
        int rule = word.Find("ioneel=ie atief=eer tant=teer lijker=lijk lijkst=lijk 2 baar achtig achtiger achtigst 3 naar=n laar=l raar=r 4 eriger erigst erig end"u8);
        if (rule switch
        {
            1 => word.ReplaceIf(word.IsInR1),
            2 => word.DeleteIf(word.IsInR1),
            3 => word.ReplaceIf(word.IsInR1 && IsAfterVowel(word, word.Start)),
            4 => word.DeleteIf(word.IsInR1 && IsAfterConsonant(word, word.Start)) && Lengthen(ref word),
            _ => false,
        })
        {
            return true;
        }

        // innig is intimate, in is in.
        return word.Find("iger igst ig"u8) != 0 && word.IsInR1 && !(word.Start == 3 && word.StartsWith("inn"u8))
            && word.DeleteIf(IsAfterConsonant(word, word.Start)) && Lengthen(ref word);
    }

    private static void Step6(ref StemWord word)
    {
        int rule = word.Find("bb cc dd ff gg hh jj kk ll mm nn pp qq rr ss tt vv ww xx zz 2 v=f z=s"u8);
        if (rule == 1 && !(word.Length == 3 && word.StartsWith("inn"u8)))
        {
            word.Length--;
        }

        word.ReplaceIf(rule == 2);
    }

    /// <summary>Doubles the vowel of a last syllable that an ending had kept open. Always true.</summary>
    private static bool Lengthen(ref StemWord word)
    {
        if (!word.IsAfterOther(word.Length, "aäáàâeëéèêiïíìîoöóòôuüúùûywx"u8))
        {
            return true;
        }

        int end = word.Previous(word.Length);
        int rule = word.Find("a ä á à â o ö ó ò ô u ü ú ù û 2 e é è ê 3 eë 4 ië"u8, end);
        int start = word.Start;
        bool isAfterVowel = word.IsAfter(start, VowelsWithoutY);
        switch (rule)
        {
            case 1 when !isAfterVowel:
            case 2 when !isAfterVowel && (start == 0 || IsShort(word, word.Previous(start))):
                word.Double(end);
                break;
            case 3:
                word.Replace(end, 0, "e"u8);
                break;
            case 4:
                word.Replace(end - 2, 2, "ee"u8);
                break;
        }

        return true;
    }

    private static bool IsShort(in StemWord word, int end) =>
        !word.IsAfter(end, VowelsButEAndY)
        && !(word.IsAfter(end, FormsOfE) && word.Previous(end) == 0)
        && !(end > 0 && word.IsAfter(word.Previous(end), VowelsButEAndY) && word.IsAfterOther(word.Previous(word.Previous(end)), VowelsWithoutY));
}

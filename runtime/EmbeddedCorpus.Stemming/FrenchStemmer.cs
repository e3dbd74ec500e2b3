#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The stemmer of French, Snowball's <c>french</c> in its edition of Snowball 3.</summary>
internal sealed class FrenchStemmer : SnowballStemmer
{
    public static readonly FrenchStemmer Instance = new();

    private FrenchStemmer()
    {
    }

    protected override ReadOnlySpan<byte> Vowels => "aeiouyâàëéêèïîôûù"u8;

    protected override void Reduce(ref StemWord word)
    {
        word.DeleteElision("c d j l m n s t z qu"u8);
        MarkConsonants(ref word);
        MarkRegions(ref word);
        if (TakeStandard(ref word) || TakeVerbWithI(ref word) || TakeVerb(ref word))
        {
            word.ReplaceIf(word.Find("Y=i ç=c"u8) != 0);
        }
        else
        {
            TakeResidual(ref word);
        }

        if (word.Find("enn onn ett ell eill"u8) != 0)
        {
            word.Length--;
        }

        TakeAccent(ref word);
        word.ReplaceAll("I=i U=u Y=y He=ë Hi=ï H="u8);
    }

    /// <summary>Makes each u, i and y that is a consonant capital, and takes the diaeresis apart.</summary>
    private static void MarkConsonants(ref StemWord word)
    {
        for (int i = 0; i < word.Length; i = word.Next(i))
        {
            int next = word.Next(i);
            if (word.IsVowel(i) && next < word.Length)
            {
                if (word.StartsWith("y"u8, next))
                {
                    word.Write(next, "Y"u8);
                }
                else if (word.IsVowel(next + 1))
                {
                    MarkVowel(ref word, next);
                }
            }

            if (word.StartsWith("ë"u8, i))
            {
                word.Write(i, "He"u8);
            }
            else if (word.StartsWith("ï"u8, i))
            {
                word.Write(i, "Hi"u8);
            }
            else if (word.StartsWith("y"u8, i) && word.IsVowel(i + 1))
            {
                word.Write(i, "Y"u8);
            }
            else if (word.StartsWith("qu"u8, i))
            {
                word.Write(i + 1, "U"u8);
            }
        }
    }

    private static void MarkVowel(ref StemWord word, int position)
    {
        if (word.StartsWith("u"u8, position))
        {
            word.Write(position, "U"u8);
        }
        else if (word.StartsWith("i"u8, position))
        {
            word.Write(position, "I"u8);
        }
    }

    private static void MarkRegions(ref StemWord word)
    {
        int third = word.Hop(2);
        bool startsWithVowels = word.IsVowel(0) && word.IsVowel(word.Next(0));
        int region = startsWithVowels ? word.Hop(3) : -1;
        if (region < 0 && (word.StartsWith("par"u8) || word.StartsWith("col"u8) || word.StartsWith("tap"u8)))
        {
            region = 3;
        }
        else if (region < 0 && word.StartsWith("ni"u8) && word.IsVowel(third))
        {
            region = word.Next(third);
        }
        else if (region < 0 && word.Length > 0)
        {
            region = word.PastVowel(word.Next(0));
        }

        word.RV = region < 0 ? word.Length : region;
        word.MarkSyllables();
    }

    private static bool TakeStandard(ref StemWord word)
    {
        switch (word.Find("ance iqUe isme able iste eux ances iqUes ismes ables istes 2 atrice ateur ation atrices ateurs ations 3 logie=log logies=log usion=u ution=u usions=u utions=u ence=ent ences=ent 4 ement ements 5 ité ités 6 if ive ifs ives 7 eaux=eau 8 aux=al oux=ou euse=eux euses=eux 9 issement issements amment=ant emment=ent ment ments"u8))
        {
            case 1:
                return word.DeleteIf(word.IsInR2);
            case 2:
                return word.DeleteIf(word.IsInR2) && (TakeIc(ref word) || true);
            case 3:
                return word.ReplaceIf(word.IsInR2);
            case 4:
                return word.DeleteIf(word.IsInRV) && (TakeBeforeEment(ref word) || true);
            case 5:
                return word.DeleteIf(word.IsInR2) && (TakeBeforeIte(ref word) || true);
            case 6:
                return word.DeleteIf(word.IsInR2) && ((word.Delete("at"u8, word.R2) && TakeIc(ref word)) || true);
            case 7:
                return word.ReplaceIf(true);
            case 8:
                return TakePlural(ref word);
            case 9:
                return TakeMent(ref word);
            default:
                return false;
        }
    }

    private static bool TakeIc(ref StemWord word) => word.Find("ic=iqU"u8) != 0 && (word.DeleteIf(word.IsInR2) || word.ReplaceIf(true));

    private static bool TakeBeforeEment(ref StemWord word) => word.Find("iv 2 eus=eux 3 abl iqU 4 ièr=i Ièr=i"u8) switch
    {
        1 => word.DeleteIf(word.IsInR2) && word.Delete("at"u8, word.R2),
        2 => word.DeleteIf(word.IsInR2) || word.ReplaceIf(word.IsInR1),
        3 => word.DeleteIf(word.IsInR2),
        4 => word.ReplaceIf(word.IsInRV),
        _ => false,
    };

    private static bool TakeBeforeIte(ref StemWord word) => word.Find("abil=abl ic=iqU 2 iv"u8) switch
    {
        1 => word.DeleteIf(word.IsInR2) || word.ReplaceIf(true),
        2 => word.DeleteIf(word.IsInR2),
        _ => false,
    };

    private static bool TakePlural(ref StemWord word)
    {
        if (word.EndsWith("oux"u8, word.Length))
        {
            return word.ReplaceIf(word.IsAfter(word.Start, "bhjlnp"u8));
        }

        return (!word.EndsWith("x"u8, word.Length) && word.DeleteIf(word.IsInR2)) || word.ReplaceIf(word.IsInR1);
    }

    /// <summary>Takes the ending of an adverb off. What is left may be a verb: so only a noun is done.</summary>
    private static bool TakeMent(ref StemWord word)
    {
        switch (word.Find("issement issements 2 amment=ant emment=ent 3 ment ments"u8))
        {
            case 1:
                return word.DeleteIf(word.IsInR1 && word.IsAfterConsonant(word.Start));
            case 2:
                word.ReplaceIf(word.IsInRV);
                return false;
            default:
                word.DeleteIf(word.IsAfterVowel(word.Start) && word.Previous(word.Start) >= word.RV);
                return false;
        }
    }

    private static bool TakeVerbWithI(ref StemWord word)
    {
        int rule = word.FindFrom(word.RV, "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it"u8);
        return word.DeleteIf(rule != 0 && word.Start > word.RV && word.IsAfterConsonant(word.Start) && !word.EndsWith("H"u8, word.Start));
    }

    private static bool TakeVerb(ref StemWord word)
    {
        switch (word.FindFrom(word.RV, "ions 2 é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez eais 3 âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions 4 ais aise aises"u8))
        {
            case 1:
                return word.DeleteIf(word.IsInR2);
            case 2:
                return word.Delete();
            case 3:
                word.Delete();
                word.Delete("e"u8, word.RV);
                return true;
            case 4:
                int start = word.Start;
                return word.DeleteIf(!word.EndsWith("auv"u8, start) && !word.EndsWith("épl"u8, start) && !(word.EndsWith("al"u8, start) && start == word.Hop(3)));
            default:
                return false;
        }
    }

    private static void TakeResidual(ref StemWord word)
    {
        if (word.EndsWith("s"u8, word.Length)
            && (word.EndsWith("His"u8, word.Length) || word.IsAfterOther(word.Length - 1, "aiouès"u8)))
        {
            word.Length--;
        }

        switch (word.FindFrom(word.RV, "ion 2 ier=i ière=i Ier=i Ière=i 3 e"u8))
        {
            case 1:
                word.DeleteIf(word.IsInR2 && word.Start > word.RV && word.IsAfter(word.Start, "st"u8));
                break;
            case 2:
                word.ReplaceIf(true);
                break;
            case 3:
                word.Delete();
                break;
        }
    }

    private static void TakeAccent(ref StemWord word)
    {
        int end = word.Length;
        while (word.IsAfterConsonant(end))
        {
            end = word.Previous(end);
        }

        if (end < word.Length && word.Find("é è"u8, end) != 0)
        {
            word.Replace(word.Start, end - word.Start, "e"u8);
        }
    }
}

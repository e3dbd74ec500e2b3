#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The stemmer of Spanish, Snowball's <c>spanish</c> in its edition of Snowball 3.</summary>
internal sealed class SpanishStemmer : SnowballStemmer
{
    public static readonly SpanishStemmer Instance = new();

    private SpanishStemmer()
    {
    }

    protected override ReadOnlySpan<byte> Vowels => "aeiouáéíóúü"u8;

    protected override void Reduce(ref StemWord word)
    {
        word.MarkVerbs();
        word.MarkSyllables();
        TakePronoun(ref word);
        _ = TakeStandard(ref word) || TakeVerbWithY(ref word) || TakeVerb(ref word);
        TakeResidual(ref word);
        word.ReplaceAll("á=a é=e í=i ó=o ú=u"u8);
    }

    private static void TakePronoun(ref StemWord word)
    {
        if (word.Find("me se sela selo selas selos la le lo las les los nos"u8) == 0)
        {
            return;
        }

        int pronoun = word.Start;
        int rule = word.Find("iéndo=iendo ándo=ando ár=ar ér=er ír=ir 2 ando iendo ar er ir 3 yendo"u8, pronoun);
        if (!word.IsInRV)
        {
            return;
        }

        if (rule == 1)
        {
            word.ReplaceIf(true);
        }
        else if (rule == 2 || (rule == 3 && word.EndsWith("u"u8, word.Start)))
        {
            word.Length = pronoun;
        }
    }

    private static bool TakeStandard(ref StemWord word)
    {
        int rule = word.Find("anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos 2 adora ador ación adoras adores aciones ante antes ancia ancias acion 3 logía=log logías=log ución=u uciones=u ucion=u encia=ente encias=ente 4 amente 5 mente 6 idad idades 7 iva ivo ivas ivos"u8);
        if (rule == 0 || (rule == 4 ? !word.IsInR1 : !word.IsInR2))
        {
            return false;
        }

        if (rule == 3)
        {
            return word.ReplaceIf(true);
        }

        word.Delete();
        switch (rule)
        {
            case 2:
                word.Delete("ic"u8, word.R2);
                break;
            case 4:
                int inner = word.Find("iv 2 os ic ad"u8);
                if (word.DeleteIf(inner != 0 && word.IsInR2) && inner == 1)
                {
                    word.Delete("at"u8, word.R2);
                }

                break;
            case 5:
                word.DeleteIf(word.Find("ante able ible"u8) != 0 && word.IsInR2);
                break;
            case 6:
                word.DeleteIf(word.Find("abil ic iv"u8) != 0 && word.IsInR2);
                break;
            case 7:
                word.Delete("at"u8, word.R2);
                break;
        }

        return true;
    }

    private static bool TakeVerbWithY(ref StemWord word) =>
        word.FindFrom(word.RV, "ya ye yan yen yeron yendo yo yó yas yes yais yamos"u8) != 0 && word.DeleteIf(word.EndsWith("u"u8, word.Start));

    private static bool TakeVerb(ref StemWord word)
    {
        int rule = word.FindFrom(word.RV, "en es éis emos 2 arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos erá eré irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos"u8);
        if (rule == 0)
        {
            return false;
        }

        word.Delete();
        if (rule == 1 && word.EndsWith("gu"u8, word.Length))
        {
            word.Length--;
        }

        return true;
    }

    private static void TakeResidual(ref StemWord word)
    {
        int rule = word.Find("os a o á í ó 2 e é"u8);
        if (rule != 0 && word.DeleteIf(word.IsInRV) && rule == 2 && word.EndsWith("gu"u8, word.Length))
        {
            word.Delete("u"u8, word.RV);
        }
    }
}

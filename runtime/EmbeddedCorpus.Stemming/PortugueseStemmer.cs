#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The stemmer of Portuguese, Snowball's <c>portuguese</c> in its edition of Snowball 3.</summary>
internal sealed class PortugueseStemmer : SnowballStemmer
{
    public static readonly PortugueseStemmer Instance = new();

    private PortugueseStemmer()
    {
    }

    protected override ReadOnlySpan<byte> Vowels => "aeiouáéíóúâêô"u8;

    protected override void Reduce(ref StemWord word)
    {
        // The tilde is a consonant of its own: so a nasal vowel ends a syllable.
        word.ReplaceAll("ã=a~ õ=o~"u8);
        word.MarkVerbs();
        word.MarkSyllables();
        if (TakeStandard(ref word) || TakeVerb(ref word))
        {
            if (word.EndsWith("ci"u8, word.Length))
            {
                word.Delete("i"u8, word.RV);
            }
        }
        else
        {
            word.DeleteIf(word.Find("os a i o á í ó"u8) != 0 && word.IsInRV);
        }

        TakeResidual(ref word);
        word.ReplaceAll("a~=ã o~=õ"u8);
    }

    private static bool TakeStandard(ref StemWord word)
    {
        int rule = word.Find("eza ezas ico ica icos icas ismo ismos ável ível ista istas oso osa osos osas amento amentos imento imentos adora ador aça~o adoras adores aço~es ante antes ância 3 logia=log logias=log uça~o=u uço~es=u ência=ente ências=ente 4 amente 5 mente 6 idade idades 7 iva ivo ivas ivos 8 ira=ir iras=ir"u8);
        if (rule == 8)
        {
            return word.ReplaceIf(word.IsInRV && word.EndsWith("e"u8, word.Start));
        }

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
            case 4:
                int inner = word.Find("iv 2 os ic ad"u8);
                if (word.DeleteIf(inner != 0 && word.IsInR2) && inner == 1)
                {
                    word.Delete("at"u8, word.R2);
                }

                break;
            case 5:
                word.DeleteIf(word.Find("ante avel ível"u8) != 0 && word.IsInR2);
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

    private static bool TakeVerb(ref StemWord word) =>
        word.FindFrom(word.RV, "ada ida ia aria eria iria ará ara erá era irá ava asse esse isse aste este iste ei arei erei irei am iam ariam eriam iriam aram eram iram avam em arem erem irem assem essem issem ado ido ando endo indo ara~o era~o ira~o ar er ir as adas idas ias arias erias irias arás aras erás eras irás avas es ardes erdes irdes ares eres ires asses esses isses astes estes istes is ais eis íeis aríeis eríeis iríeis áreis areis éreis ereis íreis ireis ásseis ésseis ísseis áveis ados idos ámos amos íamos aríamos eríamos iríamos áramos éramos íramos ávamos emos aremos eremos iremos ássemos êssemos íssemos imos armos ermos irmos eu iu ou ira iras"u8) != 0 && word.Delete();

    private static void TakeResidual(ref StemWord word)
    {
        int rule = word.Find("e é ê 2 ç=c"u8);
        if (rule == 1 && word.DeleteIf(word.IsInRV))
        {
            _ = (word.EndsWith("gu"u8, word.Length) && word.Delete("u"u8, word.RV)) || (word.EndsWith("ci"u8, word.Length) && word.Delete("i"u8, word.RV));
        }

        word.ReplaceIf(rule == 2);
    }
}

#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The stemmer of Italian, Snowball's <c>italian</c> in its edition of Snowball 3.</summary>
internal sealed class ItalianStemmer : SnowballStemmer
{
    public static readonly ItalianStemmer Instance = new();

    private ItalianStemmer()
    {
    }

    protected override ReadOnlySpan<byte> Vowels => "aeiouàèìòù"u8;

    protected override void Reduce(ref StemWord word)
    {
        word.DeleteElision("d l m s t v all dall dell gl nell quell quest sull tutt un"u8);
        word.ReplaceAll("á=à é=è í=ì ó=ò ú=ù qu=qU"u8);
        word.MarkBetweenVowels("ui"u8);
        word.MarkVerbs();
        if (word.StartsWith("divan"u8))
        {
            // divano is no diva.
            word.RV = "divan".Length;
        }

        word.MarkSyllables();
        TakePronoun(ref word);
        _ = TakeStandard(ref word) || TakeVerb(ref word);
        TakeVowels(ref word);
        word.ReplaceAll("I=i U=u"u8);
    }

    private static void TakePronoun(ref StemWord word)
    {
        if (word.Find("ci gli la le li lo mi ne si ti vi sene gliela gliele glieli glielo gliene mela mele meli melo mene tela tele teli telo tene cela cele celi celo cene vela vele veli velo vene"u8) == 0)
        {
            return;
        }

        int pronoun = word.Start;
        int rule = word.Find("ando endo 2 ar er ir"u8, pronoun);
        if (rule != 0 && word.IsInRV)
        {
            word.Length = pronoun;
            word.Append(rule == 2 ? "e"u8 : default);
        }
    }

    private static bool TakeStandard(ref StemWord word)
    {
        int rule = word.Find("anza anze ico ici ica ice iche ichi ismo ismi abile abili ibile ibili ista iste isti istà istè istì oso osi osa ose mente atrice atrici ante anti 2 azione azioni atore atori 3 logia=log logie=log uzione=u uzioni=u usione=u usioni=u enza=ente enze=ente 4 amente 5 amento amenti imento imenti 6 ità 7 ivo ivi iva ive"u8);
        int region = rule == 4 ? word.R1 : rule == 5 ? word.RV : word.R2;
        if (rule == 0 || word.Start < region)
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
                int inner = word.Find("iv 2 os ic abil"u8);
                if (word.DeleteIf(inner != 0 && word.IsInR2) && inner == 1)
                {
                    word.Delete("at"u8, word.R2);
                }

                break;
            case 6:
                word.DeleteIf(word.Find("abil ic iv"u8) != 0 && word.IsInR2);
                break;
            case 7:
                if (word.Delete("at"u8, word.R2))
                {
                    word.Delete("ic"u8, word.R2);
                }

                break;
        }

        return true;
    }

    private static bool TakeVerb(ref StemWord word) =>
        word.FindFrom(word.RV, "ammo ando ano are arono asse assero assi assimo ata ate ati ato ava avamo avano avate avi avo emmo enda ende endi endo erà erai eranno ere erebbe erebbero erei eremmo eremo ereste eresti erete erò erono essero ete eva evamo evano evate evi evo iamo immo irà irai iranno ire irebbe irebbero irei iremmo iremo ireste iresti irete irò irono isca iscano isce isci isco iscono issero ita ite iti ito iva ivamo ivano ivate ivi ivo ono uta ute uti uto ar ir"u8) != 0 && word.Delete();

    private static void TakeVowels(ref StemWord word)
    {
        if (word.DeleteIf(word.Find("a e i o à è ì ò"u8) != 0 && word.IsInRV))
        {
            word.Delete("i"u8, word.RV);
        }

        if (word.Find("ch gh"u8) != 0 && word.IsInRV)
        {
            word.Length--;
        }
    }
}

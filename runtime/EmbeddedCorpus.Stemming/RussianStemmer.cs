#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The stemmer of Russian, Snowball's <c>russian</c> in its edition of Snowball 3.</summary>
internal sealed class RussianStemmer : SnowballStemmer
{
    public static readonly RussianStemmer Instance = new();

    private RussianStemmer()
    {
    }

    protected override ReadOnlySpan<byte> Vowels => "аеиоуыэюя"u8;

    protected override void Reduce(ref StemWord word)
    {
        word.ReplaceAll("ё=е"u8);
        int position = word.PastVowel(0);
        word.RV = position < 0 ? word.Length : position;
        position = position < 0 ? -1 : word.PastConsonant(position);
        position = word.PastSyllable(position);
        word.R2 = position < 0 ? word.Length : position;
        word.Limit = word.RV;

        if (!TryDelete(ref word, "в вши вшись 2 ив ивши ившись ыв ывши ывшись"u8))
        {
            TryDelete(ref word, "2 ся сь"u8);
            if (TryDelete(ref word, "2 ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"u8))
            {
                TryDelete(ref word, "ем нн вш ющ щ 2 ивш ывш ующ"u8);
            }
            else
            {
                _ = TryDelete(ref word, "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно 2 ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"u8)
                    || TryDelete(ref word, "2 а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я"u8);
            }
        }

        word.Delete("и"u8, 0);
        word.DeleteIf(word.Find("ост ость"u8) != 0 && word.IsInR2);
        Tidy(ref word);
    }

    private static bool TryDelete(ref StemWord word, ReadOnlySpan<byte> table)
    {
        int rule = word.Find(table);
        return word.DeleteIf(rule == 2 || (rule == 1 && word.IsAfter(word.Start, "ая"u8)));
    }

    private static void Tidy(ref StemWord word)
    {
        int rule = word.Find("ейш ейше 2 н 3 ь"u8);
        word.DeleteIf(rule is 1 or 3);
        if (rule is 1 or 2 && word.EndsWith("нн"u8, word.Length))
        {
            word.Length -= 2;
        }
    }
}

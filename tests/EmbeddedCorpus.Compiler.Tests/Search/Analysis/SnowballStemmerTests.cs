using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

public class SnowballStemmerTests
{
    [Theory]
    [InlineData("haus", "haus häuser häusern hauses haeuser")]
    [InlineData("lehr", "lehre lehrer lehrerin lehrerinnen lehrern lehren")]
    [InlineData("schon", "schön schöner schönste schönes schoenen")]
    [InlineData("bedurfnis", "bedürfnis bedürfnisse bedürfnissen bedürfnisses")]
    [InlineData("system", "system systeme systemen systems")]
    [InlineData("plan", "plan plane plans plänen")]
    [InlineData("planet", "planet planeten")]
    [InlineData("regier", "regierung regierungen")]
    [InlineData("freundlich", "freundlich freundlichkeit freundlichen")]
    [InlineData("strass", "straße strassen straßen")]
    [InlineData("qual", "qual quale qualen")]
    [InlineData("bau", "bau bauer bauern")]
    [InlineData("", "")]
    [InlineData("ei", "ei")]
    public void German(string stem, string words) => AssertStem(GermanStemmer.Instance, stem, words);

    [Theory]
    [InlineData("continu", "continu continua continuait continuation continue continué continuer")]
    [InlineData("nation", "nation nations l'nation")]
    [InlineData("avion", "avion avions l'avion")]
    [InlineData("quotidien", "quotidien quotidienne quotidiennes quotidiennement")]
    [InlineData("premi", "premier premiers première premières")]
    [InlineData("journal", "journal journaux")]
    [InlineData("chapeau", "chapeau chapeaux")]
    [InlineData("genou", "genou genoux")]
    [InlineData("franc", "français française françaises")]
    [InlineData("naïv", "naïve naïvement")]
    [InlineData("psycholog", "psychologie psychologies psychologique")]
    [InlineData("conséquent", "conséquence conséquences conséquent")]
    [InlineData("palais", "palais")]
    [InlineData("électr", "électricité")]
    public void French(string stem, string words) => AssertStem(FrenchStemmer.Instance, stem, words);

    [Theory]
    [InlineData("cancion", "canción canciones")]
    [InlineData("rap", "rápido rápida rápidos")]
    [InlineData("habl", "hablar hablo hablamos hablaban hablando hablándole")]
    [InlineData("gobiern", "gobierno")]
    [InlineData("polit", "política político políticas")]
    [InlineData("biolog", "biología biologías")]
    [InlineData("existent", "existencia existencias existente")]
    [InlineData("activ", "actividad actividades")]
    [InlineData("niñ", "niño niña niños niñas")]
    [InlineData("lleg", "llegar llegue llegué llegaron")]
    [InlineData("constru", "construyendo construir")]
    [InlineData("dec", "decir decírselo decía")]
    public void Spanish(string stem, string words) => AssertStem(SpanishStemmer.Instance, stem, words);

    [Theory]
    [InlineData("govern", "governo governi governare governando")]
    [InlineData("parl", "parlare parlava parlando parlarne parlato")]
    [InlineData("citt", "città")]
    [InlineData("amic", "amico amici amiche")]
    [InlineData("rapid", "rapido rapida rapidamente")]
    [InlineData("univers", "università dell'università")]
    [InlineData("anno", "anno l'anno quell'anno")]
    [InlineData("divan", "divano divani")]
    [InlineData("presenz", "presenza presenze")]
    [InlineData("nazional", "nazionale nazionali nazionalità")]
    [InlineData("gliel", "gliela")]
    [InlineData("notiz", "notizia notizie")]
    public void Italian(string stem, string words) => AssertStem(ItalianStemmer.Instance, stem, words);

    [Theory]
    [InlineData("huis", "huis huizen")]
    [InlineData("loop", "loopt lopen")]
    [InlineData("werk", "werk werken werkte gewerkt")]
    [InlineData("innig", "innig innige")]
    [InlineData("molijk", "mogelijk mogelijke mogelijkheid mogelijkheden")]
    [InlineData("boom", "boom bomen boompje")]
    [InlineData("schilder", "schilderij schilderijen")]
    [InlineData("geval", "geval gevallen")]
    [InlineData("foto", "foto foto's")]
    [InlineData("idee", "idee")]
    [InlineData("koon", "koning koningen koninkje")]
    [InlineData("organiseer", "organisatie organisaties")]
    public void Dutch(string stem, string words) => AssertStem(DutchStemmer.Instance, stem, words);

    [Theory]
    [InlineData("govern", "governo governos governar governava governamos")]
    [InlineData("naçã", "nação")]
    [InlineData("polít", "política político políticas")]
    [InlineData("lembranc", "lembrança")]
    [InlineData("rapid", "rapidamente")]
    [InlineData("cas", "casa casas")]
    [InlineData("ciênc", "ciência ciências")]
    [InlineData("existent", "existente existências")]
    [InlineData("brasileir", "brasileiro brasileira brasileiros")]
    [InlineData("cheg", "chegar chegue chegou")]
    [InlineData("ativ", "atividade atividades ativa")]
    [InlineData("biolog", "biologia biologias")]
    public void Portuguese(string stem, string words) => AssertStem(PortugueseStemmer.Instance, stem, words);

    [Theory]
    [InlineData("flick", "flicka flickor flickorna flickornas")]
    [InlineData("hus", "hus huset husen husets")]
    [InlineData("vän", "vän vänlighet")]
    [InlineData("sjukhus", "sjukhus sjukhuset sjukhusen")]
    [InlineData("arbet", "arbete arbetet arbetar arbetade arbetare")]
    [InlineData("möj", "möjligheter")]
    [InlineData("hänsynsfull", "hänsynsfullt")]
    [InlineData("paket", "paket paketen")]
    [InlineData("popularitet", "popularitet")]
    [InlineData("lös", "lösa")]
    [InlineData("hund", "hund hunden hundar hundarna")]
    public void Swedish(string stem, string words) => AssertStem(SwedishStemmer.Instance, stem, words);

    [Theory]
    [InlineData("книг", "книга книги книгу книгой книгам")]
    [InlineData("красив", "красивый красивая красивого красивыми")]
    [InlineData("работа", "работать работает работал работала")]
    [InlineData("учител", "учитель учителя учителей учителями")]
    [InlineData("возможн", "возможность возможности возможно")]
    [InlineData("нов", "новый новейший новейшие новая")]
    [InlineData("елк", "ёлка елка ёлки")]
    [InlineData("стран", "страна страны странный странные")]
    [InlineData("прочита", "прочитав прочитать прочитала")]
    [InlineData("мор", "море моря морей")]
    [InlineData("в", "в")]
    [InlineData("бгд", "бгд")]
    public void Russian(string stem, string words) => AssertStem(RussianStemmer.Instance, stem, words);

    [Fact]
    public void Random_words_have_stems_that_fit_a_term()
    {
        SnowballStemmer[] stemmers = [GermanStemmer.Instance, FrenchStemmer.Instance, SpanishStemmer.Instance, ItalianStemmer.Instance, DutchStemmer.Instance, PortugueseStemmer.Instance, SwedishStemmer.Instance, RussianStemmer.Instance];
        Gen<string> part = Gen.OneOf(
            "a", "e", "i", "o", "u", "y", "ä", "ë", "ï", "ã", "õ", "ß", "qu", "ij", "ge", "s", "t", "n", "'", "l'", "x", "中", "𝔸", "1",
            "en", "ene", "le", "ung", "keit", "ement", "iv", "at", "amente", "ando", "selo", "gu", "ção", "het", "öst", "ость", "ейше", "нн", "и", "вши", "ия");
        Gen.Select(part.Array[0, 14], Gen.Int[0, stemmers.Length - 1]).Holds(
            (parts, index) =>
            {
                string word = Cut(string.Concat(parts));
                byte[] bytes = new byte[WordReader.MaxTermBytes];
                int length = stemmers[index].Stem(bytes, Encoding.UTF8.GetBytes(word, bytes));
                Assert.Equal(length, Encoding.UTF8.GetByteCount(new UTF8Encoding(false, true).GetString(bytes, 0, length)));
            },
            seed: "0000KOIPe037",
            iter: 100_000);
    }

    [Fact]
    public void Stemming_allocates_nothing()
    {
        byte[] bytes = new byte[WordReader.MaxTermBytes];
        int length = Encoding.UTF8.GetBytes("möglichkeiten", bytes);
        GermanStemmer.Instance.Stem(bytes, length);
        Encoding.UTF8.GetBytes("möglichkeiten", bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        length = GermanStemmer.Instance.Stem(bytes, length);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal("moglich", Encoding.UTF8.GetString(bytes, 0, length));
    }

    private static string Cut(string word)
    {
        while (Encoding.UTF8.GetByteCount(word) > WordReader.MaxTermBytes)
        {
            word = word[..^(char.IsLowSurrogate(word[^1]) ? 2 : 1)];
        }

        return word;
    }

    private static void AssertStem(SnowballStemmer stemmer, string stem, string words) =>
        Assert.Equal(string.Join(' ', words.Split(' ').Select(word => $"{word}={stem}")), string.Join(' ', words.Split(' ').Select(word => $"{word}={SnowballVocabularyTests.Stem(stemmer, word)}")));
}

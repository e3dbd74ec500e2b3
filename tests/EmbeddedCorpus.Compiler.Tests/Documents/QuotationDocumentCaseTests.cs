using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>The documents of the shared folder that show names, speakers and quotation marks: each has the quotations that its expectation there says.</summary>
public sealed class QuotationDocumentCaseTests
{
    private const string Nobody = "";

    // The quotations of each document with their speakers. Where an expectation allows a name or none, the name is what the rules give.
    private static readonly Dictionary<string, string[]> s_expected = new(StringComparer.Ordinal)
    {
        ["name-line-end"] = ["It is a fine quay, and we are proud of it, | Oskar Lund", "I was a ferryman’s son, | Oskar Lund"],
        ["name-nbsp"] = ["We waited for this, | Oskar Lund", "It was worth it, | Oskar Lund"],
        ["name-soft-hyphen"] = ["It was worth it, | Mira Holt", "It was, | Mira Holt"],
        ["name-relative-who"] = ["a toy | The pilot", "jump | A sailor", "Nobody jumped, | A sailor"],
        ["name-relative-that"] = ["no money is left | A note", "nobody may swim | the panel"],
        ["name-over-lines"] = ["The quay is open. | Lena Marsh"],
        ["name-heading-line"] = ["We pay what we must. | Board"],
        ["name-over-lines-twice"] = ["I ring the bell. | Inga Falk-Sorel"],
        ["name-after-footnote"] = ["The ferries never stop. | Nils Arden", "It is a fine quay. | Lena Marsh"],
        ["name-case-the-court"] = ["fair. | Court", "Nobody pays twice, | Court", "a tax, | Court"],
        ["name-adjective"] = ["I have never paid for a quay, | Nils Arden", "It is long, | Per Askel"],
        ["title-da"] = ["We will charge the thieves, | Nora Fielding", "The planks are evidence, | Nora Fielding", "It is over, | Nora Fielding"],
        ["role-in-charge"] = ["We found the planks. | Dana Cole"],
        ["surname-family"] = ["Where is my lamp? | Mr. Finch", "On the quay, father, | Clara Finch", "Arthur, Arthur, | Mrs. Finch", "not again. | Mrs. Finch"],
        ["pronoun-newspaper"] = ["Our cranes stand idle half the week, | Dahl", "They rust. | Dahl"],
        ["pronoun-acronym"] = ["I would sell them tomorrow. | "],
        ["pronoun-common-word"] = ["Do you have one, or anything? | ", "There is no seat for me. | "],
        ["pronoun-plural"] = ["Late trams are better than none. | "],
        ["headline-claim"] = ["to close northern quays | "],
        ["headline-claim-noun"] = ["worn out by salt | "],
        ["headline-claim-over"] = ["hidden | "],
        ["headline-claim-touted"] = ["Giant crane | "],
        ["headline-missed"] = ["to shed | ", "might close four shops | unions"],
        ["quoted-as-saying"] = ["He has been counting the planks for years, | Oskar Lund"],
        ["attribution-list-item"] = [],
        ["attribution-dash-dialogue"] = ["Olemme odottaneet kaksi talvea tätä laituria | "],
        ["attribution-dash-french"] = ["Est-ce que le quai est fini? | ", "Oui | ", "Alors, bonjour! | "],
        ["attribution-continue"] = [],
        ["carried-read-more"] = ["We waited for this, | Mira Holt", "Ferry company to close after eighty years | "],
        ["carried-collection"] = ["A quay is a promise. | Oskar Lund", "Never sell the last ticket. | Mira Holt", "Low water makes honest men. | Nils Arden"],
        ["carried-statute"] = ["is a road. | Court", "a structure over water that carries a road | ", "a fee for the use of the structure | "],
        ["verb-added"] = [],
        ["spoken-like"] = ["Maybe nobody is coming tonight. | ", "Why would they come at midnight? | Vera"],
        ["spoken-goes"] = ["Why not ring it? | Nils", "It is midnight. | "],
        ["markdown-name-link"] = ["We waited for this, | Mira Holt", "It was worth it, | Oskar Lund", "It is long. | Nils Arden"],
        ["blockquote-wrap"] = ["We waited two winters\nfor this quay, | Mira Holt"],
        ["from-colon"] = ["The pier fund is in good hands this year. | Rosen"],
        ["from-desk-of"] = ["Nobody has measured this hill before. | Iris Dorn"],
        ["attribution-name-line"] = ["Low water makes honest men. | Nils Arden", "Nobody owns the tide. | Vera Stone"],
        ["attribution-pull-quote"] = ["Trams have been the way up for a hundred years. | Kevin Coghan"],
        ["aside-parenthesis"] = ["We waited for this | Holt"],
        ["verb-negated"] = ["never again. | ", "the quay is cursed. | "],
        ["cjk-curly"] = ["我们等了两个冬天，终于等到了这一天，谢谢大家的耐心。 | ", "今天不收费。 | "],
        ["foreign-short"] = ["İki kış bekledik | ", "انتظرنا شتاءين كاملين | "],
        ["foreign-dash"] = ["Hemos esperado dos inviernos | ", "Es demasiado largo —respondió Lund—. Y frío. | "],
        ["foreign-cue"] = ["Wir haben zwei Winter gewartet | Mira Holt", "Der Kai ist zu lang. | Oskar Lund"],
        ["all-caps"] = ["WE WAITED FOR THIS, | Mira Holt"],
    };

    public static TheoryData<string> Names => [.. s_expected.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_has_the_quotations_and_speakers_of_its_expectation(string name)
    {
        string file = Path.Combine(SharedFolder.Path, "cases", "documents", name + ".txt");
        Assert.SkipUnless(File.Exists(file), $"NOT TESTED: there is no {file}. Set EMBEDDEDCORPUS_SHARED to the folder that holds cases/documents.");
        byte[] bytes = File.ReadAllBytes(file);
        ArticleModel article = ArticleParser.Parse(DocumentReader.Decode(new DocumentInfo(file, name + ".txt", name, "Corpus", string.Empty), bytes, bytes.Length));
        Assert.Equal(s_expected[name], article.Quotes.Select(quote => $"{quote.Text.In(article.Source)} | {(quote.Speaker < 0 ? Nobody : article.Speakers[quote.Speaker].Name)}"));
    }
}

using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Words are found in each spelling in which people write them, and not in texts that only look alike.</summary>
public class WrittenWordTests
{
    [Theory]
    [InlineData("The session of 18.08.2019 ended.|On 18 August 2020.", "2019", "0")]
    [InlineData("The session of 18.08.2019 ended.|On 08 2018.", "08.2019", "0")]
    [InlineData("Paid on 3.4.1998.|Paid in 1997.", "4.1998", "0")]
    [InlineData("Version 4.7.11 is out.|Version 4.8.7 is out.", "4.7", "0")]
    [InlineData("Uses Python 3.12.1 here.|Uses Python 3.9.12.", "\"Python 3.12\"", "0")]
    [InlineData("See section 12.3.4 below.|See section 12.4.3.", "12.3", "0")]
    [InlineData("Host 10.20.30.40 answers.|Host 10.20.40.30.", "10.20.30", "0")]
    [InlineData("Pi is 3.14 here.|Pi is 3, and 15.", "3.14", "0")]
    public void Dates_and_versions_are_found_by_their_parts(string texts, string query, string found) => Expect(texts, query, found);

    [Theory]
    [InlineData("Some 1,250 people came.|Some 250 people.", "1250", "0")]
    [InlineData("Some 1250 people came.|Some 250 people.", "1,250", "0")]
    [InlineData("Some 7 450 people came.|Some 450 people and 7 dogs.", "7450", "0")]
    [InlineData("Some 8\u00A0460 people came.|Some 460.", "8460", "0")]
    [InlineData("Some 9\u202F470 people came.|Some 470.", "9470", "0")]
    [InlineData("It cost 6’480 francs.|It cost 480.", "6480", "0")]
    [InlineData("Es kostet 5.490 Euro.|Es kostet 490.", "5490", "0")]
    [InlineData("Debt of 12,345,678 dollars.|Debt of 678.", "12345678", "0")]
    [InlineData("Debt of 1 234 567 dollars.|Debt of 567.", "1234567", "0")]
    [InlineData("Debt of 1'234'567 francs.|Debt of 567.", "1,234,567", "0")]
    [InlineData("١٢٬٣٤٥ كتاب|٣٤٥ كتاب", "12345", "0")]
    [InlineData("सन २०१९ में|सन २०१८ में", "2019", "0")]
    [InlineData("In the year 2019.|In the year 2018.", "۲۰۱۹", "0")]
    [InlineData("Some 1,250 people came.|Some 250 people, and 1 dog.", "1 250", "0")]
    [InlineData("Some 1250 people came.|Some 250 people, and 1 dog.", "1 250", "0")]
    [InlineData("Some 7.450 people came.|Some 450 people, and 7 dogs.", "+people +7 450", "0")]
    [InlineData("Debt of 1,234,567 dollars.|Debt of 1 or 567.", "debt AND 1 234 567", "0")]
    [InlineData("Debt of 1,234,567 dollars.|Debt of 12 and 234.", "12 234", "1")]
    [InlineData("The 5 roads of 100 people.|The 5,101 roads.", "5 100", "0")]
    [InlineData("Some 1,250 people came.|Some 1,251 people came.", "came NOT 1 250", "1")]
    public void Grouped_digits_are_one_number(string texts, string query, string found) => Expect(texts, query, found);

    [Theory]
    [InlineData("The road is 25km long.|The road is 52 miles.", "25 km", "0")]
    [InlineData("The road is 25km long.|The road is long.", "km", "0")]
    [InlineData("The road is 25 km long.|25 roads, no km.", "25km", "0")]
    [InlineData("A new iPhone 14 arrived.|A new iPhone15.", "iPhone14", "0")]
    [InlineData("A new iPhone15 arrived.|A phone.", "iphone", "0")]
    [InlineData("The COVID-19 cases.|The 19 cases.", "COVID19", "0")]
    [InlineData("The COVID19 cases.|The 19 cases.", "COVID-19", "0")]
    [InlineData("Written in UTF-8 text.|Written 8 times.", "UTF8", "0")]
    [InlineData("Its ISBN 978-3-16-148410-0 is here.|ISBN 978-3-16-148411-1.", "9783161484100", "0")]
    [InlineData("Emits CO₂ daily.|Emits 2 gases.", "CO2", "0")]
    [InlineData("A Boeing 747-400 flew.|A 400 flew.", "747", "0")]
    public void Units_and_numbers_of_names_may_be_joined(string texts, string query, string found) => Expect(texts, query, found);

    [Theory]
    [InlineData("They told us that nobody had asked us.|The U.S. Senate met.", "US", "1")]
    [InlineData("They told us that nobody had asked us.|The US Senate met.", "U.S.", "1")]
    [InlineData("They told us twice, us.|The US Senate met.", "us", "0 1")]
    [InlineData("Made in the U.K. today.|Made in a duke's house.", "UK", "0")]
    [InlineData("Made in the UK today.|Made in a duke's house.", "U.K.", "0")]
    [InlineData("She has her Ph.D. now.|She has a D now.", "PhD", "0")]
    [InlineData("In Washington D.C. it rains.|In Washington it rains, D flat.", "\"Washington DC\"", "0")]
    [InlineData("A book by J.R.R. Tolkien-Behrend.|A book by J. Tolkien-Behrend.", "\"JRR Tolkien-Behrend\"", "0")]
    [InlineData("It is late and it rains.|The IT department.", "IT", "1")]
    [InlineData("Who knows who.|The WHO warns.", "W.H.O.", "1")]
    [InlineData("Birds, e.g. gulls.|The letters e and g.", "e.g.", "0")]
    [InlineData("At 8 a.m. sharp.|I am here.", "a.m.", "0")]
    [InlineData("The U.N. and the E.U. agree.|The eu vowel.", "EU", "0 1")]
    public void Acronyms_are_one_word_with_and_without_full_stops(string texts, string query, string found) => ExpectAny(texts, query, found);

    [Theory]
    [InlineData("Vitamin C, more C and again C.|Written in C++ today.", "C++", "1")]
    [InlineData("Vitamin C, more C and again C.|Written in C++ today.", "\"C++\"", "1")]
    [InlineData("Vitamin C, more C and again C.|A C# program.", "C#", "1")]
    [InlineData("His net, then another net.|The .NET runtime.", ".NET", "1")]
    [InlineData("The note F and F again.|The F# language.", "F#", "1")]
    [InlineData("A tag and a tag.|Marked #tag today.", "#tag", "1")]
    [InlineData("A name and a name.|Thanks to @name today.", "@name", "1")]
    [InlineData("Vitamin D.|Written in C++ today.", "C", "1")]
    [InlineData("A tag.|No word.", "#tag", "0")]
    [InlineData("Calls g++ twice.|The letter g, g.", "g++", "0")]
    public void Signs_make_another_word_of_a_word(string texts, string query, string found) => Expect(texts, query, found);

    [Theory]
    [InlineData("Call getUserName first.|The name of no user.", "\"user name\"", "0")]
    [InlineData("Call getUserName first.|The name of no user.", "UserName", "0")]
    [InlineData("An XMLHttpRequest object.|A request.", "HttpRequest", "0")]
    [InlineData("They shout #NeverAgain now.|Again, not.", "\"never again\"", "0")]
    [InlineData("Set max_line_length to 80.|A line.", "maxLineLength", "0")]
    [InlineData("Set maxLineLength to 80.|A line.", "\"max line length\"", "0")]
    [InlineData("Call getUserName first.|The name.", "getusername", "0")]
    [InlineData("Many PDFs here.|A pd f.", "PDFs", "0")]
    [InlineData("A McDonald farm.|No farm.", "mcdonald", "0")]
    [InlineData("A YouTube film.|A film.", "youtube", "0")]
    public void Capitals_start_the_parts_of_a_name(string texts, string query, string found) => Expect(texts, query, found);

    [Theory]
    [InlineData("Send an e-mail now.|Send an email now.|Send a male.", "email", "0 1")]
    [InlineData("Send an e-mail now.|Send an email now.|Send a male.", "e-mail", "0 1")]
    [InlineData("A plug-in.|Two plugins.|Plug it in.", "plugin", "0 1")]
    [InlineData("Free Wi-Fi here.|Free wifi here.|A fi.", "wifi", "0 1")]
    [InlineData("A co-operative bank.|A cooperative bank.|A bank.", "cooperative", "0 1")]
    [InlineData("Shop on-line.|Shop online.|A line.", "online", "0 1")]
    [InlineData("An anti-war song.|An antiwar song.|A war.", "antiwar", "0 1")]
    [InlineData("In-⏎formation is infor-⏎mation.|In form.", "information", "0")]
    [InlineData("The govern-⏎ment fell.|A ment.", "government", "0")]
    public void A_hyphen_may_be_left_out(string texts, string query, string found) => ExpectAny(texts.Replace('⏎', '\n'), query, found);

    [Theory]
    [InlineData("L’avion d’Amélie part.|Un train.", "avion", "0")]
    [InlineData("L'avion d'Amélie part.|Un train.", "Amélie", "0")]
    [InlineData("The tale of d’Artagnan.|A tale.", "Artagnan", "0")]
    [InlineData("From Côte d’Ivoire.|From a coast.", "Ivoire", "0")]
    [InlineData("Parte all’alba.|Parte.", "alba", "0")]
    [InlineData("Said O’Shaughnessy.|Said Shaun.", "Shaughnessy", "0")]
    [InlineData("Said O’Shaughnessy.|Said Shaun.", "OShaughnessy", "0")]
    [InlineData("Said O'Shaughnessy.|Said Shaun.", "O’Shaughnessy", "0")]
    [InlineData("Qu’il vienne.|Qui vient.", "il", "0")]
    [InlineData("It´s late and they don`t listen.|A don.", "don't", "0")]
    [InlineData("It´s late and they don`t listen.|It was.", "\"it's\"", "0")]
    public void Apostrophes_are_read_in_each_form(string texts, string query, string found) => Expect(texts, query, found);

    [Theory]
    [InlineData("Well done 🎉|Well done.", "🎉", "0")]
    [InlineData("I ❤️ it.|I like it.", "❤", "0")]
    [InlineData("I ❤ it.|I like it.", "❤️", "0")]
    [InlineData("From 🇩🇪 with love.|From 🇫🇷.", "🇩🇪", "0")]
    [InlineData("Good 👍🏽|Bad 👎", "👍", "0")]
    public void Emoji_are_words(string texts, string query, string found) => Expect(texts, query, found);

    [Theory]
    [InlineData("그는 학교에서 공부한다.|그는 집에 있다.", "학교", "0")]
    [InlineData("한국어를 배운다.|영어를 배운다.", "한국어", "0")]
    [InlineData("서울특별시에 산다.|부산에 산다.", "특별시", "0")]
    public void Hangul_is_found_without_the_particle(string texts, string query, string found) => ExpectFirst(texts, query, found);

    [Theory]
    [InlineData("المدرسة أحمد على|البيت", "المدرسه", "0")]
    [InlineData("المدرسه احمد علي|البيت", "المدرسة", "0")]
    [InlineData("المدرسة أحمد على|البيت", "علي", "0")]
    [InlineData("هو فى البيت|هو هنا", "في", "0")]
    [InlineData("زبان فارسی و کتاب|زبان", "فارسي", "0")]
    [InlineData("زبان فارسي و كتاب|زبان", "کتاب", "0")]
    [InlineData("क़लम नई है|घर", "कलम", "0")]
    [InlineData("The lake of Þingvellir.|A lake.", "Thingvellir", "0")]
    [InlineData("The lake of Thingvellir.|A lake.", "Þingvellir", "0")]
    [InlineData("The town of Garðabær.|A town.", "Gardabaer", "0")]
    public void Letters_that_people_type_for_each_other_are_the_same(string texts, string query, string found) => Expect(texts, query, found);

    [Theory]
    [InlineData("The mice ran.|A cat.", "mouse", "0")]
    [InlineData("Two children.|A cat.", "child", "0")]
    [InlineData("The wolves howl.|A cat.", "wolf", "0")]
    [InlineData("She went home.|A cat.", "go", "0")]
    [InlineData("She bought bread.|A cat.", "buying", "0")]
    [InlineData("Sharp knives.|A cat.", "knife", "0")]
    [InlineData("Two analyses.|A cat.", "analysis", "0")]
    [InlineData("Clear criteria.|A cat.", "criterion", "0")]
    [InlineData("Prices rose.|A cat.", "rise", "0")]
    [InlineData("The spokesmen spoke.|A cat.", "spokesman", "0")]
    [InlineData("The mouse and a cat.|The mice and a cat.", "mice", "1 0")]
    [InlineData("The colour red.|A cat.", "color", "0")]
    [InlineData("In the centre.|A cat.", "center", "0")]
    [InlineData("It was organised well.|A cat.", "organize", "0")]
    [InlineData("In defence.|A cat.", "defense", "0")]
    [InlineData("A grey cat.|A black cat.", "gray", "0")]
    [InlineData("A programme.|A cat.", "program", "0")]
    [InlineData("The theatres.|A cat.", "theater", "0")]
    [InlineData("A neighbourhood.|A cat.", "neighborhood", "0")]
    [InlineData("New tyres.|A cat.", "tire", "0")]
    [InlineData("A tired man.|The tyre.", "tyre", "1 0")]
    [InlineData("An aeroplane.|A cat.", "airplanes", "0")]
    [InlineData("The kerb.|A cat.", "curbs", "0")]
    [InlineData("A compact disc.|A cat.", "disk", "0")]
    [InlineData("It fuelled fears.|A cat.", "fuels", "0")]
    [InlineData("The airplane.|A cat.", "aeroplane", "0")]
    [InlineData("Two kilograms.|A cat.", "kilogramme", "0")]
    [InlineData("The city councilor.|A cat.", "councillors", "0")]
    [InlineData("His fulfillment.|A cat.", "fulfilment", "0")]
    [InlineData("They enquired.|A cat.", "inquiry", "")]
    [InlineData("An enquiry.|A cat.", "inquiries", "0")]
    [InlineData("A woollen hat.|A cat.", "woolen", "0")]
    [InlineData("Archeology.|A cat.", "archaeology", "0")]
    [InlineData("The czar.|A cat.", "tsars", "0")]
    [InlineData("A multicoloured cat.|A cat.", "multicolored", "0")]
    [InlineData("He checked it.|A cheque.", "cheque", "1")]
    [InlineData("A short story.|The third storey.", "storey", "1")]
    [InlineData("They analysed it.|A cat.", "analyze", "0")]
    [InlineData("A university.|The universe.", "university", "0")]
    [InlineData("The news.|A new one.", "news", "0")]
    [InlineData("Advice advised.|A cat.", "advise", "0")]
    [InlineData("A surprising thing.|A cat.", "surprise", "0")]
    [InlineData("An organisation.|An organ.", "organization", "0")]
    public void Irregular_forms_and_British_spellings_are_found(string texts, string query, string found) => Expect(texts, query, found);

    [Theory]
    [InlineData("Call getUserName first.", "getusername", "Call [getUserName] first.")]
    [InlineData("Call getUserName first.", "user", "Call get[User]Name first.")]
    [InlineData("Send an e-mail now.", "email", "Send an [e-mail] now.")]
    [InlineData("Send an e-mail now.", "mail", "Send an e-[mail] now.")]
    [InlineData("The U.S. Senate.", "US", "The [U.S.] Senate.")]
    [InlineData("Written in C++.", "C++", "Written in [C++].")]
    [InlineData("Some 1 250 people.", "1250", "Some [1 250] people.")]
    [InlineData("On 18.08.2019.", "2019", "On 18.08.[2019].")]
    [InlineData("L’avion part.", "avion", "L’[avion] part.")]
    [InlineData("A 25km road.", "25 km", "A [25km] road.")]
    public void Only_what_was_asked_for_is_highlighted(string text, string query, string expected)
    {
        SearchHit hit = Assert.Single(Search(text, query));
        var highlights = new Range[8];
        Utf8Text passage = hit.GetPassage(highlights, out int count);
        string shown = passage.ToString();
        byte[] bytes = passage.Bytes.ToArray();
        for (int index = count - 1; index >= 0; index--)
        {
            bytes = [.. bytes[..highlights[index].Start.Value], (byte)'[', .. bytes[highlights[index]], (byte)']', .. bytes[highlights[index].End.Value..]];
        }

        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(bytes));
        Assert.Equal(text, shown);
    }

    [Theory]
    [InlineData("Send an e-mail now.", "email", "e-mail")]
    [InlineData("Send an e-mail now.", "mail", "mail")]
    [InlineData("Send an e-mail now.", "\"an email\"", "an e-mail")]
    [InlineData("Call getUserName first.", "getusername", "getUserName")]
    [InlineData("Call getUserName first.", "get", "get")]
    [InlineData("Some 1 250 people.", "1250", "1 250")]
    [InlineData("A Wi-Fi and a plug-in.", "plugin", "plug-in")]
    [InlineData("Two plug-ins here.", "plugin", "plug-ins")]
    [InlineData("A COVID-19 test.", "covid19", "COVID-19")]
    [InlineData("A COVID-19 test.", "19 test", "19, test")]
    public void A_keyword_is_what_was_asked_for(string text, string query, string expected)
    {
        var lines = new ConcordanceLine[4];
        int count = TestCorpus.Of(new ArticleDraft("a.txt", $"H\n\nFirst.\n\n{text}").Build()).GetConcordance(query, lines, out _);
        Assert.Equal(expected, string.Join(", ", lines.Take(count).Select(static line => line.Keyword.ToString())));
    }

    private static void Expect(string texts, string query, string found) =>
        Assert.Equal(found, string.Join(' ', Search(texts, query).Select(hit => hit.Article.Index)));

    private static void ExpectAny(string texts, string query, string found) =>
        Assert.Equal(found, string.Join(' ', Search(texts, query).Select(hit => hit.Article.Index).Order()));

    private static void ExpectFirst(string texts, string query, string found) =>
        Assert.Equal(found, Search(texts, query)[0].Article.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static SearchHit[] Search(string texts, string query)
    {
        TextCorpus corpus = TestCorpus.Of(texts.Split('|').Select(static (text, index) => new ArticleDraft($"{index}.txt", $"H\n\nFirst there is another paragraph.\n\n{text}").Build()));
        var hits = new SearchHit[8];
        return hits[..corpus.Search(query, hits)];
    }
}

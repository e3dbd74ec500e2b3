using System.Text;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

public class WordReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n…—!", "")]
    [InlineData("The quick brown fox.", "the quick brown fox")]
    [InlineData("Well-known e-mails, and/or others", "well=wellknown +known e=emails +mails and or others")]
    [InlineData("“Quoted,” she said", "quoted she said")]
    [InlineData("C++ and F#", "c++ and f#")]
    public void English(string text, string words) => Assert.Equal(words, Analysed.Words(text));

    [Theory]
    [InlineData("don't DON’T don‘t don＇t", "don't don't don't don't")]
    [InlineData("'quoted' ’tis rock ’n’ roll, dogs'", "quoted tis rock n roll dogs")]
    [InlineData("o''clock o'", "o clock o")]
    [InlineData("1'000'000 1’000", "1000000 1000")]
    [InlineData("don`t it´s `code` `a`", "don't it's code a")]
    [InlineData("90's", "90 s")]
    public void Apostrophes(string text, string words) => Assert.Equal(words, Analysed.Words(text));

    [Theory]
    [InlineData("3.14 1,000.50 2,", "3 +14 1000 +50 2")]
    [InlineData("3 . 14 .5 1..2", "3 14 5 1 2")]
    [InlineData("2023-10-07 12:30", "2023 10 07 12 30")]
    [InlineData("v1.2b3 x86 4th 3D", "v=v1 +1 +2=2b3 +b +3 x=x86 +86 4=4th +th 3=3d +d")]
    [InlineData("50% $100 №5", "50 100 5")]
    [InlineData("٣٫١٤ ١٢٬٣٤٥", "3 +14 12345")]
    [InlineData("CO₂ m² ½ ① Ⅳ", "co=co2 +2 m iv")]
    public void Numbers(string text, string words) => Assert.Equal(words, Analysed.Words(text));

    [Theory]
    [InlineData("System.Text.Json", "system text json")]
    [InlineData("std::size_t", "std size t")]
    [InlineData("e.g. U.S.A.", "eg usa")]
    [InlineData("__init__ foo_1", "init foo 1")]
    [InlineData("user@example.com https://x.org/a?b=c", "user example com https x org a b c")]
    public void Names_in_programs(string text, string words) => Assert.Equal(words, Analysed.Words(text));

    [Theory]
    [InlineData("Straße STRASSE Maße GROẞ", "strasse strasse masse gross")]
    [InlineData("l’été d'aujourd’hui Œuvre", "l e\u0301te\u0301 d aujourd'hui œuvre")]
    [InlineData("col·legi", "col·legi")]
    [InlineData("İstanbul ISPARTA ısparta", "i\u0307stanbul isparta ısparta")]
    [InlineData("Οδυσσεύς ΟΔΥΣΣΕΎΣ", "οδυσσευ\u0301σ οδυσσευ\u0301σ")]
    [InlineData("Ёлка, Ещё по-русски Київ п’ять пʼять", "е\u0308лка еще\u0308 по=порусски +русски киі\u0308в п'ять п'ять")]
    [InlineData("Հայերե՛ն և", "հայերեն եւ")]
    public void Latin_Greek_Cyrillic_and_Armenian(string text, string words) => Assert.Equal(words, Analysed.Words(text));

    [Theory]
    [InlineData("שָׁלוֹם עולם", "ש\u05B8\u05C1לו\u05B9ם עולם")]
    [InlineData("צה\"ל צה״ל ג'ורג' ג׳ורג׳", "צה\"ל צה\"ל ג'ורג ג'ורג")]
    [InlineData("\"שלום\" 'שלום'", "שלום שלום")]
    [InlineData("السَّلامُ عليكم، مرحبـــا", "الس\u064E\u0651لام\u064F عليكم مرحبا")]
    [InlineData("أحمد آل ﻻ", "ا\u0654حمد ا\u0653ل لا")]
    [InlineData("می‌خواهم", "میخواهم")]
    [InlineData("हिन्दी में क़लम", "हिन्दी में क\u093Cलम")]
    [InlineData("தமிழ் বাংলা", "தமிழ் বাংলা")]
    public void Hebrew_Arabic_and_Indic(string text, string words) => Assert.Equal(words, Analysed.Words(text));

    [Theory]
    [InlineData("안녕하세요 세계", "안녕 녕하 하세 세요 요_ 세계 계_")]
    [InlineData("\u1112\u1161\u11AB국", "한국 국_")]
    [InlineData("중국中國", "중국 국中 中國 國_")]
    [InlineData("中", "中_")]
    [InlineData("我们去北京。好", "我们 们去 去北 北京 京_ 好_")]
    [InlineData("2023年10月", "2023 年_ 10 月_")]
    [InlineData("東京タワーへ", "東京 京タ タワ ワー ーへ へ_")]
    [InlineData("か\u3099っこう ｶﾞｯｺｳ", "がっ っこ こう う_ ガッ ッコ コウ ウ_")]
    [InlineData("人々 〇", "人々 々_ 〇_")]
    [InlineData("ที่นี่", "ที่นี่ นี่_")]
    [InlineData("ภาษาไทย2", "ภา าษ ษา าไ ไท ทย ย_ 2")]
    [InlineData("ភាសាខ្មែរ", "ភាសា សាខ្ ខ្មែ មែរ រ_")]
    [InlineData("ABC漢字def", "abc 漢字 字_ def")]
    public void East_and_South_East_Asian(string text, string words) => Assert.Equal(words, Analysed.Words(text));

    [Theory]
    [InlineData("I ❤️ NY 👍🏽 👩‍👩‍👧 🇩🇪 1️⃣", "i ❤ ny 👍 👩👩👧 🇩🇪 1")]
    [InlineData("Ⓐ 🅰 ™ x™", "x")]
    [InlineData("Stra\u00ADße co\u00ADop\u00AD", "strasse coop")]
    [InlineData("\uFEFFfirst zero\u200Bwidth", "first zero width")]
    [InlineData("ＦＵＬＬ　ｗｉｄｔｈ　１２．５", "full width 12 +5")]
    [InlineData("ﬁne ﬃ ǆ 𝐁𝐨𝐥𝐝 ªº", "fine ffi dz\u030C bold ao")]
    [InlineData("\u0301 \u200D \u00AD", "")]
    [InlineData("e\u0301\u00AD'\u200Dx", "e\u0301'x")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    public void Symbols_and_characters_that_do_not_show(string text, string words) => Assert.Equal(words, Analysed.Words(text));

    [Fact]
    public void Ranges_hold_the_word_as_it_stands()
    {
        Assert.Equal(["\u201CThe"[1..], "cafe\u0301\u00AD", "isn’t", "3", "14"], Analysed.Slices(Encoding.UTF8.GetBytes("“The cafe\u0301\u00AD isn’t” 3.14.")));
        var reader = new WordReader("a 日本"u8);
        Assert.True(reader.Next());
        Assert.Equal((0, 1, false, false), (reader.Start, reader.End, reader.IsBigram, reader.IsLast));
        Assert.True(reader.Next());
        Assert.Equal((2, 8, true, false), (reader.Start, reader.End, reader.IsBigram, reader.IsLast));
        Assert.True(reader.Next());
        Assert.Equal((5, 8, true, true), (reader.Start, reader.End, reader.IsBigram, reader.IsLast));
        Assert.False(reader.Next());
        Assert.False(reader.Next());
    }

    [Fact]
    public void A_byte_that_is_not_valid_is_no_part_of_a_word()
    {
        Assert.Equal(["caf", "s"], Analysed.Slices([.. "caf"u8, 0xE9, .. "s"u8]));
        Assert.Equal(["a", "b"], Analysed.Slices([.. "a"u8, 0xED, 0xA0, 0x80, .. "b"u8, 0xF0, 0x9F]));
        Assert.Equal(["a", "b"], Analysed.Slices([.. "a'"u8, 0xC0, 0x80, .. "b'"u8, 0xC3]));
    }

    [Fact]
    public void A_long_word_has_a_form_of_whole_characters()
    {
        Assert.Equal(new string('x', 64), Analysed.Form(new string('X', 1000)));
        Assert.Equal("x" + new string('ж', 31), Analysed.Form("X" + new string('Ж', 1000)));
        Assert.Equal(new string('x', 63), Analysed.Form(new string('X', 63) + "'s"));
        Assert.Equal(new string('x', 63), Analysed.Form(new string('X', 63) + "’s"));
    }
}

using System.Globalization;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

public class NameTableTests
{
    private const string Text = "Holt met Lund and HOLT met Holt";

    [Fact]
    public void A_word_is_found_wherever_it_stands_and_an_unknown_one_has_the_default()
    {
        var map = new NameTable<int>(Text, ignoresCase: false);
        map.Add(new TextRange(0, 4)) = 1;
        map.Add(new TextRange(9, 13)) = 2;
        Assert.Equal(1, map.Find("Holt"));
        Assert.Equal(1, map.Add(new TextRange(27, 31)));
        Assert.Equal(2, map.Find("Lund"));
        Assert.Equal(0, map.Find("HOLT"));
        Assert.Equal(0, map.Find("met"));
    }

    [Fact]
    public void Case_makes_no_difference_where_it_is_ignored()
    {
        var map = new NameTable<int>(Text, ignoresCase: true);
        map.Add(new TextRange(0, 4)) = 1;
        Assert.Equal(1, map.Find("holt"));
        Assert.Equal(1, map.Add(new TextRange(18, 22)));
    }

    [Fact]
    public void A_word_that_does_not_stand_in_the_text_is_one_with_its_like_in_it()
    {
        var map = new NameTable<int>(Text, ignoresCase: false);
        map.Add("FSB") = 1;
        map.Add("Lund") = 2;
        map.Add("FSB") += 4;
        map.Add("UN") = 3;
        Assert.Equal(5, map.Find("FSB"));
        Assert.Equal(2, map.Add(new TextRange(9, 13)));
        Assert.Equal(3, map.Find("UN"));
    }

    [Fact]
    public void Nothing_is_lost_when_the_table_grows()
    {
        const int Words = 5000;
        string[] words = [.. Enumerable.Range(0, Words).Select(static index => $"w{index.ToString(CultureInfo.InvariantCulture)}")];
        string text = string.Join(' ', words);
        var map = new NameTable<int>(text, ignoresCase: false);
        int start = 0;
        for (int index = 0; index < Words; index++)
        {
            map.Add(new TextRange(start, start + words[index].Length)) = index + 1;
            start += words[index].Length + 1;
        }

        Assert.All(words, (word, index) => Assert.Equal(index + 1, map.Find(word)));
        Assert.Equal(0, map.Find("w5000"));
    }
}

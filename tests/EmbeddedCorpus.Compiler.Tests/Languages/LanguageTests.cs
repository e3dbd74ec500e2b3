using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Compiler.Tests.Languages;

public class LanguageTests
{
    private static string Data => Path.Combine(SharedFolder.Repository(), "generator", "EmbeddedCorpus.Compiler", "Languages", "Data");

    public static TheoryData<string> WordLists => [.. Directory.GetFiles(Data, "*.txt", SearchOption.AllDirectories).Select(static path => Path.GetRelativePath(Data, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void Codes_are_those_of_the_setting() => Assert.Equal(["en", "none", "de", "fr", "es", "it", "nl", "pt", "sv", "ru"], Language.All.Select(static language => language.Code));

    [Fact]
    public void All_languages_but_none_are_stemmed_and_English_has_a_grammar()
    {
        Assert.True(Language.English is { HasGrammar: true, IsStemmed: true });
        Assert.True(Language.None is { HasGrammar: false, IsStemmed: false });
        Assert.True(Language.German is { HasGrammar: false, IsStemmed: true });
    }

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("pt_BR", "pt")]
    [InlineData("nld", "nl")]
    [InlineData("ITA", "it")]
    [InlineData(" sv ", "sv")]
    [InlineData("ru-Cyrl-RU", "ru")]
    [InlineData("en-GB", "en")]
    [InlineData("ja", "none")]
    [InlineData("und", null)]
    [InlineData("", null)]
    [InlineData("German!", null)]
    public void A_tag_names_the_language_that_stems(string tag, string? code) => Assert.Equal(code, Language.StemmedAs(tag)?.Code);

    [Theory]
    [MemberData(nameof(WordLists))]
    public void Every_word_of_every_list_is_in_the_lexicon_of_its_language(string list)
    {
        Language language = list.Split('/')[0] switch { "English" => Language.English, "German" => Language.German, "French" => Language.French, "Spanish" => Language.Spanish, _ => Language.None };
        string[][] lines = [.. File.ReadLines(Path.Combine(Data, list)).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split(' '))];
        Assert.NotEmpty(lines);
        foreach (string[] line in lines)
        {
            bool hasFunction = list.EndsWith("functions.txt", StringComparison.Ordinal);
            foreach (string word in line.Skip(hasFunction ? 1 : 0))
            {
                LexicalClass found = language.Lexicon.Find(word);
                Assert.True(hasFunction ? WordFunctions.FunctionOf(found) == Enum.Parse<WordFunction>(line[0]) : WordFunctions.Without(found) != LexicalClass.None, $"{list}: {word} is {found}");
            }
        }
    }

    [Fact]
    public void A_word_without_a_list_is_unknown() => Assert.Equal(LexicalClass.None, Language.English.Lexicon.Find("zzyzx"));

    [Fact]
    public void Capitals_and_curly_apostrophes_make_no_other_word_in_English()
    {
        Assert.Equal(WordFunction.Complement, WordFunctions.FunctionOf(Language.English.Lexicon.Find("That")));
        Assert.Equal(Language.English.Lexicon.Find("isn't"), Language.English.Lexicon.Find("ISN’T"));
        Assert.NotEqual(LexicalClass.None, Language.English.Lexicon.Find("isn’t"));
    }

    [Fact]
    public void Capitals_make_another_word_where_nouns_have_them()
    {
        Assert.Equal(LexicalClass.SpeechNoun, Language.None.Lexicon.Find("Frage"));
        Assert.Equal(LexicalClass.None, Language.None.Lexicon.Find("frage"));
        Assert.Equal(LexicalClass.Preposition, WordFunctions.Without(Language.German.Lexicon.Find("laut")));
    }

    [Fact]
    public void Every_function_has_a_word()
    {
        string[] named = [.. new[] { "English", "German", "Other" }.SelectMany(static folder => File.ReadLines(Path.Combine(Data, folder, "functions.txt"))).Where(static line => line[0] != '#').Select(static line => line.Split(' ')[0])];
        Assert.Equal(Enum.GetNames<WordFunction>().Where(static name => name != nameof(WordFunction.None)).Order(StringComparer.Ordinal), named.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Functions_and_classes_have_room_beside_each_other()
    {
        LexicalClass classes = Enum.GetValues<LexicalClass>().Aggregate(static (all, one) => all | one);
        Assert.Equal(WordFunction.None, WordFunctions.FunctionOf(classes));
        Assert.All(Enum.GetValues<WordFunction>(), static function => Assert.Equal(function, WordFunctions.FunctionOf(WordFunctions.ClassOf(function))));
    }

    [Theory]
    [InlineData("walks", true, true)]
    [InlineData("virus", true, false)]
    [InlineData("pass", false, false)]
    [InlineData("walk", false, false)]
    [InlineData("s", false, true)]
    public void Endings_tell_verbs_and_plurals(string word, bool isThirdPerson, bool isPlural)
    {
        Assert.Equal(isThirdPerson, Language.English.Endings.IsThirdPerson(word));
        Assert.Equal(isPlural, Language.English.Endings.IsPlural(word));
    }

    [Theory]
    [InlineData("the voters", true)]
    [InlineData("Max", true)]
    [InlineData("runnin", true)]
    [InlineData("ol", true)]
    [InlineData("o", true)]
    [InlineData("go", false)]
    [InlineData("plan", false)]
    public void An_apostrophe_may_belong_to_the_word_before_it(string text, bool belongs) => Assert.Equal(belongs, Language.English.Apostrophes.MayEndWith(text));

    [Fact]
    public void Owners_are_written_and_seen_in_names()
    {
        Assert.Equal("Holt’s office", Language.English.Apostrophes.Owned("Holt", "office"));
        Assert.True(Language.English.Apostrophes.HasOwner("Holt’s office"));
        Assert.True(Language.English.Apostrophes.HasOwner("Holt's office"));
        Assert.False(Language.English.Apostrophes.HasOwner("Sean O’Shea"));
    }
}

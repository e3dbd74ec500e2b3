using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Quotes.Evaluation;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>A name of a speaker can be shown on a page. Suspects are names with a run of white space, a relative pronoun, a finite verb, or over 60 characters.</summary>
public sealed class SpeakerNameTests
{
    private const int LongestName = 60;

    [Theory]
    [InlineData("polnear.train")]
    [InlineData("polnear.dev")]
    [InlineData("ggt.dev")]
    [InlineData("basil.dev")]
    public void No_name_of_annotated_news_is_a_suspect(string set)
    {
        string folder = Path.Combine(SharedFolder.Path, "quotes");
        Assert.SkipUnless(Directory.Exists(folder), $"NOT TESTED: there is no {folder}. Set EMBEDDEDCORPUS_SHARED to the folder that holds quotes/.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (GoldArticle article in GoldFile.Read(Directory.GetFiles(folder, set + ".jsonl*").Single()))
        {
            names.UnionWith(ArticleParser.Parse(new SourceDocument(new DocumentInfo(article.Id, article.Id, article.Id, "Corpus", string.Empty), article.Text)).Speakers.Select(static speaker => speaker.Name));
        }

        Assert.True(names.Count > 100, $"Only {names.Count} names were found.");
        Assert.DoesNotContain(names, static name => IsSuspect(name));
    }

    [Theory]
    [InlineData("Oskar Lund", false)]
    [InlineData("A spokesman for the office of the mayor of the harbour of Portwick", false)]
    [InlineData("Oskar  Lund", true)]
    [InlineData("Oskar\nLund", true)]
    [InlineData("Theresa May", false)]
    [InlineData("COULD", true)]
    [InlineData("A sailor who", true)]
    [InlineData("Oskar Lund said", true)]
    [InlineData("Contact Harbour Board Lena Marsh Related Pages Notices Calendar", true)]
    public void A_suspect_is_seen(string name, bool isSuspect) => Assert.Equal(isSuspect, IsSuspect(name));

    /// <summary>Whether a name cannot be shown on a page.</summary>
    internal static bool IsSuspect(string name)
    {
        string[] words = name.Split(' ');
        bool isRole = (Class(words[0]) & LexicalClass.Determiner) != 0 || char.IsLower(name[0]);
        return words.Any(static word => word.Length == 0 || word.Any(char.IsWhiteSpace))
            || (IsFinite(words[^1]) && (words.Length == 1 || char.IsLower(words[^1][0])))
            || (!isRole && (name.Length > LongestName || words.Any(static word => char.IsLower(word[0]) && IsFinite(word))
                || (char.IsLower(words[^1][0]) && (Class(words[^1]) & LexicalClass.Speech) != 0 && (Class(words[^1]) & LexicalClass.Present) == 0)));
    }

    private static bool IsFinite(string word) => (Class(word) & (LexicalClass.Relative | LexicalClass.Auxiliary)) != 0;

    private static LexicalClass Class(string word) => Language.English.Lexicon.Find(word.AsSpan());
}

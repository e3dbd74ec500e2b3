using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search.Suggestions;

/// <summary>Suggestions are the words that measuring the distance to every word of the corpus finds.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class SuggestionPropertyTests
{
    // Few letters: words lie near to many others.
    private static readonly Gen<string> s_letters = Gen.OneOf("a", "b", "c", "é", "ø", "ж");

    private static readonly Gen<string> s_dense = s_letters.Array[1, 7].Select(static letters => string.Concat(letters));

    // A word of the vocabulary with a few edits.
    private static readonly Gen<string> s_misspelt = Gen.Select(Gen.OneOf(SearchGenerators.Vocabulary), Gen.Select(Gen.Int[0, 3], Gen.Double.Unit, Gen.OneOf("a", "e", "n", "é")).Array[0, 3])
        .Select(static (word, edits) => edits.Aggregate(word, static (edited, edit) => Edit(edited, edit.Item1, edit.Item2, edit.Item3)));

    [Fact]
    public void Misspelt_words_have_the_nearest_words_of_the_corpus() =>
        Gen.Select(SearchGenerators.Articles, s_misspelt.Array[1, 6]).Holds(
            (articles, words) => Check(TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus, english: true, words),
            seed: "0000KOIPe036",
            iter: Nightly.Of(200));

    [Fact]
    public void Words_that_lie_near_to_many_have_the_nearest_first() =>
        Gen.Select(s_dense.Array[1, 300], s_dense.Array[1, 8]).Holds(
            (texts, words) =>
            {
                string[] files = [.. texts.Chunk(30).Select(static text => $"H\n\n{string.Join(' ', text)}")];
                CorpusModel model = TestCorpus.Model(
                    new SearchSettings(IsIndexed: true, Language.None), files.Select(static (text, index) => new ArticleDraft($"{index}.txt", text).Build()));
                Check(TestImage.Of(model).Open().Corpus, english: false, words);
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(100));

    private static void Check(TextCorpus corpus, bool english, string[] words)
    {
        var oracle = new OracleCorpus(corpus, english);
        foreach (string text in words.Append(string.Join(' ', words)))
        {
            List<(string Word, int Articles)> expected = SuggestionOracle.Suggest(oracle, text);
            foreach (int room in new[] { 1, 3, 100 })
            {
                var found = new IndexedWord[room];
                int count = corpus.Suggest(text, found);
                Assert.Equal(expected.Take(room), found.Take(count).Select(static word => (word.ToString(), word.ArticleCount)));
                Assert.Equal(count, corpus.Suggest(Encoding.UTF8.GetBytes(text), found));
            }
        }
    }

    private static string Edit(string word, int kind, double where, string letter)
    {
        int at = (int)(where * word.Length);
        return word.Length == 0 ? letter : kind switch
        {
            0 => word.Insert(at, letter),
            1 => word.Remove(at, 1),
            2 => word.Remove(at, 1).Insert(at, letter),
            _ => at == 0 ? word : word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..],
        };
    }
}

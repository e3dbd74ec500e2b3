using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Index;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;
using Articles = EmbeddedCorpus.Compiler.Tests.Corpus.Documents;

namespace EmbeddedCorpus.Compiler.Tests.Index;

/// <summary>An index does not depend on the segments in which its words were read, nor on their order.</summary>
public class IndexSegmentTests
{
    private static readonly string[] s_english =
    [
        "Storms\n\nThe storm passed. It “was a storm,” Anna Berg said. Storms e-mail U.S.A. 1,500 C++.",
        "---\nsection: Harbour\ntags: [storm, e-mail, \"the U.S.A.\"]\n---\nHarbour\n\nA storming harbour, harbours; e-mails.\n\nAnother paragraph. And a sentence.",
        "Empty",
        "…\n\n* * *",
        string.Join("\n\n", Enumerable.Range(0, 300).Select(static number => $"Word{number} is {number % 7}. In file I{number * 31} a storm.")),
    ];

    private static readonly string[] s_mixed =
    [
        .. s_english,
        "---\nlang: de\n---\nStürme\n\nDie Stürme zogen vorbei. Häuser und Hauses, Müller.",
        "---\nlang: fr\n---\nTempêtes\n\nL’avion et les tempêtes. Des maisons, une maison, pour.",
        "---\nlang: de\n---\nPour\n\nEin Haus, die Häuser, der Sturm, e-mail.",
    ];

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Segments_do_not_change_the_index(bool isMixed, bool hasFields)
    {
        SearchSettings search = SearchSettings.Of(isIndexed: true, Language.English, hasFields ? ["section", "tags"] : []);
        CorpusModel corpus = CorpusBuilder.Build("Corpus", (isMixed ? s_mixed : s_english).Select(static (text, index) => Articles.Parse($"{index}.txt", text)), ArticleNaming.Headline, search);
        string expected = Tables(corpus, loop: null, length: 0);
        foreach (int length in (int[])[1, 60, 200, 1_000_000])
        {
            Assert.Equal(expected, Tables(corpus, Backwards, length));
        }
    }

    [Fact]
    public void A_corpus_without_articles_has_an_index()
    {
        CorpusModel corpus = CorpusBuilder.Build("Corpus", [], ArticleNaming.Headline, SearchSettings.Default);
        Assert.Equal(Tables(corpus, loop: null, length: 0), Tables(corpus, Backwards, length: 1));
    }

    private static void Backwards(int count, Action<int> work)
    {
        for (int index = count - 1; index >= 0; index--)
        {
            work(index);
        }
    }

    private static string Tables(CorpusModel corpus, WorkLoop? loop, int length)
    {
        var builder = new IndexBuilder(corpus, loop) { LengthOfSegment = length };
        foreach (ArticleEntry article in corpus.Articles)
        {
            builder.Add(article.Model, article.Model.Source.ToMap());
        }

        SearchTables tables = builder.Finish(CancellationToken.None);
        IndexSizes sizes = builder.Sizes;
        string all = $"{sizes.Articles} {sizes.Positions} {sizes.Scores} {sizes.Champions} {sizes.Paragraphs} {sizes.Sentences} {sizes.Places} {sizes.Quotations}\n";
        for (ImageFormat.Table table = SearchTables.First; table <= SearchTables.Last; table++)
        {
            all += $"{table} {tables[table].Rows}\n{string.Concat(tables[table].Writer.Pages)}\n";
        }

        return all;
    }
}

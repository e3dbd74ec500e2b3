using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Index;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using Table = EmbeddedCorpus.Compiler.Format.ImageFormat.Table;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>The table of what each part of an index takes.</summary>
internal static class IndexPartTable
{
    /// <summary>Builds the index once and prints the table.</summary>
    public static void Print(TextWriter output, TextSet texts)
    {
        var builder = new IndexBuilder(texts.Corpus);
        foreach (ArticleEntry article in texts.Corpus.Articles)
        {
            builder.Add(article.Model, new Utf8Map(article.Model.Source.ToString()));
        }

        SearchTables tables = builder.Finish(CancellationToken.None);
        IndexSizes sizes = builder.Sizes;
        output.WriteLine("| part of the index | what needs it | MB | to the text |");
        output.WriteLine("|---|---|---:|---:|");
        Row(output, texts, "articles and frequencies", "any search", sizes.Articles);
        Row(output, texts, "positions", "phrases, words near each other, highlights, concordance", sizes.Positions);
        Row(output, texts, "dictionary", "any search, prefixes, suggestions", Bits(tables, Table.SearchTerms) + Bits(tables, Table.SearchBlocks));
        Row(output, texts, "stems", "forms of a word", Bits(tables, Table.SearchStems));
        Row(output, texts, "score bounds", "speed of several words", sizes.Scores);
        Row(output, texts, "champion lists", "speed of one frequent word", sizes.Champions);
        Row(output, texts, "lengths of articles", "ranking", Bits(tables, Table.SearchArticles));
        Row(output, texts, "places of every 64th word", "passages, highlights, concordance", sizes.Places);
        Row(output, texts, "starts of paragraphs", "`\"a b\"~p`, `\"a b\"~5`", sizes.Paragraphs);
        Row(output, texts, "starts of sentences", "`\"a b\"~s`", sizes.Sentences);
        Row(output, texts, "quotations", "`quote:`, `\"a b\"~q`, searches for a speaker", sizes.Quotations);
        output.WriteLine();
    }

    private static long Bits(SearchTables tables, Table table) => (long)tables[table].Rows * ImageFormat.RowSize(table) * ImageFormat.DigitBits;

    private static void Row(TextWriter output, TextSet texts, string part, string use, long bits)
    {
        double bytes = (double)bits / ImageFormat.DigitBits;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {part} | {use} | {bytes / 1e6:0.00} | {bytes / texts.Bytes:0.0000} |"));
    }
}

using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using Articles = EmbeddedCorpus.Compiler.Tests.Corpus.Documents;

namespace EmbeddedCorpus.Compiler.Tests.Index;

/// <summary>The bytes of an index follow from the texts and the settings alone.</summary>
public class IndexBuilderTests
{
    private static readonly (string Path, string Text)[] s_texts =
    [
        ("a.txt", "date 2022-10-03 İSTANBUL and “TITLE”\n\nInside, 1,5 or 1.5; “It is ıı,” Anna Berg said.\n\nتاريخ ٢٠٢٢ ภาษาไทย"),
        ("b.txt", "Plain\n\nÅngström, angstrom, Ångström; V, W, v, w."),
        ("c.txt", string.Join("\n\n", Enumerable.Range(0, 400).Select(static number => $"Word{number} is {number % 7} in file I{number * 31}."))),
    ];

    private static byte[] Expected { get; } = Image(s_texts);

    [Fact]
    public void Twice_the_same_texts_make_the_same_bytes() => Assert.Equal(Expected, Image(s_texts));

    [Fact]
    public void The_order_of_the_texts_does_not_matter() => Assert.Equal(Expected, Image([.. Enumerable.Reverse(s_texts)]));

    [Fact]
    public void Texts_as_UTF8_make_the_same_bytes() => Assert.Equal(Expected, Image(s_texts, SearchSettings.Default, inUtf8: true));

    [Fact]
    public void A_culture_with_signs_of_its_own_does_not_matter()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "minus ";
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        byte[] image = Image(s_texts);
        CultureInfo.CurrentCulture = before;
        Assert.Equal(Expected, image);
    }

    [Fact]
    public void Without_an_index_its_tables_are_empty()
    {
        ReadOnlySpan<byte> image = Image(s_texts, SearchSettings.Off).AsSpan(ResourceFormat.HeaderSize);
        for (ImageFormat.Table table = ImageFormat.Table.SearchInfo; table <= ImageFormat.Table.SearchPostings; table++)
        {
            Assert.Equal(0, Rows(image, table));
        }

        Assert.True(image.Length < Expected.Length);
    }

    [Fact]
    public void The_language_is_part_of_the_image_and_of_its_content()
    {
        var none = new SearchSettings(IsIndexed: true, Language.None);
        Assert.NotEqual(Expected, Image(s_texts, none));
        Assert.NotEqual(Model(s_texts, none).Content, Model(s_texts, SearchSettings.Default).Content);
        Assert.NotEqual(Model(s_texts, none).Content, Model(s_texts, SearchSettings.Off).Content);
    }

    [Fact]
    public void A_corpus_without_source_files_has_another_content()
    {
        CorpusModel model = CorpusBuilder.Build("Corpus", s_texts.Select(text => Parse(text.Path, text.Text, inUtf8: false)), ArticleNaming.Headline, hasSource: false);
        Assert.NotEqual(Model(s_texts, SearchSettings.Default), model);
        Assert.NotEqual(Model(s_texts, SearchSettings.Default).Content, model.Content);
    }

    [Fact]
    public void The_fields_are_part_of_the_image_and_of_its_content()
    {
        SearchSettings fields = SearchSettings.Of(isIndexed: true, Language.English, ["section"]);
        Assert.NotEqual(Expected, Image(s_texts, fields));
        Assert.NotEqual(Model(s_texts, fields).Content, Model(s_texts, SearchSettings.Default).Content);
        Assert.NotEqual(Model(s_texts, fields).Content, Model(s_texts, SearchSettings.Of(isIndexed: true, Language.English, ["tags"])).Content);
        Assert.Equal(Expected, Image(s_texts, SearchSettings.Of(isIndexed: true, Language.English, [])));
    }

    [Fact]
    public void A_document_has_a_row_whatever_its_words_are()
    {
        ReadOnlySpan<byte> image = Image([("a.txt", "…\n\n* * *"), ("b.txt", "One\n\ntwo")]).AsSpan(ResourceFormat.HeaderSize);
        Assert.Equal(2, Rows(image, ImageFormat.Table.SearchArticles));
    }

    private static byte[] Image((string Path, string Text)[] texts, SearchSettings? search = null, bool inUtf8 = false)
    {
        using var stream = new MemoryStream();
        ResourceLayout.Write(Model(texts, search ?? SearchSettings.Default, inUtf8), stream);
        return stream.ToArray();
    }

    private static CorpusModel Model((string Path, string Text)[] texts, SearchSettings search, bool inUtf8 = false) =>
        CorpusBuilder.Build("Corpus", texts.Select(text => Parse(text.Path, text.Text, inUtf8)), ArticleNaming.Headline, search);

    private static ArticleModel Parse(string path, string text, bool inUtf8)
    {
        ArticleModel article = Articles.Parse(path, text);
        return !inUtf8 ? article : new ArticleModel
        {
            Document = article.Document,
            Source = CorpusText.InUtf8(text),
            Hash = article.Hash,
            DayNumber = article.DayNumber,
            Headline = article.Headline,
            TextStart = article.TextStart,
            Fields = article.Fields,
            WordCount = article.WordCount,
            Paragraphs = article.Paragraphs,
            Quotes = article.Quotes,
            Speakers = article.Speakers,
            Problems = article.Problems,
            IsLeftOut = article.IsLeftOut,
        };
    }

    private static int Rows(ReadOnlySpan<byte> image, ImageFormat.Table table)
    {
        ReadOnlySpan<byte> entry = image[(ImageHeader.Tables + ((int)table * ImageHeader.EntrySize) + ImageFormat.AddressSize)..];
        int rows = 0;
        for (int digit = ImageFormat.NumberSize - 1; digit >= 0; digit--)
        {
            rows = (rows << ImageFormat.DigitBits) | (entry[digit] ^ ImageFormat.DigitZero);
        }

        return rows;
    }
}

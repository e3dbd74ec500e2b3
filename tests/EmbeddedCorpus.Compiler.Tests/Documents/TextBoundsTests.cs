using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>Files that hold more than their text: licences, headers of books, footers of press releases.</summary>
public sealed class TextBoundsTests
{
    private const string Header = "The Project Gutenberg eBook of The Lamplighter\n\nThis ebook is for the use of anyone anywhere.\nSee the terms: they are below.\n\nTitle: The Lamplighter\n\nAuthor: L. Marsh\n\nRelease date: June 1, 1998 [eBook #1342]\n                Most recently updated: October 29, 2024\n\nLanguage: English\n\n";
    private const string Body = "CHAPTER I\n\n\"Where is the boat?\" asked Anna.\n\nShe waited.\n";

    private static readonly string[] s_body = ["CHAPTER I", "\"Where is the boat?\" asked Anna.", "She waited."];

    [Theory]
    [InlineData("*** START OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***", "*** END OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***")]
    [InlineData("*** START OF THIS PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***", "*** END OF THIS PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***")]
    [InlineData("***START OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER***", "***END OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER***")]
    [InlineData("*** START OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER, A STORY OF\nTHE QUAY ***", "*** END OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER, A STORY OF\nTHE QUAY ***")]
    [InlineData("*** START OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER", "*** END OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***")]
    [InlineData("*** START OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***", "End of the Project Gutenberg EBook of The Lamplighter, by L. Marsh\n\n*** END OF THIS PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***")]
    [InlineData("*** START OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***", "End of Project Gutenberg's The Lamplighter, by L. Marsh")]
    [InlineData("***START**THE SMALL PRINT!**FOR PUBLIC DOMAIN ETEXTS**START***\nWhy is this here?\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*", "End of The Project Gutenberg Etext of The Lamplighter")]
    [InlineData("*** START OF THE OPEN SHELF BOOK THE LAMPLIGHTER ***", "*** END OF THE OPEN SHELF BOOK THE LAMPLIGHTER ***")]
    public void The_marks_of_books_are_known(string start, string end)
    {
        ArticleModel article = Parse(Header + start + "\n\n" + Body + "\n\n" + end + "\n\n\"Gifts\" are welcome, said the Open Shelf.\n");

        Assert.Equal("The Lamplighter", Headline(article));
        Assert.Equal("L. Marsh", Field(article, "author"));
        Assert.Equal("English", Field(article, "language"));
        Assert.Equal("June 1, 1998 [eBook #1342] Most recently updated: October 29, 2024", Field(article, "release date"));
        Assert.Equal(-1, article.DayNumber);
        Assert.Equal(s_body, Paragraphs(article));
        Assert.Equal(Body.TrimEnd(), Text(article));
        Assert.Equal("Where is the boat?", Assert.Single(article.Quotes).Text.In(article.Source).ToString());
        Assert.Empty(article.Problems);
    }

    [Theory]
    [InlineData("*** START OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***\n\n" + Body)]
    [InlineData("*** START OF THE PROJECT GUTENBERG EBOOK THE LAMPLIGHTER ***\n\nTHE LAMPLIGHTER\n\nBy L. Marsh\n\n" + Body)]
    public void A_book_that_was_cut_off_ends_with_its_file(string rest)
    {
        ArticleModel article = Parse(Header + rest);

        Assert.Equal("The Lamplighter", Headline(article));
        Assert.Equal(s_body, Paragraphs(article));
    }

    [Theory]
    [InlineData("A talk\n\n*** START OF THE TALK ***\n\nIt is long.\n")]
    [InlineData("A talk\n\nThe line *** START OF THE PROJECT GUTENBERG EBOOK X *** is a mark.\n\nIt is long.\n\n*** END OF THE TALK ***\n")]
    [InlineData("A talk\n\n*** START OF the second act: everybody leaves\n\nIt is long.\n\n*** END OF the second act\n")]
    [InlineData("A talk\n\nTHE SMALL PRINT! is what nobody reads.\n\nEnd of the Project Gutenberg year.\n")]
    public void Lines_that_are_no_marks_stay_text(string text)
    {
        ArticleModel article = Parse(text);

        Assert.Equal("A talk", Headline(article));
        Assert.Equal(text["A talk\n\n".Length..], Text(article));
    }

    [Fact]
    public void A_mark_below_names_the_headline_where_nothing_above_does()
    {
        ArticleModel article = Parse("This book may be read by anybody, free of charge, wherever the reader lives and for whatever purpose, as long as the licence below is kept.\n\n*** START OF THE BOOK ***\n\nThe Lamplighter\n\nby L. Marsh\n\nIt was dark.\n\n*** END OF THE BOOK ***\n");

        Assert.Equal("The Lamplighter", Headline(article));
        Assert.Equal("L. Marsh", Field(article, "author"));
        Assert.Equal(["It was dark."], Paragraphs(article));
    }

    [Fact]
    public void The_project_names_the_lines_around_a_text()
    {
        ArticleModel article = Parse(Header + "-- begin --\n\n" + Body + "\n~~~~ end ~~~~\n\nLicence\n", "-- begin", "~~~~ end");

        Assert.Equal("The Lamplighter", Headline(article));
        Assert.Equal(["-- begin --", .. s_body], Paragraphs(article));
    }

    [Theory]
    [InlineData("CHAPTER I", "*** END")]
    [InlineData("*** START", "*** END OF")]
    public void A_first_line_belongs_to_the_text_and_a_mark_does_not(string start, string end)
    {
        ArticleModel article = Parse("The Open Shelf Book of The Lamplighter\n\nTitle: The Lamplighter\n\nAuthor: L. Marsh\n\n*** START ***\n\n" + Body + "\n*** END OF IT ***\n\nLicence\n", start, end);

        Assert.Equal("The Lamplighter", Headline(article));
        Assert.Equal("L. Marsh", Field(article, "author"));
        Assert.Equal(s_body, Paragraphs(article));
    }

    [Fact]
    public void The_header_of_a_file_is_that_of_its_text()
    {
        ArticleModel article = Parse("The Lamplighter\n\nBy L. Marsh\n\n1911\n\nContents\n\nCHAPTER I. The quay\n\n" + Body + "\nNotes\n\nHe notes it.\n", "CHAPTER I", "Notes");

        Assert.Equal("The Lamplighter", Headline(article));
        Assert.Equal("L. Marsh", Field(article, "author"));
        Assert.Equal(s_body, Paragraphs(article));
    }

    [Fact]
    public void A_line_that_is_the_words_comes_before_lines_that_contain_them()
    {
        ArticleModel article = Parse("Ferry quay reopens\n\nHe wrote About Portwick in May.\n\nThe quay is open.\n\nAbout Portwick\n\nPortwick is a town.\n", end: "About Portwick");

        Assert.Equal("Ferry quay reopens", Headline(article));
        Assert.Equal(["He wrote About Portwick in May.", "The quay is open."], Paragraphs(article));
    }

    [Theory]
    [InlineData("---\ntitle: Of the front\n---\nskip\n\n###\n\nText here.\n", "###", "Of the front", "Text here.")]
    [InlineData("Menu\n\nSkip to content of this long page that everybody has seen before.\n\n======\n\ndate 2024-05-17 'Ferry quay reopens'\n\nText here.\n", "======", "Ferry quay reopens", "Text here.")]
    [InlineData("a\r\n\r\n[[begin]]\r\n\r\nText here.\r\n", "[[begin]]", "a", "Text here.")]
    [InlineData("Title: First\nAuthor: Lena\n\nskip\n\n***\n\nText here.", "***", "First", "Text here.")]
    public void A_text_starts_below_its_mark(string text, string start, string headline, string paragraph)
    {
        ArticleModel article = Parse(text, start);

        Assert.Equal(headline, Headline(article));
        Assert.Equal([paragraph], Paragraphs(article));
        Assert.Empty(article.Problems);
    }

    [Fact]
    public void A_line_that_is_not_there_is_a_problem_with_its_words()
    {
        ArticleModel article = Parse("A talk\n\nIt is long.\n", "*** START", "THE END");

        Assert.Equal(
            ["MissingBound *** START TextStart", "MissingBound THE END TextEnd"],
            article.Problems.Select(static problem => $"{problem.Kind} {problem.Argument} {problem.SecondArgument}"));
        Assert.Equal(["It is long."], Paragraphs(article));
    }

    [Fact]
    public void Bounds_with_nothing_between_them_leave_no_text()
    {
        ArticleModel article = Parse("***\n\n---\n\nLicence\n", "***", "---");

        Assert.Equal(["EmptyArticle"], article.Problems.Select(static problem => problem.Kind.ToString()));
    }

    private static ArticleModel Parse(string text, string start = "", string end = "") => ArticleParser.Parse(
        new SourceDocument(new DocumentInfo("/p/a.txt", "a.txt", "a", "Corpus", string.Empty) { Reading = new ReadingSettings { TextStart = start, TextEnd = end } }, text));

    private static string Headline(ArticleModel article) => article.Headline.In(article.Source).ToString();

    private static string Text(ArticleModel article) => article.Source.Slice(new TextRange(article.TextStart, article.TextEnd)).ToString();

    private static string[] Paragraphs(ArticleModel article) => [.. article.Paragraphs.Select(paragraph => paragraph.In(article.Source).ToString())];

    private static string? Field(ArticleModel article, string name) => article.Fields.SingleOrDefault(field => field.Name == name)?.Text.In(article.Source).ToString();
}

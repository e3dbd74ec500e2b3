using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

/// <summary>Headings with signs in plain texts: they are data of their own, and no paragraphs.</summary>
public sealed class BodyHeadingTests
{
    [Theory]
    [InlineData("## What it cost\n\nTwo million crowns.", "2 What it cost #what-it-cost", "Two million crowns.")]
    [InlineData("## What it cost ##\nTwo million crowns.", "2 What it cost #what-it-cost", "Two million crowns.")]
    [InlineData("What it cost\n------------\n\nTwo million.", "2 What it cost #what-it-cost", "Two million.")]
    [InlineData("What it cost\r\n============\r\nTwo million.", "1 What it cost #what-it-cost", "Two million.")]
    [InlineData("# Costs\n\nMany.\n\n# Costs\n\nMore.", "1 Costs #costs;1 Costs #costs-1", "Many.;More.")]
    [InlineData("### Was kostet’s, Frau Söder?\n\nViel.", "3 Was kostet’s, Frau Söder? #was-kostets-frau-söder", "Viel.")]
    [InlineData("#### Release 2.0_beta\n\nNew.", "4 Release 2.0_beta #release-20_beta", "New.")]
    [InlineData("# make the folder\nmkdir quay", "", "# make the folder\nmkdir quay")]
    [InlineData("```sh\n# make it\n\n# and go\n```\n\nDone.", "", "```sh\n# make it;# and go\n```;Done.")]
    [InlineData("## “The value\n\nof it” is known.", "", "## “The value;of it” is known.")]
    [InlineData("## The \"new\" quay\n\nIt is open.", "2 The \"new\" quay #the-new-quay", "It is open.")]
    [InlineData("## Ferry 🚢 news 𝒜\n\nText.", "2 Ferry 🚢 news 𝒜 #ferry--news-𝒜", "Text.")]
    [InlineData("#quay is a tag.", "", "#quay is a tag.")]
    [InlineData("####### seven\n\nText.", "", "####### seven;Text.")]
    [InlineData("One line\n-- a signature", "", "One line\n-- a signature")]
    [InlineData("Words\n\n## Last", "2 Last #last", "Words")]
    public void Headings_are_apart_from_paragraphs(string body, string headings, string paragraphs)
    {
        string text = "The quay\n\nThe quay is open again, and so is the tram to the hill.\n\n" + body + "\n";
        ArticleModel article = ArticleParser.Parse(new SourceDocument(new DocumentInfo("a.txt", "a.txt", "a", "Corpus", string.Empty), text));
        Assert.Equal(headings, string.Join(';', article.Headings.Select(heading => $"{heading.Level} {heading.Text.In(article.Source)} #{heading.Anchor.In(article.Source)}")));
        Assert.Equal(paragraphs, string.Join(';', article.Paragraphs.Skip(1).Select(paragraph => paragraph.In(article.Source).ToString())));
        Assert.Equal(text, article.File);
        foreach (HeadingModel heading in article.Headings)
        {
            Assert.Equal(heading.Text.In(article.Source).ToString(), article.InFile(heading.Text).In(text).ToString());
        }
    }
}

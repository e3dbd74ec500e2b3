using System.Text;
using System.Text.RegularExpressions;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Fuzzing.Properties;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

/// <summary>The HTML of articles: what is in it, and that it is the HTML of CommonMark where no tag of the author is.</summary>
public sealed partial class SafeHtmlTests
{
    // 542: as in CommonMarkTests. 610 and 613: bare addresses are links on GitHub. 502: "foo):" has the form of no relative address that is surely safe.
    private static readonly int[] s_notClaimed = [502, 542, 610, 613];

    [Fact]
    public void Examples_of_CommonMark_without_tags_and_other_schemes_have_the_HTML_of_their_page()
    {
        var wrong = new StringBuilder();
        int compared = 0;
        foreach ((int number, string markdown, string page) in CommonMarkTests.Read())
        {
            if (HasTags(markdown, page) || s_notClaimed.Contains(number) || OtherAddress().IsMatch(page))
            {
                continue;
            }

            compared++;
            string html = Anchor().Replace(HtmlOf(markdown), string.Empty);
            Assert.True(SafeHtmlCheck.Find(html) is null, $"{number}: {SafeHtmlCheck.Find(html)}\n{html}");
            if (Lines().Replace(html, string.Empty) != Lines().Replace(page, string.Empty))
            {
                wrong.Append($"{number}: {markdown}\n   expected: {page}\n   actual:   {html}\n");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.True(compared > 500, $"only {compared} examples were compared");
    }

    [Theory]
    [InlineData("# Title\n\nWords *and* more.\n", "<p>Words <em>and</em> more.</p>\n")]
    [InlineData("---\ntitle: Other\n---\n\n# Title\n\nWords.\n", "<h1 id=\"title\">Title</h1>\n<p>Words.</p>\n")]
    [InlineData("---\ntitle: Title\n---\n\n# Title\n\nWords.\n", "<p>Words.</p>\n")]
    [InlineData("Title\n\nWords.\n", "<p>Words.</p>\n")]
    [InlineData("![hero](a.png)\n\n# Title\n\nWords.\n", "<p><img src=\"a.png\" alt=\"hero\" /></p>\n<p>Words.</p>\n")]
    [InlineData("# Title\n\nBy Lena Marsh\n\n*Words*.\n", "<p><em>Words</em>.</p>\n")]
    [InlineData("date 2024-05-17 'Title'\n\nWords.\n", "<p>Words.</p>\n")]
    [InlineData("---\ntitle: Title\n---\n", "")]
    public void The_headline_and_the_header_are_left_out(string text, string html) => Assert.Equal(html, MarkdownArticle.Html(text));

    [Theory]
    [InlineData("## Café &amp; *more*\n\n## Café & more\n\n## \n\n## ![i](i.png)\n")]
    [InlineData("# One\n\n## Two\n\n# One\n\n### One-1\n")]
    public void Headings_have_the_anchors_of_the_article(string text)
    {
        ArticleModel article = MarkdownArticle.Parse("First.\n\n" + text);
        string[] ids = [.. Anchor().Matches(MarkdownArticle.Html("First.\n\n" + text)).Select(static match => match.Groups[1].Value)];
        Assert.Equal(article.Headings.Select(heading => heading.Anchor.In(article.Source).ToString()), ids);
        Assert.NotEmpty(ids);
    }

    [Theory]
    [InlineData("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")]
    [InlineData("a<br>b<br />c", "<p>a<br />b<br />c</p>\n")]
    [InlineData("a <!-- b --> c", "<p>a  c</p>\n")]
    [InlineData("<!-- b -->\n\nc", "<p>c</p>\n")]
    [InlineData("<div class=\"x\">\n*a*\n</div>", "<p>&lt;div class=&quot;x&quot;&gt;\n*a*\n&lt;/div&gt;</p>\n")]
    [InlineData("[a](b.md \"t\") [c](javascript:x)", "<p><a href=\"b.md\" title=\"t\">a</a> c</p>\n")]
    [InlineData("![a *b*](c.png) ![d](data:x)", "<p><img src=\"c.png\" alt=\"a b\" /> d</p>\n")]
    [InlineData("[tel](tel:+1-2) <a@b.example> https://example.org/?a&b", "<p><a href=\"tel:+1-2\">tel</a> <a href=\"mailto:a@b.example\">a@b.example</a> <a href=\"https://example.org/?a&amp;b\">https://example.org/?a&amp;b</a></p>\n")]
    [InlineData("~~a~~\n\n- [x] b\n- [ ] c", "<p><del>a</del></p>\n<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\" /> b</li>\n<li class=\"task-list-item\"><input disabled=\"disabled\" type=\"checkbox\" /> c</li>\n</ul>\n")]
    [InlineData("| a |\n|:-:|\n| `b` |", "<table>\n<thead>\n<tr>\n<th style=\"text-align: center;\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td style=\"text-align: center;\"><code>b</code></td>\n</tr>\n</tbody>\n</table>\n")]
    [InlineData("a[^x] b\n\n[^x]: c", "<p>a<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a> b</p>\n<div class=\"footnotes\">\n<hr />\n<ol>\n<li id=\"fn:1\">\n<p>c<a href=\"#fnref:1\" class=\"footnote-back-ref\">&#8617;</a></p>\n</li>\n</ol>\n</div>\n")]
    [InlineData("``` c#\na < b\n```", "<pre><code class=\"language-c#\">a &lt; b\n</code></pre>\n")]
    [InlineData("a {{ b }} c {% d %}\n\n{% highlight x %}\n<e>\n{% endhighlight %}", "<p>a  c </p>\n<pre><code>&lt;e&gt;\n</code></pre>\n")]
    [InlineData("[a]({{ b }}/c) ![d]({{ e }}.png)", "<p>a d</p>\n")]
    public void Each_form_is_written_safely(string text, string html)
    {
        string actual = MarkdownArticle.Html("---\ntitle: x\n---\n\n" + text + "\n");
        Assert.Equal(html, actual);
        Assert.Null(SafeHtmlCheck.Find(actual));
    }

    [Fact]
    public void A_block_with_too_much_markup_is_text()
    {
        string signs = string.Concat(Enumerable.Repeat("[a](<b>", 1000));
        string text = string.Concat(Enumerable.Repeat("[a](&lt;b&gt;", 1000));
        Assert.Equal($"<p>One.</p>\n<p>{text}</p>\n<ul>\n<li>\n<p>{text}</p>\n</li>\n</ul>\n", MarkdownArticle.Html($"One.\n\n{signs}\n\n- {signs}\n"));
        Assert.Equal($"<p>One.</p>\n<h2 id=\"{string.Concat(Enumerable.Repeat("ab", 1000))}\">{text}</h2>\n", MarkdownArticle.Html($"One.\n\n## {signs}\n"));
    }

    [Fact]
    public void A_footnote_with_too_much_markup_is_text()
    {
        string signs = string.Concat(Enumerable.Repeat("[a](", 1000));
        string text = $"One.[^1]\n\n[^1]: {signs}\n";
        Assert.Contains($"<p>{signs}<a href", MarkdownArticle.Html(text), StringComparison.Ordinal);
        Assert.Equal(["One.", signs], MarkdownArticle.Paragraphs(MarkdownArticle.Parse(text)));
    }

    [Theory]
    [InlineData("The quay\n\nOne <b>\r\ntwo & \"three\".\n\nFour.\n", "<p>One &lt;b&gt;\ntwo &amp; &quot;three&quot;.</p>\n<p>Four.</p>\n")]
    [InlineData("# The quay\n\nOne.\n\n## What *it* cost\n\nTwo.\n", "<p>One.</p>\n<h2 id=\"what-it-cost\">What *it* cost</h2>\n<p>Two.</p>\n")]
    public void A_plain_text_has_paragraphs_and_headings(string text, string html) => Assert.Equal(html, MarkdownArticle.Html(text, "text.txt"));

    [Fact]
    public void Without_the_setting_there_is_no_HTML() => Assert.Null(MarkdownArticle.Parse("# a\n\nb\n").Html);

    private static string HtmlOf(string markdown)
    {
        var info = new DocumentInfo("text.md", "text.md", "text", "Corpus", string.Empty) { Reading = new() { HasHtml = true } };
        var document = new SourceDocument(info, markdown);
        FormattedText text = MarkdownArticle.Formats.Markdown!.Read(document, 0, new ProblemCollector(document));
        return text.Html!(text.TextStart);
    }

    // A tag that the page has as the author wrote it.
    private static bool HasTags(string markdown, string page) =>
        RawTag().Matches(markdown).Any(tag => page.Contains(tag.Value, StringComparison.Ordinal));

    [GeneratedRegex("<[A-Za-z/!?][^>]{0,2}")]
    private static partial Regex RawTag();

    // Line ends beside tags are not seen.
    [GeneratedRegex("(?<=>)\n+|\n+(?=<)")]
    private static partial Regex Lines();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("href=\"(?!https?:|mailto:|tel:)[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex OtherAddress();
}

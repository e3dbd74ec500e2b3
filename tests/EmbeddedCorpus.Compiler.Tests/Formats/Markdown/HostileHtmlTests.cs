using System.Diagnostics;
using EmbeddedCorpus.Fuzzing.Properties;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

/// <summary>Texts that want to run a script in a page: their HTML has only elements, attributes and addresses of a list.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public sealed class HostileHtmlTests
{
    private const string Seed = "0000KdHnRz52";
    private const int Size = 1 << 18;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    // Some inputs are in parts, so that no line of this file has a control character.
    public static TheoryData<string> Inputs => new(
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a]( javascript:alert(1) )",
        "[a](<javascript:alert(1)>)",
        "[a](<java\tscript:alert(1)>)",
        "[a](java\u0001script:alert(1))",
        "[a](\u0001javascript:alert(1))",
        "[a](<\u00A0javascript:alert(1)>)",
        "[a](<\u2028javascript:alert(1)>)",
        "[a](&#106;avascript:alert(1))",
        "[a](&#x6A;avascript:alert(1))",
        "[a](&#x6a&#x61vascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](javascript&#58;alert(1))",
        "[a](java&Tab;script:alert(1))",
        "[a](java&NewLine;script:alert(1))",
        "[a](&#1;javascript:alert(1))",
        "[a](j\\avascript:alert(1))",
        "[a](javascript\\:alert(1))",
        "[a](javascript%3Aalert(1))",
        "[a](%6Aavascript:alert(1))",
        "[a](vbscript:msgbox(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](data:image/svg+xml,<svg/onload=alert(1)>)",
        "[a](blob:https://example.org/1)",
        "[a](file:///etc/passwd)",
        "[a](about:blank)",
        "[a](view-source:https://example.org)",
        "[a](livescript:alert(1))",
        "[a](feed:javascript:alert(1))",
        "[a](jar:javascript:alert(1))",
        "[a](javascript:/*a*/alert(1)//http://x)",
        "[a](:javascript:alert(1))",
        "[a](https:javascript:alert(1))",
        "[a](/\\evil.example)",
        "[a][r]\n\n[r]: javascript:alert(1)",
        "[a][r]\n\n[r]: <javascript:alert(1)> \"t\"",
        "[r]\n\n[r]: data:text/html,x",
        "![a](javascript:alert(1))",
        "![a](data:image/png;base64,iVBO)",
        "![a](mailto:a@b.example)",
        "![a\" onerror=\"alert(1)](x.png)",
        "![a](x.png\"onerror=\"alert(1))",
        "![a](x.png \"t\\\" onerror=alert(1) x=\")",
        "![<img src=x onerror=alert(1)>](x.png)",
        "![a [b](javascript:alert(1))](javascript:alert(2))",
        "[a](x '\" onmouseover=alert(1) ')",
        "[a](<x\" onmouseover=\"alert(1)>)",
        "[a](x\\\"onmouseover=alert(1))",
        "[<b onclick=alert(1)>a</b>](x)",
        "[a[b](x)](y)",
        "[https://example.org](https://example.com)",
        "[see <https://example.org> x](y)",
        "[a[^1]](x)\n\n[^1]: [b](javascript:alert(1))",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "<a\u0001:b>",
        "javascript:alert(1)",
        "https://example.org/\"onmouseover=alert(1)",
        "https://example.org/<script>",
        "www.example.org/'><script>alert(1)</script>",
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.example></SCRIPT>",
        "<script\n>alert(1)</script\n>",
        "<img src=x onerror=alert(1)>",
        "a <img src=x onerror=alert(1)> b",
        "<svg/onload=alert(1)>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=x onclick=alert(1)>a</a>",
        "<style>@import 'x'</style>",
        "<base href=//x.example>",
        "<meta http-equiv=refresh content=0>",
        "<!--><script>alert(1)</script>-->",
        "a <!--> <script>alert(1)</script> -->",
        "<!-- a --> <script>alert(1)</script>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php <script>alert(1)</script> ?>",
        "<!DOCTYPE html><script>alert(1)</script>",
        "a <br onclick=alert(1)> b",
        "a <br/ onclick=alert(1)> b",
        "a <br><br /><BR> b",
        "<br\nonclick=alert(1)>",
        "# <script>alert(1)</script>\n\n## a\" onclick=\"alert(1)",
        "## x\n\n## \"><img src=x onerror=alert(1)>\n",
        "``` x\" onclick=\"alert(1)\ncode\n```",
        "``` \"><script>alert(1)</script>\ncode\n```",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "    </code></pre><script>alert(1)</script>",
        "`</code><script>alert(1)</script>`",
        "| a |\n|---|\n| <script>alert(1)</script> |",
        "| a\" x=\" |\n|:-:|\n| [b](javascript:alert(1)) |",
        "[^a\"x]: <script>\n\nb[^a\"x]",
        "[^1]\n\n[^1]: a\n\n    <img src=x onerror=alert(1)>",
        "- [ ] <img src=x onerror=alert(1)>\n- [x] [a](javascript:alert(1))",
        "1\"><script>. a",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "\\<script>alert(1)\\</script>",
        "{{ '<script>alert(1)</script>' }}",
        "{% raw %}<script>alert(1)</script>{% endraw %}",
        "[a]({{ x }}javascript:alert(1))",
        "[a]({{x}}java{{y}}script:alert(1))",
        "[a](\uE000javascript:alert(1)) {{ x }}",
        "java{{ x }}script: <{{ x }}script>alert(1)</{{ x }}script>",
        "<{{ x }}b onclick=alert(1)>",
        "&{{ x }}lt;script&{{ x }}gt;",
        "---\ntitle: <script>alert(1)</script>\n---\n\ntext",
        "---\ndescription: |\n  <img src=x onerror=alert(1)>\n---\n\n# a\n\ntext",
        "{: onclick=alert(1)}",
        "# a {#x\" onclick=\"alert(1)}",
        "::: <script>",
        "*a*{onclick=alert(1)}",
        "> [!NOTE]\n> <script>alert(1)</script>",
        "a\u0000<script>alert(1)</script>",
        "a\u000C<script\u000C>alert(1)",
        "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
        "\uFEFF<script>alert(1)</script>",
        "a \uFFFE\uFFFF b");

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Nothing_of_a_text_runs(string text)
    {
        foreach (string file in (string[])["text.md", "text.mdx", "text.txt"])
        {
            foreach (string whole in (string[])[text, "# Title\n\n" + text + "\n", "- " + text.Replace("\n", "\n  ", StringComparison.Ordinal), "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal), "Words\n" + text + "\nmore *words*."])
            {
                string html = MarkdownArticle.Html(whole, file);
                Assert.True(SafeHtmlCheck.Find(html) is null, $"{SafeHtmlCheck.Find(html)}\n{whole}\n{html}");
            }
        }
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("**x ")]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("a|")]
    [InlineData("<b>")]
    [InlineData("<b ")]
    [InlineData("&lt;")]
    [InlineData("<div>\n")]
    [InlineData("[^1] ")]
    [InlineData("![a](b) ")]
    [InlineData("# a\n")]
    [InlineData("a[^1]\n\n[^1]: b\n\n")]
    [InlineData("{{ x }}")]
    [InlineData("https://example.org/ ")]
    public void A_quarter_of_a_megabyte_of_the_same_signs_becomes_safe_HTML_in_time(string signs)
    {
        string text = string.Concat(Enumerable.Repeat(signs, Size / signs.Length));
        var clock = Stopwatch.StartNew();
        string html = MarkdownArticle.Html(text);
        Assert.True(clock.Elapsed < s_limit, $"{clock.Elapsed} for {signs}");
        Assert.Null(SafeHtmlCheck.Find(html));
    }

    [Fact]
    public void Random_Markdown_becomes_safe_HTML() => MarkdownPropertyTests.Texts.Holds(
        static text =>
        {
            string html = MarkdownArticle.Html(text);
            Assert.True(SafeHtmlCheck.Find(html) is null, $"{SafeHtmlCheck.Find(html)}\n{text}\n{html}");
        },
        seed: Seed,
        iter: Nightly.Of(10_000));

    [Theory]
    [InlineData("<p>a<b></p>")]
    [InlineData("<p onclick=\"x\">a</p>")]
    [InlineData("<p>a & b</p>")]
    [InlineData("<a href=\"javascript:x\">a</a>")]
    [InlineData("<a href=\"java\tscript:x\">a</a>")]
    [InlineData("<a href=\"&#106;avascript:x\">a</a>")]
    [InlineData("<a href=\"x\"><a href=\"y\">a</a></a>")]
    [InlineData("<img src=\"data:x\" />")]
    [InlineData("<p><p>a</p></p>")]
    [InlineData("<p>a")]
    [InlineData("a</p>")]
    [InlineData("<br>")]
    [InlineData("<td style=\"color: red\">a</td>")]
    public void The_check_finds_mistakes(string html) => Assert.NotNull(SafeHtmlCheck.Find(html));
}

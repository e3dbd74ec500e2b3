using System.Text.Json;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The command that writes a page about texts. <c>EmbeddedCorpus.Browser.Tests</c> open the page.</summary>
public sealed partial class ReportCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void The_page_has_all_parts_with_one_heading_each()
    {
        AddTalks();
        string page = Report();
        Assert.Equal(["h1 talks", "h2 Numbers", "h2 Timeline", "h2 Quotations by speaker", "h2 Who speaks with whom", "h2 Concordance", "h2 Problems"], Headings(page));
        Assert.Contains("<dt>Quotations</dt><dd>6<span class=\"quiet\">100 % with a known speaker</span>", page);
        Assert.Contains("<time datetime=\"2024-01-03\">3 January 2024</time> – <time datetime=\"2024-03-09\">9 March 2024</time>", page);
        foreach (string part in new[] { "<header>", "<nav aria-label=", "<main id=\"main\">", "<footer>", "<html lang=\"en\">", "class=\"skip\" href=\"#main\"", "<noscript>" })
        {
            Assert.Single(Regex.Matches(page, Regex.Escape(part)));
        }

        // Each table says what it is about, and names its columns and rows.
        Assert.Equal(Regex.Count(page, "<table"), Regex.Count(page, "<caption>"));
        Assert.Equal(Regex.Count(page, "<th "), Regex.Count(page, "<th scope=\"(col|row)\""));
        Assert.Equal([], Regex.Matches(page, "href=\"#([a-z]+)\"").Select(static link => link.Groups[1].Value).Where(id => !page.Contains($"id=\"{id}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_asks_for_nothing()
    {
        AddTalks();
        string page = Report();
        Assert.DoesNotMatch("<(link|img|iframe|object|embed|base)\\b| src=|url\\(|@import|fetch\\(|XMLHttpRequest|import\\(", page[..page.IndexOf("id=\"texts\"", StringComparison.Ordinal)]);
        Assert.Contains("content=\"default-src &#x27;none&#x27;; style-src &#x27;sha256-", page);
        Assert.DoesNotContain(" style=", page);
    }

    [Fact]
    public void Speakers_come_in_the_order_of_their_quotations_with_days_and_quotations()
    {
        AddTalks();
        string page = Report();
        Assert.Equal(["Mira Holt", "Jonas Beck"], Regex.Matches(page, "<th scope=\"row\"><bdi class=\"name\">([^<]*)</bdi>").Select(static name => name.Groups[1].Value));
        Assert.Contains("<span class=\"about\">3 Jan 2024 – 9 Mar 2024</span>", page);
        Assert.Contains("<blockquote dir=\"auto\"><p>The ferry is late,</p><cite data-article=\"2\"><bdi>Talk 3</bdi>, <time datetime=\"2024-03-09\">9 March 2024</time></cite></blockquote>", page);
        Assert.Contains("<bdi>Mira Holt</bdi> <span class=\"quiet\">(3)</span> <span class=\"quiet\">with</span> <bdi>Jonas Beck</bdi> <span class=\"quiet\">(2)</span>", page);
    }

    [Fact]
    public void Key_words_are_those_of_one_speaker()
    {
        for (int day = 1; day <= 9; day++)
        {
            _run.Add($"talks/{day}.txt", $"Talk\n\n2024-01-0{day}\n\n\"We know the dredger and the water here,\" said Mira Holt. \"We know the lanterns and the water there,\" said Jonas Beck.\n");
        }

        string page = Report();
        Assert.Equal(["lanterns, there", "dredger, here"], Regex.Matches(page, "<span class=\"words\">.*?</span>(<bdi>.*?)</span>").Select(static words => Regex.Replace(words.Groups[1].Value, "<.*?>", "")));
    }

    [Fact]
    public void A_long_time_has_years_and_a_table_of_months()
    {
        _run.Add("talks/a.txt", "Talk\n\n1801-05-01\n\nThe quay is open.\n").Add("talks/b.txt", "Talk\n\n2024-05-01\n\nThe quay is open.\n");
        string page = Report();
        Assert.Contains("at most 1 in a decade", page);
        Assert.Contains("<title>1800–1809: 1</title>", page);
        Assert.Contains("<title>2020–2029: 1</title>", page);
        Assert.Equal(["May 1801", "May 2024"], Regex.Matches(page, "<th scope=\"row\">(\\w+ \\d+)</th>").Select(static month => month.Groups[1].Value));
        _run.Add("talks/a.txt", "---\ndate: 0001-01-01\n---\n\nThe quay is open.\n").Add("talks/b.txt", "---\ndate: 9999-12-31\n---\n\nThe quay is open.\n");
        page = Report();
        Assert.Contains("<title>0001–0099: 1</title>", page);
        Assert.Contains("<title>9900–9999: 1</title>", page);
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        const string Attack = "</script><script>alert(1)</script><!--\u2028\u2029 &lt; <img src=x onerror=alert(1)>";
        _run.Add("talks/a.md", $"---\ntitle: '{Attack}'\ndate: 2024-01-03\n---\n\n\"{Attack}\" said Mira Holt.\n\n```\n{Attack} {{{{x}}}} ${{y}}\n```\n");
        string page = Report();
        Assert.Equal(2, Regex.Count(page, "<script"));
        Assert.Equal(2, Regex.Count(page, "</script"));
        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain("<!--", page);
        Assert.DoesNotContain('\u2028', page);
        JsonElement article = Texts(page).GetProperty("articles")[0];
        Assert.Contains(Attack, article[2].GetString());
        Assert.Equal("2024-01-03", article[1].GetString());
    }

    [Fact]
    public void A_title_and_a_file_name_are_encoded()
    {
        _run.Add("talks/<b>&'\".txt", "The nets\n\nThe nets are “dry.\n");
        string page = Report("--title", "</title><script>x</script>");
        Assert.Contains("<title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;</title>", page);
        Assert.Contains("<bdi class=\"place\">&lt;b&gt;&amp;&#x27;&quot;.txt</bdi><span class=\"about\">line 3, column 14</span>", page);
    }

    [Fact]
    public void Quotations_have_their_place_in_utf16_characters()
    {
        _run.Add("talks/a.txt", "Ääkköset 🦆\n\n2024-01-03\n\nThe 🦆 café. \"Größe 🦆 zählt,\" said Mira Holt. \"Ja,\" said Jonas Beck.\n");
        JsonElement texts = Texts(Report());
        JsonElement article = texts.GetProperty("articles")[0];
        string text = article[2].GetString()!;
        int[] quotes = [.. article[3].EnumerateArray().Select(static number => number.GetInt32())];
        Assert.Equal(6, quotes.Length);
        Assert.Equal("Größe 🦆 zählt,", text.Substring(quotes[0], quotes[1]).Trim('"'));
        Assert.Equal("Mira Holt", texts.GetProperty("speakers")[quotes[2]].GetString());
        Assert.Equal("Ja,", text.Substring(quotes[3], quotes[4]).Trim('"'));
    }

    [Fact]
    public void Texts_without_dates_quotations_and_problems_say_so()
    {
        _run.Add("talks/a.txt", "The quay\n\nThe quay is open today.\n");
        string page = Report();
        Assert.Contains("<p>No article has a date.</p>", page);
        Assert.Contains("<p>No quotation has a known speaker.</p>", page);
        Assert.Contains("<p>No article quotes two speakers.</p>", page);
        Assert.Contains("<p>The texts have no problem.</p>", page);
        Assert.Contains("<dt>Quotations</dt><dd>0</dd>", page);
        Assert.DoesNotContain("NaN", page[..page.IndexOf("<script>", StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_corpus_without_an_article_has_a_page_with_its_problems()
    {
        _run.Add("talks/a.txt", "\n");
        Assert.Equal(0, _run.Run("report", "~/talks", "-o", "~/talks.html").Code);
        string page = File.ReadAllText(_run.PathOf("talks.html"));
        Assert.Contains("<dt>Articles</dt><dd>0", page);
        Assert.Contains("<bdi class=\"place\">a.txt</bdi>", page);
        Assert.Contains(">EC0004</a>", page);
        Assert.Equal(0, Texts(page).GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public void The_same_texts_give_the_same_bytes_in_every_folder()
    {
        AddTalks();
        _run.Add("talks/broken.txt", "The nets\n\nThe nets are “dry.\n");
        foreach (string file in Directory.GetFiles(_run.PathOf("talks")))
        {
            _run.Add("elsewhere/talks/" + Path.GetFileName(file), File.ReadAllText(file));
        }

        _run.Run("report", "~/elsewhere/talks", "-o", "~/other.html");
        string page = Report();
        Assert.Equal(page, File.ReadAllText(_run.PathOf("other.html")));
        Assert.DoesNotContain(_run.Folder, page);
    }

    [Fact]
    public void A_corpus_file_has_a_page_without_problems()
    {
        AddTalks();
        _run.Run("build", "~/talks", "-o", "~/talks.corpus");
        Assert.Equal(0, _run.Run("report", "~/talks.corpus", "-o", "~/talks.html").Code);
        string page = File.ReadAllText(_run.PathOf("talks.html"));
        Assert.Equal("h1 talks", Headings(page)[0]);
        Assert.Contains("The build has already reported the problems", page);
    }

    [Fact]
    public void A_canceled_command_leaves_the_page_as_it_was()
    {
        AddTalks();
        _run.Add("talks.html", "before");
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();
        Assert.Equal(130, _run.Run(canceled.Token, "report", "~/talks", "-o", "~/talks.html").Code);
        Assert.Equal("before", File.ReadAllText(_run.PathOf("talks.html")));
        Assert.Equal(["talks.html"], Directory.EnumerateFiles(_run.Folder).Select(Path.GetFileName));
    }

    private void AddTalks()
    {
        for (int month = 1; month <= 3; month++)
        {
            string second = month == 1 ? "The boats came back." : "\"The nets are dry,\" said Jonas Beck.";
            string third = month == 3 ? " \"The ferry is late,\" said Mira Holt." : "";
            _run.Add($"talks/{month}.md", $"---\ntitle: Talk {month}\ndate: 2024-0{month}-0{month * 3}\n---\n\n\"The quay is open,\" said Mira Holt, the harbour master.\n\n{second}{third}\n");
        }
    }

    private string Report(params string[] options)
    {
        (int code, string output, string error) = _run.Run(["report", "~/talks", "-o", "~/talks.html", .. options]);
        Assert.Equal((0, ""), (code, error));
        Assert.Matches("^~/talks\\.html: [0-9]+ articles?, 0\\.[0-9] MB\n$", output);
        return File.ReadAllText(_run.PathOf("talks.html"));
    }

    private static string[] Headings(string page) => [.. Heading().Matches(page).Select(static heading => heading.Groups[1].Value + " " + Regex.Replace(heading.Groups[2].Value, "<.*?>", ""))];

    private static JsonElement Texts(string page) => JsonDocument.Parse(Json().Match(page).Groups[1].Value).RootElement;

    // The dialog has a heading of its own, which is empty until it opens.
    [GeneratedRegex("<(h[1-6])[^>]*>(.+?)</h")]
    private static partial Regex Heading();

    [GeneratedRegex("<script type=\"application/json\" id=\"texts\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Json();
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The picture of the README shows what the package says: diagnostic, documentation and output are those of a run.</summary>
public sealed partial class PictureTests
{
    private const string Text = """
        date 2023-03-14 Talks about a pipeline begin in Baku

        “We will build it together,” said Leyla Aliyeva, the minister of energy.

        Gallia Lindenstrauss expects long talks. “Both sides need time, she said.
        """;

    private const string Code = """
        using EmbeddedCorpus;
        using app;

        Article talks = Corpus.Articles.TalksAboutAPipelineBeginInBaku;
        foreach (Quote quote in talks.Quotes)
            Console.WriteLine($"{quote.SpeakerName}: {quote.Text}");

        var hits = new SearchHit[10];
        foreach (SearchHit hit in hits.AsSpan(0, Corpus.Search("pipelines", hits)))
            Console.WriteLine($"Found: {hit.Article.Headline}");
        """;

    private static readonly string s_folder = Path.Combine(Repository.Root, "generator", "docs");

    // tests/picture.sh sets the variable, and makes the PNG of the new picture.
    [Fact]
    public void The_picture_is_made_of_a_run()
    {
        string file = Path.Combine(s_folder, "picture.svg");
        string picture = Draw();
        if (Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_PICTURE") == "1")
        {
            File.WriteAllText(file, picture);
        }

        Assert.True(File.ReadAllText(file).ReplaceLineEndings("\n") == picture, "generator/docs/picture.svg shows something else than the package says: run tests/picture.sh");
    }

    // The page of the package shows no SVG. What renders one is no part of the tests, so the PNG names the picture that it was made of.
    [Fact]
    public void The_PNG_is_made_of_the_picture()
    {
        string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(s_folder, "picture.svg")).ReplaceLineEndings("\n"))));
        byte[] png = File.ReadAllBytes(Path.Combine(s_folder, "picture.png"));
        Assert.Equal("PNG"u8, png.AsSpan(1, 3));
        Assert.True(png.AsSpan().IndexOf(Encoding.ASCII.GetBytes("tEXtSource\0" + hash)) > 0, "generator/docs/picture.png was made of another picture: run tests/picture.sh");
    }

    private static string Draw()
    {
        Fence program = new("Program.cs", 1, "csharp", string.Empty, Code + "\n");
        GeneratorRun run = SampleApp.Generate(("talks.txt", Text + "\n"));
        Match diagnostic = Diagnostic().Match(Assert.Single(run.Diagnostics.Lines()));
        Match member = Member().Match(run.Files["Corpus.Articles.g.cs"]);
        string[] summary = [.. WebUtility.HtmlDecode(member.Groups[1].Value.Replace("</para>", string.Empty, StringComparison.Ordinal)).Split("<para>").SelectMany(static line => Wrap(line, 66))];
        return new Picture(
            Text.Split('\n'),
            diagnostic.Groups[3].Value,
            int.Parse(diagnostic.Groups[1].ValueSpan) - 1,
            int.Parse(diagnostic.Groups[2].ValueSpan) - 1,
            Code.Split('\n'),
            member.Groups[2].Value,
            summary,
            SampleApp.Run(program, run).TrimEnd('\n').Split('\n')).Draw();
    }

    private static IEnumerable<string> Wrap(string line, int width)
    {
        while (line.Length > width)
        {
            int end = line.LastIndexOf(' ', width);
            yield return line[..end];
            line = line[(end + 1)..];
        }

        yield return line;
    }

    [GeneratedRegex("^talks.txt\\((\\d+),(\\d+),\\d+,\\d+\\): (.*)$")]
    private static partial Regex Diagnostic();

    [GeneratedRegex("<summary>(.*)</summary>\\s+public global::EmbeddedCorpus.Article (\\w+) =>")]
    private static partial Regex Member();
}

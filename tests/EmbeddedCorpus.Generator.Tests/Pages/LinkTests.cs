using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The links between the pages.</summary>
public sealed class LinkTests
{
    private const string Web = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/";

    [Fact]
    public void Every_link_and_every_anchor_leads_somewhere()
    {
        IReadOnlyList<Page> pages = Page.All(Repository.Root);
        string[] broken = [.. from page in pages from link in page.Links where Problem(page.Path, link) is not null select $"{page.Path}: {link} {Problem(page.Path, link)}"];
        Assert.True(broken.Length == 0, string.Join('\n', broken));
        Assert.InRange(pages.Sum(static page => page.Links.Count()), 60, int.MaxValue);
    }

    [Fact]
    public void The_index_names_every_page()
    {
        string[] named = [.. Page.Read(Repository.Root, "generator/docs/README.md").Links];
        string[] pages = [.. Page.All(Repository.Root).Select(static page => page.Path).Where(static path => path.StartsWith("generator/docs/", StringComparison.Ordinal)).Select(Path.GetFileName).OfType<string>()];

        // A page of one diagnostic is named by the page of all of them.
        Assert.Empty(pages.Where(static name => name != "README.md" && !name.StartsWith("EC00", StringComparison.Ordinal)).Except(named));
    }

    [Theory]
    [InlineData("README.md", "generator/docs/EC0001.md#how-to-fix", null)]
    [InlineData("README.md", "generator/docs", null)]
    [InlineData("generator/docs/EC0001.md", "../../README.md#install", null)]
    [InlineData("generator/docs/EC0001.md", "#cause", null)]
    [InlineData("README.md", Web + "generator/docs/EC0001.md", null)]
    [InlineData("README.md", "https://keepachangelog.com/", null)]
    [InlineData("README.md", "generator/docs/EC9999.md", "is not there")]
    [InlineData("README.md", "generator/docs/EC0001.md#how-to-fi", "has no such heading")]
    [InlineData("README.md", Web + "EC0001.md", "is not there")]
    public void A_link_that_leads_nowhere_is_found(string page, string link, string? problem) => Assert.Equal(problem, Problem(page, link));

    private static string? Problem(string page, string link)
    {
        if (link.StartsWith(Web, StringComparison.Ordinal))
        {
            return Problem("README.md", link[Web.Length..]);
        }

        if (link.StartsWith("https://", StringComparison.Ordinal))
        {
            return null;
        }

        string[] parts = link.Split('#');
        string target = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0]));
        if (!Path.Exists(Path.Combine(Repository.Root, target)))
        {
            return "is not there";
        }

        return parts.Length == 1 || Page.Read(Repository.Root, target).Anchors.Contains(parts[1]) ? null : "has no such heading";
    }
}

using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Manifests;

/// <summary>HTML that the build renders: what a program gets, and what the next build keeps of it.</summary>
public sealed class HtmlTests
{
    private const string Quay = "---\ndate: 2024-05-17\n---\n\n# The quay\n\nIt is *open*. See [more](other.md).\n";

    [Fact]
    public void The_example_of_the_page_has_the_HTML_of_the_page()
    {
        Fence[] fences = [.. Page.Read(Repository.Root, "generator/docs/markdown.md").Fences];
        using ResourceProject project = new ResourceProject().Add("corpus/quay.md", fences.First(static fence => fence.Language == "text").Text);
        project.SetHtml(true);
        IReadOnlyList<CachedCorpus> made = project.Make();
        using LoadedApp app = ResourceProject.Load(project.Run(made).Compiles(), made);
        Assert.Equal(fences.First(static fence => fence.Language == "html").Text, app.Constant("TheNewQuay").Html.ToString());
    }

    [Fact]
    public void HTML_is_kept_with_a_text_that_did_not_change()
    {
        using ResourceProject project = new ResourceProject().Add("a.md", Quay).Add("other.md", "# Other\n\nWords.\n");
        project.SetHtml(true);
        IReadOnlyList<CachedCorpus> made = project.Make();
        project.Add("other.md", "# Other\n\nMore *words*.\n");
        project.SetHtml(true);
        IReadOnlyList<CachedCorpus> again = project.MakeAgain(made, out int kept);
        Assert.Equal(1, kept);
        using LoadedApp app = ResourceProject.Load(project.Run(again).Compiles(), again);
        Assert.Equal("<p>It is <em>open</em>. See <a href=\"other.md\">more</a>.</p>\n", app.Constant("TheQuay").Html.ToString());
        Assert.Equal("<p>More <em>words</em>.</p>\n", app.Constant("Other").Html.ToString());
    }

    [Fact]
    public void A_changed_setting_makes_another_image()
    {
        using ResourceProject project = new ResourceProject().Add("a.md", Quay);
        IReadOnlyList<CachedCorpus> without = project.Make();
        project.SetHtml(true);
        IReadOnlyList<CachedCorpus> with = project.MakeAgain(without, out int kept);
        Assert.Equal(0, kept);
        Assert.NotEqual(without[0].Image, with[0].Image);
        Assert.True(new FileInfo(without[0].Image).Length < new FileInfo(with[0].Image).Length);

        // An image with HTML is not taken for one without.
        Assert.ThrowsAny<Exception>(() => ResourceProject.Load(project.Run(without).Compiles(), [with[0] with { Manifest = without[0].Manifest }]).Constant("TheQuay").Html.ToString());
    }
}

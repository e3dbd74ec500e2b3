using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>The README and the pages, whose code is compiled as it is printed.</summary>
internal static class Readme
{
    private static readonly IReadOnlyList<Page> s_pages = Pages.Page.All(Repository.Root);

    /// <summary>A page, by its path in the repository.</summary>
    public static Page Page(string path) => s_pages.Single(page => page.Path == path);

    /// <summary>The block of a language after a marker, on whichever page it is.</summary>
    public static string Snippet(string language, string marker)
    {
        string comment = marker["<!-- ".Length..^" -->".Length];
        return s_pages.SelectMany(static page => page.Fences).Single(fence => fence.Comment == comment && fence.Language == language).Text;
    }
}

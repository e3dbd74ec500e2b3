using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace EmbeddedCorpus.Markdown.Html;

/// <summary>Tells whether HTML is inside a link. HTML has no link inside a link.</summary>
internal sealed class LinkScope
{
    /// <summary>Whether a link is open.</summary>
    public bool IsOpen { get; set; }
}

/// <summary>Writes a link or an image. Without a safe target, the words of a link and the description of an image are text.</summary>
/// <param name="scope">Tells whether a link is open.</param>
internal sealed class SafeLinkRenderer(LinkScope scope) : HtmlObjectRenderer<LinkInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        string target = link.GetDynamicUrl?.Invoke() ?? link.Url ?? string.Empty;
        bool isAllowed = SafeAddress.IsAllowed(target, link.IsImage);
        if (link.IsImage)
        {
            WriteImage(renderer, link, isAllowed ? target : null);
        }
        else if (!isAllowed || scope.IsOpen)
        {
            renderer.WriteChildren(link);
        }
        else
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(target);
            WriteTitle(renderer, link);
            renderer.Write("\">");
            scope.IsOpen = true;
            renderer.WriteChildren(link);
            scope.IsOpen = false;
            renderer.Write("</a>");
        }
    }

    private static void WriteImage(HtmlRenderer renderer, LinkInline image, string? target)
    {
        string description = InlineWriter.Describe(image);
        if (target is null)
        {
            renderer.WriteEscape(description);
            return;
        }

        renderer.Write("<img src=\"").WriteEscapeUrl(target).Write("\" alt=\"").WriteEscape(description);
        WriteTitle(renderer, image);
        renderer.Write("\" />");
    }

    // After the last attribute, without its closing sign.
    private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write("\" title=\"").WriteEscape(link.Title);
        }
    }
}

/// <summary>Writes an address between angle brackets.</summary>
/// <param name="scope">Tells whether a link is open.</param>
internal sealed class SafeAutolinkRenderer(LinkScope scope) : HtmlObjectRenderer<AutolinkInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        string target = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (scope.IsOpen || !SafeAddress.IsAllowed(target, isImage: false))
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(target).Write("\">").WriteEscape(link.Url).Write("</a>");
    }
}

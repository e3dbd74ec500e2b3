using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Formats.Html;
using EmbeddedCorpus.Compiler.Model;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace EmbeddedCorpus.Markdown.Html;

/// <summary>Writes the HTML of a parsed file: no tag, no attribute and no scheme comes from the file.</summary>
/// <remarks>The library writes blocks and emphasis. Links, images, tags, and blocks that are read as plain text are written here.</remarks>
/// <param name="source">The file.</param>
/// <param name="pipeline">The extensions of the library.</param>
internal sealed class SafeHtml(MarkdownSource source, MarkdownPipeline pipeline)
{
    /// <summary>Writes the blocks from a position of the plain text on.</summary>
    /// <param name="document">The parsed file.</param>
    /// <param name="blocks">The range of each block in the plain text.</param>
    /// <param name="text">The plain text.</param>
    /// <param name="start">The position. What is before it belongs to the headline and the header.</param>
    public string Write(MarkdownDocument document, IReadOnlyList<TextRange> blocks, string text, int start)
    {
        using var html = new StringWriter(new StringBuilder(text.Length + (text.Length / 4)), CultureInfo.InvariantCulture) { NewLine = "\n" };
        HtmlRenderer renderer = CreateRenderer(html);
        for (int index = 0; index < document.Count; index++)
        {
            TextRange range = blocks[index];
            range = range with { Start = SkipSpace(text, range) };
            if (range.IsEmpty || range.Start >= start)
            {
                // A block without words, such as an image above the title, is no header.
                renderer.Write(document[index]);
            }
            else if (range.End > start)
            {
                // A header and text in one paragraph.
                var rest = new StringBuilder("<p>");
                HtmlText.Append(rest, text, start, range.End);
                renderer.EnsureLine();
                renderer.Write(rest.Append("</p>\n").ToString());
            }
        }

        return Clean(html.GetStringBuilder());
    }

    // A block starts below blank lines.
    private static int SkipSpace(string text, TextRange range)
    {
        int start = range.Start;
        while (start < range.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private HtmlRenderer CreateRenderer(TextWriter html)
    {
        var renderer = new HtmlRenderer(html);
        pipeline.Setup(renderer);
        var scope = new LinkScope();
        Replace<LinkInlineRenderer>(renderer, new SafeLinkRenderer(scope));
        Replace<AutolinkInlineRenderer>(renderer, new SafeAutolinkRenderer(scope));
        Replace<HtmlBlockRenderer>(renderer, new SafeHtmlBlockRenderer());
        Replace<HtmlInlineRenderer>(renderer, new SafeHtmlInlineRenderer());
        Replace<ParagraphRenderer>(renderer, new SafeParagraphRenderer());
        Replace<HeadingRenderer>(renderer, new SafeHeadingRenderer());
        return renderer;
    }

    // A renderer of the library that stays would write what the file says.
    private static void Replace<T>(HtmlRenderer renderer, IMarkdownObjectRenderer own)
        where T : class, IMarkdownObjectRenderer
    {
        if (!renderer.ObjectRenderers.Replace<T>(own))
        {
            throw new InvalidOperationException($"The library has no {typeof(T).Name}");
        }
    }

    // Characters in the place of templates stand for nothing. No target of a link has them.
    private string Clean(StringBuilder html)
    {
        var clean = new StringBuilder(html.Length);
        string written = html.ToString();
        foreach (char c in written)
        {
            if (HtmlText.IsAllowed(c) && !(source.HasMask && c is '\uE000' or '\uE001'))
            {
                clean.Append(c);
            }
        }

        return clean.Length == written.Length ? written : clean.ToString();
    }
}

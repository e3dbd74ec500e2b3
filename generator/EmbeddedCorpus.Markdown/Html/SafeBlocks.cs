using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EmbeddedCorpus.Markdown.Html;

/// <summary>Writes a paragraph. The characters of a block that is read as plain text are text.</summary>
internal sealed class SafeParagraphRenderer : ParagraphRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.ProcessInlines)
        {
            base.Write(renderer, paragraph);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<p>");
        RawText.Write(renderer, paragraph);
        renderer.WriteLeafInline(paragraph);
        renderer.WriteLine("</p>");
    }
}

/// <summary>Writes a heading. The characters of a heading that is read as plain text are text.</summary>
internal sealed class SafeHeadingRenderer : HeadingRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        if (heading.ProcessInlines)
        {
            base.Write(renderer, heading);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<h").Write((char)('0' + heading.Level)).WriteAttributes(heading).Write(">");
        RawText.Write(renderer, heading);
        renderer.Write("</h").Write((char)('0' + heading.Level)).WriteLine(">");
    }
}

/// <summary>Writes a block of HTML as text. Comments and declarations are left out.</summary>
internal sealed class SafeHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HtmlBlock html)
    {
        if (html.Type is HtmlBlockType.Comment or HtmlBlockType.DocumentType or HtmlBlockType.ProcessingInstruction or HtmlBlockType.CData)
        {
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<p>");
        RawText.Write(renderer, html);
        renderer.WriteLine("</p>");
    }
}

/// <summary>Writes a tag as text. Comments are left out, and a line break is a line break.</summary>
internal sealed class SafeHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HtmlInline html)
    {
        if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) && html.Tag.Substring(3).Trim(' ', '/') == ">")
        {
            renderer.Write("<br />");
        }
        else if (!html.Tag.StartsWith("<!", StringComparison.Ordinal) && !html.Tag.StartsWith("<?", StringComparison.Ordinal))
        {
            renderer.WriteEscape(html.Tag);
        }
    }
}

/// <summary>Writes the lines of a block as text.</summary>
internal static class RawText
{
    /// <summary>Writes the lines, with line ends between them.</summary>
    public static void Write(HtmlRenderer renderer, LeafBlock block)
    {
        for (int index = 0; index < block.Lines.Count; index++)
        {
            if (index > 0)
            {
                renderer.WriteLine();
            }

            StringSlice line = block.Lines.Lines[index].Slice;
            renderer.WriteEscape(ref line);
        }
    }
}

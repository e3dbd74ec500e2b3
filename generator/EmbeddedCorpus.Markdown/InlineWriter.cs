using System.Text;
using EmbeddedCorpus.Compiler.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EmbeddedCorpus.Markdown;

/// <summary>Writes the words of a block, without emphasis, targets and tags.</summary>
/// <param name="text">Collects the text.</param>
internal sealed class InlineWriter(MarkdownText text)
{
    private const int MaxDistance = 200;

    private static readonly char[] s_lineEnds = ['\n', '\r'];

    private string _hardBreak = "\n";
    private int _place;

    /// <summary>Writes the words of a block.</summary>
    /// <param name="root">The words.</param>
    /// <param name="start">The position of the block in the characters for the library.</param>
    /// <param name="hardBreak">The characters for a hard line break.</param>
    public void Write(ContainerInline root, int start, string hardBreak)
    {
        _place = start;
        _hardBreak = hardBreak;
        WriteChildren(root);
    }

    private void WriteChildren(ContainerInline container)
    {
        for (Inline? child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            Write(child);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(literal.Content, literal.Span, literal.IsFirstCharacterEscaped);
                break;
            case LineBreakInline lineBreak:
                text.Separate(lineBreak.IsHard ? _hardBreak : " ");
                break;
            case HtmlEntityInline entity:
                text.Replace(entity.Transcoded.ToString(), entity.Span.Start, entity.Span.End + 1);
                break;
            case CodeInline code:
                WriteCode(code);
                break;
            case AutolinkInline link:
                WriteAutolink(link);
                break;
            case LinkInline { IsImage: true } image:
                text.AddImage(Describe(image), Target(image), Place(image));
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                text.Separate(_hardBreak);
                break;
            case DelimiterInline delimiter:
                WriteDelimiter(delimiter);
                break;
            case ContainerInline container:
                WriteChildren(container);
                break;
            case FootnoteLink or LeafInline:
                // Numbers of footnotes, boxes of tasks and tags are not words of the text.
                break;
        }
    }

    private void WriteLiteral(StringSlice content, SourceSpan span, bool isEscaped)
    {
        if (content.Text is null || content.Length <= 0)
        {
            return;
        }

        int start = Find(content, isEscaped ? span.Start + 1 : span.Start);
        if (start < 0)
        {
            // Escapes inside a link or a cell of a table.
            text.Replace(content.ToString(), span.Start, span.End + 1);
        }
        else if (isEscaped)
        {
            text.Replace(content.Text.Substring(content.Start, 1), start - 1, start + 1);
            text.Copy(start + 1, start + content.Length);
        }
        else
        {
            text.Copy(start, start + content.Length);
        }
    }

    // The library gives a wrong place where a tab follows the sign of a heading: the words are looked for after the words before them.
    private int Find(StringSlice content, int start)
    {
        if (!text.Source.Has(start, content.Text, content.Start, content.Length))
        {
            start = text.Source.Find(content.ToString(), _place, MaxDistance);
        }

        _place = start < 0 ? _place : start + content.Length;
        return start;
    }

    // Line ends in code are spaces, and then the words have another form than in the file.
    private void WriteCode(CodeInline code)
    {
        int start = text.Length;
        string content = code.Content;
        int inside = code.Span.Start + code.DelimiterCount;
        int place = text.Source.Has(inside, content, 0, content.Length) ? inside
            : text.Source.Has(inside + 1, content, 0, content.Length) ? inside + 1
            : -1;
        if (place >= 0)
        {
            text.CopyAll(place, place + content.Length);
        }
        else
        {
            text.Replace(content, code.Span.Start, code.Span.End + 1);
        }

        text.AddCode(start);
    }

    private void WriteAutolink(AutolinkInline link)
    {
        int place = text.BeginLink();
        int start = text.Length;
        WriteLiteral(new StringSlice(link.Url), new SourceSpan(link.Span.Start + 1, link.Span.End - 1), isEscaped: false);
        text.AddCode(start);
        text.AddLink(place, start, link.IsEmail ? "mailto:" + link.Url : link.Url, default);
    }

    private void WriteLink(LinkInline link)
    {
        int place = text.BeginLink();
        int start = text.Length;
        WriteChildren(link);
        text.AddLink(place, start, Target(link), Place(link));
    }

    // A sign that turned out to have no meaning.
    private void WriteDelimiter(DelimiterInline delimiter)
    {
        string sign = delimiter.ToLiteral();
        WriteLiteral(new StringSlice(sign), delimiter.Span, isEscaped: false);
        WriteChildren(delimiter);
    }

    private static string Target(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? string.Empty;

    // The target of the link, or of the definition that it names; else the first line of the link.
    private TextRange Place(LinkInline link)
    {
        SourceSpan target = link.Reference?.UrlSpan ?? link.UrlSpan;
        TextRange place = target.IsEmpty ? default : text.Source.InFile(target.Start, target.End + 1);
        place = place.IsEmpty ? text.Source.InFile(link.Span.Start, link.Span.End + 1) : place;
        int lineEnd = text.Source.File.IndexOfAny(s_lineEnds, place.Start, place.Length);
        return lineEnd < 0 ? place : place with { End = lineEnd };
    }

    /// <summary>The words of the description of an image.</summary>
    public static string Describe(ContainerInline image)
    {
        var words = new StringBuilder();
        foreach (Inline inline in image.Descendants())
        {
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => string.Empty,
            });
        }

        return words.ToString().Trim();
    }
}

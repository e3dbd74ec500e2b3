using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace EmbeddedCorpus.Markdown;

/// <summary>Writes the blocks of a parsed file as plain text.</summary>
/// <param name="text">Collects the text.</param>
/// <param name="problems">Collects the blocks that are read as plain text.</param>
internal sealed class BlockWriter(MarkdownText text, ProblemCollector problems)
{
    private readonly InlineWriter _inlines = new(text);
    private bool _hasPlainBlock;

    /// <summary>Writes all blocks.</summary>
    /// <returns>The range of each block in the plain text. It is empty for a block without a word.</returns>
    public List<TextRange> Write(MarkdownDocument document)
    {
        var ranges = new List<TextRange>(document.Count);
        foreach (Block block in document)
        {
            int before = text.Length;
            Write(block, BlockKind.Paragraph, isTight: false);
            ranges.Add(new TextRange(before, Math.Max(text.Length, before)));
        }

        return ranges;
    }

    // Only the paragraphs of a tight list follow each other without a blank line.
    private void WriteAll(ContainerBlock container, BlockKind paragraph, bool isTight)
    {
        for (int index = 0; index < container.Count; index++)
        {
            Write(container[index], paragraph, isTight);
        }
    }

    private void Write(Block block, BlockKind paragraph, bool isTight)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition or ThematicBreakBlock or BlankLineBlock:
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case HtmlBlock html:
                WriteHtml(html);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case LeafBlock leaf:
                WriteParagraph(leaf, paragraph, isTight);
                break;
            case Table table:
                WriteTable(table);
                break;
            case ListBlock list:
                WriteAll(list, BlockKind.ListItem, isTight: !list.IsLoose);
                break;
            case ListItemBlock item:
                WriteItem(item, isTight);
                break;
            case QuoteBlock quotation:
                WriteAll(quotation, BlockKind.BlockQuotation, isTight: false);
                break;
            case Footnote footnote:
                WriteAll(footnote, BlockKind.Footnote, isTight: false);
                break;
            case ContainerBlock container:
                WriteAll(container, BlockKind.Inner, isTight: false);
                break;
        }
    }

    // A list starts below a blank line, for what is before it is seldom its item.
    private void WriteItem(ListItemBlock item, bool isTight)
    {
        bool isFirst = item.Parent is { Count: > 0 } list && ReferenceEquals(list[0], item) && list.Parent is not ListItemBlock;
        for (int index = 0; index < item.Count; index++)
        {
            Write(item[index], BlockKind.ListItem, isTight && !(isFirst && index == 0));
        }
    }

    private void WriteParagraph(LeafBlock leaf, BlockKind kind, bool isTight)
    {
        int before = text.Begin(isTight);
        if (leaf is { ProcessInlines: true, Inline: { } inline })
        {
            _inlines.Write(inline, leaf.Span.Start, hardBreak: "\n");
        }
        else
        {
            WriteLines(leaf, isCode: false);
            ReportPlain(leaf);
        }

        text.End(before, kind);
    }

    private void WriteHeading(HeadingBlock heading)
    {
        int before = text.Begin(isTight: false);
        if (heading.Inline is { } inline)
        {
            _inlines.Write(inline, heading.Span.Start, hardBreak: " ");
        }
        else
        {
            WriteLines(heading, isCode: false);
            ReportPlain(heading);
        }

        TextRange range = text.End(before, BlockKind.Heading);
        if (!range.IsEmpty)
        {
            heading.GetAttributes().Id = text.AddHeading(range, heading.Level);
        }
    }

    private void WriteCode(CodeBlock code)
    {
        int before = text.Begin(isTight: false);
        WriteLines(code, isCode: true);
        text.End(before, BlockKind.Other);
    }

    private void WriteHtml(HtmlBlock html)
    {
        if (html.Type is HtmlBlockType.Comment or HtmlBlockType.DocumentType or HtmlBlockType.ProcessingInstruction or HtmlBlockType.CData)
        {
            return;
        }

        int before = text.Begin(isTight: false);
        new HtmlWriter(text).Write(html);
        text.End(before, BlockKind.Other);
    }

    private void WriteTable(Table table)
    {
        int before = text.Begin(isTight: false);
        foreach (Block row in table)
        {
            text.Separate("\n");
            WriteRow((TableRow)row);
        }

        text.End(before, BlockKind.Other);
    }

    private void WriteRow(TableRow row)
    {
        for (int index = 0; index < row.Count; index++)
        {
            if (index > 0)
            {
                text.Separate("\t");
            }

            foreach (Block block in (TableCell)row[index])
            {
                if (block is LeafBlock { Inline: { } inline })
                {
                    _inlines.Write(inline, block.Span.Start, hardBreak: " ");
                }
            }
        }
    }

    private void WriteLines(LeafBlock leaf, bool isCode)
    {
        bool isFirst = true;
        for (int index = 0; index < leaf.Lines.Count; index++)
        {
            StringLine line = leaf.Lines.Lines[index];
            if (!isFirst)
            {
                text.Separate("\n");
            }

            isFirst = false;
            WriteLine(line.Slice, line.Position, isCode);
        }
    }

    private void WriteLine(StringSlice slice, int position, bool isCode)
    {
        if (slice.Text is null || slice.IsEmpty)
        {
            return;
        }

        if (!ReferenceEquals(slice.Text, text.Source.Parsed))
        {
            // A tab that is in part a part of the indent: the library writes the rest as spaces.
            string line = slice.ToString();
            text.Replace(line, position, position + line.Length);
        }
        else if (isCode)
        {
            text.CopyAll(slice.Start, slice.End + 1);
        }
        else
        {
            text.Copy(slice.Start, slice.End + 1);
        }
    }

    // Once for a file: such blocks are rare, and a file of them has thousands.
    private void ReportPlain(LeafBlock block)
    {
        if (!_hasPlainBlock)
        {
            _hasPlainBlock = true;
            problems.Add(ProblemKind.PlainMarkdown, text.Source.InFile(block.Span.Start, block.Span.End + 1), "a block with too much markup");
        }
    }
}

using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown.Html;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace EmbeddedCorpus.Markdown;

/// <summary>Parses a file with the library, and writes the plain text of the result.</summary>
internal static class MarkdownReader
{
    // The guard of nesting takes 100 levels, and a level of a list is two levels of the library.
    private const int MaxDepth = 512;

    private static readonly MarkdownPipeline s_pipeline = CreatePipeline();

    /// <summary>Reads a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="start">The position where the text starts, after the front matter.</param>
    /// <param name="problems">Collects the blocks that are read as plain text.</param>
    public static FormattedText Read(SourceDocument document, int start, ProblemCollector problems)
    {
        var source = MarkdownSource.Prepare(document, start);
        if (!source.DeepLine.IsEmpty)
        {
            problems.Add(ProblemKind.PlainMarkdown, source.DeepLine, "more than 100 levels of lists and quotations");
        }

        MarkdownDocument parsed;
        try
        {
            parsed = Markdig.Markdown.Parse(source.Parsed, s_pipeline);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // The library refuses text that is nested in a way that no guard counted.
            problems.Add(ProblemKind.PlainMarkdown, new TextRange(start, document.Text.Length), "markup that is nested too deeply");
            return PlainBlocks.Read(document.Text, start);
        }

        var text = new MarkdownText(source);
        List<TextRange> blocks = new BlockWriter(text, problems).Write(parsed);
        FormattedText plain = text.Finish();
        return document.Info.Reading.HasHtml
            ? plain with { Html = from => new SafeHtml(source, s_pipeline).Write(parsed, blocks, plain.Characters.Substring(plain.TextStart), from - plain.TextStart) }
            : plain;
    }

    private static MarkdownPipeline CreatePipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth }
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseTaskLists()
            .UseAutoLinks()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        foreach (Markdig.Parsers.BlockParser parser in builder.BlockParsers)
        {
            parser.Closed += static (_, block) => LeafGuard.Check(block);
        }

        return builder.Build();
    }
}

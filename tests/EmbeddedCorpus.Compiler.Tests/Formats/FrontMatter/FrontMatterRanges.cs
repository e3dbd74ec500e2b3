using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>What holds of the places of every front matter.</summary>
internal static class FrontMatterRanges
{
    /// <summary>Reads a text and checks the places of what was read.</summary>
    public static FrontMatterBlock? Check(string source)
    {
        if (FrontMatterReader.Read(source) is not { } block)
        {
            return null;
        }

        Check(source, block);
        return block;
    }

    /// <summary>Checks the places of a front matter.</summary>
    public static void Check(string source, FrontMatterBlock block)
    {
        Assert.InRange(block.TextStart, block.Range.End, source.Length);
        Inside(new TextRange(0, source.Length), block.Range);
        foreach (FrontMatterField field in block.Fields)
        {
            Inside(block.Range, field.NameRange);
            Text(source, block.Range, field.Value, field.Kind == ArticleFieldKind.Text);
            foreach (FrontMatterText item in field.Items)
            {
                Inside(field.Value.Range, item.Range);
                Text(source, block.Range, item, isText: true);
            }
        }

        Assert.All(block.Problems, problem => Inside(block.Range, problem.Range));
    }

    private static void Text(string source, TextRange parent, FrontMatterText text, bool isText)
    {
        Inside(parent, text.Range);
        if (isText)
        {
            Assert.Equal(text.IsExact, text.Range.In(source).SequenceEqual(text.Text));
        }
    }

    private static void Inside(TextRange parent, TextRange range) =>
        Assert.True(range.Start <= range.End && parent.Contains(range), $"{range} is not in {parent}.");
}

using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Finds the word for a draft in front matter that cannot be read to its end.</summary>
/// <remarks>The fields after a mistake are lost. A draft that is published by a mistake in another field is worse than an article that is missing.</remarks>
internal static class DraftLine
{
    /// <summary>Whether a line of a front matter with a problem says that the text is a draft.</summary>
    public static bool IsIn(string source, FrontMatterBlock block)
    {
        if (block.Problems.Count == 0)
        {
            return false;
        }

        var reader = new LineReader(source.AsSpan(), block.Range.Start);
        while (reader.Position < block.Range.End && reader.TryRead(out TextRange line))
        {
            string[] parts = line.In(source).ToString().Split([':', '=']);
            if (parts.Length == 2 && (Says(parts, KnownFields.Draft, "true") || Says(parts, KnownFields.Published, "false")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(string[] parts, string name, string value) => Is(parts[0], name) && Is(parts[1], value);

    private static bool Is(string part, string word) => string.Equals(part.Trim(' ', '\t', '"', '\'', ','), word, StringComparison.OrdinalIgnoreCase);
}

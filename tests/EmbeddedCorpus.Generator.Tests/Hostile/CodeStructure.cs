using System.Text;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmbeddedCorpus.Generator.Tests.Hostile;

/// <summary>Asks of generated code whether anything in it is not what the generator meant to write.</summary>
internal static class CodeStructure
{
    private static readonly HashSet<string> s_elements = ["summary", "para", "c", "inheritdoc"];

    /// <summary>Requires a marker to stand nowhere but inside string literals and documentation.</summary>
    public static void RequireData(GeneratorRun run, string marker)
    {
        foreach (GeneratedSourceResult source in run.Result.GeneratedSources)
        {
            foreach (SyntaxToken token in source.SyntaxTree.GetRoot().DescendantTokens())
            {
                bool isLiteral = token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken);
                Assert.True(isLiteral || !token.Text.Contains(marker), $"{source.HintName}: {token.Kind()} {token.Text}");
                Assert.All(token.LeadingTrivia.Concat(token.TrailingTrivia), trivia => Assert.True(
                    trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || !trivia.ToFullString().Contains(marker),
                    $"{source.HintName}: {trivia.Kind()} {trivia}"));
            }
        }
    }

    /// <summary>Requires documentation to hold the elements that the generator writes and nothing else that is markup, and code no directive of a text.</summary>
    public static void RequireKnownMarkup(GeneratorRun run)
    {
        foreach (GeneratedSourceResult source in run.Result.GeneratedSources)
        {
            SyntaxNode root = source.SyntaxTree.GetRoot();
            Assert.Empty(source.SyntaxTree.GetDiagnostics());

            // Collections end the nullable context before their constants.
            bool isCollection = source.HintName.Contains(".Articles.", StringComparison.Ordinal) || source.HintName.Contains(".Speakers.", StringComparison.Ordinal);
            SyntaxKind[] start = [SyntaxKind.NullableDirectiveTrivia, SyntaxKind.PragmaWarningDirectiveTrivia];
            Assert.Equal(
                isCollection ? [.. start, SyntaxKind.NullableDirectiveTrivia] : start,
                root.DescendantTrivia(descendIntoTrivia: false).Where(static trivia => trivia.IsDirective).Select(static trivia => trivia.Kind()));
            foreach (XmlNodeSyntax node in root.DescendantNodes(descendIntoTrivia: true).OfType<XmlNodeSyntax>())
            {
                string? name = node switch
                {
                    XmlElementSyntax element => element.StartTag.Name.ToString(),
                    XmlEmptyElementSyntax element => element.Name.ToString(),
                    XmlTextSyntax => null,
                    _ => node.Kind().ToString(),
                };
                Assert.True(name is null || s_elements.Contains(name), $"{source.HintName}: {node}");
            }
        }
    }

    /// <summary>The kinds of all tokens: equal for two runs whose code differs in names, literals and documentation only.</summary>
    /// <remarks>Speakers are left out: their number depends on the texts.</remarks>
    public static SortedDictionary<string, string> Skeleton(GeneratorRun run) => new(
        run.Result.GeneratedSources
            .Where(static source => !source.HintName.Contains(".Speakers."))
            .ToDictionary(
                static source => source.HintName,
                static source => string.Join(' ', source.SyntaxTree.GetRoot().DescendantTokens().Select(static token => token.RawKind))),
        StringComparer.Ordinal);

    /// <summary>
    /// The kinds of all nodes, tokens, comments and directives, file by file, documentation down to its elements; only names, literals
    /// and the text of documentation may differ between two runs of the same shape.
    /// </summary>
    public static SortedDictionary<string, string> Shape(GeneratorRun run) => new(
        run.Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => Shape(source.SyntaxTree.GetRoot())),
        StringComparer.Ordinal);

    private static string Shape(SyntaxNode root)
    {
        var shape = new StringBuilder();
        foreach (SyntaxNodeOrToken item in root.DescendantNodesAndTokensAndSelf(descendIntoTrivia: true))
        {
            if (IsDocumentationText(item.Kind()))
            {
                continue;
            }

            shape.Append(item.Kind()).Append(' ');
            if (item.IsToken)
            {
                foreach (SyntaxTrivia trivia in item.GetLeadingTrivia().Concat(item.GetTrailingTrivia()).Where(static trivia => !trivia.HasStructure))
                {
                    // White space and line ends between tokens are the generator's own, and count too.
                    shape.Append(trivia.Kind()).Append(trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? trivia.Span.Length : 0).Append(' ');
                }
            }
        }

        return shape.ToString();
    }

    private static bool IsDocumentationText(SyntaxKind kind) => kind
        is SyntaxKind.XmlText or SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlEntityLiteralToken;

    /// <summary>Requires every character of generated code to be one that a reader sees, in literals, documentation and names too.</summary>
    public static void RequireVisible(GeneratorRun run)
    {
        foreach ((string hint, string code) in run.Files)
        {
            foreach (Rune rune in code.EnumerateRunes())
            {
                Assert.False(IsInvisible(rune), $"{hint}: U+{rune.Value:X4}");
            }
        }
    }

    // Controls, separators of lines and paragraphs, bidirectional controls, and what Unicode calls Default_Ignorable_Code_Point.
    private static bool IsInvisible(Rune rune) => rune.Value
        is (< ' ' and not '\n') or (>= 0x7F and <= 0x9F) or 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB)
        or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);
}

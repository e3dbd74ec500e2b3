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
}

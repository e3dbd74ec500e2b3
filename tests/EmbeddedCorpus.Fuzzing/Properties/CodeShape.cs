using System.Collections.Immutable;
using EmbeddedCorpus.Generator;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Properties;

/// <summary>Generated code is made of what it is made of for a harmless text: the other text stands in literals, documentation and names of constants.</summary>
internal static class CodeShape
{
    private const string Harmless = "date 2022-10-03 “We will stay”\n\nAnna Berg, mayor of Linz, said “We will stay” on Monday. “No,” added Omar Haddad.\n";

    private static readonly string[] s_elements = ["summary", "para", "c", "inheritdoc"];

    private static readonly Lazy<(HashSet<SyntaxKind> Kinds, HashSet<string> Names)> s_known = new(Known);

    /// <summary>Requires it of all files.</summary>
    public static void Check(ImmutableArray<GeneratedSourceResult> sources)
    {
        foreach (GeneratedSourceResult source in sources)
        {
            SyntaxNode root = source.SyntaxTree.GetRoot();
            Require(!source.SyntaxTree.GetDiagnostics().Any(), $"{source.HintName} is no sound code.");
            HashSet<string> constants = Constants(root);
            foreach (SyntaxNodeOrToken part in root.DescendantNodesAndTokens())
            {
                Require(s_known.Value.Kinds.Contains(part.Kind()), $"{source.HintName} has a {part.Kind()}: {part}");
                Require(
                    !part.IsKind(SyntaxKind.IdentifierToken) || constants.Contains(part.AsToken().ValueText) || s_known.Value.Names.Contains(part.AsToken().ValueText),
                    $"{source.HintName} has the name {part}.");
            }

            foreach (SyntaxTrivia trivia in root.DescendantTrivia())
            {
                Require(s_known.Value.Kinds.Contains(trivia.Kind()), $"{source.HintName} has a {trivia.Kind()}: {trivia}");
            }

            foreach (XmlNodeSyntax markup in root.DescendantNodes(descendIntoTrivia: true).OfType<XmlNodeSyntax>())
            {
                string? name = markup switch
                {
                    XmlElementSyntax element => element.StartTag.Name.ToString(),
                    XmlEmptyElementSyntax element => element.Name.ToString(),
                    XmlTextSyntax => null,
                    _ => markup.Kind().ToString(),
                };
                Require(name is null || s_elements.Contains(name), $"{source.HintName} documents with <{name}>.");
            }
        }
    }

    // The one place where a text gives names: properties of the collections.
    private static HashSet<string> Constants(SyntaxNode root) =>
        [.. root.DescendantNodes().OfType<PropertyDeclarationSyntax>().Select(static property => property.Identifier.ValueText)];

    private static (HashSet<SyntaxKind> Kinds, HashSet<string> Names) Known()
    {
        TestProject[] projects = [TestProject.With(("news/a.txt", Harmless)), TestProject.With(("a.txt", string.Empty))];
        var kinds = new HashSet<SyntaxKind>();
        var names = new HashSet<string>();
        foreach (TestProject project in projects)
        {
            GeneratorRunResult result = CSharpGeneratorDriver.Create(
                [new CorpusGenerator().AsSourceGenerator()],
                project.Documents.Select(static document => document.Text),
                project.ParseOptions,
                new TestOptions(project)).RunGenerators(CSharpCompilation.Create("App")).GetRunResult().Results[0];
            foreach (SyntaxNode root in result.GeneratedSources.Select(static source => source.SyntaxTree.GetRoot()))
            {
                kinds.UnionWith(root.DescendantNodesAndTokensAndSelf().Select(static part => part.Kind()));
                kinds.UnionWith(root.DescendantTrivia().Select(static trivia => trivia.Kind()));
                names.UnionWith(root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
            }
        }

        return (kinds, names);
    }
}

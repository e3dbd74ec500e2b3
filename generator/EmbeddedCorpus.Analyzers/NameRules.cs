using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Analyzers;

/// <summary>The diagnostics of the analyzer.</summary>
internal static class NameRules
{
    private const string Category = "EmbeddedCorpus";
    private const string HelpRoot = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/generator/docs/";

    /// <summary>No article has an id, or no speaker has a name.</summary>
    public static readonly DiagnosticDescriptor UnknownName = new(
        "EC0038",
        "Corpus has no article or speaker with this name",
        "The corpus '{0}' has no {1} '{2}'{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "EC0038.md");

    /// <summary>No article has a field.</summary>
    public static readonly DiagnosticDescriptor UnknownField = new(
        "EC0039",
        "Corpus has no field with this name",
        "No article of the corpus '{0}' has the {1} '{2}'{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "EC0039.md");
}

namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>The keywords of C#.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while", "__arglist", "__makeref", "__reftype", "__refvalue",

        // Contextual keywords that cannot name a type or read badly as one.
        "extension", "field", "file", "record", "required", "scoped", "var", "dynamic", "nameof", "value", "partial", "where", "yield",
    };

    /// <summary>The name as it is written in code.</summary>
    public static string Escape(string identifier) => s_keywords.Contains(identifier) ? "@" + identifier : identifier;
}

using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Corpus.Naming;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Names of generated classes, namespaces and files.</summary>
internal static class CorpusNames
{
    private static readonly HashSet<string> s_members = new(StringComparer.Ordinal)
    {
        "All", "ArticleCollection", "ArticleIds", "Articles", "Paragraphs", "Quotes", "Search", "SpeakerCollection", "Speakers", "Storage",
        "TrySuggest",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

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

    /// <summary>Whether a generated class can have the name: an identifier that is no member of that class and hides nothing that its code needs.</summary>
    /// <param name="corpus">The name.</param>
    /// <param name="space">The namespace of the class, as <see cref="ToNamespace"/> gives it.</param>
    public static bool CanBe(string corpus, string space) =>
        IdentifierWriter.IsName(corpus) && !s_members.Contains(corpus) && !IsPages(corpus) && space switch
        {
            "" => corpus is not ("System" or "EmbeddedCorpus"),
            "EmbeddedCorpus" => corpus is not (
                "Article" or "ArticleList" or "CorpusList" or "IndexedWord" or "Paragraph" or "Quote" or "SearchHit" or "SearchOptions" or "Speaker" or "SpeakerList" or "TextCorpus"),
            _ => true,
        };

    /// <summary>The name as it is written in code.</summary>
    public static string Escape(string identifier) => s_keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>Whether a string is a namespace as it stands.</summary>
    public static bool IsNamespace(string text)
    {
        foreach (string part in text.Split('.'))
        {
            if (!IdentifierWriter.IsIdentifier(part))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes a namespace of a project's name: what no identifier holds becomes an underscore.</summary>
    public static string ToNamespace(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (string part in text.Split('.'))
        {
            string name = ToIdentifier(part);
            if (name.Length > 0)
            {
                result.Append(result.Length > 0 ? "." : string.Empty).Append(Escape(name));
            }
        }

        return result.ToString();
    }

    // The classes that hold pages are members too, and nobody knows how many there will be.
    private static bool IsPages(string corpus)
    {
        const string Prefix = "Pages";
        return corpus.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(corpus.Substring(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static string ToIdentifier(string part)
    {
        var name = new StringBuilder(part.Length);
        foreach (char c in part)
        {
            name.Append(IdentifierWriter.IsIdentifier("_" + c) ? c : '_');
        }

        return IdentifierWriter.AvoidLeadingDigit(name.ToString());
    }
}

using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus.Naming;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Names of generated classes, namespaces and files.</summary>
internal static class CorpusNames
{
    private static readonly HashSet<string> s_members = new(StringComparer.Ordinal)
    {
        "All", "ArticleCollection", "ArticleIds", "Articles", "Complete", "GetConcordance", "Paragraphs", "Quotes", "Search", "SpeakerCollection", "Speakers", "Storage", "Suggest",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>Whether a generated class can have the name: an identifier that is no member of that class and hides nothing that its code needs.</summary>
    /// <param name="corpus">The name.</param>
    /// <param name="space">The namespace of the class, as <see cref="Namespaces.From"/> gives it.</param>
    public static bool CanBe(string corpus, string space) =>
        IdentifierWriter.IsName(corpus) && !s_members.Contains(corpus) && !IsPages(corpus) && !IsSwitch(corpus) && space switch
        {
            "" => corpus is not ("System" or "EmbeddedCorpus"),
            "EmbeddedCorpus" => corpus is not (
                "Article" or "CompilerServices" or "ConcordanceLine" or "ConcordanceOptions" or "CorpusList" or "IndexedWord" or "Paragraph" or "Quote" or "SearchHit" or "SearchOptions" or "Speaker" or "TextCorpus"),
            _ => true,
        };

    /// <summary>The name as it is written in code.</summary>
    public static string Escape(string identifier) => Keywords.Escape(identifier);

    // The metadata EmbeddedCorpus of an additional file reads like a switch, and names the class.
    private static bool IsSwitch(string corpus) => string.Equals(corpus, "true", StringComparison.OrdinalIgnoreCase) || string.Equals(corpus, "false", StringComparison.OrdinalIgnoreCase);

    // The classes that hold pages are members too, and nobody knows how many there will be.
    private static bool IsPages(string corpus)
    {
        const string Prefix = "Pages";
        return corpus.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(corpus.Substring(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}

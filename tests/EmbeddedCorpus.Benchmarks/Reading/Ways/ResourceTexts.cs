using System.Reflection;
using System.Text.Json;

namespace EmbeddedCorpus.Benchmarks.Reading.Ways;

/// <summary>What people do today: embedded resources that the program turns into classes when it starts.</summary>
internal static class ResourceTexts
{
    private const string Folder = "texts/";

    private static readonly Assembly s_assembly = typeof(ResourceTexts).Assembly;

    /// <summary>Reads the texts line by line and parses them.</summary>
    /// <returns>The articles, in the order of the corpus.</returns>
    public static ParsedArticle[] Parse()
    {
        var articles = new List<ParsedArticle>();
        foreach (string name in s_assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(Open(name));
                articles.Add(SimpleParser.Parse(name[Folder.Length..], reader));
            }
        }

        ParsedArticle[] sorted = [.. articles];
        ParsedArticle.Sort(sorted);
        return sorted;
    }

    /// <summary>Reads the same objects from one resource, which holds them in the order of the corpus.</summary>
    public static ParsedArticle[] ReadJson()
    {
        using Stream stream = Open("corpus.json");
        return JsonSerializer.Deserialize(stream, ParsedArticleJson.Default.ParsedArticleArray)!;
    }

    private static Stream Open(string name) =>
        s_assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing; {EmbeddedTexts.HowToBuild}");
}

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>The README, whose code is compiled as it is printed.</summary>
internal static class Readme
{
    private static readonly string s_text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    /// <summary>The first block of a language, from a marker on.</summary>
    public static string Snippet(string language, string marker = "")
    {
        string fence = $"```{language}\n";
        int start = s_text.IndexOf(fence, s_text.IndexOf(marker, StringComparison.Ordinal), StringComparison.Ordinal) + fence.Length;
        return s_text[start..s_text.IndexOf("```", start, StringComparison.Ordinal)];
    }
}

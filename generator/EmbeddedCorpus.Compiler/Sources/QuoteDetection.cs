namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>How quotations are found in a text.</summary>
internal enum QuoteDetection
{
    /// <summary>The rules find quotations and their speakers.</summary>
    Rules,

    /// <summary>The author of the text is the speaker of quotations without another speaker.</summary>
    Author,

    /// <summary>The text has no quotations.</summary>
    None,
}

/// <summary>Reads the metadata <c>DetectQuotes</c>.</summary>
internal static class QuoteDetections
{
    /// <summary>The remedy for a value that cannot be used.</summary>
    public const string Remedy = "Use true, false or author";

    /// <summary>Gets the detection for a value of the metadata.</summary>
    /// <remarks>The method ignores case. An empty value is <see cref="QuoteDetection.Rules"/>.</remarks>
    /// <returns>Whether the value is known, or empty.</returns>
    public static bool TryParse(string value, out QuoteDetection detection)
    {
        detection = Is(value, "false") ? QuoteDetection.None
            : Is(value, "author") ? QuoteDetection.Author
            : QuoteDetection.Rules;
        return detection != QuoteDetection.Rules || value.Length == 0 || Is(value, "true");
    }

    private static bool Is(string value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);
}

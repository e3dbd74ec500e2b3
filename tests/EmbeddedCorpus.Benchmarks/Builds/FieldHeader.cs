using System.Globalization;

namespace EmbeddedCorpus.Benchmarks.Builds;

/// <summary>Front matter with eight fields, as news have them. The number of a text chooses the values, so every run has the same.</summary>
internal static class FieldHeader
{
    private static readonly string[] s_sections = ["politics", "world", "business", "science", "sport", "culture"];
    private static readonly string[] s_tags = ["ships", "sea", "harbour", "trade", "weather", "people", "schools", "roads", "law", "music", "health", "energy"];

    /// <summary>The front matter of a text, with the line that ends it.</summary>
    /// <param name="number">The number of the text.</param>
    public static string Of(int number)
    {
        uint random = Scatter((uint)number);
        string section = random % 2 == 0 ? s_sections[0] : s_sections[1 + (random / 2 % (s_sections.Length - 1))];
        return string.Create(CultureInfo.InvariantCulture, $"""
            ---
            number: N-{number:000000}
            day: {new DateOnly(2015, 1, 1).AddDays((int)(random / 16 % 3000)):O}
            section: {section}
            author: Writer {random / 64 % 200}
            priority: {1 + (random / 256 % 5)}
            lang: {(random / 1024 % 4 == 0 ? "fr" : "en")}
            tags: [{s_tags[random / 4096 % 12]}, {s_tags[random / 65536 % 12]}]
            summary: Report {random} from the {s_tags[random / 32 % 12]} desk

            """).ReplaceLineEndings("\n") + "---\n";
    }

    // The finalizer of MurmurHash3: neighbouring numbers get values that have nothing in common.
    private static uint Scatter(uint number)
    {
        number ^= number >> 16;
        number *= 0x85EBCA6B;
        number ^= number >> 13;
        number *= 0xC2B2AE35;
        return number ^ (number >> 16);
    }
}

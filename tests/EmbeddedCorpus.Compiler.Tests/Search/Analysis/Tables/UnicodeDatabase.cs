using System.Globalization;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis.Tables;

/// <summary>The files of the Unicode Character Database that the table of characters is made of.</summary>
/// <remarks>
/// Debian has them in the package <c>unicode-data</c>, below <c>/usr/share/unicode</c>; <c>EMBEDDEDCORPUS_UNICODE</c> names another folder.
/// </remarks>
internal sealed class UnicodeDatabase
{
    private readonly string _folder;

    public UnicodeDatabase(string folder)
    {
        _folder = folder;
        Version = File.ReadLines(Path.Combine(folder, "CaseFolding.txt")).First().Split('-', '.') is [_, var major, var minor, ..] ? $"{major}.{minor}" : "";
        ReadCharacters();
        ReadProperty("Scripts.txt", Scripts);
        ReadProperty("auxiliary/WordBreakProperty.txt", WordBreaks);
        foreach (string[] fields in Lines("CaseFolding.txt").Where(static fields => fields[1] is "C" or "S"))
        {
            Foldings[Hex(fields[0])] = Hex(fields[2]);
        }

        var excluded = new Dictionary<int, string>();
        ReadProperty("DerivedNormalizationProps.txt", excluded, "Full_Composition_Exclusion");
        CompositionExclusions = [.. excluded.Keys];
        var ignorable = new Dictionary<int, string>();
        ReadProperty("DerivedCoreProperties.txt", ignorable, "Default_Ignorable_Code_Point");
        Ignorables = [.. ignorable.Keys];
    }

    public string Version { get; }

    /// <summary>Two letters, as <c>Lu</c>, by assigned character.</summary>
    public Dictionary<int, string> Categories { get; } = [];

    public Dictionary<int, string> Scripts { get; } = [];

    public Dictionary<int, string> WordBreaks { get; } = [];

    public Dictionary<int, int> CombiningClasses { get; } = [];

    public Dictionary<int, int[]> CanonicalDecompositions { get; } = [];

    public Dictionary<int, int[]> CompatibilityDecompositions { get; } = [];

    /// <summary>Common and simple case foldings.</summary>
    public Dictionary<int, int> Foldings { get; } = [];

    public HashSet<int> CompositionExclusions { get; }

    public HashSet<int> Ignorables { get; }

    public string CategoryOf(int c) => Categories.GetValueOrDefault(c, "Cn");

    /// <summary>Skips the test, and says why, where the files are missing, or those of the system are of another version than the table.</summary>
    public static UnicodeDatabase Require()
    {
        string? named = Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_UNICODE");
        string folder = string.IsNullOrEmpty(named) ? "/usr/share/unicode" : named;
        if (!File.Exists(Path.Combine(folder, "UnicodeData.txt")))
        {
            Assert.Skip($"NOT TESTED: there is no {Path.Combine(folder, "UnicodeData.txt")}. Set EMBEDDEDCORPUS_UNICODE to a folder with the Unicode Character Database.");
        }

        var unicode = new UnicodeDatabase(folder);
        if (string.IsNullOrEmpty(named) && unicode.Version != CharacterData.UnicodeVersion)
        {
            Assert.Skip($"NOT TESTED: {folder} is Unicode {unicode.Version}, and the table {CharacterData.UnicodeVersion}. Set EMBEDDEDCORPUS_UNICODE to a folder of that version.");
        }

        return unicode;
    }

    private void ReadCharacters()
    {
        int first = 0;
        foreach (string[] fields in Lines("UnicodeData.txt"))
        {
            int c = Hex(fields[0]);
            bool isEnd = fields[1].EndsWith(", Last>", StringComparison.Ordinal);
            for (int each = isEnd ? first : c; each <= c; each++)
            {
                Categories[each] = fields[2];
            }

            first = c;
            if (fields[3] != "0")
            {
                CombiningClasses[c] = int.Parse(fields[3], CultureInfo.InvariantCulture);
            }

            if (fields[5].Length > 0)
            {
                bool isCompatibility = fields[5][0] == '<';
                int[] parts = [.. fields[5].Split(' ').Skip(isCompatibility ? 1 : 0).Select(Hex)];
                (isCompatibility ? CompatibilityDecompositions : CanonicalDecompositions)[c] = parts;
            }
        }
    }

    private void ReadProperty(string file, Dictionary<int, string> values, string? only = null)
    {
        foreach (string[] fields in Lines(file).Where(fields => only is null || fields[1] == only))
        {
            string[] range = fields[0].Split("..");
            for (int c = Hex(range[0]); c <= Hex(range[^1]); c++)
            {
                values[c] = fields[1];
            }
        }
    }

    private IEnumerable<string[]> Lines(string file) => File.ReadLines(Path.Combine(_folder, file))
        .Select(static line => line.Split('#')[0])
        .Where(static line => line.Contains(';'))
        .Select(static line => line.Split(';').Select(static field => field.Trim()).ToArray());

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

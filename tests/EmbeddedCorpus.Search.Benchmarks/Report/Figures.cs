using System.Globalization;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>How figures read in the tables.</summary>
internal static class Figures
{
    /// <summary>A number with three digits that count.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        < 1 => value.ToString("0.000", CultureInfo.InvariantCulture),
        < 10 => value.ToString("0.00", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    };

    /// <summary>Millions of bytes.</summary>
    public static string Megabytes(long bytes) => $"{Number(bytes / 1e6)} MB";

    /// <summary>How many times as much.</summary>
    public static string Ratio(double value, double other) => other > 0 ? $"{Number(value / other)} ×" : "-";
}

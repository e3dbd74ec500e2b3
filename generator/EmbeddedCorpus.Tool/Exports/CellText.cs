using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EmbeddedCorpus.Tool.Exports;

/// <summary>Values as text, for formats without types or without lists.</summary>
internal static class CellText
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a value; null for a missing value. A list is a JSON array.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        string[] items => JsonSerializer.Serialize(items, s_json),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}

using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Finds metadata of a document with values that cannot be used.</summary>
internal static class ReadingCheck
{
    /// <summary>Whether all metadata can be used.</summary>
    /// <remarks>Most documents have none, and share one object.</remarks>
    public static bool IsUsable(ReadingSettings reading)
    {
        if (!ReferenceEquals(reading, ReadingSettings.Default))
        {
            foreach (InvalidSetting unused in Find(reading))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Finds the metadata that cannot be used.</summary>
    public static IEnumerable<InvalidSetting> Find(ReadingSettings reading)
    {
        if (!ParagraphLayouts.TryParse(reading.Paragraphs, out _))
        {
            yield return new InvalidSetting($"{nameof(reading.Paragraphs)}={reading.Paragraphs}", ParagraphLayouts.Remedy);
        }

        if (!TextEncodings.IsName(reading.Encoding))
        {
            yield return new InvalidSetting($"{nameof(reading.Encoding)}={reading.Encoding}", TextEncodings.Remedy);
        }

        if (!QuoteDetections.TryParse(reading.DetectQuotes, out _))
        {
            yield return new InvalidSetting($"{nameof(reading.DetectQuotes)}={reading.DetectQuotes}", QuoteDetections.Remedy);
        }

        if (!FlagSettings.IsValue(reading.IndirectSpeech))
        {
            yield return new InvalidSetting($"{nameof(reading.IndirectSpeech)}={reading.IndirectSpeech}", IndirectSettings.Remedy);
        }

        if (ProblemCodes.FindUnusable(reading.NoWarn) is { } code)
        {
            yield return new InvalidSetting($"{nameof(reading.NoWarn)}={reading.NoWarn}", $"{code} is not a warning of a text: use codes of such warnings, for example EC0006");
        }

        if (!FormatNames.IsName(reading.Format))
        {
            yield return new InvalidSetting($"{nameof(reading.Format)}={reading.Format}", FormatNames.Remedy);
        }
    }
}

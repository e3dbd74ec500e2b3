using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>The settings and metadata of a command line.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Metadata">The metadata of all texts, by name.</param>
internal sealed record InputSettings(CorpusSettings Settings, IReadOnlyDictionary<string, string> Metadata)
{
    private const string Prefix = "EmbeddedCorpus";

    private static readonly string[] s_settings = ["Search", "Language", "SearchFields", "Drafts", "Quotes", "IndirectSpeech", "Html", "Source", "WarningLimit"];

    /// <summary>Reads values in the form <c>NAME=VALUE</c>.</summary>
    /// <exception cref="InputException">A value has another form, another name, or cannot be used.</exception>
    public static InputSettings Read(string[] values)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string value in values)
        {
            int equals = value.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? value : value[..equals].Trim();
            if (equals < 0)
            {
                throw new InputException($"--set {value}: write NAME=VALUE.");
            }

            // "Language" names both: the language of the index, and that of a text. The setting is what a project sets.
            if (s_settings.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                properties[Prefix + name] = value[(equals + 1)..];
            }
            else if (DocumentMetadata.ReadingNames.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                metadata[name] = value[(equals + 1)..];
            }
            else
            {
                throw new InputException($"--set {name}: there is no such setting. Use {string.Join(", ", s_settings.Concat(DocumentMetadata.ReadingNames).Distinct().Order(StringComparer.Ordinal))}.");
            }
        }

        var settings = CorpusSettings.Read(name => properties.GetValueOrDefault(name));
        return settings.Invalid.Count == 0
            ? new InputSettings(settings, metadata)
            : throw new InputException($"--set {settings.Invalid[0].Setting.Replace(Prefix, string.Empty, StringComparison.Ordinal)} cannot be used: {settings.Invalid[0].Remedy}.");
    }
}

using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Formats.Subtitles;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>The values of the metadata <c>Format</c>.</summary>
public static class FormatNames
{
    /// <summary>Plain text, whatever the extension of the file is.</summary>
    public const string Text = nameof(Text);

    /// <summary>Markdown.</summary>
    public const string Markdown = nameof(Markdown);

    /// <summary>The remedy for a value that cannot be used.</summary>
    public const string Remedy = "Use Text, Markdown, Subtitles, Jsonl, Csv, Tsv, Mbox or Fortune";

    private static readonly string[] s_names = [Text, Markdown, SubtitleFormat.Name, .. RecordKinds.Names];
    private static readonly string[] s_markdownExtensions = [".md", ".markdown", ".mdx"];

    /// <summary>Whether a value is the name of a format, or empty.</summary>
    public static bool IsName(string value) => value.Length == 0 || Array.Exists(s_names, name => Is(value, name));

    /// <summary>Whether a file is Markdown.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="format">The metadata <c>Format</c>. The extension decides if the value is empty or cannot be used.</param>
    public static bool IsMarkdown(string path, string format) =>
        format.Length > 0 && IsName(format) ? Is(format, Markdown) : Array.Exists(s_markdownExtensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static bool Is(string value, string name) => string.Equals(value, name, StringComparison.OrdinalIgnoreCase);
}

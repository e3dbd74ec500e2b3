using System.Globalization;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Build;

/// <summary>Makes additional files fit for the way to the compiler: a command line that cannot hold every name, and a file of metadata that cannot hold every value.</summary>
/// <remarks>Asked only where a name or a value is unusual, or a file is there twice: a regular expression in the targets tells.</remarks>
public sealed class PrepareDocuments : Microsoft.Build.Utilities.Task
{
    private const string CorpusName = "EmbeddedCorpus";

    private const string HelpLink = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/generator/docs/EC0014.md";

    private static readonly string[] s_metadata = [CorpusName, "EmbeddedCorpusId", "EmbeddedCorpusConstantName", "EmbeddedCorpusLink"];

    /// <summary>The additional files that belong to a corpus.</summary>
    [Required]
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The same without those that cannot reach the compiler, each file once.</summary>
    [Output]
    public ITaskItem[] Prepared { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var prepared = new List<ITaskItem>(Documents.Length);
        var corpora = new Dictionary<string, string>(Documents.Length, StringComparer.Ordinal);

        // From the end: what the project says of a file stands behind the glob that found it.
        for (int index = Documents.Length - 1; index >= 0; index--)
        {
            ITaskItem document = Documents[index];
            string corpus = document.GetMetadata(CorpusName);
            if (FindUnnamable(document.ItemSpec) is { } character)
            {
                // One that is only watched for its changes is read by the task, and needs no word.
                if (corpus.Length > 0)
                {
                    Refuse(document, "Storage=Literals", $"Rename the file, or use Resource: the compiler takes no file with {Describe(character)} in its path");
                }
            }
            else if (!corpora.TryGetValue(document.GetMetadata("FullPath"), out string? taken))
            {
                corpora.Add(document.GetMetadata("FullPath"), corpus);
                prepared.Add(Encode(document));
            }
            else if (!string.Equals(taken, corpus, StringComparison.Ordinal))
            {
                Refuse(document, $"Corpus={corpus}", $"The file is in the corpus '{taken}' too, and the compiler reads it for one: give one of the two the storage Resource");
            }
        }

        prepared.Reverse();
        Prepared = [.. prepared];
        return !Log.HasLoggedErrors;
    }

    private static TaskItem Encode(ITaskItem document)
    {
        var encoded = new TaskItem(document);
        foreach (string name in s_metadata)
        {
            string value = document.GetMetadata(name);
            string safe = BuildValue.Encode(value);
            if (!string.Equals(value, safe, StringComparison.Ordinal))
            {
                encoded.SetMetadata(name, safe);
            }
        }

        return encoded;
    }

    // The first character of a path that the compiler's command line, or the section for a file's metadata, cannot hold.
    private static char? FindUnnamable(string path)
    {
        for (int index = 0; index < path.Length; index++)
        {
            char c = path[index];
            bool isDrive = c == ':' && index == 1 && Path.DirectorySeparatorChar == '\\';
            if (c is < ' ' or '"' or '|' or '\u0085' or '\u2028' or '\u2029' || (c == ':' && !isDrive))
            {
                return c;
            }
        }

        return null;
    }

    private static string Describe(char c) => c is > ' ' and < '\u007F' ? c.ToString() : "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private void Refuse(ITaskItem document, string setting, string remedy) =>
        Log.LogError(null, "EC0014", null, HelpLink, OnOneLine(document.GetMetadata("FullPath")), 1, 1, 0, 0, $"The setting {OnOneLine(setting)} cannot be used: {OnOneLine(remedy)}");

    // A path or a value may hold line ends, and what it says shall not pass for a line of the build.
    private static string OnOneLine(string text)
    {
        char[] shown = text.ToCharArray();
        for (int index = 0; index < shown.Length; index++)
        {
            shown[index] = InvisibleCharacters.Contains(shown[index]) ? ' ' : shown[index];
        }

        return new string(shown);
    }
}

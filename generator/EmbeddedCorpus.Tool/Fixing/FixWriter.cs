namespace EmbeddedCorpus.Tool.Fixing;

/// <summary>Writes what is to be done, as a diff.</summary>
internal static class FixWriter
{
    /// <summary>Writes the changes of a file.</summary>
    /// <param name="output">Receives the changes.</param>
    /// <param name="error">Receives the reason why a file cannot be changed.</param>
    /// <param name="fix">The changes.</param>
    /// <param name="isWritten">Whether the file was changed: then one line says so.</param>
    public static void Write(TextWriter output, TextWriter error, TextFix fix, bool isWritten)
    {
        if (fix.Problem is not null)
        {
            error.WriteLine($"{fix.File}: {fix.Problem}");
            return;
        }

        if (isWritten)
        {
            output.WriteLine($"{fix.File}: {fix.From} to UTF-8{(fix.Lines.Count == 0 ? string.Empty : fix.Lines.Count == 1 ? ", 1 line" : $", {fix.Lines.Count} lines")}");
            return;
        }

        output.WriteLine($"--- {fix.File} ({fix.From})");
        output.WriteLine($"+++ {fix.File} (UTF-8)");
        foreach (ChangedLine line in fix.Lines)
        {
            output.WriteLine($"@@ -{line.Number} +{line.Number} @@");
            output.WriteLine($"-{Visible(line.Before)}");
            output.WriteLine($"+{Visible(line.After)}");
        }

        if (fix.Lines.Count == 0)
        {
            output.WriteLine("All characters stay the same.");
        }
    }

    // A text may hold escape sequences, which must not reach the terminal.
    private static string Visible(string line) => CommandLine.Rendering.SafeText.Visible(line);
}

namespace EmbeddedCorpus.Compiler.Formats.Links;

/// <summary>Reads the target of a link as the path of a file.</summary>
/// <remarks>
/// A target without a known extension, or with <c>.html</c>, is mostly an address that a program makes of the text. A target from the root of a site says
/// nothing of the disk. Only what must be a file is read as one, so that a missing file is a mistake.
/// </remarks>
internal static class FileTarget
{
    private static readonly HashSet<string> s_texts = new(StringComparer.OrdinalIgnoreCase) { "md", "markdown", "mdx", "txt" };

    private static readonly HashSet<string> s_images = new(StringComparer.OrdinalIgnoreCase)
    {
        "apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp",
    };

    // What stands for a folder or a value in some program, or is in no name of a file.
    private static readonly char[] s_signs = [':', '*', '"', '<', '>', '|', '{', '}', '~', '@', '$', '%'];

    /// <summary>Reads a target.</summary>
    /// <param name="target">The target as the text has it.</param>
    /// <param name="isImage">Whether the target is an image.</param>
    /// <returns>The path relative to the folder of the text, with <c>/</c> between the folders; null for any other address.</returns>
    public static string? Read(string target, bool isImage)
    {
        int end = target.IndexOfAny(['?', '#']);
        string written = end < 0 ? target : target.Substring(0, end);
        if (!HasExtension(written, isImage))
        {
            return null;
        }

        string path = (written.IndexOf('%') < 0 ? written : Uri.UnescapeDataString(written)).Replace('\\', '/');
        return path[0] == '/' || path.IndexOfAny(s_signs) >= 0 || path.Any(IsNoName) ? null : path;
    }

    /// <summary>Returns the path of a file that a text leads to.</summary>
    /// <param name="text">The path of the text.</param>
    /// <param name="path">The result of <see cref="Read"/>.</param>
    public static string Resolve(string text, string path)
    {
        string folder = text.Replace('\\', '/');
        var parts = new List<string>(folder.Substring(0, folder.LastIndexOf('/') + 1).Split('/'));
        parts.RemoveAt(parts.Count - 1);
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                // The first part of a full path is empty, or the name of a drive.
                if (parts.Count > 1 || parts[0].Length > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (part.Length > 0 && part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    private static bool HasExtension(string target, bool isImage)
    {
        int dot = target.LastIndexOf('.');
        if (dot <= 0 || dot + 1 >= target.Length || target.Length - dot > 9)
        {
            return false;
        }

        string extension = target.Substring(dot + 1);
        return s_images.Contains(extension) || (!isImage && s_texts.Contains(extension));
    }

    // Characters for private use stand for templates.
    private static bool IsNoName(char c) => char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF';
}

namespace EmbeddedCorpus.Compiler.Formats.Links;

/// <summary>Reads the anchor of a link that leads to a heading.</summary>
internal static class AnchorTarget
{
    // A code host has these before the anchors of headings.
    private const string Prefix = "user-content-";

    // The start of the page, a line of code, a footnote, a route of a web program.
    private static readonly string[] s_others = ["top", "fn", "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9"];
    // No anchor of a heading has these.
    private static readonly char[] s_signs = ['.', ':', '+', '/', '=', '&', '{', '}', '$', '<', '>', '!'];

    /// <summary>Reads the anchor of a target.</summary>
    /// <param name="target">The target as the text has it.</param>
    /// <param name="path">The part before the anchor. It is empty for an anchor of the same text.</param>
    /// <returns>The anchor, or null if the target has none that a heading makes.</returns>
    public static string? Read(string target, out string path)
    {
        int sign = target.IndexOf('#');
        path = sign < 0 ? target : target.Substring(0, sign);
        if (sign < 0 || sign + 1 == target.Length)
        {
            return null;
        }

        string anchor = Uri.UnescapeDataString(target.Substring(sign + 1));
        anchor = anchor.StartsWith(Prefix, StringComparison.Ordinal) ? anchor.Substring(Prefix.Length) : anchor;
        bool isOther = anchor.Length == 0 || anchor.IndexOfAny(s_signs) >= 0 || anchor.Any(char.IsControl)
            || Array.Exists(s_others, other => anchor.StartsWith(other, StringComparison.Ordinal) && (anchor.Length == other.Length || !char.IsLetter(anchor[other.Length])));
        return isOther ? null : anchor;
    }
}

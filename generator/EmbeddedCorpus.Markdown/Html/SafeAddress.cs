namespace EmbeddedCorpus.Markdown.Html;

/// <summary>Decides which targets of links and images HTML can contain.</summary>
/// <remarks>
/// The library writes every target. A browser runs <c>javascript:</c>, and it leaves out white space and control characters before it reads the scheme. So the
/// schemes are a list of those that are safe.
/// </remarks>
internal static class SafeAddress
{
    private static readonly string[] s_schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Whether a link can have a target.</summary>
    /// <param name="target">The target, without entities and escapes.</param>
    /// <param name="isImage">Whether the target is an image. An image has no address of mail and no number of a telephone.</param>
    public static bool IsAllowed(string target, bool isImage)
    {
        int colon = -1;
        for (int index = 0; index < target.Length; index++)
        {
            char c = target[index];
            if (c is < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF'))
            {
                // A control character, or a template: what the target is then is not known.
                return false;
            }

            if (colon < 0 && c is '/' or '?' or '#')
            {
                // A relative target.
                colon = target.Length;
            }
            else if (colon < 0 && c == ':')
            {
                colon = index;
            }
        }

        return colon < 0 || colon == target.Length || IsScheme(target.Substring(0, colon), isImage);
    }

    private static bool IsScheme(string written, bool isImage)
    {
        int index = Array.FindIndex(s_schemes, scheme => string.Equals(scheme, written, StringComparison.OrdinalIgnoreCase));
        return index >= 0 && (!isImage || index < 2);
    }
}

using System.Net;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Fuzzing.Properties;

/// <summary>Reads HTML strictly: whole elements of a list, attributes of a list, and addresses that a browser does not run.</summary>
/// <remarks>It shares nothing with the code under test. What it does not know is wrong.</remarks>
internal static partial class SafeHtmlCheck
{
    private static readonly Dictionary<string, string[]> s_elements = new(StringComparer.Ordinal)
    {
        ["p"] = [],
        ["blockquote"] = [],
        ["ul"] = ["class"],
        ["ol"] = ["start", "class"],
        ["li"] = ["id", "class"],
        ["pre"] = [],
        ["code"] = ["class"],
        ["em"] = [],
        ["strong"] = [],
        ["del"] = [],
        ["sup"] = [],
        ["h1"] = ["id"],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
        ["div"] = ["class"],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = ["style"],
        ["td"] = ["style"],
        ["a"] = ["id", "href", "class", "title"],
        ["img"] = ["src", "alt", "title"],
        ["br"] = [],
        ["hr"] = [],
        ["input"] = ["class", "disabled", "type", "checked"],
    };

    private static readonly HashSet<string> s_empty = ["img", "br", "hr", "input"];
    private static readonly HashSet<string> s_blocks = ["p", "blockquote", "ul", "ol", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "div", "table", "thead", "tbody", "tr", "th", "td", "hr"];

    /// <summary>Finds the first mistake.</summary>
    /// <returns>The mistake, or null.</returns>
    public static string? Find(string html)
    {
        var open = new Stack<string>();
        int position = 0;
        while (position < html.Length)
        {
            if (html[position] != '<')
            {
                int end = html.IndexOf('<', position);
                end = end < 0 ? html.Length : end;
                if (InText(html[position..end]) is { } wrong)
                {
                    return wrong;
                }

                position = end;
                continue;
            }

            Match tag = Tag().Match(html, position);
            if (!tag.Success)
            {
                return $"no tag at '{html.Substring(position, Math.Min(40, html.Length - position))}'";
            }

            if (InTag(tag, open) is { } mistake)
            {
                return $"{mistake}: {tag.Value}";
            }

            position += tag.Length;
        }

        return open.Count == 0 ? null : $"<{open.Peek()}> is open at the end";
    }

    private static string? InTag(Match tag, Stack<string> open)
    {
        string name = tag.Groups["name"].Value;
        if (!s_elements.TryGetValue(name, out string[]? attributes))
        {
            return "the element is not in the list";
        }

        if (tag.Groups["end"].Length > 0)
        {
            return open.Count > 0 && open.Pop() == name && tag.Groups["attribute"].Captures.Count == 0 && tag.Groups["empty"].Length == 0 ? null : "the element is not open";
        }

        if (s_empty.Contains(name) != tag.Groups["empty"].Length > 0)
        {
            return "the element is empty, or is not";
        }

        if (s_blocks.Contains(name) && open.Any(static parent => parent is "p" or "a" or "em" or "strong" or "del" or "code" or "sup" or "pre" || parent[0] == 'h'))
        {
            return "a block is inside an inline element, a paragraph or a heading";
        }

        if (name == "a" && open.Contains("a"))
        {
            return "a link is inside a link";
        }

        var seen = new HashSet<string>();
        for (int index = 0; index < tag.Groups["attribute"].Captures.Count; index++)
        {
            string attribute = tag.Groups["attribute"].Captures[index].Value;
            string value = tag.Groups["value"].Captures[index].Value;
            if (!attributes.Contains(attribute) || !seen.Add(attribute))
            {
                return $"the attribute {attribute} is not in the list";
            }

            if ((InText(value) ?? InValue(attribute, WebUtility.HtmlDecode(value))) is { } wrong)
            {
                return wrong;
            }
        }

        if (!s_empty.Contains(name))
        {
            open.Push(name);
        }

        return null;
    }

    private static string? InValue(string attribute, string value) => attribute switch
    {
        "href" => HasScheme(value, "http", "https", "mailto", "tel") ? null : "the address of a link is not safe",
        "src" => HasScheme(value, "http", "https") ? null : "the address of an image is not safe",
        "style" => value is "text-align: left;" or "text-align: center;" or "text-align: right;" ? null : "the style is not known",
        "type" => value == "checkbox" ? null : "the type is not known",
        "disabled" or "checked" => value == attribute ? null : "the value is not known",
        "start" => value.All(char.IsAsciiDigit) ? null : "the start is no number",
        _ => null,
    };

    // As a browser reads an address: without white space and control characters at the ends, and without line ends and tabs inside.
    private static bool HasScheme(string address, params string[] schemes)
    {
        string read = LineEndsAndTabs().Replace(address.Trim([.. Enumerable.Range(0, 33).Select(static code => (char)code)]), string.Empty);
        Match scheme = Scheme().Match(read);
        return !scheme.Success || schemes.Contains(scheme.Groups[1].Value.ToLowerInvariant());
    }

    private static string? InText(string text) =>
        text.Contains('>') || text.Contains('"') ? "a sign is not encoded"
        : NoEntity().IsMatch(text) ? "an ampersand is not encoded"
        : text.Any(static c => c is < ' ' and not ('\n' or '\t') or >= '\u007F' and <= '\u009F' or '\uFFFE' or '\uFFFF') ? "a control character"
        : null;

    [GeneratedRegex("""\G<(?<end>/?)(?<name>[a-z][a-z0-9]*)(?: (?<attribute>[a-z]+)="(?<value>[^"<>]*)")*(?<empty> /)?>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();

    [GeneratedRegex("[\t\n\r]")]
    private static partial Regex LineEndsAndTabs();

    [GeneratedRegex("&(?!(?:lt|gt|amp|quot|#x27|#39|#8617);)")]
    private static partial Regex NoEntity();
}

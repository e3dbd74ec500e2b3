using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>What the readers of front matter claim of a case.</summary>
internal enum YamlClaim
{
    /// <summary>It is read as the suite says.</summary>
    Read,

    /// <summary>It is not YAML, and gives a problem.</summary>
    Invalid,

    /// <summary>It is YAML, and is refused with a message: anchors, aliases, tags, complex, explicit and empty keys.</summary>
    Refused,

    /// <summary>It cannot be between the marks of a front matter: directives, several documents, text on the line of a mark.</summary>
    Outside,
}

/// <summary>A case of the YAML test suite.</summary>
/// <param name="Id">File and number.</param>
/// <param name="Yaml">The document without the marks around it.</param>
/// <param name="Tree">Its events, a line each.</param>
/// <param name="Claim">What is claimed of it.</param>
internal sealed partial record YamlSuiteCase(string Id, string Yaml, string[] Tree, YamlClaim Claim)
{
    /// <summary>The cases of a file of the suite.</summary>
    public static IEnumerable<YamlSuiteCase> Read(string path, string content)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(content));
        string[] tags = [];
        string events = string.Empty;
        int number = 0;
        foreach (YamlMappingNode test in ((YamlSequenceNode)stream.Documents[0].RootNode).Children.Cast<YamlMappingNode>())
        {
            // What a case does not say is as in the case before it.
            tags = Value(test, "tags")?.Split(' ') ?? tags;
            events = Value(test, "tree") ?? events;
            string yaml = Decode(Value(test, "yaml")!);
            string[] tree = events.Split('\n').Select(static line => Decode(line.TrimStart(' '))).Where(static line => line.Length > 0).ToArray();
            bool isInside = TryStrip(ref yaml);
            bool fails = Value(test, "fail") == "true";
            YamlClaim claim = !isInside ? YamlClaim.Outside
                : fails ? YamlClaim.Invalid
                : tags.Contains("explicit-key") || HasRefused(tree) ? YamlClaim.Refused
                : YamlClaim.Read;
            yield return new YamlSuiteCase($"{Path.GetFileNameWithoutExtension(path)}#{number++}", yaml, tree, claim);
        }
    }

    /// <summary>The expected tree.</summary>
    public string Expected()
    {
        int next = Array.FindIndex(Tree, static line => line.StartsWith("+DOC", StringComparison.Ordinal)) + 1;
        return next == 0 || Tree[next].StartsWith('-') ? TreeText.Quote(string.Empty) : Node(ref next);
    }

    private string Node(ref int next)
    {
        string line = Tree[next++];
        if (line.StartsWith("=VAL ", StringComparison.Ordinal))
        {
            return TreeText.Quote(Escape().Replace(line[6..], static match => match.Value[1] switch
            {
                'n' => "\n",
                't' => "\t",
                'r' => "\r",
                'b' => "\b",
                char c => c.ToString(),
            }));
        }

        var children = new List<string>();
        while (!Tree[next].StartsWith('-'))
        {
            children.Add(Node(ref next));
        }

        next++;
        return line.StartsWith("+SEQ", StringComparison.Ordinal) ? TreeText.List(children) : TreeText.Mapping(children.Chunk(2).Select(static pair => (pair[0], pair[1])));
    }

    private static bool HasRefused(string[] tree) => tree.Any(static line => RefusedEvent().IsMatch(line)) || HasOddKey(tree);

    // Keys that are empty, or lists and mappings.
    private static bool HasOddKey(string[] tree)
    {
        var open = new Stack<(bool IsMapping, int Count)>();
        foreach (string line in tree)
        {
            if (line[0] == '-')
            {
                open.Pop();
                continue;
            }

            if (open.TryPop(out (bool IsMapping, int Count) parent))
            {
                open.Push((parent.IsMapping, parent.Count + 1));
                if (parent.IsMapping && parent.Count % 2 == 0 && (line[0] == '+' || line == "=VAL :"))
                {
                    return true;
                }
            }

            if (line[0] == '+')
            {
                open.Push((line.StartsWith("+MAP", StringComparison.Ordinal), 0));
            }
        }

        return false;
    }

    // Takes a first line "---" and last lines "..." away. Whether nothing else of a stream is left.
    private static bool TryStrip(ref string yaml)
    {
        yaml = yaml.TrimStart('\uFEFF');
        if (yaml.StartsWith("---\n", StringComparison.Ordinal))
        {
            yaml = yaml[4..];
        }

        if (yaml.EndsWith("\n...\n", StringComparison.Ordinal))
        {
            yaml = yaml[..^4];
        }

        return !Marker().IsMatch(yaml);
    }

    private static string Decode(string text) => Tab().Replace(text, "\t")
        .Replace('␣', ' ').Replace('←', '\r').Replace('⇔', '\uFEFF').Replace("↵", string.Empty).Replace("∎\n", string.Empty);

    private static string? Value(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? ((YamlScalarNode)value).Value : null;

    [GeneratedRegex(@"^(?:---|\.\.\.)(?:\s|$)|^%[A-Z]", RegexOptions.Multiline)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?:=ALI|(?:=VAL|\+MAP|\+SEQ)(?: \[\]| \{\})? [&<])")]
    private static partial Regex RefusedEvent();

    [GeneratedRegex("—*»")]
    private static partial Regex Tab();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();
}

#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Finds sentences of the documentation that have a pattern of hard prose, or draws some.
// usage: prose.cs ROOT [--draw N [--seed S]]
using System.Text.RegularExpressions;

string root = args[0];
Sentence[] sentences = [.. Pages().Concat(Messages()).Concat(HelpTexts()).Concat(Documentation())];
int draw = Option("--draw", 0);
if (draw > 0)
{
    var random = new Random(Option("--seed", 1));
    Sentence[] whole = [.. sentences.Where(static sentence => sentence.Words >= 4)];
    random.Shuffle(whole);
    foreach (Sentence sentence in whole.Take(draw))
    {
        Console.WriteLine($"{sentence.Place}\n  {sentence.Text}");
    }

    return;
}

(string Name, Regex Pattern)[] patterns =
[
    ("relative clause: what is", new Regex(@"\b[Ww]hat (is|are|was|were)\b(?!.*\?)")),
    ("relative clause: whose", new Regex(@"(^|[:;,] )[Ww]hose\b")),
    ("none of them", new Regex(@"\bnone of (them|these|those)\b", RegexOptions.IgnoreCase)),
    ("so many", new Regex(@"\bso many\b", RegexOptions.IgnoreCase)),
    ("stands, lies", new Regex(@"\b(stands?|stood|lies|lie|lay)\b", RegexOptions.IgnoreCase)),
    ("behind, in front of", new Regex(@"\b(behind|in front of)\b", RegexOptions.IgnoreCase)),
    ("mark of which kind", new Regex(@"(?<!\b(quotation|punctuation|byte order|question|exclamation|clause|single|double|closing|opening) )\bmarks?\b", RegexOptions.IgnoreCase)),
];
var counts = new Dictionary<string, int>();
foreach (Sentence sentence in sentences)
{
    foreach ((string name, Regex pattern) in patterns)
    {
        Report(sentence, name, pattern.IsMatch(Code().Replace(sentence.Text, "`code`")));
    }

    Report(sentence, "more than 30 words", sentence.Words > 30);
}

Console.WriteLine($"\n{sentences.Length} sentences");
foreach ((string name, int count) in counts.OrderByDescending(static pair => pair.Value))
{
    Console.WriteLine($"{count,5}  {name}");
}

void Report(Sentence sentence, string name, bool isFound)
{
    if (isFound)
    {
        counts[name] = counts.GetValueOrDefault(name) + 1;
        Console.WriteLine($"{sentence.Place}: {name}: {sentence.Text}");
    }
}

int Option(string name, int otherwise) => Array.IndexOf(args, name) is int index and > 0 && index + 1 < args.Length ? int.Parse(args[index + 1]) : otherwise;

// Paragraphs, items of lists and cells of tables, without code.
IEnumerable<Sentence> Pages()
{
    foreach (string path in (string[])["README.md", "CHANGELOG.md", "tests/README.md", .. Files("generator/docs", "*.md")])
    {
        bool isCode = false;
        foreach ((string block, int line) in Blocks(path, line =>
        {
            bool isFence = line.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            return isCode || isFence || line.StartsWith("<!--", StringComparison.Ordinal) || line.StartsWith('#') || Rule().IsMatch(line) ? "" : line;
        }))
        {
            foreach (string part in block.StartsWith('|') ? block.Split(" | ") : [block])
            {
                foreach (string sentence in Split(Link().Replace(part, "$1").Trim('|', ' ')))
                {
                    yield return new Sentence($"{path}:{line}", sentence);
                }
            }
        }
    }
}

// String literals of several words: messages of the generator, the tasks and the runtime, documentation in generated code, and the help of the reader.
// Generated code and word lists are no prose. A value in a message is shown as {…} unless it is a name.
IEnumerable<Sentence> Messages() =>
    from path in (string[])[.. Files("generator", "*.cs").Where(static path => !path.Contains("/Languages/")), .. Files("runtime", "*.cs").Where(static path => !path.Contains("/EmbeddedCorpus.Stemming/")), .. Files("corpus", "*.cs")]
    from item in File.ReadLines(Path.Combine(root, path)).Select(static (line, index) => (line, index))
    where !item.line.TrimStart().StartsWith("//", StringComparison.Ordinal)
    from Match match in Literal().Matches(item.line)
    where !GeneratedCode().IsMatch(match.Groups[1].Value)
    from sentence in Split(Tag().Replace(Reference().Replace(Hole().Replace(match.Groups[1].Value, "{…}").Replace("///", string.Empty), "`$1`"), " "))
    where sentence.Split(' ').Count(static word => !word.Contains('{')) >= 4
    select new Sentence($"{path}:{item.index + 1}", sentence);

IEnumerable<Sentence> HelpTexts()
{
    foreach (string path in (string[])[.. Files("tests", "*.sh"), .. Files("corpus", "*.sh")])
    {
        bool isHelp = false;
        foreach ((string block, int line) in Blocks(path, line =>
        {
            bool isEnd = line == "HELP";
            bool isStart = line.Contains("<<'HELP'", StringComparison.Ordinal);
            isHelp = (isHelp || isStart) && !isEnd;
            return isHelp && !isStart ? line : "";
        }))
        {
            foreach (string sentence in Split(block).Where(static sentence => sentence.Split(' ').Length >= 4))
            {
                yield return new Sentence($"{path}:{line}", sentence);
            }
        }
    }
}

// What stands before a public member of the runtime, or before a value of a public enumeration.
IEnumerable<Sentence> Documentation()
{
    foreach (string path in Files("runtime", "*.cs"))
    {
        string[] lines = File.ReadAllLines(Path.Combine(root, path));
        if (!lines.Any(static line => PublicType().IsMatch(line)))
        {
            continue;
        }

        bool isEnumeration = lines.Any(static line => line.StartsWith("public enum", StringComparison.Ordinal));
        for (int index = 0; index < lines.Length; index++)
        {
            int start = index;
            var text = new List<string>();
            for (; index < lines.Length && lines[index].TrimStart().StartsWith("///", StringComparison.Ordinal); index++)
            {
                text.Add(lines[index].TrimStart()[3..].Trim());
            }

            string? member = text.Count == 0 ? null : lines.Skip(index).FirstOrDefault(static line => !line.TrimStart().StartsWith('['));
            if (member is null || !(isEnumeration || member.TrimStart().StartsWith("public ", StringComparison.Ordinal)))
            {
                continue;
            }

            string joined = Reference().Replace(Example().Replace(string.Join(' ', text), string.Empty), "`$1`");
            foreach (string sentence in Tag().Replace(joined, "\n").Split('\n').SelectMany(Split).Where(static sentence => sentence.Contains(' ')))
            {
                yield return new Sentence($"{path}:{start + 1}", sentence);
            }
        }
    }
}

// Lines that belong together, with the number of the first; a line that is mapped to nothing is between two blocks.
IEnumerable<(string Text, int Line)> Blocks(string path, Func<string, string> map)
{
    var block = new List<string>();
    int number = 0;
    foreach (string line in File.ReadLines(Path.Combine(root, path)).Append(string.Empty))
    {
        string text = map(line).Trim();
        number++;
        if (block.Count > 0 && (text.Length == 0 || text[0] is '|' or '*' or '-' || Number().IsMatch(text)))
        {
            yield return (string.Join(' ', block), number - block.Count);
            block.Clear();
        }

        if (text.Length > 0)
        {
            block.Add(text);
        }
    }
}

string[] Files(string folder, string pattern) => [.. Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)
    .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
    .Where(static path => !path.Split('/').Any(static part => part is "bin" or "obj"))
    .Order(StringComparer.Ordinal)];

static IEnumerable<string> Split(string text) => End().Split(text).Select(static sentence => sentence.TrimStart('*', '-', ' ').Trim()).Where(static sentence => sentence.Contains(' '));

internal sealed record Sentence(string Place, string Text)
{
    public int Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(static word => word.Any(char.IsLetter));
}

internal static partial class Program
{
    [GeneratedRegex(@"(?<=[.!?][*_”"")]?)\s+(?=[*_“""`(]*\p{Lu}|`)")]
    private static partial Regex End();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\|[-:| ]+\|$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Number();

    // With the values in braces, which can contain literals themselves.
    [GeneratedRegex(@"""((?:[^""\\{]|\\.|\{(?:[^{}""]|""[^""]*"")*\}|\{)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*[(. ][^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"=>|global::|//( |$)|^\W*(public|internal|private|protected|readonly|file|if|bool|view) |::|&&|>=|\) \?")]
    private static partial Regex GeneratedCode();

    [GeneratedRegex(@"<(?:see|paramref|typeparamref) \w+=""(?:\w:)?([^""]*)""\s*/>|<c>|</c>")]
    private static partial Regex Reference();

    [GeneratedRegex("<code>.*?</code>")]
    private static partial Regex Example();

    [GeneratedRegex(@"^public [a-z ]*(struct|class|enum|interface) ")]
    private static partial Regex PublicType();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}

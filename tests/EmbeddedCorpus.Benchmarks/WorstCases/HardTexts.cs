using System.Text;

namespace EmbeddedCorpus.Benchmarks.WorstCases;

/// <summary>A kind of text that asks much of the rules.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Scale">How much longer than the other texts it is.</param>
/// <param name="Start">What it starts with.</param>
/// <param name="Piece">What follows again and again; the argument counts.</param>
/// <param name="End">What it ends with.</param>
internal sealed record HardText(string Name, int Scale, string Start, Func<int, string> Piece, string End)
{
    /// <summary>The name of the file, whose extension may make many articles of it.</summary>
    public string File { get; init; } = "text.txt";

    /// <summary>Writes a text of a length, of whole pieces.</summary>
    public string Write(int length)
    {
        var text = new StringBuilder(length + 256);
        text.Append(Start);
        for (int index = 0; text.Length < length; index++)
        {
            text.Append(Piece(index));
        }

        return text.Append(End).ToString();
    }
}

/// <summary>The texts, each one paragraph where its name does not say otherwise.</summary>
internal static class HardTexts
{
    private const int Letters = 26;

    private static readonly string[] s_prose =
    [
        "The town council met on Monday, as it does in every week of the year, and went through the list of bridges. ",
        "“The bridge stays closed,” said Clara Holt, the chief engineer of the harbour. ",
        "Peter Lund, who runs the ferry with his two brothers, called the plan “a gift to nobody” and left. ",
        "She told the Harbour Gazette that the steel was “late and bent,” adding, “Nobody told us why.” ",
        "“We wait,” he said. “We have waited before.” ",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HardText> All { get; } =
    [
        new("straight marks, nothing else", 1, "", static _ => "\"", ""),
        new("straight marks around letters", 1, "", static _ => "\"a\" ", ""),
        new("single marks, nothing else", 1, "", static _ => "'", ""),
        new("single marks around letters", 1, "", static _ => "'a ", ""),
        new("opening marks that nothing closes", 1, "", static _ => "“", " Clara Holt said."),
        new("opening marks of two kinds in turn, with words", 1, "", static _ => "“a ‘b ", " Clara Holt said."),
        new("closing marks that nothing opens", 1, "Clara Holt said ", static _ => "a” ", "."),
        new("names before one quotation", 1, "", static index => $"{Name(index)}, ", "and Clara Holt said “we all agree.”"),
        new("names and quotations in one sentence", 1, "", static index => $"{Name(index)} said “it is {Name(index + 1)},” ", "and left."),
        new("quotations without a speaker in one sentence", 1, "", static _ => "“it is so” and ", "nothing else."),
        new("relative clauses before the verb", 1, "Clara Holt", static _ => ", who knew a man", ", said “we all agree.”"),
        new("verbs of speech before one quotation", 1, "", static _ => "said that ", "it was “late and bent.”"),
        new("brackets that nothing closes", 1, "Clara Holt ", static _ => "(Unity ", " said “we all agree.”"),
        new("dialogue with dashes", 1, "—Sí —dijo él.\n\n", static _ => "—Es largo —dijo él—. ", ""),
        new("quotations that repeat one", 1, "“We all agree, and nobody is against it,” Clara Holt said.\n\n", static _ => "“We all agree, and nobody is against it.”\n\n", ""),
        new("dashes", 1, "“We all agree” ", static _ => "— ", " Clara Holt said."),
        new("commas", 1, "“We all agree” ", static _ => ", ", " Clara Holt said."),
        new("capitalised words without end", 1, "“We all agree,” said ", static _ => "Holt ", "."),
        new("quotations of pronouns", 1, "Clara Holt came. ", static _ => "“It is so,” she said. ", ""),
        new("offices of nobody", 1, "", static _ => "“It is so,” his office said. ", ""),
        new("people of one surname", 1, "", static index => $"“It is so,” said {Word(index)} Holt. ", ""),
        new("organisations and acronyms", 1, "", static index => $"The {Name(index)} Board ({Word(index)[..1]}{(char)('A' + (index % Letters))}B) said it was “so.” ", ""),
        new("short paragraphs", 1, "Sayings\n\n", static index => $"“It is so,” {Name(index)} said.\n\n", "The end."),
        new("quotations that go on from paragraph to paragraph", 1, "Sayings\n\n", static _ => "“It is so.\n\n", "The end."),
        new("lines of sayings", 1, "", static index => $"“It is so.” — {Name(index)}\n", ""),
        new("a headline without end", 1, "Holt: ‘it is so’ ", static _ => "‘it is so’ ", "\n\n“It is so,” Clara Holt said."),
        new("prose", 2, "", static index => s_prose[index % s_prose.Length], ""),
        new("lines of JSON", 1, "", static index => $"{{\"id\": {index}, \"text\": \"\\u201cIt is so,\\u201d\\n\\n{Name(index)} said.\"}}\n", "") { File = "text.jsonl" },
        new("JSON that nothing closes", 1, "", static _ => "{\"text\": [\"a\\n\n", "") { File = "text.jsonl" },
        new("a row with cells without end", 1, "text,", static _ => "\"a\"\"b\",", "") { File = "text.csv" },
        new("rows with marks that nothing closes", 1, "text,a\n", static _ => "\"a,b\nc,\"d\"\"\n", "") { File = "text.csv" },
        new("mails with encoded words", 1, "", static index => $"From a@b Fri\nSubject: =?utf-8?Q?=C3=A9?= =?utf-8?Q?{index}\n\n>From =C3=A9 it\n\n", "") { File = "text.mbox" },
        new("fields of a mail without end", 1, "From a@b Fri\n", static index => $"X-A{index % 100}: =?utf-8?B?w6k=?=\n b\n", "\nIt is so.") { File = "text.mbox" },
        new("targets of links that nothing closes", 1, "", static _ => "[a](", "") { File = "text.md" },
        new("emphasis that nothing closes", 1, "", static _ => "**x ", "") { File = "text.md" },
        new("code that nothing closes", 1, "", static _ => "`e``e ", "") { File = "text.md" },
        new("templates that nothing closes", 1, "", static _ => "{{ x {% y ", "") { File = "text.md" },
        new("Markdown with all kinds of blocks", 1, "", static index => $"## {Name(index)}\n\n“It *is* so,” [{Name(index)}](x) said.\n\n* a\n* b\n\n|a|b|\n|-|-|\n|c|d|\n\n```\ne\n```\n\n", "") { File = "text.md" },
        new("sayings", 1, "", static index => $"It is so.\n\t\t-- {Name(index)}\n%\n", "") { File = "text.fortune" },
    ];

    // Names that go on and on, each of another person.
    private static string Name(int index) => $"{Word(index)} {Word(index / 7)}";

    private static string Word(int index)
    {
        Span<char> letters = stackalloc char[8];
        int length = 0;
        letters[length++] = (char)('A' + (index % Letters));
        for (int rest = index / Letters; rest > 0 || length < 3; rest /= Letters)
        {
            letters[length++] = (char)('a' + (rest % Letters));
        }

        return letters[..length].ToString();
    }
}

namespace EmbeddedCorpus.Compiler.Formats.Markup;

/// <summary>Reads calls of templates: <c>{% include "x" %}</c>, <c>{{ title }}</c>, <c>{{&lt; ref "x" >}}</c>, <c>{# note #}</c>, <c>{: .class }</c>.</summary>
/// <param name="text">The text.</param>
/// <param name="limit">Where the text ends.</param>
internal sealed class TemplateReader(string text, int limit)
{
    // Longer calls hold data. The limit keeps the time linear where nothing is closed.
    private const int MaxLength = 2000;

    // Calls with code up to the call that ends them.
    private static readonly string[] s_codeCalls = ["highlight", "codeblock", "code", "prism", "mermaid"];

    // A call that ends nowhere from one place on ends nowhere from a later one on.
    private readonly bool[] _isUnclosed = new bool[s_codeCalls.Length];

    /// <summary>The end of the call at a brace, with the code that it encloses; -1 where none is.</summary>
    public int Read(int at)
    {
        int end = ReadCall(at, MaxLength);
        return end < 0 ? end : SkipCode(at, end);
    }

    /// <summary>The end of the call at a brace, or -1.</summary>
    /// <param name="at">The brace.</param>
    /// <param name="maxLength">The maximum length of the call.</param>
    public int ReadCall(int at, int maxLength)
    {
        string? closing = at + 1 >= limit ? null : text[at + 1] switch
        {
            '{' => at + 2 < limit && text[at + 2] == '{' ? "}}}" : "}}",
            '%' => "%}",
            '#' => "#}",
            ':' => "}",
            _ => null,
        };
        if (closing is null)
        {
            return -1;
        }

        int count = Math.Min(limit - at - 2, maxLength);
        int found = text.IndexOf(closing, at + 2, count, StringComparison.Ordinal);
        if (found < 0)
        {
            return -1;
        }

        return closing.Length == 1 && text.IndexOf('\n', at, found - at) >= 0 ? -1 : found + closing.Length;
    }

    // {% highlight cs %} … {% endhighlight %}, {{< highlight cs >}} … {{< /highlight >}}
    private int SkipCode(int at, int end)
    {
        int start = at + 2;
        while (start < end && text[start] is ' ' or '<' or '%' or '-')
        {
            start++;
        }

        for (int index = 0; index < s_codeCalls.Length; index++)
        {
            string name = s_codeCalls[index];
            if (_isUnclosed[index] || string.CompareOrdinal(text, start, name, 0, name.Length) != 0 || char.IsLetterOrDigit(text[start + name.Length]))
            {
                continue;
            }

            string closing = (text[at + 1] == '%' ? "end" : "/") + name;
            int found = text.IndexOf(closing, end, limit - end, StringComparison.Ordinal);
            int close = found < 0 ? -1 : text.IndexOf('}', found, Math.Min(limit - found, MaxLength));
            _isUnclosed[index] = close < 0;
            return close < 0 ? end : close + 1 + (close + 1 < limit && text[close + 1] == '}' ? 1 : 0);
        }

        return end;
    }
}

using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Markdown;

/// <summary>Reads what is between two templates: code between <c>{% highlight %}</c> and <c>{% endhighlight %}</c>, or a comment.</summary>
/// <remarks>The library reads a fence in the place of a template around code. The templates must be asked for in order.</remarks>
/// <param name="text">The text.</param>
/// <param name="mask">The replacements.</param>
internal sealed class TemplateCode(string text, MaskWriter mask)
{
    private const string Comment = "comment";
    private const string CommentEnd = "endcomment";

    private static readonly string[] s_starts = ["highlight", "codeblock", "code"];
    private static readonly string[] s_ends = ["endhighlight", "/highlight", "endcodeblock", "endcode", "/code"];

    private int _lastCode = -1;
    private int _lastComment = -1;
    private bool _isOpen;

    /// <summary>Replaces a template, if it starts or ends code or a comment.</summary>
    /// <param name="template">The template.</param>
    /// <returns>The position after the template and what belongs to it; -1 for any other template.</returns>
    public int TryReplace(TextRange template)
    {
        string name = Name(template);
        if (name == Comment && template.End < Last(ref _lastComment, [CommentEnd]))
        {
            int end = text.IndexOf(CommentEnd, template.End, StringComparison.Ordinal) + CommentEnd.Length;
            int sign = text.IndexOf("%}", end, StringComparison.Ordinal);
            end = sign < 0 ? end : sign + 2;
            mask.Hide(template with { End = end });
            return end;
        }

        bool isStart = !_isOpen && Array.IndexOf(s_starts, name) >= 0 && template.End < Last(ref _lastCode, s_ends);
        bool isEnd = _isOpen && Array.IndexOf(s_ends, name) >= 0;
        if ((!isStart && !isEnd) || !IsAlone(template))
        {
            return -1;
        }

        _isOpen = isStart;
        mask.Fence(template);
        return template.End;
    }

    // Without an end the rest of the text would be code. The text is searched once.
    private int Last(ref int place, string[] ends)
    {
        if (place < 0)
        {
            place = Math.Max(ends.Max(end => text.LastIndexOf(end, StringComparison.Ordinal)), 0);
        }

        return place;
    }

    private string Name(TextRange template)
    {
        int start = template.Start;
        while (start < template.End && text[start] is '{' or '%' or '<' or '-' or ' ')
        {
            start++;
        }

        int end = start;
        while (end < template.End && (char.IsLetter(text[end]) || text[end] == '/'))
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    private bool IsAlone(TextRange template)
    {
        int before = template.Start;
        while (before > 0 && text[before - 1] is ' ' or '\t')
        {
            before--;
        }

        return (before == 0 || text[before - 1] == '\n') && TemplateMask.IsLineEnd(text, template.End);
    }
}

namespace EmbeddedCorpus.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The path of the page in the repository.</param>
/// <param name="Line">The line of the opening fence, from 1.</param>
/// <param name="Language">The first word after the fence.</param>
/// <param name="Comment">The text of the HTML comment in the line before, such as <c>snippet: first</c>; empty without one.</param>
/// <param name="Text">The lines between the fences, each with its line end.</param>
internal sealed record Fence(string Page, int Line, string Language, string Comment, string Text)
{
    /// <summary>Where the fence is, for messages and names of tests.</summary>
    public string Place => $"{Page}:{Line}";

    /// <summary>The argument of a comment, or null: of <c>snippet: first</c> and <c>snippet</c> it is <c>first</c>.</summary>
    public string? Argument(string keyword) =>
        Comment.StartsWith(keyword + ":", StringComparison.Ordinal) ? Comment[(keyword.Length + 1)..].Trim() : null;
}

namespace EmbeddedCorpus.Markdown;

/// <summary>Finds the ends of templates of one kind. The starts must be asked for in order.</summary>
/// <remarks>Each character is looked at once, however many templates start before it.</remarks>
/// <param name="text">The text.</param>
/// <param name="sign">The two characters that end a template.</param>
internal sealed class TemplateEnd(string text, string sign)
{
    private int _searched;
    private bool _isEnd;

    /// <summary>Finds the end of a template.</summary>
    /// <param name="start">The position after the sign that starts it.</param>
    /// <returns>The position after the sign that ends the template, or -1.</returns>
    public int Find(int start)
    {
        if (_searched < start)
        {
            _searched = start;
            Search();
        }

        return _isEnd ? _searched : -1;
    }

    // Code cites templates, so a backtick inside means that this is code. A blank line ends the paragraph, and with it the template.
    private void Search()
    {
        _isEnd = false;
        for (; _searched < text.Length; _searched++)
        {
            char c = text[_searched];
            if (c == '`' || (c == '\n' && TemplateMask.IsLineEnd(text, _searched + 1)))
            {
                return;
            }

            if (c == sign[0] && _searched + 1 < text.Length && text[_searched + 1] == sign[1])
            {
                // "{{{ x }}}" ends with its last sign.
                _searched += _searched + 2 < text.Length && sign[0] == '}' && text[_searched + 2] == '}' ? 3 : 2;
                _isEnd = true;
                return;
            }
        }
    }
}

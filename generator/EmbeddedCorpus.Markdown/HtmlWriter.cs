using Markdig.Helpers;
using Markdig.Syntax;

namespace EmbeddedCorpus.Markdown;

/// <summary>Writes the words between the tags of an HTML block. They can be searched, and are no prose.</summary>
/// <param name="text">Collects the text.</param>
internal sealed class HtmlWriter(MarkdownText text)
{
    private const int MaxEntity = 40;

    private bool _isTag;
    private bool _isComment;
    private char _quote;
    private string _skipped = string.Empty;

    /// <summary>Writes the words of a block.</summary>
    public void Write(HtmlBlock html)
    {
        for (int index = 0; index < html.Lines.Count; index++)
        {
            StringSlice line = html.Lines.Lines[index].Slice;
            if (line.Text is not null && ReferenceEquals(line.Text, text.Source.Parsed))
            {
                Write(line.Text, line.Start, line.End + 1);
                text.Separate("\n");
            }
        }
    }

    private void Write(string characters, int start, int end)
    {
        int words = start;
        int position = start;
        while (position < end)
        {
            char c = characters[position];
            if (_isComment)
            {
                bool isEnd = c == '-' && StartsWith(characters, position, end, "-->");
                _isComment = !isEnd;
                position += isEnd ? 3 : 1;
                words = position;
            }
            else if (_isTag)
            {
                ReadTag(c);
                position++;
                words = position;
            }
            else if (c == '<' && IsTag(characters, position, end))
            {
                CopyWords(words, position);
                OpenTag(characters, position, end);
                position++;
                words = position;
            }
            else if (c == '&' && _skipped.Length == 0 && EntityLength(characters, position, end) is var length and > 0)
            {
                CopyWords(words, position);
                text.Replace(HtmlHelper.Unescape(characters.Substring(position, length)), position, position + length);
                position += length;
                words = position;
            }
            else
            {
                position++;
            }
        }

        CopyWords(words, end);
    }

    private void CopyWords(int start, int end)
    {
        if (_skipped.Length == 0 && !_isTag && !_isComment && end > start)
        {
            text.Copy(start, end);
        }
    }

    private void ReadTag(char c)
    {
        if (_quote != '\0')
        {
            _quote = c == _quote ? '\0' : _quote;
        }
        else if (c is '"' or '\'')
        {
            _quote = c;
        }
        else if (c == '>')
        {
            _isTag = false;
        }
    }

    private void OpenTag(string characters, int position, int end)
    {
        _isComment = StartsWith(characters, position, end, "<!--");
        _isTag = !_isComment;
        _quote = '\0';
        _skipped = _skipped.Length > 0
            ? StartsWith(characters, position, end, "</" + _skipped) ? string.Empty : _skipped
            : StartsWith(characters, position, end, "<script") ? "script"
            : StartsWith(characters, position, end, "<style") ? "style"
            : string.Empty;
    }

    private static bool IsTag(string characters, int position, int end) =>
        position + 1 < end && (characters[position + 1] is '/' or '!' or '?' || char.IsLetter(characters[position + 1]));

    private static bool StartsWith(string characters, int position, int end, string sign) =>
        position + sign.Length <= end && string.Compare(characters, position, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int EntityLength(string characters, int position, int end)
    {
        int semicolon = characters.IndexOf(';', position, Math.Min(end - position, MaxEntity));
        if (semicolon < 0)
        {
            return 0;
        }

        string entity = characters.Substring(position, semicolon + 1 - position);
        return HtmlHelper.Unescape(entity) == entity ? 0 : entity.Length;
    }
}

using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Markdown;

/// <summary>Replaces characters of a text, without a change of the position of others.</summary>
/// <param name="text">The text.</param>
internal sealed class MaskWriter(string text)
{
    // A character for private use: neither a letter nor a sign nor white space of Markdown.
    private const char Mask = '\uE000';
    private const char Other = '\uE001';

    // Longer than fences inside of the code are, and shorter than every template around code.
    private const int FenceLength = 8;

    private readonly StringBuilder _after = new();
    private char[]? _characters;

    /// <summary>Whether a character was replaced.</summary>
    public bool IsUsed => _characters is not null;

    /// <summary>Replaces characters by a character without a meaning.</summary>
    /// <remarks>Line ends stay what they are.</remarks>
    public void Hide(TextRange range) => Fill(range, Mask);

    /// <summary>Replaces characters by spaces.</summary>
    public void Blank(TextRange range) => Fill(range, ' ');

    /// <summary>Replaces characters by a fence of code.</summary>
    public void Fence(TextRange range)
    {
        Fill(range with { End = range.Start + FenceLength }, '~');
        Blank(range with { Start = range.Start + FenceLength });
    }

    /// <summary>Adds a paragraph after the text.</summary>
    public void Append(string paragraph) => _after.Append("\n\n").Append(paragraph);

    /// <summary>The text with all replacements.</summary>
    public string Finish()
    {
        string masked = _characters is null ? text : new string(_characters);
        return _after.Length == 0 ? masked : masked + _after;
    }

    private void Fill(TextRange range, char mask)
    {
        _characters ??= text.ToCharArray();
        for (int position = range.Start; position < range.End; position++)
        {
            if (text[position] is not ('\n' or '\r'))
            {
                _characters[position] = text[position] == Mask ? Other : mask;
            }
        }
    }
}

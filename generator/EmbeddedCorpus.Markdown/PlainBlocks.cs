using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Markdown;

/// <summary>Reads a file as plain text: blank lines are between its paragraphs.</summary>
internal static class PlainBlocks
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The characters of the file.</param>
    /// <param name="start">The position where the text starts.</param>
    public static FormattedText Read(string file, int start)
    {
        var text = new PlainTextBuilder(file);
        text.Copy(new TextRange(start, file.Length));
        return new FormattedText(text.ToString(), 0, text.Map, Cut(text.ToString()));
    }

    private static List<TextRange> Cut(string text)
    {
        var paragraphs = new List<TextRange>();
        int position = 0;
        while (position < text.Length)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            int start = position;
            int end = position;
            int newLines = 0;
            for (; position < text.Length && newLines < 2; position++)
            {
                newLines += text[position] == '\n' ? 1 : 0;
                if (!char.IsWhiteSpace(text[position]))
                {
                    newLines = 0;
                    end = position + 1;
                }
            }

            if (end > start)
            {
                paragraphs.Add(new TextRange(start, end));
            }
        }

        return paragraphs;
    }
}

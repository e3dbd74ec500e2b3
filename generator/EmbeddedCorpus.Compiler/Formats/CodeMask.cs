using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Hides the quotation marks of code from the rules of quotations.</summary>
internal static class CodeMask
{
    // A character that the rules read as a part of a word.
    private const char Mask = '_';

    /// <summary>Replaces quotation marks in ranges of a text. The positions of all characters stay the same.</summary>
    public static string Apply(string text, IReadOnlyList<TextRange> ranges)
    {
        char[]? characters = null;
        foreach (TextRange range in ranges)
        {
            for (int index = range.Start; index < range.End; index++)
            {
                if (QuotationMark.IsAny(text[index]))
                {
                    characters ??= text.ToCharArray();
                    characters[index] = Mask;
                }
            }
        }

        return characters is null ? text : new string(characters);
    }
}

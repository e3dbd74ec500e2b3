using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>Tells the first turn of a transcript from a headline with a colon.</summary>
internal static class FirstTurn
{
    // The first speaker may say more than one paragraph.
    private const int MaxLines = 8;

    /// <summary>Whether a first line is the label of a turn, and another turn follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The first line.</param>
    public static bool Is(ReadOnlySpan<char> text, TextLine line)
    {
        if (!TryRead(text, line, out TurnLabel label) || LabelClasses.Of(label.Name.In(text).ToString()) == LabelClass.Thing)
        {
            return false;
        }

        TextRange words = line.Words with { Start = Math.Min(label.BodyStart, line.Words.End) };
        if (!label.IsTimed && !words.IsEmpty && (!SentenceEnd.IsAtEnd(text, words) || QuotationMark.IsOpening(text[words.Start])))
        {
            return false;
        }

        TextLine next = line;
        for (int index = 0; index < MaxLines && next.Next < text.Length; index++)
        {
            next = TextLine.FirstFrom(text, next.Next);
            if (!next.IsEmpty && TryRead(text, next, out TurnLabel other) && (other.IsTimed || !label.IsTimed))
            {
                return LabelClasses.Of(other.Name.In(text).ToString()) != LabelClass.Thing;
            }
        }

        return false;
    }

    private static bool TryRead(ReadOnlySpan<char> text, TextLine line, out TurnLabel label)
    {
        TextLine next = TextLine.At(text, line.Next);
        return LabelReader.TryRead(text, line.Words, next.IsEmpty ? line.Words.End : next.Words.End, out label) && label.Form == LabelForm.Colon;
    }
}

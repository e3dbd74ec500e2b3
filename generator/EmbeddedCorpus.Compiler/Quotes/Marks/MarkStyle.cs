using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Marks;

/// <summary>Marks that open and close each other: within a family writers mix the styles, across families they do not.</summary>
internal enum MarkFamily : byte
{
    /// <summary>No mark at all.</summary>
    None,

    /// <summary><c>“…” "…" ''…'' ``…'' ‘‘…’’ „…“ ”…”</c>.</summary>
    Double,

    /// <summary><c>«…» »…«</c>.</summary>
    Angle,

    /// <summary><c>‹…› ›…‹</c>.</summary>
    SingleAngle,

    /// <summary><c>「…」</c>.</summary>
    Corner,

    /// <summary><c>『…』</c>.</summary>
    WhiteCorner,

    /// <summary><c>‘…’ '…' ‚…‘</c>: marks that are apostrophes as well.</summary>
    Single,
}

/// <summary>Which characters are quotation marks, and of which family.</summary>
internal static class MarkStyle
{
    /// <summary>The number of families, <see cref="MarkFamily.None"/> among them.</summary>
    public const int Families = (int)MarkFamily.Single + 1;

    /// <summary>Whether a character is no mark of any style: almost all are not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlain(char c) => c < '\u00AB' ? c is not ('"' or '\'' or '`') : c is (> '\u00BB' and < '\u2018') or > '\u300F';

    /// <summary>The position of the next character that is a mark of some style, or the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The position to start at.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static int SkipPlain(ReadOnlySpan<char> text, int index)
    {
        // Four characters at once: none has a bit of other scripts, and none is zero after a mark was taken away bit by bit.
        const ulong others = 0xFF80FF80FF80FF80;
        const ulong lows = 0x7FFF7FFF7FFF7FFF;
        const ulong each = 0x0001000100010001;
        foreach (ulong four in MemoryMarshal.Cast<char, ulong>(text.Slice(index)))
        {
            ulong differ = ((four ^ (each * '"')) + lows) & ((four ^ (each * '\'')) + lows) & ((four ^ (each * '`')) + lows);
            if ((four & others) != 0 || (differ & ~lows) != ~lows)
            {
                break;
            }

            index += 4;
        }

        while (index < text.Length && IsPlain(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>The family of the mark at a position, and how many characters it has: two where single marks are doubled.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The position.</param>
    /// <param name="width">The number of characters.</param>
    public static MarkFamily Read(ReadOnlySpan<char> text, int index, out int width)
    {
        char c = text[index];
        width = 1;
        switch (c)
        {
            case '"' or '“' or '”' or '„' or '‟':
                return MarkFamily.Double;
            case '«' or '»':
                return MarkFamily.Angle;
            case '‹' or '›':
                return MarkFamily.SingleAngle;
            case '「' or '」':
                return MarkFamily.Corner;
            case '『' or '』':
                return MarkFamily.WhiteCorner;
            case '‚' or '‛':
                return MarkFamily.Single;
            case '`':
                while (index + width < text.Length && text[index + width] == c)
                {
                    width++;
                }

                // One or three of them mark code.
                return width == 2 ? MarkFamily.Double : MarkFamily.None;
            case '\'' or '‘' or '’':
                if (index + 1 >= text.Length || text[index + 1] != c)
                {
                    return MarkFamily.Single;
                }

                // After a word three marks are a single one within doubled ones; before a word it is the other way round.
                bool isThreeAfter = c == '\'' && index + 2 < text.Length && text[index + 2] == c && index > 0 && MarkSides.Before(text[index - 1]) == Neighbour.Word
                    && (index + 3 >= text.Length || text[index + 3] != c);
                width = isThreeAfter ? 1 : 2;
                return isThreeAfter ? MarkFamily.Single : MarkFamily.Double;
            default:
                return MarkFamily.None;
        }
    }

    /// <summary>The family of the mark that a paragraph opens with, for the one before it: quotations that go on are opened anew.</summary>
    public static MarkFamily OpeningOf(ReadOnlySpan<char> text, int start, ApostropheUse apostrophes)
    {
        if (start >= text.Length || IsPlain(text[start]))
        {
            return MarkFamily.None;
        }

        MarkFamily family = Read(text, start, out int width);
        bool opens = family == MarkFamily.Single
            ? Apostrophes.Opens(text, start, start, apostrophes)
            : text[start] is not ('」' or '』' or '’') && MarkSides.Of(text, start, width, start) != MarkSide.Closing;
        return opens ? family : MarkFamily.None;
    }
}

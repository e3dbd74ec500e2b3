using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>The number of opening and closing quotation marks of a paragraph.</summary>
/// <param name="Open">Marks whose shape opens, less those whose shape closes.</param>
/// <param name="Straight">Marks without a side.</param>
/// <param name="Angles">Opening angle marks, less closing ones.</param>
/// <param name="Corners">Opening corner marks, less closing ones.</param>
internal readonly record struct MarkCount(int Open, int Straight, int Angles, int Corners)
{
    /// <summary>Whether the marks can be pairs: none is missing, even if it is not clear which belong together.</summary>
    public bool IsEven => Straight >= Math.Abs(Open) && (Straight - Math.Abs(Open)) % 2 == 0 && Angles == 0 && Corners == 0;

    /// <summary>Counts the marks of a paragraph.</summary>
    public static MarkCount Of(string text, TextRange paragraph)
    {
        int high = 0;
        int low = 0;
        int closing = 0;
        int straight = 0;
        int angles = 0;
        int corners = 0;
        for (int index = paragraph.Start; index < paragraph.End; index++)
        {
            switch (text[index])
            {
                case '"':
                    // In '"' it is a sign that the text writes about.
                    bool isCited = index > paragraph.Start && index + 1 < paragraph.End && text[index - 1] == '\'' && text[index + 1] == '\'';
                    straight += isCited ? 0 : 1;
                    break;
                case '“':
                    high++;
                    break;
                case '”':
                    closing++;
                    break;
                case '„' or '‟':
                    low++;
                    break;
                case '«':
                    angles++;
                    break;
                case '»':
                    angles--;
                    break;
                case '「' or '『':
                    corners++;
                    break;
                case '」' or '』':
                    corners--;
                    break;
            }
        }

        // “ closes what „ opened.
        int open = low == 0 ? high - closing : low - closing - high;
        return new MarkCount(open, straight, angles, corners);
    }
}

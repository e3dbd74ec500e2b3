using System.Globalization;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>Writes the problems of quotation marks without a partner.</summary>
internal static class UnpairedMarkReport
{
    private const string Remedy = "add the missing quotation mark, or remove this one";

    // Texts with many such marks use them for something else: above this number the first one stands for all of them.
    private const int MaxMarks = 3;

    /// <summary>Adds the problems of a text.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="parsed">The text.</param>
    /// <param name="problems">Takes the problems.</param>
    public static void Add(IReadOnlyList<UnpairedMark> marks, ParsedDocument parsed, ProblemCollector problems)
    {
        bool areMany = marks.Count > MaxMarks;
        for (int index = 0; index < (areMany ? 1 : marks.Count); index++)
        {
            UnpairedMark mark = marks[index];
            string remedy = mark.Joined == 0
                ? Remedy
                : $"{Number(mark.Joined)} quotation marks of the paragraph open a quotation and do not close it, so blank lines between paragraphs seem to be missing: put a blank line after each paragraph";
            string more = areMany ? $" ({Number(marks.Count - 1)} more in this text)" : string.Empty;
            problems.Add(ProblemKind.UnbalancedQuotationMark, parsed.InFile(mark.Mark), mark.Mark.In(parsed.Characters).ToString(), remedy + more);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the months that articles have.</summary>
internal static class MonthWriter
{
    private const int MonthLength = 7;

    /// <summary>Writes the months of articles, which are in the order of their dates.</summary>
    /// <param name="articles">The articles. Those without a date come last.</param>
    /// <param name="place">Places a string.</param>
    public static CountedTableWriter Write(EquatableArray<ArticleEntry> articles, Func<string, (uint Address, int Length)> place)
    {
        var table = new CountedTableWriter(Table.Months);
        string last = string.Empty;
        int index = 0;
        for (; index < articles.Count && articles[index].Model.DayNumber >= 0; index++)
        {
            string month = IsoDate.Format(articles[index].Model.DayNumber, "-").Substring(0, MonthLength);
            if (month != last)
            {
                (uint address, int length) = place(month);
                table.Next().Address(address).Number(length).Number(index).EndRow();
                last = month;
            }
        }

        if (table.Count > 0)
        {
            table.Next().Address(0).Number(0).Number(index).EndRow();
        }

        return table;
    }
}

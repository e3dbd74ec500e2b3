using System.Text;
using EmbeddedCorpus.Compiler.Format;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>Writes the other names of articles or speakers, in the order in which the reader searches them.</summary>
internal static class AliasWriter
{
    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="aliases">The names, each once, with their rows.</param>
    /// <param name="strings">Places the names.</param>
    /// <returns>The table, and the number of its rows.</returns>
    public static (TableWriter Table, int Rows) Write(Table table, IEnumerable<(string Name, int Row)> aliases, ImageStrings strings)
    {
        var writer = new TableWriter(table);
        (byte[] Utf8, string Name, int Row)[] sorted = [.. aliases.Select(static alias => (Encoding.UTF8.GetBytes(alias.Name), alias.Name, alias.Row))];
        Array.Sort(sorted, static (left, right) => left.Utf8.AsSpan().SequenceCompareTo(right.Utf8));
        foreach ((_, string name, int row) in sorted)
        {
            (uint address, int length) = strings.Add(name);
            writer.Address(address).Number(length).Number(row).EndRow();
        }

        return (writer, sorted.Length);
    }
}

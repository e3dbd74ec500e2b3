using System.CommandLine;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Tool.Exports;
using EmbeddedCorpus.Tool.Output;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Writes a corpus in a format of other programs.</summary>
internal static class ExportCommand
{
    private const string Sqlite = "sqlite";
    private const string Parquet = "parquet";
    private const string Csv = "csv";
    private const string JsonLines = "jsonl";

    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output, CancellationToken cancellation)
    {
        Option<string> format = WordQuery.Choice("--to", "The format", JsonLines, Csv, Parquet, Sqlite);
        Option<string> table = WordQuery.Choice("--table", "The table, and for sqlite always all tables", [.. CorpusTables.Names]);
        var unit = new Option<OffsetUnit>("--offsets") { Description = "The unit of the offsets: Unicode code points, bytes of UTF-8, or UTF-16 characters." };
        var file = new Option<string>("--output", "-o") { Description = "The file. An existing file is replaced only when the new file is complete.", Required = true, HelpName = "FILE" };
        var command = new Command("export", "Writes articles, quotations or paragraphs as JSON lines, CSV, Parquet or a SQLite database.") { InputOptions.Inputs, format, file, table, unit, InputOptions.Corpus, InputOptions.Set };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = InputOptions.ReadCorpus(parsed, cancellation).Corpus;
            var tables = new CorpusTables(corpus, parsed.GetValue(unit), cancellation);
            string path = parsed.GetRequiredValue(file);
            string to = parsed.GetRequiredValue(format);
            string[] names = to == Sqlite ? [.. CorpusTables.Names] : [parsed.GetRequiredValue(table)];
            int[] rows = to == Sqlite ? WriteDatabase(path, names.Select(tables.Of)) : [Write(path, to, tables.Of(names[0]), cancellation)];
            if (JsonView.IsAsked(parsed))
            {
                JsonView.Write(parsed, corpus, null, names.Length, names.Zip(rows, (name, count) => new { File = path, Table = name, RowCount = count }));
                return ExitCode.Success;
            }

            output.WriteLine($"{path}: {string.Join(", ", names.Zip(rows, static (name, count) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} {name}")))}");
            return ExitCode.Success;
        });
        return command;
    }

    private static int Write(string path, string format, ExportTable table, CancellationToken cancellation)
    {
        int rows = 0;
        OutputFile.Write(path, stream => rows = format switch
        {
            Parquet => ParquetExport.Write(table, stream, cancellation),
            Csv => CsvExport.Write(table, stream),
            _ => JsonLinesExport.Write(table, stream),
        });
        return rows;
    }

    private static int[] WriteDatabase(string path, IEnumerable<ExportTable> tables)
    {
        int[] rows = [];
        OutputFile.WriteBeside(path, temporary => rows = SqliteExport.Write(temporary, tables));
        return rows;
    }
}

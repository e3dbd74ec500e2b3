using System.CommandLine;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Tool.Fixing;
using EmbeddedCorpus.Tool.Output;
using EmbeddedCorpus.Tool.Reports;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Changes texts in other encodings to UTF-8.</summary>
internal static class FixCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var encoding = new Option<string?>("--encoding") { Description = "The encoding of files that are not UTF-8 and have no byte order mark, such as windows-1252.", HelpName = "NAME" };
        var write = new Option<bool>("--write") { Description = "Changes the files. Without the option, the command only shows the lines that would change." };
        var command = new Command("fix", "Changes texts in other encodings to UTF-8, and repairs texts that were decoded wrongly. Without --write, the command only shows the changes.") { InputOptions.Inputs, InputOptions.Set, encoding, write };
        command.SetAction(parsed =>
        {
            string? named = parsed.GetValue(encoding);
            if (named is not null && TextEncodings.Find(named) is null)
            {
                throw new InputException($"There is no encoding '{named}'. {TextEncodings.Remedy}.");
            }

            var fixes = new List<(TextFix Fix, bool IsWritten)>();
            foreach (DocumentItem document in InputOptions.Read(parsed, cancellation).Request.Documents)
            {
                cancellation.ThrowIfCancellationRequested();
                TextFix fix = Look(document, named);
                if (parsed.GetValue(write))
                {
                    fix = Write(fix);
                }

                bool isWritten = parsed.GetValue(write) && fix.Content is not null;
                if (fix.Content is not null || fix.Problem is not null)
                {
                    fixes.Add((fix with { File = ProblemLine.Relative(fix.File), Content = isWritten ? null : fix.Content }, isWritten));
                    if (!JsonView.IsAsked(parsed))
                    {
                        FixWriter.Write(output, error, fixes[^1].Fix, isWritten);
                    }
                }
            }

            Finish(parsed, error, fixes);
            return fixes.Exists(static fix => fix.Fix.Problem is not null) ? ExitCode.Failure : ExitCode.Success;
        });
        return command;
    }

    private static TextFix Look(DocumentItem document, string? named)
    {
        try
        {
            // What a project says of its file comes before what the command line says of all files.
            string stated = document.Metadata.Reading.Encoding;
            return TextFix.Of(document.File, File.ReadAllBytes(document.File), stated.Length > 0 ? stated : named);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new TextFix(document.File, string.Empty, [], null, exception.Message);
        }
    }

    // One file that cannot be written does not stop the others.
    private static TextFix Write(TextFix fix)
    {
        try
        {
            if (fix.Content is not null)
            {
                OutputFile.Write(fix.File, stream => stream.Write(fix.Content));
            }

            return fix;
        }
        catch (OutputException exception)
        {
            return new TextFix(fix.File, string.Empty, [], null, $"cannot be written: {exception.Reason}");
        }
    }

    private static void Finish(ParseResult parsed, TextWriter error, List<(TextFix Fix, bool IsWritten)> fixes)
    {
        if (JsonView.IsAsked(parsed))
        {
            JsonView.Write(parsed, (string?)null, null, fixes.Count, fixes.Select(static fix =>
                new { fix.Fix.File, fix.Fix.From, fix.Fix.Lines, fix.IsWritten, fix.Fix.Problem }));
            return;
        }

        int changes = fixes.Count(static fix => fix.Fix.Problem is null);
        string files = changes == 1 ? "1 file" : $"{changes} files";
        error.WriteLine(fixes.Exists(static fix => fix.IsWritten) ? $"{files} changed to UTF-8." : changes > 0 ? $"{files} to change. Use --write to change the files." : "No file needs a change.");
    }
}

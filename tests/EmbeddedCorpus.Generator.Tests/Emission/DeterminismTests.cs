using System.Globalization;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>Two machines that build the same texts emit the same code.</summary>
public sealed class DeterminismTests
{
    private static readonly (string Path, string Text)[] s_documents =
    [
        ("corpus/b.txt", "date 2022-10-03 'İstanbul is big; it is old'\n\n“Istanbul is ours,” said Ian Inglis.\n"),
        ("corpus/a.txt", "date 2022-10-03 'İstanbul is big; it is old'\n\nThe same day, another text.\n"),
        ("corpus/sub/c.txt", "Titles in a row\n\nNo date.\n"),
        ("corpus/sub/d.txt", "date 0900-01-02 istanbul in old times\n\nKhatib said: “Negative −1, 12,5 and 12.5.”\n"),
        ("corpus/ärger.txt", "ärger\n\nß\n"),
        ("corpus/Zeta.txt", "zeta\n\nZ\n"),
    ];

    private static string Emit(TestProject project)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        return string.Join('\n', run.Files.Select(static file => $"//// {file.Key}\n{file.Value}").Concat(run.Diagnostics.Lines()));
    }

    private static string Expected { get; } = Emit(TestProject.With(s_documents));

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        (string, string)[] reversed = [.. Enumerable.Reverse(s_documents)];
        (string, string)[] sorted = [.. s_documents.OrderBy(static document => document.Path.Length)];

        Assert.Equal(Expected, Emit(TestProject.With(reversed)));
        Assert.Equal(Expected, Emit(TestProject.With(sorted)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void The_culture_of_the_machine_does_not_matter(string name) => Assert.Equal(Expected, InCulture(CultureInfo.GetCultureInfo(name)));

    [Fact]
    public void A_culture_with_signs_and_calendar_of_its_own_does_not_matter()
    {
        // Works without the system's culture data too.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.Calendar = culture.OptionalCalendars[0];

        Assert.Equal(Expected, InCulture(culture));
    }

    [Theory]
    [InlineData("/src/app/")]
    [InlineData("/home/someone/work on it/app/")]
    [InlineData("/home/someone/app")]
    [InlineData("C:/work/app/")]
    [InlineData(@"C:\work\app\")]
    [InlineData(@"\\server\share\app\")]
    public void The_folder_of_the_project_and_the_separator_do_not_matter(string directory)
    {
        char separator = directory.Contains('\\') ? '\\' : '/';
        string root = directory.EndsWith(separator) ? directory : directory + separator;
        TestProject project = TestProject.Empty.Set("ProjectDir", directory);
        foreach ((string path, string text) in s_documents)
        {
            project = project.Add(TestDocument.Of(root + path.Replace('/', separator), text).With("EmbeddedCorpus", "Corpus"));
        }

        SortedDictionary<string, string> files = GeneratorRun.Of(project).Files;

        Assert.DoesNotContain(files.Values, file => file.Contains(root) || file.Contains(root.Replace("\\", "\\\\")));
        Assert.Equal(GeneratorRun.Of(TestProject.With(s_documents)).Files, files);
    }

    [Theory]
    [InlineData("other/a.txt", "../../other/a.txt", "../../other/a")]
    [InlineData("src/shared/a.txt", "../shared/a.txt", "../shared/a")]
    public void A_file_outside_the_project_has_a_relative_path(string place, string path, string id)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty.Add(TestDocument.Of("/" + place, "A\n\ntext").With("EmbeddedCorpus", "Corpus"))).Compiles();

        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(path, app.Corpus().Articles[0].Path.ToString());
        Assert.Equal(id, app.Corpus().Articles[0].Id.ToString());
    }

    [Fact]
    public void A_file_on_another_drive_has_no_absolute_path()
    {
        TestProject project = TestProject.Empty.Set("ProjectDir", @"C:\work\app\").Add(TestDocument.Of(@"D:\texts\a.txt", "A\n\ntext").With("EmbeddedCorpus", "Corpus"));
        GeneratorRun run = GeneratorRun.Of(project).Compiles();

        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal("a.txt", app.Corpus().Articles[0].Path.ToString());
    }

    [Fact]
    public void Generated_code_ends_its_lines_the_same_way_whatever_the_texts_do()
    {
        // The generator writes \n, and so does the source of the generator itself, however it was checked out.
        TestProject project = TestProject.With(s_documents).Add("corpus/crlf.txt", "CRLF\r\n\r\none\r\ntwo\r\n").Add("corpus/cr.txt", "CR\r\rone\rtwo\u0085three\u2028four");

        Assert.All(GeneratorRun.Of(project).Files.Values, static file =>
        {
            Assert.DoesNotContain('\r', file);
            Assert.DoesNotContain('\u0085', file);
            Assert.DoesNotContain('\u2028', file);
            Assert.EndsWith("}\n", file);
            Assert.DoesNotContain(" \n", file);
        });
    }

    private static string InCulture(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUI = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            return Emit(TestProject.With(s_documents));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUI;
        }
    }
}

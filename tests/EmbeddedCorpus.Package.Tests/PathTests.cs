using System.Text;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Names and places of files on their way through MSBuild and the compiler. Linux allows most of them; elsewhere no such file can be made.</summary>
public class PathTests(PackageFixture package)
{
    private static readonly string[] s_names =
    [
        "a space", " space before", "space behind ", "a  .b", "dot.", ".hidden", "-dash", "_", "~tilde", "`tick",
        "#", "ha#sh", "a#/a", "semi;colon", "a;", ";", "a #b;c d", "per%41cent", "%3B", "%", "%2", "%zz", "100%",
        "sq'uote", "'", "dol$lar", "$(MSBuildProjectName)", "@(None)", "%(Filename)", "%(", "par(en)", "a)b", "amp&", "l<t>", "com,ma", "eq=ual", "pl+us", "unset",
        "br[ac]ket", "[", "]", "cu{r,l}y", "cu{1..3}y", "{", "}", "ex!clam", "!x", "st*ar", "**", "qu?estion", "^c", "car^et",
        "emoji 😀", "עברית", "العربية", "日本", "\u202Egnp", "zero\u200Bwidth", "no\u00A0break", "del\u007F", "Case", "case", "CASE", "caf\u00E9", "cafe\u0301",
        new string('x', 200), new string('ж', 120), "deep/d#e [1] {a}/[f]; g",
    ];

    // What neither the compiler's command line nor the section of a file in its .editorconfig can hold.
    private static readonly string[] s_unnamable = ["dq\"uote", "pi|pe", "col:on", "tab\tx", "new\nline", "feed\fx", "next\u0085line", "line\u2028end", "paragraph\u2029end"];

    private const string Print = "foreach (var article in Named.Corpus.Articles) Console.WriteLine($\"{Convert.ToBase64String(article.Id.Bytes)} {Convert.ToBase64String(article.Path.Bytes)} {article.Text}\");";

    private static void RequireLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "NOT TESTED: this system allows fewer names.");

    private static IEnumerable<string> Decode(IEnumerable<string> lines) => lines
        .Select(static line => line.Split(' ', 3))
        .Select(static parts => $"{Encoding.UTF8.GetString(Convert.FromBase64String(parts[0]))}|{Encoding.UTF8.GetString(Convert.FromBase64String(parts[1]))}|{parts[2]}")
        .Order(StringComparer.Ordinal);

    [Theory]
    [InlineData(Storage.Literals)]
    [InlineData(Storage.Resource)]
    public async Task A_file_of_any_name_and_place_has_the_id_and_path_that_the_contract_says(Storage storage)
    {
        RequireLinux();

        // Under a folder whose name starts a comment where the compiler is told of it.
        Sandbox sandbox = package.CreateSandbox($"names-{storage}")
            .Project(
                "C# [1]/app/Named.csproj",
                items: """
                <CorpusDocument Include="../texts/**/*.txt" />
                <CorpusDocument Include="../one.txt" />
                <CorpusDocument Include="../two.txt" Link="shown/t#w%3Bo .txt" />
                <CorpusDocument Include="written %3B #1 %2541.txt" ConstantName="
                  Written
                  " />
                <CorpusDocument Include="corpus/twice/*.txt" ConstantName="Twice" />
                <CorpusDocument Include="corpus/twice/again.txt" />
                """,
                storage: storage)
            .Write("C# [1]/texts/in/a#b.txt", "Outside\n\noutside")
            .Write("C# [1]/one.txt", "One\n\none")
            .Write("C# [1]/two.txt", "Two\n\ntwo")
            .Write("C# [1]/app/written ; #1 %41.txt", "Written out\n\nwritten")
            .Write("C# [1]/app/corpus/twice/a.txt", "Named twice\n\ntwice")
            .Write("C# [1]/app/corpus/twice/again.txt", "Named three times\n\nthrice")
            .Write("C# [1]/app/Program.cs", Print + "Console.WriteLine($\"{Named.Corpus.Articles.Written.Id} {Named.Corpus.Articles.Twice.Id}\");");
        string[] names = storage == Storage.Resource ? [.. s_names, .. s_unnamable] : s_names;
        for (int index = 0; index < names.Length; index++)
        {
            sandbox.Write($"C# [1]/app/corpus/{names[index]}.txt", $"Headline {index}\n\nnumber {index}");
        }

        string app = sandbox.PathOf("C# [1]/app");
        File.CreateSymbolicLink(Path.Combine(app, "corpus", "link.txt"), Path.Combine("..", "..", "one.txt"));
        Directory.CreateSymbolicLink(Path.Combine(app, "corpus", "folder"), Path.Combine("..", "..", "texts", "in"));
        Directory.CreateSymbolicLink(Path.Combine(app, "corpus", "twice", "loop"), "..");

        string[] lines = await sandbox.Run("C# [1]/app");
        Assert.Equal("written ; #1 %41 a", lines[^1]);
        string[] expected =
        [
            .. names.Select(static (name, index) => $"{name}|corpus/{name}.txt|number {index}"),
            "in/a#b|../texts/in/a#b.txt|outside",
            "one|../one.txt|one",
            "shown/t#w;o |shown/t#w;o .txt|two",
            "written ; #1 %41|written ; #1 %41.txt|written",
            "a|corpus/twice/a.txt|twice",
            "again|corpus/twice/again.txt|thrice",

            // A link is a file of its own; one that leads back up is not followed.
            "link|corpus/link.txt|one",
            "folder/a#b|corpus/folder/a#b.txt|outside",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Decode(lines[..^1]));
    }

    [Fact]
    public async Task A_file_that_cannot_reach_the_compiler_is_one_error_at_it_and_disturbs_no_other()
    {
        RequireLinux();
        Sandbox sandbox = package.CreateSandbox("unnamable")
            .Project("Named.csproj", items: """<AdditionalFiles Include="corpus/both.txt" EmbeddedCorpus="Other" />""", storage: Storage.Literals)
            .Write("corpus/both.txt", "In two corpora\n\nwords")
            .Write("corpus/lone.txt", "Lone\n\n“We have nothing to add, the minister said.")
            .Write("corpus/x\u2028build_property.EmbeddedCorpusNamespace = Evil\u2028.txt", "Evil\n\nwords")
            .Write("Program.cs", "Console.WriteLine(Named.Corpus.Articles.Lone.Id.ToString() + Named.Corpus.Articles.InTwoCorpora.Id.ToString());");
        foreach (string name in s_unnamable)
        {
            sandbox.Write($"corpus/{name}.txt", $"Headline {name[0]}\n\nwords");
        }

        File.CreateSymbolicLink(sandbox.PathOf("corpus/dangling.txt"), "nowhere.txt");
        ProcessResult build = await sandbox.Build();
        Assert.NotEqual(0, build.ExitCode);
        const string Remedy = "error EC0014: The setting Storage=Literals cannot be used: Rename the file, or use Resource: the compiler takes no file with ";
        Assert.Equal(
            [
                "both.txt(1,1): error EC0014: The setting Corpus=Other cannot be used: The file is also in the corpus 'Corpus', and the compiler reads each file only once: set the storage of one of the two corpora to Resource",
                $"col:on.txt(1,1): {Remedy}: in its path",
                "dangling.txt(1,1): error EC0015: The file could not be read and is left out: It does not exist",
                $"dq\"uote.txt(1,1): {Remedy}\" in its path",
                $"feed x.txt(1,1): {Remedy}U+000C in its path",
                $"line end.txt(1,1): {Remedy}U+2028 in its path",
                "lone.txt(3,1): warning EC0006: The quotation mark “ has no partner in its paragraph: add the missing quotation mark, or remove this one",
                $"new line.txt(1,1): {Remedy}U+000A in its path",
                $"next line.txt(1,1): {Remedy}U+0085 in its path",
                $"paragraph end.txt(1,1): {Remedy}U+2029 in its path",
                $"pi|pe.txt(1,1): {Remedy}| in its path",
                $"tab x.txt(1,1): {Remedy}U+0009 in its path",
                $"x build_property.EmbeddedCorpusNamespace = Evil .txt(1,1): {Remedy}U+2028 in its path",
            ],
            build.Diagnostics.Where(static line => line.Contains(" EC", StringComparison.Ordinal)).Select(Shorten).Order(StringComparer.Ordinal));

        // No word of the compiler's own on the link that leads nowhere; what the program names is there.
        Assert.All(build.Diagnostics, static line => Assert.Contains(" EC", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_setting_that_the_compiler_would_see_a_part_of_is_refused_as_a_whole()
    {
        Sandbox sandbox = package.CreateSandbox("cut-settings")
            .Project(
                "Cut.csproj",
                """
                <EmbeddedCorpusNamespace>Cut#Off</EmbeddedCorpusNamespace>
                <EmbeddedCorpusVisibility>public;internal</EmbeddedCorpusVisibility>
                <EmbeddedCorpusNaming>Path
                build_property.EmbeddedCorpusVisibility = public</EmbeddedCorpusNaming>
                <EmbeddedCorpusConstants>None # all</EmbeddedCorpusConstants>
                <EmbeddedCorpusLanguage>none#</EmbeddedCorpusLanguage>
                """,
                """<CorpusDocument Update="corpus/a.txt" ConstantName="Cut#Off" /><CorpusDocument Include="b.txt" Corpus="News;Old" />""",
                storage: Storage.Literals)
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("b.txt", "Another text\n\nwords")
            .Write("Program.cs", "Console.WriteLine();");
        ProcessResult build = await sandbox.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(
            [
                "ConstantName=Cut#Off", "Corpus=News;Old", "EmbeddedCorpusConstants=None ＃ all", "EmbeddedCorpusLanguage=none＃", "EmbeddedCorpusNamespace=Cut＃Off",
                "EmbeddedCorpusNaming=Path build_property.EmbeddedCorpusVisibility = public", "EmbeddedCorpusVisibility=public,internal",
            ],
            build.Diagnostics.Select(static line => line.Split("error EC0014: The setting ")[1].Split(" cannot be used")[0]).Order(StringComparer.Ordinal));
    }

    // Without the folder before and the link behind.
    private static string Shorten(string diagnostic)
    {
        string line = diagnostic[(diagnostic.IndexOf("corpus/", StringComparison.Ordinal) + "corpus/".Length)..];
        int end = line.IndexOf(" (http", StringComparison.Ordinal);
        return line[..(end >= 0 ? end : line.IndexOf(" [/", StringComparison.Ordinal))];
    }
}

using System.Text;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class HostileTextTests(PackageFixture package)
{
    private const string Hostile = "date 2024-01-01 '\"\"\" */ </summary> \\u0041 {0} \" + System.Environment.Exit(7) + \"'\n\n"
        + "\"\"\" \\ \\n */ // </summary> --> ]]> & \0 \u2028 \u2029 \u0085 \uFEFF \u202E override \u202C \U0001F600 \U000E0041\n#line 1 \"x\"\n#error no\n"
        + "\"; public class Injected { } //\n\tclass C { }\r\nCRLF\rCR";

    [Fact]
    public async Task A_text_built_to_break_out_of_code_comes_back_as_data()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Hostile);
        Sandbox sandbox = package.CreateSandbox("hostile")
            .Project("Hostile.csproj", "<GenerateDocumentationFile>true</GenerateDocumentationFile><NoWarn>$(NoWarn);CS1591</NoWarn>")
            .Write("corpus/a'b;#&<summary>.txt", bytes)
            .Write("corpus/d#e/[f]; g.txt", "In an odd folder\n\nwords")
            .Write("corpus/utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Sixteen\n\nžluťoučký \U0001F600")])
            .Write("corpus/bom.txt", [.. Encoding.UTF8.GetPreamble(), .. "With a mark\n\nwords"u8])
            .Write("corpus/replacement.txt", "Replaced\n\na real \uFFFD in the file")
            .Write("Program.cs", """
                foreach (var article in Hostile.Corpus.Articles) Console.WriteLine(article.Id + "|" + Convert.ToBase64String(article.Source.Bytes));
                Console.WriteLine(typeof(Program).Assembly.GetTypes().Any(type => type.Name == "Injected"));
                """);
        (await sandbox.DotNet("build", "-nologo", "-v:q", "-p:UseSharedCompilation=false")).Succeeded();
        string[] lines = await sandbox.Run();
        Assert.Equal(
            [
                "a'b;#&<summary>|" + Convert.ToBase64String(bytes),
                "bom|" + Convert.ToBase64String("With a mark\n\nwords"u8),
                "d#e/[f]; g|" + Convert.ToBase64String("In an odd folder\n\nwords"u8),
                "replacement|" + Convert.ToBase64String(Encoding.UTF8.GetBytes("Replaced\n\na real \uFFFD in the file")),
                "utf16|" + Convert.ToBase64String(Encoding.UTF8.GetBytes("Sixteen\n\nžluťoučký \U0001F600")),
                "False",
            ],
            lines);
    }

    [Fact]
    public async Task What_is_no_text_is_refused_at_its_line_and_column_and_stops_no_other_file()
    {
        Sandbox sandbox = package.CreateSandbox("malformed")
            .Project("Malformed.csproj")
            .Write("corpus/good.txt", "Good\n\nwords")
            .Write("corpus/latin.txt", [.. "Latin\n\nna"u8, 0xEF, .. "ve"u8])
            .Write("corpus/overlong.txt", [.. "Overlong\n\n\n12345"u8, 0xC0, 0xAF])
            .Write("corpus/surrogate.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Half\n\nab"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("c")])
            .Write("Program.cs", "Console.WriteLine(Malformed.Corpus.Articles.Good.Id.ToString());");
        ProcessResult build = await sandbox.DotNet("build", "-nologo", "-v:q", "-p:UseSharedCompilation=false");
        string[] errors = [.. build.Diagnostics.Select(line => line[(line.IndexOf("corpus/", StringComparison.Ordinal) + 7)..line.IndexOf(": The file", StringComparison.Ordinal)]).Order(StringComparer.Ordinal)];
        Assert.Equal(["latin.txt(3,3): error EC0001", "overlong.txt(4,6): error EC0001", "surrogate.txt(3,3): error EC0001"], errors);
    }
}

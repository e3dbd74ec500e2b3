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
            .Project("Hostile.csproj", "<GenerateDocumentationFile>true</GenerateDocumentationFile><NoWarn>$(NoWarn);CS1591</NoWarn>", TwoCorpora.Documents)
            .Write("texts/a'b;#&<summary>.txt", bytes)
            .Write("texts/d#e/[f]; g.txt", "In an odd folder\n\nwords")
            .Write("texts/utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Sixteen\n\nžluťoučký \U0001F600")])
            .Write("texts/bom.txt", [.. Encoding.UTF8.GetPreamble(), .. "With a mark\n\nwords"u8])
            .Write("texts/replacement.txt", "Replaced\n\na real \uFFFD in the file")
            .Write("Program.cs", """
                foreach (var article in Hostile.InLiterals.Articles.Concat(Hostile.InResource.Articles)) Console.WriteLine(article.Id + "|" + Convert.ToBase64String(article.Source.Bytes));
                Console.WriteLine(typeof(Program).Assembly.GetTypes().Any(type => type.Name == "Injected"));
                """);
        string[] articles =
        [
            "a'b;#&<summary>|" + Convert.ToBase64String(bytes),
            "bom|" + Convert.ToBase64String("With a mark\n\nwords"u8),
            "d#e/[f]; g|" + Convert.ToBase64String("In an odd folder\n\nwords"u8),
            "replacement|" + Convert.ToBase64String(Encoding.UTF8.GetBytes("Replaced\n\na real \uFFFD in the file")),
            "utf16|" + Convert.ToBase64String(Encoding.UTF8.GetBytes("Sixteen\n\nžluťoučký \U0001F600")),
        ];
        string[] lines = await sandbox.Run();
        Assert.Equal([.. articles, .. articles, "False"], lines);
    }
}

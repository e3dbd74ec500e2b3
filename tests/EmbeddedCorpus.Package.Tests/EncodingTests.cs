using System.Text;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Files in other encodings and in none, read by the compiler itself and by the package's task.</summary>
public class EncodingTests(PackageFixture package)
{
    private const string Text = "Überschrift\n\nText “日本語” 😀\n";

    private static Sandbox Files(Sandbox sandbox) => sandbox
        .WriteApart("empty.txt", [])
        .WriteApart("good.txt", Text)
        .WriteApart("image.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52])
        .WriteApart("mark.txt", [0xEF, 0xBB, 0xBF])
        .WriteApart("page.txt", [.. "Žluť\n\n日本 caf"u8, 0xE9, .. " \n"u8])
        .WriteApart("utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Wide\n\n" + Text)])
        .WriteApart("utf16-half.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Half\n\n日本 "), 0xDE, 0x00])
        .WriteApart("utf16-odd.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Odd\n\nab"), 0x41])
        .WriteApart("utf16-unmarked.txt", Encoding.Unicode.GetBytes("Unmarked\n\nab"))
        .WriteApart("utf32.txt", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Text)])
        .WriteApart("utf32-big.txt", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(Text)])
        .WriteApart("zeros.txt", [.. "Zeros\n\nä"u8, 0, 0, .. "b"u8])
        .WriteApart("zeros-bad.txt", [.. "Zeros\n\nä"u8, 0, 0, .. "b"u8, 0xFF])
        .Write("Program.cs", "Console.WriteLine(Encodings.InLiterals.Articles.Count + Encodings.InResource.Articles.Count);");

    [Fact]
    public async Task A_file_that_is_no_text_is_one_error_at_its_place()
    {
        Sandbox sandbox = Files(package.CreateSandbox("encodings").Project("Encodings.csproj", items: TwoCorpora.ApartDocuments));
        ProcessResult build = await sandbox.Build();
        Assert.NotEqual(0, build.ExitCode);
        string[] ours = [.. build.Diagnostics.Where(static line => line.Contains(" EC", StringComparison.Ordinal))];
        AssertErrors(ours, "literals", isCompiler: true);
        AssertErrors(ours, "resource", isCompiler: false);

        // The compiler's own word on files that it takes for binary ones, which no generator can take back; it does not see those of a resource.
        string[] compiler = [.. build.Diagnostics.Except(ours)];
        Assert.All(compiler, static line => Assert.Matches("CS2015: '.*/literals/", line));
        Assert.Equal(["image.txt", "utf32-big.txt", "zeros-bad.txt"], compiler.Select(static line => Path.GetFileName(line.Split('\'')[1])).Order(StringComparer.Ordinal));
    }

    // A file of which the compiler gives no text is refused at its start.
    private static void AssertErrors(string[] diagnostics, string folder, bool isCompiler) => Assert.Equal(
        [
            "empty.txt(1,1): error EC0004",
            "image.txt(1,1): error EC0001",
            "mark.txt(1,1): error EC0004",
            "page.txt(3,7): error EC0001",
            "utf16-half.txt(3,4): error EC0001",
            "utf16-odd.txt(3,3): error EC0001",
            "utf16-unmarked.txt(1,2): warning EC0010",
            "utf32-big.txt(1,1): error EC0001",
            "utf32.txt(1,1): error EC0001",
            isCompiler ? "zeros-bad.txt(1,1): error EC0001" : "zeros-bad.txt(3,5): error EC0001",
            "zeros.txt(3,2): warning EC0010",
        ],
        diagnostics.Where(line => line.Contains($"/{folder}/", StringComparison.Ordinal)).Select(line => Shorten(line, folder)).Order(StringComparer.Ordinal));

    // File, position, severity and id.
    private static string Shorten(string diagnostic, string folder)
    {
        int start = diagnostic.IndexOf($"/{folder}/", StringComparison.Ordinal) + folder.Length + 2;
        return diagnostic[start..diagnostic.IndexOf(": ", diagnostic.IndexOf(" EC", StringComparison.Ordinal), StringComparison.Ordinal)];
    }
}

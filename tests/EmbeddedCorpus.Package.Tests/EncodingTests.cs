using System.Text;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Files in other encodings and in none, read by the compiler itself and by the package's task.</summary>
public class EncodingTests(PackageFixture package)
{
    private const string Text = "Überschrift\n\nText “日本語” 😀\n";

    private static Sandbox Files(Sandbox sandbox) => sandbox
        .Write("corpus/empty.txt", [])
        .Write("corpus/good.txt", Text)
        .Write("corpus/image.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52])
        .Write("corpus/mark.txt", [0xEF, 0xBB, 0xBF])
        .Write("corpus/page.txt", [.. "Žluť\n\n日本 caf"u8, 0xE9, .. " \n"u8])
        .Write("corpus/utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Wide\n\n" + Text)])
        .Write("corpus/utf16-half.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Half\n\n日本 "), 0xDE, 0x00])
        .Write("corpus/utf16-odd.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Odd\n\nab"), 0x41])
        .Write("corpus/utf16-unmarked.txt", Encoding.Unicode.GetBytes("Unmarked\n\nab"))
        .Write("corpus/utf32.txt", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Text)])
        .Write("corpus/utf32-big.txt", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(Text)])
        .Write("corpus/zeros.txt", [.. "Zeros\n\nä"u8, 0, 0, .. "b"u8])
        .Write("corpus/zeros-bad.txt", [.. "Zeros\n\nä"u8, 0, 0, .. "b"u8, 0xFF])
        .Write("Program.cs", "Console.WriteLine(Encodings.Corpus.Articles.Count);");

    [Theory]
    [InlineData(Storage.Literals)]
    [InlineData(Storage.Resource)]
    public async Task A_file_that_is_no_text_is_one_error_at_its_place(Storage storage)
    {
        Sandbox sandbox = Files(package.CreateSandbox($"encodings-{storage}").Project("Encodings.csproj", storage: storage));
        ProcessResult build = await sandbox.Build();
        Assert.NotEqual(0, build.ExitCode);

        // A file of which the compiler gives no text is refused at its start.
        bool isCompiler = storage == Storage.Literals;
        Assert.Equal(
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
            build.Diagnostics.Where(static line => line.Contains(" EC", StringComparison.Ordinal)).Select(Shorten).Order(StringComparer.Ordinal));

        // The compiler's own word on files that it takes for binary ones, which no generator can take back.
        string[] compiler = [.. build.Diagnostics.Where(static line => !line.Contains(" EC", StringComparison.Ordinal))];
        Assert.All(compiler, static line => Assert.Contains("CS2015", line, StringComparison.Ordinal));
        Assert.Equal(isCompiler ? ["image.txt", "utf32-big.txt", "zeros-bad.txt"] : [], compiler.Select(static line => Path.GetFileName(line.Split('\'')[1])).Order(StringComparer.Ordinal));
    }

    // File, position, severity and id.
    private static string Shorten(string diagnostic)
    {
        int start = diagnostic.IndexOf("corpus/", StringComparison.Ordinal) + "corpus/".Length;
        return diagnostic[start..diagnostic.IndexOf(": ", diagnostic.IndexOf(" EC", StringComparison.Ordinal), StringComparison.Ordinal)];
    }
}

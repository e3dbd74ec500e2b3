using System.Text;
using System.Text.Json;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The command that changes texts to UTF-8.</summary>
public sealed class FixCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void The_lines_that_change_are_shown_and_the_file_stays_as_it_is()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("The café\r\n\r\nIt is open.\r\nA naïve “x”?\r\n".Replace('“', '"').Replace('”', '"'));
        Write("cafe.txt", bytes);
        (int code, string output, string error) = _run.Run("fix", "~", "--encoding", "windows-1252");
        Assert.Equal(0, code);
        Assert.Equal("--- ~/cafe.txt (windows-1252)\n+++ ~/cafe.txt (UTF-8)\n@@ -1 +1 @@\n-The caf\\xE9\n+The café\n@@ -4 +4 @@\n-A na\\xEFve \"x\"?\n+A naïve \"x\"?\n", output);
        Assert.Equal("1 file to change. Use --write to change the files.\n", error);
        Assert.Equal(bytes, File.ReadAllBytes(_run.PathOf("cafe.txt")));
    }

    [Theory]
    [InlineData("windows-1252", "“Café”, said Zoë.\r\n")]
    [InlineData("koi8-r", "Привет, мир.\n")]
    [InlineData("shift_jis", "港は開いている。\n")]
    [InlineData("iso-8859-15", "10 € für alle")]
    [InlineData("gb18030", "港口开放了。\n\n“是的。”\n")]
    public void A_named_encoding_becomes_utf8_with_the_same_line_ends(string encoding, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Write("a.txt", Encoding.GetEncoding(encoding).GetBytes(text));
        Assert.Equal((0, "1 file changed to UTF-8.\n"), Parts(_run.Run("fix", "~/a.txt", "--encoding", encoding, "--write")));
        Assert.Equal(Encoding.UTF8.GetBytes(text), File.ReadAllBytes(_run.PathOf("a.txt")));
        Assert.Equal((0, "No file needs a change.\n"), Parts(_run.Run("fix", "~/a.txt", "--encoding", encoding, "--write")));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Wide_characters_need_no_name(string encoding, bool hasMark)
    {
        const string Text = "The quay\n\nThe quay is “open”.\n";
        Encoding wide = Encoding.GetEncoding(encoding);
        Write("a.txt", [.. hasMark ? wide.GetPreamble() : [], .. wide.GetBytes(Text)]);
        Assert.EndsWith(" (UTF-8)\nAll characters stay the same.\n", _run.Run("fix", "~/a.txt").Output);
        Assert.StartsWith("~/a.txt: UTF-", _run.Run("fix", "~/a.txt", "--write").Output);
        Assert.Equal(Encoding.UTF8.GetBytes(Text), File.ReadAllBytes(_run.PathOf("a.txt")));
    }

    [Theory]
    [InlineData("â€œWe waited,â€\u009d said Zoë. CafÃ© and CafÃ©.", "“We waited,” said Zoë. Café and Café.")]
    [InlineData("CafÃƒÂ© and naÃƒÂ¯ve", "Café and naïve")]
    [InlineData("РџСЂРёРІРµС‚, РјРёСЂ", "Привет, мир")]
    [InlineData("Caf√© and na√Øve", "Café and naïve")]
    public void Text_that_was_decoded_wrongly_is_restored(string damaged, string whole)
    {
        _run.Add("a.txt", damaged + "\n");
        Assert.Equal(0, _run.Run("fix", "~/a.txt", "--write").Code);
        Assert.Equal(whole + "\n", File.ReadAllText(_run.PathOf("a.txt")));
    }

    [Theory]
    [InlineData("The quay is “open”. Café, naïve, Ångström, São Paulo, 港口.")]
    [InlineData("\uFEFFThe quay with a mark of UTF-8.")]
    [InlineData("He wrote Ã© once.")]
    [InlineData("Â")]
    public void Text_that_is_whole_stays(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Write("a.txt", bytes);
        Assert.Equal((0, "", "No file needs a change.\n"), _run.Run("fix", "~", "--write", "--encoding", "windows-1252"));
        Assert.Equal(bytes, File.ReadAllBytes(_run.PathOf("a.txt")));
    }

    [Fact]
    public void A_file_without_a_named_encoding_is_left_and_the_others_are_changed()
    {
        Write("a.txt", Encoding.Latin1.GetBytes("Café"));
        Write("b.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Boats")]);
        (int code, string output, string error) = _run.Run("fix", "~", "--write");
        Assert.Equal((1, "~/b.txt: UTF-16 to UTF-8\n"), (code, output));
        Assert.Equal("~/a.txt: not UTF-8. Name the encoding of the file with --encoding, such as --encoding windows-1252\n1 file changed to UTF-8.\n", error);
        Assert.Equal(Encoding.Latin1.GetBytes("Café"), File.ReadAllBytes(_run.PathOf("a.txt")));
        Assert.Equal(2, _run.Run("fix", "~", "--encoding", "windows-9999").Code);
    }

    [Fact]
    public void Bytes_that_an_encoding_does_not_have_are_refused()
    {
        Write("a.txt", [0x41, 0x82, 0xFF, 0xFF, 0x0A]);
        (int code, _, string error) = _run.Run("fix", "~/a.txt", "--encoding", "shift_jis", "--write");
        Assert.Equal(1, code);
        Assert.StartsWith("~/a.txt: no text in shift_jis: name another encoding with --encoding\n", error);
        Assert.Equal([0x41, 0x82, 0xFF, 0xFF, 0x0A], File.ReadAllBytes(_run.PathOf("a.txt")));
    }

    [Fact]
    public void Permissions_and_links_stay_and_a_file_that_is_read_only_is_not_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("NOT TESTED: permissions of Unix");
            return;
        }

        Write("real.txt", Encoding.Latin1.GetBytes("Café"));
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(_run.PathOf("real.txt"), Mode);
        File.CreateSymbolicLink(_run.PathOf("link.md"), _run.PathOf("real.txt"));
        Assert.Equal(0, _run.Run("fix", "~/link.md", "--encoding", "latin1", "--write").Code);
        Assert.Equal("Café", File.ReadAllText(_run.PathOf("real.txt")));
        Assert.Equal(Mode, File.GetUnixFileMode(_run.PathOf("real.txt")));
        Assert.NotNull(new FileInfo(_run.PathOf("link.md")).LinkTarget);

        Write("locked.txt", Encoding.Latin1.GetBytes("Café"));
        Write("other.txt", Encoding.Latin1.GetBytes("Zoë"));
        File.SetUnixFileMode(_run.PathOf("locked.txt"), UnixFileMode.UserRead);
        Assert.Equal((1, "~/locked.txt: cannot be written: the file is read-only\n1 file changed to UTF-8.\n"), Parts(_run.Run("fix", "~/locked.txt", "~/other.txt", "--encoding", "latin1", "--write")));
        Assert.Equal("Zoë", File.ReadAllText(_run.PathOf("other.txt")));
        Assert.Equal(Encoding.Latin1.GetBytes("Café"), File.ReadAllBytes(_run.PathOf("locked.txt")));
    }

    [Fact]
    public void Json_has_the_lines_of_each_file()
    {
        Write("a.txt", Encoding.Latin1.GetBytes("Café"));
        JsonElement item = Assert.Single(JsonDocument.Parse(_run.Run("fix", "~", "--encoding", "latin1", "--json").Output).RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal(("~/a.txt", "latin1", false), (item.GetProperty("file").GetString(), item.GetProperty("from").GetString(), item.GetProperty("isWritten").GetBoolean()));
        Assert.Equal("Café", item.GetProperty("lines")[0].GetProperty("after").GetString());
    }

    private static (int Code, string Error) Parts((int Code, string Output, string Error) run) => (run.Code, run.Error);

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(_run.PathOf(name), bytes);
}

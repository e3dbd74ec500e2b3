using EmbeddedCorpus.Compiler.Formats.Links;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Links;

/// <summary>Which targets of links are files, and which are addresses.</summary>
public sealed class FileTargetTests
{
    [Theory]
    [InlineData("other.md", "other.md")]
    [InlineData("./other.MD", "./other.MD")]
    [InlineData("../people/x.md#anchor", "../people/x.md")]
    [InlineData("a%20b.md?plain=1#L3", "a b.md")]
    [InlineData("folder\\b.txt", "folder/b.txt")]
    [InlineData("v1.2/notes.markdown", "v1.2/notes.markdown")]
    [InlineData("map.png", "map.png")]
    public void A_link_to_a_text_or_an_image_is_a_file(string target, string path) => Assert.Equal(path, FileTarget.Read(target, isImage: false));

    [Theory]
    [InlineData("")]
    [InlineData("#anchor")]
    [InlineData("other")]
    [InlineData("other/")]
    [InlineData("other.html")]
    [InlineData("other.md/")]
    [InlineData("/other.md")]
    [InlineData("%2Fother.md")]
    [InlineData("\\other.md")]
    [InlineData("//example.org/other.md")]
    [InlineData("https://example.org/other.md")]
    [InlineData("mailto:a@example.md")]
    [InlineData("C:/other.md")]
    [InlineData("~/other.md")]
    [InlineData("@site/other.md")]
    [InlineData("$root/other.md")]
    [InlineData("{{ base }}/other.md")]
    [InlineData("\uE000\uE000/other.md")]
    [InlineData("<path>/other.md")]
    [InlineData("*.md")]
    [InlineData("%base%/other.md")]
    [InlineData("a%00.md")]
    [InlineData("other.md5")]
    [InlineData(".md")]
    [InlineData("program.cs")]
    public void Any_other_target_is_an_address(string target) => Assert.Null(FileTarget.Read(target, isImage: false));

    [Theory]
    [InlineData("map.png", true)]
    [InlineData("map.SVG#layer", true)]
    [InlineData("map", false)]
    [InlineData("map.php?x=1.png", false)]
    [InlineData("text.md", false)]
    [InlineData("data:image/png;base64,iVBO.png", false)]
    public void An_image_is_a_file_with_an_extension_of_images(string target, bool isFile) => Assert.Equal(isFile, FileTarget.Read(target, isImage: true) is not null);

    [Theory]
    [InlineData("/p/a/x.md", "b.md", "/p/a/b.md")]
    [InlineData("/p/a/x.md", "./c/../b.md", "/p/a/b.md")]
    [InlineData("/p/a/x.md", "../../../../b.md", "/b.md")]
    [InlineData("C:\\p\\x.md", "../b.md", "C:/b.md")]
    [InlineData("a/x.md", "../b.md", "b.md")]
    [InlineData("x.md", "b//c.md", "b/c.md")]
    public void A_path_starts_at_the_folder_of_the_text(string text, string path, string full) => Assert.Equal(full, FileTarget.Resolve(text, path));
}

using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

public class DocumentPathTests
{
    [Theory]
    [InlineData("/repo/app/corpus/a.txt", "/repo/app", "corpus/a.txt")]
    [InlineData("/repo/app/corpus/a.txt", "/repo/app/", "corpus/a.txt")]
    [InlineData("/repo/app/a.txt", "/repo/app", "a.txt")]
    [InlineData("/repo/texts/a.txt", "/repo/app", "../texts/a.txt")]
    [InlineData("/repo/texts/a.txt", "/repo/src/app", "../../texts/a.txt")]
    [InlineData("/repo/application/a.txt", "/repo/app", "../application/a.txt")]
    [InlineData(@"C:\repo\app\corpus\a.txt", @"C:\repo\app\", "corpus/a.txt")]
    [InlineData(@"C:\repo\texts\a.txt", "C:/repo/app", "../texts/a.txt")]
    [InlineData(@"c:\repo\app\corpus\a.txt", @"C:\repo\app\", "corpus/a.txt")]
    [InlineData(@"C:\repo\texts\a.txt", "c:/repo/app", "../texts/a.txt")]
    [InlineData(@"D:\texts\a.txt", @"C:\repo\app", "a.txt")]
    [InlineData("corpus/a.txt", "/repo/app", "corpus/a.txt")]
    [InlineData("./corpus/a.txt", "/repo/app", "corpus/a.txt")]
    [InlineData("/repo/app/./corpus/a.txt", "/repo/app", "corpus/a.txt")]
    [InlineData("/repo/app/x/../corpus//a.txt", "/repo/app/", "corpus/a.txt")]
    [InlineData("/repo/app/../texts/.hidden/a.txt", "/repo/app", "../texts/.hidden/a.txt")]
    [InlineData("../../texts/./a.txt", "/repo/app", "../../texts/a.txt")]
    [InlineData(@"corpus\a.txt", "", "corpus/a.txt")]
    [InlineData("/repo/app/corpus/a.txt", "", "a.txt")]
    [InlineData(@"C:\repo\app\corpus\a.txt", "", "a.txt")]
    public void A_path_is_relative_to_the_project_and_the_same_on_every_system(string file, string directory, string expected) =>
        Assert.Equal(expected, DocumentPath.Relative(file, directory, link: string.Empty));

    [Theory]
    [InlineData(@"news\b.txt")]
    [InlineData("news//b.txt")]
    [InlineData("./news/x/../b.txt")]
    [InlineData("/news/b.txt")]
    public void A_link_says_where_the_file_is_shown(string link) =>
        Assert.Equal("news/b.txt", DocumentPath.Relative("/elsewhere/a.txt", "/repo/app", link));

    [Theory]
    [InlineData("corpus/a.txt", "", "corpus/a")]
    [InlineData("corpus/a.b.txt", "", "corpus/a.b")]
    [InlineData("corpus.d/a", "", "corpus.d/a")]
    [InlineData("corpus/.txt", "", "corpus/.txt")]
    [InlineData("../texts/a.txt", "", "../texts/a")]
    [InlineData("corpus/2022/a.txt", @"/2022\a", "2022/a")]
    [InlineData("corpus/a/a.txt", "/a", "a")]
    [InlineData("corpus/a/a.txt", "/a/a", "a/a")]
    [InlineData("corpus/a.b.txt", "/a.b", "a.b")]
    [InlineData("corpus/a#/a.txt", "/a#/a", "a#/a")]
    [InlineData("corpus/ a #;b .txt", "/ a #;b ", " a #;b ")]
    public void An_id_is_the_path_below_the_root_without_extension(string path, string belowRoot, string expected) =>
        Assert.Equal(expected, DocumentPath.Id(path, belowRoot));

    [Theory]
    [InlineData("corpus/a.txt", "a")]
    [InlineData("a.b.txt", "a.b")]
    [InlineData("corpus.d/a", "a")]
    [InlineData("corpus/.txt", ".txt")]
    [InlineData("", "")]
    public void A_stem_is_the_name_without_folders_and_extension(string path, string expected) => Assert.Equal(expected, DocumentPath.Stem(path));
}

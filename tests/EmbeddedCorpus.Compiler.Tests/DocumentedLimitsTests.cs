using System.Globalization;
using System.Xml.Linq;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Formats;

namespace EmbeddedCorpus.Compiler.Tests;

/// <summary>The limits and versions that pages name are those of the code.</summary>
public sealed class DocumentedLimitsTests
{
    public static TheoryData<string, string> Documented => new()
    {
        { "documents.md", $"| one text | {Number(ArticleParser.MaxResourceLength)} characters | {Number(ArticleParser.MaxLength)} characters |" },
        { "documents.md", $"| {ImageFormat.MaxNumber / 1_000_000} million | {ImageFormat.MaxNumber / 1_000_000} million |" },
        { "documents.md", $"at most {IdentifierWriter.MaxLength} characters" },
        { "EC0012.md", $"more than {Number(ArticleParser.MaxLength)} characters" },
        { "EC0012.md", $"{Number(ArticleParser.MaxResourceLength)} characters" },
        { "EC0014.md", $"at most {IdentifierWriter.MaxMemberLength} characters" },
        { "versions.md", $"writes and reads format {ImageFormat.Version}." },
        { "image-format.md", $"version of the image: {ImageFormat.Version} |" },
        { "versions.md", $"the EmbeddedCorpus {Version()}\nthat is loaded reads formats {ImageFormat.OldestReadable} to {ImageFormat.Version}." },
        { "publishing.md", $"Include=\"EmbeddedCorpus\" Version=\"{Version()}\"" },
        { "EC0018.md", $"Include=\"EmbeddedCorpus\" Version=\"{Version()}\"" },
        { "getting-started.md", $"#:package EmbeddedCorpus@{Version()}\n" },
        { "getting-started.md", $"`dotnet new install EmbeddedCorpus.Templates::{Version()}`" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_page_names_the_limit_of_the_code(string page, string text) =>
        Assert.Contains(text, File.ReadAllText(Path.Combine(SharedFolder.Repository(), "generator", "docs", page)), StringComparison.Ordinal);

    // Another version would read a range of formats, and the page has one number.
    [Fact]
    public void The_package_reads_the_one_format_that_the_page_names() => Assert.Equal(ImageFormat.Version, ImageFormat.OldestReadable);

    // The version of the next release, which all packages have.
    private static string Version() =>
        XDocument.Load(Path.Combine(SharedFolder.Repository(), "Directory.Build.props")).Descendants("Version").Single().Value;

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

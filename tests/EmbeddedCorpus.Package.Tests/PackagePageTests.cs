using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What a registry and a debugger show of the package.</summary>
public class PackagePageTests(PackageFixture package)
{
    private const string Pages = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/";
    private const string Files = "https://raw.githubusercontent.com/embeddedcorpus/embeddedcorpus/main/";

    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void The_readme_of_the_package_is_that_of_the_repository_with_absolute_links_and_no_comment()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        string packed = Encoding.UTF8.GetString(Bytes(archive, "README.md")).ReplaceLineEndings("\n");
        string[] links = [.. Regex.Matches(packed, @"\]\(([^)]*)\)").Select(static match => match.Groups[1].Value)];

        Assert.InRange(links.Length, 20, 100);
        Assert.All(links, static link => Assert.True(File.Exists(Path.Combine(Repository.Root, link.Replace(Pages, string.Empty, StringComparison.Ordinal).Replace(Files, string.Empty, StringComparison.Ordinal).Split('#')[0])), link));
        Assert.Equal([Files + "generator/docs/picture.png"], links.Where(static link => !link.StartsWith(Pages, StringComparison.Ordinal)));
        Assert.DoesNotContain("<!--", packed, StringComparison.Ordinal);

        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        Assert.Equal(
            Regex.Replace(readme, "<!-- .* -->\n", string.Empty),
            packed.Replace(Pages, string.Empty, StringComparison.Ordinal).Replace(Files, string.Empty, StringComparison.Ordinal).Replace("picture.png", "picture.svg", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_the_package_has_a_description_tags_license_and_repository()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        Dictionary<string, XElement> metadata = XDocument.Load(new MemoryStream(Bytes(archive, "EmbeddedCorpus.nuspec"))).Root!.Elements().Single().Elements().ToDictionary(static element => element.Name.LocalName);
        Assert.InRange(metadata["description"].Value.Length, 100, 300);
        Assert.InRange(metadata["tags"].Value.Split(' ').Length, 5, 15);
        Assert.Equal("MIT", metadata["license"].Value);
        Assert.Equal("https://github.com/embeddedcorpus/embeddedcorpus", metadata["repository"].Attribute("url")!.Value);
    }

    [Theory]
    [InlineData("EmbeddedCorpus", 50)]
    [InlineData("EmbeddedCorpus.Stemming", 10)]
    [InlineData("EmbeddedCorpus.Sets", 10)]
    public void The_symbols_lead_to_the_sources(string assembly, int least)
    {
        Assert.SkipUnless(Path.Exists(Path.Combine(Repository.Root, ".git")), "NOT TESTED: sources without git have no commit that a debugger could ask for.");
        using ZipArchive archive = ZipFile.OpenRead(Path.ChangeExtension(package.PackagePath, ".snupkg"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Bytes(archive, $"lib/net8.0/{assembly}.pdb")));
        MetadataReader symbols = provider.GetMetadataReader();
        CustomDebugInformation link = symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation).Single(information => symbols.GetGuid(information.Kind) == s_sourceLink);
        JsonProperty map = Assert.Single(JsonDocument.Parse(symbols.GetBlobBytes(link.Value)).RootElement.GetProperty("documents").EnumerateObject());
        Assert.Equal("/_/*", map.Name);
        Assert.Matches("^https://raw.githubusercontent.com/embeddedcorpus/embeddedcorpus/[0-9a-f]{40}/\\*$", map.Value.GetString());

        string[] sources = [.. symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name))];
        Assert.InRange(sources.Length, least, 1000);
        Assert.All(sources, static source => Assert.True(source.StartsWith("/_/", StringComparison.Ordinal) && File.Exists(Path.Combine(Repository.Root, source[3..])), source));
    }

    private static byte[] Bytes(ZipArchive archive, string entry)
    {
        using Stream stream = archive.GetEntry(entry)!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

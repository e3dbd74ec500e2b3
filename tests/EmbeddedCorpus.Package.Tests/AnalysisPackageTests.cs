using System.IO.Compression;
using System.Xml.Linq;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What lies in the package <c>EmbeddedCorpus.Analysis</c>.</summary>
public class AnalysisPackageTests(PackageFixture package)
{
    [Fact]
    public async Task The_package_has_one_assembly_and_depends_on_the_main_package_only()
    {
        string folder = package.CreateFolder("analysis");
        (await package.InRepository("pack", "runtime/EmbeddedCorpus.Analysis", "-c", "Release", "-o", folder, $"-p:Version={PackageFixture.Version}", "-p:RunAnalyzers=false", "-nologo")).Succeeded();
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(folder, $"EmbeddedCorpus.Analysis.{PackageFixture.Version}.nupkg"));
        Assert.Equal(
            ["EmbeddedCorpus.Analysis.nuspec", "README.md", "lib/net8.0/EmbeddedCorpus.Analysis.dll", "lib/net8.0/EmbeddedCorpus.Analysis.xml"],
            archive.Entries.Select(static entry => entry.FullName).Where(static name => !name.StartsWith('_') && !name.StartsWith('[') && !name.EndsWith(".psmdcp", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        using Stream stream = archive.GetEntry("EmbeddedCorpus.Analysis.nuspec")!.Open();
        XElement dependency = Assert.Single(XDocument.Load(stream).Descendants(), static element => element.Name.LocalName == "dependency");
        Assert.Equal(("EmbeddedCorpus", PackageFixture.Version), (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value));
    }
}

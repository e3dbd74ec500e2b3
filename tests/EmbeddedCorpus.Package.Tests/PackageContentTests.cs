using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What lies in the package.</summary>
public class PackageContentTests(PackageFixture package)
{
    // What Roslyn 4.8 brings itself; anything else would have to be shipped.
    private static readonly string[] s_givenByTheCompiler =
        ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", "netstandard"];

    // What MSBuild brings itself, in the .NET SDK and in Visual Studio.
    private static readonly string[] s_givenByTheBuild =
        ["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "System.Buffers", "System.Collections.Immutable", "System.Memory", "System.Runtime.CompilerServices.Unsafe", "netstandard"];

    [Fact]
    public void The_content_is_the_reviewed_list()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        IEnumerable<string> content = archive.Entries.Select(entry => entry.FullName).Where(name => !IsContainer(name)).Order(StringComparer.Ordinal);
        string actual = string.Concat(content.Select(name => name + "\n"));
        string reviewed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PackageContent.verified.txt"));
        Assert.True(reviewed == actual, $"PackageContent.verified.txt is not what the package holds:\n{actual}");
    }

    [Fact]
    public void The_package_depends_on_nothing_and_is_no_development_dependency()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        using Stream stream = archive.GetEntry("EmbeddedCorpus.nuspec")!.Open();
        var specification = XDocument.Load(stream);
        Assert.DoesNotContain(specification.Descendants(), element => element.Name.LocalName is "dependency" or "developmentDependency" or "frameworkAssembly");
        Assert.Equal(["net8.0"], specification.Descendants().Where(element => element.Name.LocalName == "group").Select(group => group.Attribute("targetFramework")!.Value));
        Assert.Equal("README.md", specification.Descendants().Single(element => element.Name.LocalName == "readme").Value);
    }

    [Fact]
    public void The_analyzers_need_nothing_but_what_the_oldest_compiler_brings() => AssertNeeds("analyzers/", s_givenByTheCompiler);

    [Fact]
    public void The_task_needs_nothing_but_what_the_build_brings() => AssertNeeds("tasks/", s_givenByTheBuild);

    [Fact]
    public void No_assembly_names_a_folder_of_the_machine_that_built_it()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        byte[] folder = Encoding.UTF8.GetBytes(Repository.Root);
        ZipArchiveEntry[] assemblies = [.. archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal))];
        Assert.Equal(10, assemblies.Length);
        foreach (ZipArchiveEntry assembly in assemblies)
        {
            Assert.True(Bytes(assembly).AsSpan().IndexOf(folder) < 0, assembly.FullName);
        }
    }

    [Fact]
    public void The_assemblies_that_a_program_ships_are_small()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        Assert.InRange(archive.GetEntry("lib/net8.0/EmbeddedCorpus.dll")!.Length, 200_000, 320 * 1024);
        Assert.InRange(archive.GetEntry("lib/net8.0/EmbeddedCorpus.Stemming.dll")!.Length, 20_000, 48 * 1024);
        Assert.InRange(archive.GetEntry("lib/net8.0/EmbeddedCorpus.Sets.dll")!.Length, 20_000, 64 * 1024);
    }

    [Fact]
    public void The_stemmers_need_nothing_but_the_framework()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        Assert.All(References(archive.GetEntry("lib/net8.0/EmbeddedCorpus.Stemming.dll")!), static name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_documentation_describes_every_public_type()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        using var image = new PEReader(new MemoryStream(Bytes(archive.GetEntry("lib/net8.0/EmbeddedCorpus.dll")!)));
        MetadataReader metadata = image.GetMetadataReader();
        using Stream stream = archive.GetEntry("lib/net8.0/EmbeddedCorpus.xml")!.Open();
        IEnumerable<string> documented = XDocument.Load(stream).Descendants("member").Select(member => member.Attribute("name")!.Value);
        string[] types = [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(IsPublic).Select(type => $"T:{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
        Assert.Contains("T:EmbeddedCorpus.Article", types);
        Assert.Empty(types.Except(documented));
    }

    private void AssertNeeds(string folder, string[] given)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        ZipArchiveEntry[] assemblies = [.. archive.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal))];
        string[] shipped = [.. assemblies.Select(entry => Path.GetFileNameWithoutExtension(entry.Name))];
        Assert.NotEmpty(assemblies);
        foreach (ZipArchiveEntry assembly in assemblies)
        {
            Assert.Empty(References(assembly).Except([.. given, .. shipped]));
        }
    }

    private static bool IsPublic(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public;

    private static bool IsContainer(string name) =>
        name is "[Content_Types].xml" or "_rels/.rels" || name.EndsWith(".psmdcp", StringComparison.Ordinal);

    private static string[] References(ZipArchiveEntry assembly)
    {
        using var image = new PEReader(new MemoryStream(Bytes(assembly)));
        MetadataReader metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

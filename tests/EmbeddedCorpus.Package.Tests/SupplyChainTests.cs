using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What comes with the package, how it was made, and what it does on the machine that builds.</summary>
public class SupplyChainTests(PackageFixture package)
{
    // Tasks of MSBuild that do nothing but what their names say, and ours.
    private static readonly string[] s_tasks = ["BuildCorpusImages", "CleanBuildCache", "ExplainMissingDocuments", "PrepareDocuments", "Warning"];

    // Functions of properties that look at strings.
    private static readonly string[] s_functions =
    [
        "[MSBuild]::Add", "[MSBuild]::ConvertToBase64", "[MSBuild]::IsOSPlatform", "[MSBuild]::Unescape", "[System.IO.Path]::IsPathRooted",
        "[System.Text.RegularExpressions.Regex]::IsMatch",
    ];

    // What could reach the network or start a program, below netstandard and the framework.
    private static readonly string[] s_namespaces = ["System.Net", "System.Diagnostics.Process", "System.Runtime.InteropServices.DllImportAttribute", "Microsoft.Win32.Registry"];

    [Fact]
    [Trait(Needs.Nightly, "full")]
    public async Task Two_packs_of_two_clean_copies_have_the_same_bytes_in_the_same_order()
    {
        Needs.Night();
        string first = await package.Others.PackPrevious();
        string second = await package.Others.PackPreviousAgain();
        string[] entries = Entries(first);
        Assert.InRange(entries.Length, 10, 50);
        Assert.Equal(entries, Entries(second));
    }

    [Fact]
    public void Props_and_targets_run_no_program_load_nothing_and_bring_no_code_of_their_own()
    {
        XDocument[] projects = [.. Read(package.PackagePath, static name => name.EndsWith(".props", StringComparison.Ordinal) || name.EndsWith(".targets", StringComparison.Ordinal)).Select(static entry => XDocument.Load(new MemoryStream(entry.Bytes)))];
        Assert.Equal(4, projects.Length);
        XElement[] elements = [.. projects.SelectMany(static project => project.Descendants())];
        IEnumerable<string> tasks = elements.Where(static element => element.Parent?.Name.LocalName == "Target").Select(static element => element.Name.LocalName);
        Assert.Empty(tasks.Except([.. s_tasks, "PropertyGroup", "ItemGroup"]));

        foreach (XElement task in elements.Where(static element => element.Name.LocalName == "UsingTask"))
        {
            Assert.Equal("$(_EmbeddedCorpusTaskAssembly)", task.Attribute("AssemblyFile")!.Value);
            Assert.Null(task.Attribute("TaskFactory"));
            Assert.Empty(task.Elements());
        }

        IEnumerable<string> imports = elements.Where(static element => element.Name.LocalName is "Import" or "Sdk" or "ImportGroup").Select(static element => element.Attribute("Project")!.Value);
        Assert.Equal(["../../build/net8.0/EmbeddedCorpus.Items.props", "../../build/net8.0/EmbeddedCorpus.targets", "EmbeddedCorpus.Items.props"], imports.Order(StringComparer.Ordinal));

        IEnumerable<string> functions = projects.SelectMany(static project => Regex.Matches(project.ToString(), @"\[[A-Za-z.]+\]::\w+").Select(static match => match.Value));
        Assert.Empty(functions.Except(s_functions));
    }

    [Fact]
    public void No_assembly_of_the_package_can_reach_the_network_or_start_a_program()
    {
        (string Name, byte[] Bytes)[] assemblies = [.. Read(package.PackagePath, static name => name.EndsWith(".dll", StringComparison.Ordinal))];
        Assert.Equal(10, assemblies.Length);
        foreach ((string name, byte[] bytes) in assemblies)
        {
            using var image = new PEReader(new MemoryStream(bytes));
            MetadataReader metadata = image.GetMetadataReader();
            string[] types = [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
            Assert.NotEmpty(types);
            Assert.DoesNotContain(types, static type => s_namespaces.Any(space => type.StartsWith(space, StringComparison.Ordinal)));
            Assert.True(metadata.GetTableRowCount(TableIndex.ImplMap) == 0, $"{name} calls native code");
        }
    }

    [Fact]
    public async Task A_restored_project_builds_and_runs_without_a_network()
    {
        ProcessResult interfaces = OperatingSystem.IsLinux() ? await Offline(package.CreateSandbox("offline-probe"), "cat", "/proc/net/dev") : new ProcessResult("unshare", 1, "not Linux");
        Assert.SkipWhen(interfaces.ExitCode != 0, $"NOT TESTED: no network can be taken away here.\n{interfaces.Output}");
        Assert.Equal(["lo"], Regex.Matches(interfaces.Output, @"^ *(\w+):", RegexOptions.Multiline).Select(static match => match.Groups[1].Value));

        Sandbox sandbox = package.CreateSandbox("offline")
            .Project("Offline.csproj", items: TwoCorpora.Documents)
            .Write("texts/a.txt", "A text\n\n“Read me,” said Jane Doe.")
            .Write("Program.cs", """System.Console.WriteLine($"{Offline.InLiterals.Articles.AText.Id} {Offline.InResource.Articles.AText.Quotes[0].Speaker?.Name}");""");
        await sandbox.Restore();
        (await Offline(sandbox, "dotnet", "build", "--no-restore", "-nologo", "-v:q", "-p:NuGetAudit=false")).Succeeded();
        Assert.Equal("a Jane Doe\n", (await Offline(sandbox, "dotnet", "bin/Debug/net10.0/Offline.dll")).Succeeded().Output);
    }

    [Fact]
    public void Every_guarantee_of_the_security_page_names_tests_that_exist()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "security.md")).ReplaceLineEndings("\n");
        string[] guarantees = [.. page[page.IndexOf("| guaranteed |", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(static line => line.StartsWith('|'))];
        HashSet<string> tests = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(static path => Regex.Matches(File.ReadAllText(path), @"public (?:async Task|void) (\w+)\(").Select(static match => match.Groups[1].Value))];
        Assert.NotEmpty(guarantees);
        foreach (string guarantee in guarantees)
        {
            string[] named = [.. Regex.Matches(guarantee, "`(\\w+)`").Select(static match => match.Groups[1].Value)];
            Assert.NotEmpty(named);
            Assert.Empty(named.Except(tests));
        }
    }

    // A network of its own in which nothing is but a loopback that is down.
    private static async Task<ProcessResult> Offline(Sandbox sandbox, params string[] command)
    {
        try
        {
            return await sandbox.Start("unshare", ["--map-root-user", "--net", .. command]);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return new ProcessResult("unshare", 127, exception.Message);
        }
    }

    private static string[] Entries(string path) => [.. Read(path, static _ => true).Select(static entry => $"{entry.Name} {Convert.ToHexString(SHA256.HashData(entry.Bytes))}")];

    private static IEnumerable<(string Name, byte[] Bytes)> Read(string path, Func<string, bool> isAsked)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => isAsked(entry.FullName)))
        {
            using Stream stream = entry.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return (entry.FullName, bytes.ToArray());
        }
    }
}

namespace EmbeddedCorpus.Benchmarks.FirstTouch;

/// <summary>A program with texts in a resource that touches them once, as its argument says, and prints what that took.</summary>
internal static class FirstTouchProgram
{
    /// <summary>The first touch of a resource without this package: nothing can be faster.</summary>
    public const string Pointer = "pointer";

    /// <summary>The first touch of the corpus.</summary>
    public const string Corpus = "corpus";

    /// <summary>The first touch of the corpus, and on to the first bytes of a text.</summary>
    public const string Headline = "headline";

    // Each way is a method that was not compiled before: a delegate does not need its code until it is called.
    private const string Code = """
        using System;
        using System.Diagnostics;
        using System.Globalization;
        using System.IO;

        internal static class Program
        {
            private static void Main(string[] arguments)
            {
                Func<int> touch = arguments[0] switch { "pointer" => Pointer, "corpus" => Name, _ => Headline };
                _ = Stopwatch.GetTimestamp() + GC.GetAllocatedBytesForCurrentThread();
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                int read = touch();
                long end = Stopwatch.GetTimestamp();
                allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
                double microseconds = (end - start) * 1e6 / Stopwatch.Frequency;
                Console.WriteLine(read == 0 ? "nothing was read" : string.Create(CultureInfo.InvariantCulture, $"{microseconds} {allocated}"));
            }

            private static unsafe int Pointer() => *((UnmanagedMemoryStream)typeof(Program).Assembly.GetManifestResourceStream("EmbeddedCorpus.Corpus")).PositionPointer;

            private static int Name() => Touch.Corpus.All.Name.Length;

            private static int Headline() => Touch.Corpus.All.Articles[0].Headline.Bytes[0];
        }
        """;

    /// <summary>Writes the project, without its texts.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="version">The version of the package.</param>
    public static void Write(string folder, string version)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Code);
        File.WriteAllText(Path.Combine(folder, "Touch.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <NuGetAudit>false</NuGetAudit>
                <SelfContained>false</SelfContained>
                <NoWarn>$(NoWarn);EC0006;EC0009;EC0011</NoWarn>
                <EmbeddedCorpusStorage>Resource</EmbeddedCorpusStorage>
                <EmbeddedCorpusConstants>None</EmbeddedCorpusConstants>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="EmbeddedCorpus" Version="[{version}]" />
              </ItemGroup>
            </Project>
            """);
    }
}

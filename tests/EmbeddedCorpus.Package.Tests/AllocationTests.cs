using System.Globalization;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class AllocationTests(PackageFixture package)
{
    private const int Articles = 1000;

    // What Programs/Allocation.cs measures: each line of it that calls Measure.
    private const int Members = 70;

    // The storage: object header, method table, name, and ten tables of two numbers.
    private const int FirstTouch = 104;

    // Each collection: object header and method table, and no field, of which an object has one at least.
    private const int Collection = 24;

    [Fact]
    public async Task Nothing_allocates_after_the_first_touch_of_a_thousand_articles()
    {
        Sandbox sandbox = package.CreateSandbox("allocation")
            .Project("Zero.csproj", "<NoWarn>$(NoWarn);EC0008;EC0009</NoWarn><TieredCompilation>false</TieredCompilation>")
            .Write("Program.cs", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Programs", "Allocation.cs")));
        foreach ((int index, string text) in MakeTexts().Index())
        {
            sandbox.Write($"corpus/{index % 10}/text-{index:0000}.txt", text);
        }

        (await sandbox.DotNet("build", "-c", "Release", "-nologo", "-v:q", "-p:UseSharedCompilation=false")).Succeeded();
        string[] lines = (await sandbox.DotNet("run", "-c", "Release", "--no-build")).Succeeded().Output.TrimEnd('\n').Split('\n');
        Assert.Equal($"articles={Articles}", lines[0]);
        Assert.Equal($"first touch={FirstTouch}", lines[1]);
        Assert.Equal($"first touch of the collections={2 * Collection}", lines[2]);
        Assert.Equal(Members, lines.Length - 3);
        Assert.All(lines[3..], line => Assert.EndsWith("=0", line, StringComparison.Ordinal));
    }

    // The same texts in every run: the seed is fixed.
    private static IEnumerable<string> MakeTexts()
    {
        string[] names = ["Jane Doe", "John Roe", "Ann Poe", "Max Moe"];
        string[] words = ["river", "garden", "letter", "mountain", "paper", "window", "summer", "market", "bridge", "señal", "лето", "夏"];
        var random = new Random(20240131);
        for (int index = 0; index < Articles; index++)
        {
            string date = new DateOnly(2015, 1, 1).AddDays(random.Next(3000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string place = words[random.Next(words.Length)];
            string headline = index == 0 ? "A fixed point of the corpus" : $"The {Sentence()}";
            string said = index % 10 == 0 ? headline : $"The {Sentence()}";
            yield return $"date {date} “{headline}”\n\nThe {Sentence()} was there.\n\n“{said},” said {names[random.Next(names.Length)]}, a friend of the {place}.\n";
        }

        string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(4, 12)).Select(_ => words[random.Next(words.Length)]));
    }
}

using System.Globalization;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class AllocationTests(PackageFixture package)
{
    private const int Articles = 1000;

    // What Programs/Allocation.cs measures: each line of it that calls Measure.
    private const int Members = 77;

    // Literals, the storage alone: object header, method table, name, and eleven tables of two numbers.
    private const int FirstTouchOfLiterals = 112;

    // A resource: the storage with its image, and what the runtime makes to open a resource, which differs between runtimes.
    private const int FirstTouchAtMost = 500;

    // Each collection: object header and method table, and no field, of which an object has one at least.
    private const int Collection = 24;

    [Theory]
    [InlineData(Storage.Literals)]
    [InlineData(Storage.Resource)]
    public async Task Nothing_allocates_after_the_first_touch_of_a_thousand_articles(Storage storage)
    {
        Sandbox sandbox = package.CreateSandbox($"allocation-{storage}")
            .Project("Zero.csproj", "<NoWarn>$(NoWarn);EC0008;EC0009</NoWarn><TieredCompilation>false</TieredCompilation>", storage: storage)
            .Write("Program.cs", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Programs", "Allocation.cs")));
        foreach ((int index, string text) in MakeTexts().Index())
        {
            sandbox.Write($"corpus/{index % 10}/text-{index:0000}.txt", text);
        }

        (await sandbox.Build("-c", "Release")).Succeeded();
        string[] lines = (await sandbox.DotNet("run", "-c", "Release", "--no-build")).Succeeded().Output.TrimEnd('\n').Split('\n');
        Assert.Equal($"articles={Articles}", lines[0]);
        AssertFirstTouch(storage, int.Parse(lines[1].Replace("first touch=", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture));
        Assert.Equal($"first touch of the collections={2 * Collection}", lines[2]);
        Assert.Equal(Members, lines.Length - 3);
        Assert.All(lines[3..], line => Assert.EndsWith("=0", line, StringComparison.Ordinal));
    }

    private static void AssertFirstTouch(Storage storage, int bytes)
    {
        if (storage == Storage.Literals)
        {
            Assert.Equal(FirstTouchOfLiterals, bytes);
        }

        Assert.InRange(bytes, FirstTouchOfLiterals, FirstTouchAtMost);
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

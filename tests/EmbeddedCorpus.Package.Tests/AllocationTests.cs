using System.Globalization;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class AllocationTests(PackageFixture package)
{
    private const int Articles = 1000;

    // What Programs/Allocation.cs measures: each line of it that calls Measure.
    private const int Members = 77;

    // Literals, the storage alone: object header, method table, name, the columns of fields, and seventeen tables of two numbers.
    private const int FirstTouchOfLiterals = 168;

    // A resource: the storage with its image, and what the runtime makes to open a resource, which differs between runtimes.
    private const int FirstTouchAtMost = 500;

    // Each collection: object header and method table, and no field, of which an object has one at least.
    private const int Collection = 24;

    [Fact]
    public async Task Nothing_allocates_after_the_first_touch_of_a_thousand_articles()
    {
        string program = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Programs", "Allocation.cs"));
        Sandbox sandbox = package.CreateSandbox("allocation")
            .Project("Zero.csproj", "<NoWarn>$(NoWarn);EC0008;EC0009</NoWarn><TieredCompilation>false</TieredCompilation>", TwoCorpora.Documents)
            .Write("Literals.cs", program)
            .Write("Resource.cs", program.Replace("InLiterals", "InResource", StringComparison.Ordinal))
            .Write("Program.cs", """if (args[0] == "Literals") { MeasureInLiterals.Run(); } else { MeasureInResource.Run(); }""");
        foreach ((int index, string text) in MakeTexts().Index())
        {
            sandbox.Write($"texts/{index % 10}/text-{index:0000}.txt", text);
        }

        (await sandbox.Build("-c", "Release")).Succeeded();
        foreach (Storage storage in Enum.GetValues<Storage>())
        {
            // A process touches one of the two.
            string[] lines = await sandbox.RunBuilt(configuration: "Release", arguments: storage.ToString());
            Assert.Equal($"articles={Articles}", lines[0]);
            AssertFirstTouch(storage, int.Parse(lines[1].Replace("first touch=", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture));
            Assert.Equal($"first touch of the collections={2 * Collection}", lines[2]);
            Assert.Equal(Members, lines.Length - 3);
            Assert.All(lines[3..], line => Assert.EndsWith("=0", line, StringComparison.Ordinal));
        }
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

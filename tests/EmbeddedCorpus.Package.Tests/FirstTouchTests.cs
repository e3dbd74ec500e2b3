using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What a new process has to load before it reads its first article.</summary>
public class FirstTouchTests(PackageFixture package)
{
    // To find and open an assembly costs a cold process as much as all else that the first touch does.
    [Theory]
    [InlineData(Storage.Literals)]
    [InlineData(Storage.Resource)]
    public async Task The_first_touch_loads_no_assembly_but_that_of_the_package(Storage storage)
    {
        Sandbox sandbox = package.CreateSandbox($"first-touch-{storage}")
            .Project("App.csproj", storage: storage)
            .Write("corpus/visit.txt", "A visit\n\n“We will stay”, said Anna Berg.\n")
            .Write("Program.cs", """
                using System;
                using System.Reflection;

                internal static class Program
                {
                    private static void Main()
                    {
                        Func<int> touch = Touch;
                        int before = AppDomain.CurrentDomain.GetAssemblies().Length;
                        int articles = touch();
                        Assembly[] after = AppDomain.CurrentDomain.GetAssemblies();
                        Console.WriteLine(articles);
                        for (int index = before; index < after.Length; index++)
                        {
                            Console.WriteLine(after[index].GetName().Name);
                        }
                    }

                    private static int Touch() => App.Corpus.All.Articles.Count;
                }
                """);

        Assert.Equal(["1", "EmbeddedCorpus"], await sandbox.Run());
    }
}

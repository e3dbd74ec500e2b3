using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What a new process has to load before it reads its first article.</summary>
public class FirstTouchTests(PackageFixture package)
{
    // To find and open an assembly costs a cold process as much as all else that the first touch does.
    [Fact]
    public async Task The_first_touch_loads_no_assembly_but_that_of_the_package_and_a_search_in_English_no_stemmers()
    {
        Sandbox sandbox = package.CreateSandbox("first-touch")
            .Project("App.csproj", items: TwoCorpora.Documents + """<CorpusDocument Include="german/*.txt" Corpus="German" /><EmbeddedCorpus Include="German" Language="de" />""")
            .Write("german/house.txt", "Ein Haus\n\nDie Fenster der Häuser.\n")
            .Write("texts/visit.txt", "A visit\n\n“We will stay”, said Anna Berg.\n")
            .Write("Program.cs", """
                using System;
                using System.Linq;
                using System.Reflection;
                using EmbeddedCorpus;

                internal static class Program
                {
                    private static void Main(string[] args)
                    {
                        if (args[0] == "Search")
                        {
                            Console.WriteLine($"{FindEnglish()} {HasStemmers()} {FindGerman()} {HasStemmers()}");
                            return;
                        }

                        Func<int> touch = args[0] == "Literals" ? TouchLiterals : TouchResource;
                        int before = AppDomain.CurrentDomain.GetAssemblies().Length;
                        int articles = touch();
                        Assembly[] after = AppDomain.CurrentDomain.GetAssemblies();
                        Console.WriteLine(articles);
                        for (int index = before; index < after.Length; index++)
                        {
                            Console.WriteLine(after[index].GetName().Name);
                        }
                    }

                    private static int TouchLiterals() => App.InLiterals.All.Articles.Count;

                    private static int TouchResource() => App.InResource.All.Articles.Count;

                    private static int FindEnglish() => App.InLiterals.Search("visits", new SearchHit[1]);

                    private static int FindGerman() => App.German.Search("hauses", new SearchHit[1]);

                    private static bool HasStemmers() => AppDomain.CurrentDomain.GetAssemblies().Any(static assembly => assembly.GetName().Name == "EmbeddedCorpus.Stemming");
                }
                """);

        (await sandbox.Build()).Succeeded();
        foreach (Storage storage in Enum.GetValues<Storage>())
        {
            Assert.Equal(["1", "EmbeddedCorpus"], await sandbox.RunBuilt(arguments: storage.ToString()));
        }

        // The stemmers are loaded by the first search in a language that needs them.
        Assert.Equal(["1 False 1 True"], await sandbox.RunBuilt(arguments: "Search"));
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Size;

/// <summary>Large texts and very many: they are embedded, or refused with one diagnostic, and the compiler lives.</summary>
/// <remarks>They take long, and depend little on the compiler: <c>tests/nightly.sh</c> runs them with five times as many files, and on the oldest compiler too.</remarks>
[Trait("Nightly", "sizes")]
public sealed class LargeProjectTests
{
    private const int EightMegabytes = 8 << 20;

    private static readonly bool s_isNightly = Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_NIGHTLY") == "1";

    private static readonly int s_files = s_isNightly ? 30_000 : 6_000;

    // A guard against time that grows with the square; a machine that is idle needs some seconds.
    private static readonly TimeSpan s_longest = s_isNightly ? TimeSpan.FromMinutes(5) : TimeSpan.FromMinutes(1);

#if !NET10_0_OR_GREATER
    public LargeProjectTests() =>
        Assert.SkipUnless(s_isNightly, "NOT TESTED: large projects on the oldest Roslyn are a part of tests/nightly.sh.");
#endif

    [Fact]
    public void An_article_of_eight_megabytes_in_a_resource_comes_back_byte_for_byte_and_is_found()
    {
        byte[] text = Encoding.UTF8.GetBytes(Prose(EightMegabytes) + "\n\nThe needle in it – “here it is,” said Anna Berg.\n");
        Assert.True(text.Length >= EightMegabytes);
        using ResourceProject project = new ResourceProject().Add("big.txt", text).Add("small.txt", "Small\n\nAnother text.");
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        GeneratorRun run = project.Run(corpora).Compiles().Reports();
        using LoadedApp app = ResourceProject.Load(run, corpora);
        TextCorpus corpus = app.Corpus();
        Assert.True(corpus.Articles.Get("big").Source.Bytes.SequenceEqual(text));
        Assert.Equal("Another text.", corpus.Articles.Get("small").Text.ToString());
        var hits = new SearchHit[2];
        Assert.Equal(1, corpus.Search("needle", hits));
        Assert.Equal("The needle in it – “here it is,” said Anna Berg.", hits[0].GetPassage().ToString());
        Assert.Equal("here it is,", corpus.Articles.Get("big").Quotes[^1].Text.ToString());
    }

    [Fact]
    public void A_text_above_the_budget_of_literals_is_one_error_at_its_place_and_the_others_are_embedded()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", "A\n\nFirst."), ("big.txt", Prose(EightMegabytes)), ("z.txt", "Z\n\nLast."))).Compiles()
            .Reports("big.txt(1,1,1,1): error EC0012: The file has 8,388,662 characters, and one literal takes 4,194,304 at most: split it into several articles");
        Assert.InRange(run.Files.Values.Sum(static file => file.Length), 1, 100_000);
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(["a", "z"], app.Corpus().Articles.Select(static article => article.Id.ToString()));
    }

    [Fact]
    public void Thousands_of_files_are_embedded_in_literals_each_under_a_name_of_its_own()
    {
        var watch = Stopwatch.StartNew();
        GeneratorRun run = GeneratorRun.OfMany(ResourceProject.WithAllConstants with { Documents = [.. Enumerable.Range(0, s_files).Select(Document)] });
        RequireNames(run);
        Assert.True(watch.Elapsed < s_longest, watch.Elapsed.ToString());
        Assert.InRange(run.Files.Count, 1, 100);
    }

#if NET10_0_OR_GREATER
    // Once is enough: what reads the files here is not Roslyn.
    [Fact]
    public void Thousands_of_files_are_embedded_in_a_resource_each_under_a_name_of_its_own()
    {
        using var project = new ResourceProject();
        for (int number = 0; number < s_files; number++)
        {
            project.Add(PathOf(number), TextOf(number));
        }

        var watch = Stopwatch.StartNew();
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        RequireNames(GeneratorRun.OfMany(ResourceProject.WithAllConstants.Add(ResourceProject.Manifest(Assert.Single(corpora)))));
        Assert.True(watch.Elapsed < s_longest, watch.Elapsed.ToString());
    }
#endif

    private static TestDocument Document(int number) =>
        TestDocument.Of(TestProject.DefaultDirectory + PathOf(number), TextOf(number)).With("EmbeddedCorpus", "Corpus");

    private static string PathOf(int number) => $"corpus/{number % 100:00}/text{number}.txt";

    // Ten files share each headline, and two of these a date: so a name takes the date, and then the file.
    private static string TextOf(int number) =>
        $"date {new DateOnly(2000, 1, 1).AddDays(number / 2 % 5):yyyy-MM-dd} Headline of group {number / 10}\n\n“Text {number},” said Speaker Number{number % 50}.\n";

    private static void RequireNames(GeneratorRun run)
    {
        ImmutableArray<string> names = [.. run.Files.Values
            .SelectMany(static file => file.Split('\n'))
            .Where(static line => line.TrimStart().StartsWith("public const string ", StringComparison.Ordinal))
            .Select(static line => line[..line.IndexOf('=')].Trim())];
        Assert.Equal(s_files, names.Length);
        Assert.Equal(s_files, names.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
    }

    // Sentences of random words, in paragraphs of some hundred characters.
    private static string Prose(int length)
    {
        var random = new Random(8_000_000);
        string[] words = [.. Enumerable.Range(0, 5_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => (char)('a' + random.Next(26)))))];
        var text = new StringBuilder("Large\n\n", length + 256);
        while (text.Length < length)
        {
            text.Append("The");
            for (int count = random.Next(3, 25); count > 0; count--)
            {
                text.Append(' ').Append(words[random.Next(words.Length)]);
            }

            text.Append(random.Next(5) == 0 ? ".\n\n" : random.Next(9) == 0 ? " – né. " : ". ");
        }

        return text.ToString();
    }
}

using System.Security.Cryptography;
using System.Text;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>Every kind of file, read by both hosts: it is embedded as it is, or one error says where it stops being text.</summary>
public sealed class EncodedFilesTests
{
    // What stands before and behind: columns count characters, so bytes before the place must not count.
    private static readonly string[] s_before = ["", "\uFEFF", "Headline\n\ntext ", "Überschrift\r\n\r\nžluť 日本語 😀 ", "\uFEFF日本\r\ré\u0301 "];

    private static readonly string[] s_behind = ["", " and more\n", "é", "\uFFFD"];

    public static TheoryData<string> MalformedNames => [.. EncodedFiles.Malformed.Keys];

    public static TheoryData<string> WholeNames => [.. EncodedFiles.Whole.Keys];

    private static string Place(string before, int characters)
    {
        string text = before.TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n');
        int line = text.Count(static c => c == '\n') + 1;
        return $"{line},{text.Length - (text.LastIndexOf('\n') + 1) + characters + 1}";
    }

    private static List<EncodedFile> Around(string name)
    {
        byte[] malformed = EncodedFiles.Malformed[name];
        int valid = malformed.AsSpan().StartsWith("é"u8) ? 1 : 0;
        return
        [
            .. from before in s_before
               from behind in s_behind
               where before.Length > 0 || !malformed.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
               select EncodedFile.Refused([.. Encoding.UTF8.GetBytes(before), .. malformed, .. Encoding.UTF8.GetBytes(behind)], Place(before, valid)),
        ];
    }

    // One run for all files of a kind, and an ordinary one among them that is embedded whatever the others are: the tests look
    // at what became of theirs.
    private static readonly Lazy<Outcome> s_malformedLiterals = new(static () => RunLiterals(EncodedFiles.Malformed.Keys.SelectMany(Around)));

    private static readonly Lazy<Outcome> s_malformedResource = new(static () => RunResource(EncodedFiles.Malformed.Keys.SelectMany(Around)));

    private static readonly Lazy<Outcome> s_wholeLiterals = new(static () => RunLiterals(EncodedFiles.Whole.Values));

    private static readonly Lazy<Outcome> s_wholeResource = new(static () => RunResource(EncodedFiles.Whole.Values));

    private static Outcome RunLiterals(IEnumerable<EncodedFile> files, Encoding? fallback = null)
    {
        TestProject project = TestProject.With(("z.txt", "Zed\n\nThe last."));
        foreach (byte[] bytes in Distinct(files))
        {
            project = project.Add(Decoding.Document(Name(bytes) + ".txt", bytes, fallback));
        }

        GeneratorRun run = GeneratorRun.Of(project).Compiles();
        using LoadedApp app = LoadedApp.Of(run);
        return Look(run.Diagnostics.Lines(), app.Corpus(), isCompiler: true);
    }

    private static Outcome RunResource(IEnumerable<EncodedFile> files)
    {
        using ResourceProject project = new ResourceProject().Add("z.txt", "Zed\n\nThe last.");
        foreach (byte[] bytes in Distinct(files))
        {
            project.Add(Name(bytes) + ".txt", bytes);
        }

        IReadOnlyList<CachedCorpus> corpora = project.Make();
        GeneratorRun run = project.Run(corpora).Compiles();
        using LoadedApp app = ResourceProject.Load(run, corpora);
        return Look(project.Lines(run), app.Corpus(), isCompiler: false);
    }

    private static IEnumerable<byte[]> Distinct(IEnumerable<EncodedFile> files) => files.Select(static file => file.Bytes).DistinctBy(Name);

    private static string Name(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8));

    private static Outcome Look(IEnumerable<string> diagnostics, TextCorpus corpus, bool isCompiler)
    {
        Assert.Equal("The last.", corpus.Articles.Get("z").Text.ToString());

        // Some of the files have the same headline, or the same text in another encoding; replacement characters are said once for all files.
        ILookup<string, string> reported = diagnostics
            .Where(static line => !line.Contains("EC0008", StringComparison.Ordinal) && !line.Contains("EC0009", StringComparison.Ordinal) && !line.Contains("EC0025", StringComparison.Ordinal))
            .Select(static line => line.Split(".txt(", 2))
            .ToLookup(static parts => parts[0], static parts => "(" + Shorten(parts[1]));
        return new Outcome(reported, corpus.Articles.ToDictionary(static article => article.Id.ToString(), static article => article.Source.ToString()), isCompiler);
    }

    private static void Require(EncodedFile file, Outcome outcome)
    {
        string name = Name(file.Bytes);
        string shown = Convert.ToHexString(file.Bytes.AsSpan(0, Math.Min(file.Bytes.Length, 80)));
        string[] expected = file.IsBinary && outcome.IsCompiler ? ["(1,1): error EC0001"] : file.Diagnostics;
        Assert.Equal((shown, string.Join(' ', expected)), (shown, string.Join(' ', outcome.Reported[name])));
        Assert.Equal((shown, file.Text), (shown, outcome.Texts.GetValueOrDefault(name)));
    }

    // (line,column): severity id
    private static string Shorten(string line)
    {
        string[] place = line[..line.IndexOf(')', StringComparison.Ordinal)].Split(',');
        string kind = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        return $"{place[0]},{place[1]}): {kind[..kind.IndexOf(':', StringComparison.Ordinal)]}";
    }

    [Theory]
    [MemberData(nameof(MalformedNames))]
    public void Malformed_UTF8_is_refused_at_its_first_character_whatever_stands_around_it(string name) => Assert.All(Around(name), static file =>
    {
        Require(file, s_malformedLiterals.Value);
        Require(file, s_malformedResource.Value);
    });

    [Theory]
    [InlineData(1252)]
    [InlineData(1251)]
    [InlineData(437)]
    public void Malformed_UTF8_that_the_compiler_read_in_a_code_page_is_refused_at_the_same_place(int codePage)
    {
        EncodedFile[] files = [.. EncodedFiles.Malformed.Keys.SelectMany(Around)];
        Outcome outcome = RunLiterals(files, CodePagesEncodingProvider.Instance.GetEncoding(codePage)!);

        Assert.All(files, file => Require(file, outcome));
    }

    [Theory]
    [InlineData(932)]
    [InlineData(936)]
    [InlineData(949)]
    [InlineData(950)]
    public void Malformed_UTF8_that_the_compiler_read_in_a_code_page_of_two_bytes_is_refused(int codePage)
    {
        EncodedFile[] files = [.. EncodedFiles.Malformed.Keys.SelectMany(Around)];
        Outcome outcome = RunLiterals(files, CodePagesEncodingProvider.Instance.GetEncoding(codePage)!);

        // The bytes are lost where the code page has no character for them; that they were no UTF-8 is known all the same.
        Assert.All(files, file => Assert.EndsWith(": error EC0001", Assert.Single(outcome.Reported[Name(file.Bytes)]), StringComparison.Ordinal));
        Assert.Equal(["z"], outcome.Texts.Keys);
    }

    [Theory]
    [MemberData(nameof(WholeNames))]
    public void A_file_is_embedded_as_it_is_or_refused_with_one_error(string name)
    {
        Require(EncodedFiles.Whole[name], s_wholeLiterals.Value);
        Require(EncodedFiles.Whole[name], s_wholeResource.Value);
    }

    // What was reported of each file, and the texts of those that were embedded.
    private sealed record Outcome(ILookup<string, string> Reported, Dictionary<string, string> Texts, bool IsCompiler);
}

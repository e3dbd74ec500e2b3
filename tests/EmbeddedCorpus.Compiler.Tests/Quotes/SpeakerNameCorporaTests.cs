using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>No name of a speaker in the shared corpora, which are no news, is a suspect of <see cref="SpeakerNameTests"/>.</summary>
public sealed class SpeakerNameCorporaTests
{
    /// <summary>The corpora, and the distance of two files of the sample.</summary>
    public static TheoryData<string, int> Sample => new()
    {
        { "peps", 6 },
        { "cpp-docs", 25 },
        { "udhr", 6 },
    };

    /// <summary>The corpora as a whole.</summary>
    public static TheoryData<string, int> Whole => new()
    {
        { "peps", 1 },
        { "cpp-docs", 1 },
        { "udhr", 1 },
    };

    [Theory]
    [MemberData(nameof(Sample))]
    public void No_name_of_a_sample_is_a_suspect(string corpus, int distance) => Require(corpus, distance);

    [Theory(Explicit = true)]
    [MemberData(nameof(Whole))]
    public void No_name_of_a_whole_corpus_is_a_suspect(string corpus, int distance) => Require(corpus, distance);

    private static void Require(string corpus, int distance)
    {
        string archive = Path.Combine(SharedFolder.Path, "corpora", corpus + ".tar.gz");
        Assert.SkipUnless(File.Exists(archive), $"NOT TESTED: there is no {archive}. Set EMBEDDEDCORPUS_SHARED to the folder that holds corpora/.");
        string[] suspects = [.. Texts(archive, distance).SelectMany(static text => Suspects(text.Key, text.Value))];

        Assert.True(suspects.Length == 0, string.Join('\n', suspects));
    }

    private static IEnumerable<string> Suspects(string name, string text)
    {
        ArticleModel article = ArticleParser.Parse(new SourceDocument(new DocumentInfo(name, name, name, "Corpus", string.Empty), text));
        return article.Speakers.Select(static speaker => speaker.Name).Where(SpeakerNameTests.IsSuspect).Select(speaker => $"{name}: {speaker}");
    }

    // Every file at the distance, in ordinal order of their names.
    private static IEnumerable<KeyValuePair<string, string>> Texts(string archive, int distance)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var stream = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var reader = new TarReader(stream);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name.EndsWith(".txt", StringComparison.Ordinal))
            {
                using var text = new StreamReader(data, Encoding.UTF8);
                texts.Add(entry.Name, text.ReadToEnd());
            }
        }

        Assert.NotEmpty(texts);
        return texts.Where((_, index) => index % distance == 0);
    }
}

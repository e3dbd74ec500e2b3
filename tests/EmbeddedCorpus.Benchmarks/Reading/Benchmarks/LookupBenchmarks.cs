using System.Collections.Frozen;
using System.Text;
using BenchmarkDotNet.Attributes;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Benchmarks;

/// <summary>Finds articles of an open corpus by id and reads their headlines.</summary>
public class LookupBenchmarks : ReadingBenchmarks
{
    // Several ids, spread over the corpus: one alone would be predicted by the processor.
    private const int Lookups = 64;
    private const string OfString = "find by id, string";
    private const string OfUtf8 = "find by id, UTF-8";

    private readonly string[] _ids = new string[Lookups];
    private readonly byte[][] _utf8Ids = new byte[Lookups][];
    private FrozenDictionary<string, ParsedArticle> _articles = FrozenDictionary<string, ParsedArticle>.Empty;

    /// <summary>Looks into the table that the generator wrote.</summary>
    [Benchmark(Description = Ours, OperationsPerInvoke = Lookups)]
    [BenchmarkCategory(OfString)]
    public long Embedded() => Find(EmbeddedTexts.All.Articles, _ids);

    /// <summary>Looks into the same table in a resource.</summary>
    [Benchmark(Description = OursInResource, OperationsPerInvoke = Lookups)]
    [BenchmarkCategory(OfString)]
    public long Stored() => Find(EmbeddedTexts.Stored.Articles, _ids);

    /// <summary>Looks into a dictionary that was built when the program started.</summary>
    [Benchmark(Description = "FrozenDictionary", OperationsPerInvoke = Lookups, Baseline = true)]
    [BenchmarkCategory(OfString)]
    public long Dictionary()
    {
        long sum = 0;
        foreach (string id in _ids)
        {
            sum += _articles.TryGetValue(id, out ParsedArticle? article) ? article.Headline.Length : 0;
        }

        return sum;
    }

    /// <summary>The same with an id that came as bytes, from a request for example.</summary>
    [Benchmark(Description = Ours, OperationsPerInvoke = Lookups)]
    [BenchmarkCategory(OfUtf8)]
    public long EmbeddedUtf8()
    {
        long sum = 0;
        CorpusList<Article> articles = EmbeddedTexts.All.Articles;
        foreach (byte[] id in _utf8Ids)
        {
            sum += articles.TryGet(id, out Article article) ? article.Headline.Length : 0;
        }

        return sum;
    }

    /// <summary>Makes a string of the id, as most programs do.</summary>
    [Benchmark(Description = "FrozenDictionary, id converted to a string", OperationsPerInvoke = Lookups, Baseline = true)]
    [BenchmarkCategory(OfUtf8)]
    public long DictionaryString()
    {
        long sum = 0;
        foreach (byte[] id in _utf8Ids)
        {
            sum += _articles.TryGetValue(Encoding.UTF8.GetString(id), out ParsedArticle? article) ? article.Headline.Length : 0;
        }

        return sum;
    }

    /// <summary>Decodes the id on the stack, as a program does that counts allocations.</summary>
    [Benchmark(Description = "FrozenDictionary, id decoded on the stack", OperationsPerInvoke = Lookups)]
    [BenchmarkCategory(OfUtf8)]
    public long DictionarySpan()
    {
        long sum = 0;
        FrozenDictionary<string, ParsedArticle>.AlternateLookup<ReadOnlySpan<char>> articles = _articles.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[256];
        foreach (byte[] id in _utf8Ids)
        {
            int length = Encoding.UTF8.GetChars(id, buffer);
            sum += articles.TryGetValue(buffer[..length], out ParsedArticle? article) ? article.Headline.Length : 0;
        }

        return sum;
    }

    /// <inheritdoc/>
    protected override void Prepare()
    {
        _articles = Parsed.ToFrozenDictionary(static article => article.Id, StringComparer.Ordinal);
        for (int index = 0; index < Lookups; index++)
        {
            // Copies, as an id is that comes from outside.
            _ids[index] = new string(Parsed[(int)((long)index * Parsed.Length / Lookups)].Id.AsSpan());
            _utf8Ids[index] = Encoding.UTF8.GetBytes(_ids[index]);
        }
    }

    /// <inheritdoc/>
    protected override void CheckResults()
    {
        Agreement.Check(OfString, Embedded(), Stored(), Dictionary());
        Agreement.Check(OfUtf8, Embedded(), EmbeddedUtf8(), DictionaryString(), DictionarySpan());
    }

    private static long Find(CorpusList<Article> articles, string[] ids)
    {
        long sum = 0;
        foreach (string id in ids)
        {
            sum += articles.TryGet(id, out Article article) ? article.Headline.Length : 0;
        }

        return sum;
    }
}

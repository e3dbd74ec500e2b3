using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace EmbeddedCorpus.Generator.Tests.Loading;

/// <summary>
/// A corpus in an assembly that can be unloaded. Its memory is the assembly's own: so whatever is held of the corpus keeps the assembly, and
/// when nothing is held nothing of the runtime keeps it.
/// </summary>
public sealed class UnloadTests
{
    /// <summary>One thing that a program may hold, and what it reads from it later.</summary>
    private static readonly Dictionary<string, (Func<TextCorpus, object> Take, Func<object, string> Read, string Expected)> s_held = new()
    {
        ["TextCorpus"] = (static corpus => corpus, static held => ((TextCorpus)held).Articles[0].Source.ToString(), StoredApp.Text),
        ["Article"] = (static corpus => corpus.Articles[0], static held => ((Article)held).Source.ToString(), StoredApp.Text),
        ["Utf8Text"] = (static corpus => corpus.Articles[0].Source, static held => held.ToString()!, StoredApp.Text),
        ["Paragraph"] = (static corpus => corpus.Articles[0].Paragraphs[1], static held => ((Paragraph)held).Text.ToString(), "“No entry” says a sign – naïve 𝒜 words."),
        ["Quote"] = (static corpus => corpus.Articles[0].Quotes[1], static held => ((Quote)held).Article.Source.ToString(), StoredApp.Text),
        ["Speaker"] = (static corpus => corpus.Articles[0].Speakers[0], static held => ((Speaker)held).Name.ToString(), "Anna Berg"),
        ["CorpusList<Article>"] = (static corpus => corpus.Articles, static held => ((CorpusList<Article>)held).Get("visit").Source.ToString(), StoredApp.Text),
        ["CorpusList"] = (static corpus => corpus.Paragraphs, static held => ((CorpusList<Paragraph>)held)[0].Article.Source.ToString(), StoredApp.Text),
        ["SearchHit"] = (Search, static held => ((SearchHit)held).GetPassage().ToString(), "Anna Berg, mayor of Linz, said “We will stay” on Monday."),
        ["IndexedWord"] = (Suggest, static held => held.ToString()!, "monday"),
    };

    public static TheoryData<string, bool, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool, bool>();
            foreach (string held in s_held.Keys)
            {
                cases.Add(held, false, false);
                cases.Add(held, true, false);
                cases.Add(held, true, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_held_of_a_corpus_keeps_its_assembly_and_nothing_else_does(string name, bool inResource, bool fromFile)
    {
        (Func<TextCorpus, object> take, Func<object, string> read, string expected) = s_held[name];
        string? file = fromFile ? Path.Combine(Directory.CreateTempSubdirectory("unload").FullName, "App.dll") : null;
        WeakReference context = LoadAndRead(StoredApp.Assembly(inResource), file, take, read, expected);
        Assert.True(IsCollected(context), $"{name}: nothing is held, and the assembly stays");
        if (file is not null)
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Code_that_reads_everything_leaves_nothing_that_keeps_the_assembly(bool inResource)
    {
        WeakReference context = LoadAndRead(StoredApp.Assembly(inResource), null, static corpus => ReadAll(corpus), static held => (string)held, "2 articles");
        Assert.True(IsCollected(context), "nothing is held, and the assembly stays");
    }

    // Not inlined, so that no register of the test holds what is to be collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndRead(byte[] assembly, string? file, Func<TextCorpus, object> take, Func<object, string> read, string expected)
    {
        (WeakReference context, object held) = Load(assembly, file, take);
        bool isCollected = IsCollected(context, attempts: 3);
        Assert.Equal(expected, read(held));
        Assert.True(held is string || !isCollected, $"{held.GetType().Name} is held, and its assembly is gone");
        return context;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Context, object Held) Load(byte[] assembly, string? file, Func<TextCorpus, object> take)
    {
        var context = new AssemblyLoadContext("Unloaded", isCollectible: true);
        if (file is not null)
        {
            File.WriteAllBytes(file, assembly);
        }

        Type type = (file is null ? context.LoadFromStream(new MemoryStream(assembly)) : context.LoadFromAssemblyPath(file)).GetType("App.Corpus", throwOnError: true)!;
        object held = take((TextCorpus)type.GetProperty("All")!.GetValue(null)!);
        context.Unload();
        return (new WeakReference(context, trackResurrection: true), held);
    }

    private static bool IsCollected(WeakReference context, int attempts = 30)
    {
        for (int attempt = 0; attempt < attempts && context.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !context.IsAlive;
    }

    private static object Search(TextCorpus corpus)
    {
        var hits = new SearchHit[1];
        Assert.Equal(1, corpus.Search("\"stay on monday\"", hits));
        return hits[0];
    }

    private static object Suggest(TextCorpus corpus)
    {
        var words = new IndexedWord[1];
        Assert.Equal(1, corpus.Suggest("mondey", words));
        return words[0];
    }

    private static string ReadAll(TextCorpus corpus)
    {
        Search(corpus);
        Suggest(corpus);
        foreach (Quote quote in corpus.Quotes)
        {
            Assert.NotEmpty($"{quote} {quote.Speaker} {quote.Article} {quote.Origin} {quote.Paragraph}");
        }

        Assert.NotEmpty(System.Text.Json.JsonSerializer.Serialize(corpus.Articles));
        Assert.Throws<KeyNotFoundException>(() => corpus.Articles.Get("visti"));
        Assert.Throws<ArgumentOutOfRangeException>(() => corpus.Articles[-1]);
        return $"{corpus.Articles.Count} articles";
    }
}

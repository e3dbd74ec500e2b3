using System.Reflection;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>A corpus laid out for the storage under test: a resource of an assembly.</summary>
internal sealed class TestImage
{
    /// <summary>The most that the first touch may allocate: the storage, and the stream that tells where the resource lies.</summary>
    public const int FirstTouchBytes = 500;

    /// <summary>The version that the storages of the tests say they are of.</summary>
    public const string GeneratorVersion = "7.8.9";

    /// <summary>The version of images that the build writes.</summary>
    public const int FormatVersion = ImageFormat.Version;

    private readonly string _name;
    private readonly ulong _content;
    private readonly ResourceAssembly _assembly;

    private TestImage(string name, ulong content, byte[] resource)
    {
        _name = name;
        _content = content;
        _assembly = new ResourceAssembly(resource);
    }

    public static TestImage Of(CorpusModel model) => new(model.Name, model.Content.Value, Bytes(model));

    /// <summary>An image whose bytes are not what was written for the corpus.</summary>
    public static TestImage Of(CorpusModel model, byte[] resource) => new(model.Name, model.Content.Value, resource);

    /// <summary>The bytes of the resource of a corpus: those of its texts as UTF-8, which the build writes, and no others as characters.</summary>
    public static byte[] Bytes(CorpusModel model)
    {
        byte[] bytes = Write(InUtf8(model));
        Assert.Equal(Write(model), bytes);
        return bytes;
    }

    /// <summary>Opens the corpus, as its first touch does.</summary>
    public CorpusStorage Open() => new Storage(_name, _assembly, _content);

    private static byte[] Write(CorpusModel model)
    {
        using var stream = new MemoryStream();
        ResourceLayout.Write(model, stream);
        return stream.ToArray();
    }

    private static CorpusModel InUtf8(CorpusModel model) => new()
    {
        Name = model.Name,
        Articles = new([.. model.Articles.Select(static entry => entry with { Model = InUtf8(entry.Model) })]),
        Speakers = model.Speakers,
        Synonyms = model.Synonyms,
        Aliases = model.Aliases,
        People = model.People,
        Problems = model.Problems,
        NameClashes = model.NameClashes,
        Search = model.Search,
        HasSource = model.HasSource,
    };

    private static ArticleModel InUtf8(ArticleModel article) => new()
    {
        Document = article.Document,
        Source = CorpusText.InUtf8(article.Source.ToString()),
        Hash = article.Hash,
        DayNumber = article.DayNumber,
        Headline = article.Headline,
        SourceStart = article.SourceStart,
        TextStart = article.TextStart,
        TextEnd = article.TextEnd,
        Fields = article.Fields,
        WordCount = article.WordCount,
        Paragraphs = article.Paragraphs,
        Headings = article.Headings,
        Links = article.Links,
        Times = article.Times,
        Kinds = article.Kinds,
        Html = article.Html,
        Quotes = article.Quotes,
        Speakers = article.Speakers,
        Problems = article.Problems,
        IsLeftOut = article.IsLeftOut,
    };

    private sealed class Storage(string name, Assembly assembly, ulong content)
        : EmbeddedCorpus.CompilerServices.ResourceStorage(name, FormatVersion, GeneratorVersion, assembly, ResourceAssembly.ResourceName, content)
    {
        protected override int Stem(int language, Span<byte> word, int length) => EmbeddedCorpus.CompilerServices.Stemmer.Stem(language, word, length);
    }
}

using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Fuzzing.Building;

/// <summary>Takes texts the whole way in one process: parsed, put in order, laid out as the bytes of a resource.</summary>
internal static class Corpora
{
    /// <summary>The file that a text is read from.</summary>
    public static DocumentInfo Info(string path) => new("/project/" + path, path, DocumentPath.Id(path, string.Empty), "Corpus", string.Empty);

    /// <summary>Parses a text.</summary>
    public static ArticleModel Parse(string path, string text, TextStorage storage = TextStorage.Resource) =>
        ArticleParser.Parse(new SourceDocument(Info(path), text), default, storage);

    /// <summary>Decodes and parses the bytes of a file.</summary>
    public static ArticleModel Read(string path, byte[] file) => ArticleParser.Parse(DocumentReader.Decode(Info(path), file, file.Length));

    /// <summary>Makes a corpus of articles.</summary>
    public static CorpusModel Model(params IEnumerable<ArticleModel> articles) => CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline);

    /// <summary>The bytes of its resource.</summary>
    public static byte[] Resource(CorpusModel corpus)
    {
        using var stream = new MemoryStream();
        ResourceLayout.Write(corpus, stream);
        return stream.ToArray();
    }
}

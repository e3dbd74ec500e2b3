using System.Text;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>Documents on disk that go the other way: read by the build's task, declared from its manifest, embedded as an image.</summary>
internal sealed class ResourceProject : IDisposable
{
    private DirectoryInfo _folder = Directory.CreateTempSubdirectory("listed");
    private readonly List<DocumentItem> _documents = [];

    /// <summary>Where the task writes.</summary>
    public string Obj => Path.Combine(_folder.FullName, "obj");

    public ResourceProject Add(string path, byte[] content, string corpus = "Corpus", string identifier = "")
    {
        string file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (File.Exists(file))
        {
            _documents.RemoveAll(document => document.File == file);
        }

        File.WriteAllBytes(file, content);
        _documents.Add(new DocumentItem(file, default, new DocumentMetadata(corpus, identifier, string.Empty, Id(path))));
        return this;
    }

    public ResourceProject Add(string path, string text, string corpus = "Corpus", string identifier = "") => Add(path, Encoding.UTF8.GetBytes(text), corpus, identifier);

    /// <summary>A file that is listed and is not there.</summary>
    public ResourceProject AddMissing(string path)
    {
        _documents.Add(new DocumentItem(Path.Combine(_folder.FullName, path), default, new DocumentMetadata("Corpus", string.Empty, string.Empty, Id(path))));
        return this;
    }

    /// <summary>Gives all documents the metadata <c>Paragraphs</c>.</summary>
    public void SetParagraphs(string layout)
    {
        for (int index = 0; index < _documents.Count; index++)
        {
            _documents[index] = _documents[index] with { Metadata = _documents[index].Metadata with { Reading = new() { Paragraphs = layout } } };
        }
    }

    /// <summary>Names the documents in the other order.</summary>
    public void Reverse() => _documents.Reverse();

    /// <summary>Moves the project with all that was built to another folder.</summary>
    public void Move()
    {
        string from = _folder.FullName;
        string to = from + "-moved";
        Directory.Move(from, to);
        _folder = new DirectoryInfo(to);
        for (int index = 0; index < _documents.Count; index++)
        {
            _documents[index] = _documents[index] with { File = to + _documents[index].File[from.Length..] };
        }
    }

    /// <summary>Takes a document out of the project.</summary>
    public void Remove(string path) => _documents.RemoveAll(document => document.File == Path.Combine(_folder.FullName, path));

    /// <summary>What the build asks the task for.</summary>
    public ImageRequest Request(bool hasConstants = true, string search = "", string language = "", string corpora = "", string source = "")
    {
        DocumentItem[] documents = [.. _documents.Select(static document => document with { Stamp = FileStamp.Of(document.File) })];
        CorpusSettings settings = CorpusSettings.Read(name => name switch
        {
            "EmbeddedCorpusConstants" => hasConstants ? "" : "None",
            "EmbeddedCorpusSearch" => search,
            "EmbeddedCorpusLanguage" => language,
            "EmbeddedCorpusSource" => source,
            "_EmbeddedCorpusSettings" => Convert.ToBase64String(Encoding.UTF8.GetBytes(corpora)),
            _ => null,
        });
        return new ImageRequest(documents, _folder.FullName, settings.Model);
    }

    /// <summary>The full path of a document.</summary>
    public string FileOf(string path) => Path.Combine(_folder.FullName, path);

    /// <summary>What the task makes of the documents.</summary>
    public IReadOnlyList<CachedCorpus> Make(bool hasConstants = true, string search = "", string language = "", string corpora = "", string source = "") =>
        MakeAgain([], out _, hasConstants, search, language, corpora, source);

    /// <summary>What the task makes of the documents when it made them before.</summary>
    /// <param name="before">What was made before.</param>
    /// <param name="kept">How many documents are not read again.</param>
    /// <param name="hasConstants">Whether articles and speakers get constants.</param>
    /// <param name="search">The setting of the index.</param>
    /// <param name="language">The setting of its language.</param>
    /// <param name="corpora">The settings of single corpora.</param>
    /// <param name="source">The setting of the source files.</param>
    public IReadOnlyList<CachedCorpus> MakeAgain(
        IReadOnlyList<CachedCorpus> before, out int kept, bool hasConstants = true, string search = "", string language = "", string corpora = "", string source = "")
    {
        ImageRequest request = Request(hasConstants, search, language, corpora, source);
        request = request with { Contents = ContentIndex.Read(Obj).Hash(request.Documents, TwinStamps.Of(request.Documents), CancellationToken.None) };
        Directory.CreateDirectory(Obj);
        KnownArticles?[] known = ArticleCacheReader.Read(request, before, CancellationToken.None);
        kept = known.Count(static document => document is { IsWhole: true });
        return [.. CorpusMaker.Make(request, known, request.Key(), new BuildCache(Obj, "test", _folder.FullName), CancellationToken.None).Select(static corpus => corpus.Files)];
    }

    /// <summary>A project that declares a constant for each article, whether its code names it or not.</summary>
    public static TestProject WithAllConstants { get; } = TestProject.Empty.Set("EmbeddedCorpusConstants", "All");

    /// <summary>The generator's run over the manifests.</summary>
    public GeneratorRun Run(IReadOnlyList<CachedCorpus> corpora, TestProject? project = null) =>
        GeneratorRun.Of(corpora.Aggregate(project ?? WithAllConstants, static (all, corpus) => all.Add(Manifest(corpus))));

    public static TestDocument Manifest(CachedCorpus corpus) =>
        TestDocument.Of(corpus.Manifest, File.ReadAllText(corpus.Manifest)).With("EmbeddedCorpusManifest", "true");

    /// <summary>The compiled project, the images embedded.</summary>
    public static LoadedApp Load(GeneratorRun run, IReadOnlyList<CachedCorpus> corpora) =>
        LoadedApp.Of(run.Output, [.. corpora.Select(static corpus => (corpus.Resource, File.ReadAllBytes(corpus.Image)))]);

    /// <summary>Diagnostics as the build prints them, paths relative to the folder.</summary>
    public IEnumerable<string> Lines(GeneratorRun run) => run.Diagnostics.Lines().Select(line => line.Replace(_folder.FullName + Path.DirectorySeparatorChar, string.Empty));

    private static string Id(string path) => "/" + Path.ChangeExtension(path, null);

    public void Dispose() => _folder.Delete(recursive: true);
}

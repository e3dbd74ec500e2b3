using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler;

/// <summary>Compiles texts to corpora, in every host.</summary>
/// <remarks>
/// <para>A method throws only for a cancellation. A method that writes also throws the exceptions of the file system.</para>
/// <para>An unexpected exception becomes a problem of the file that caused the exception. One bad file must not stop the other files. The compiler
/// switches off a generator that throws.</para>
/// </remarks>
public static class CorpusCompiler
{
    /// <summary>Reads the articles of a document.</summary>
    /// <param name="document">The properties of the file.</param>
    /// <param name="read">Reads the characters of the file.</param>
    /// <param name="storage">The storage of the text.</param>
    /// <param name="cancellation">The method checks the token once for each paragraph.</param>
    /// <param name="formats">The formats that the host can read. The default is the formats that every host can read.</param>
    public static IReadOnlyList<ArticleModel> Read(
        DocumentInfo document,
        Func<DocumentInfo, SourceDocument> read,
        TextStorage storage = TextStorage.Literals,
        CancellationToken cancellation = default,
        TextFormats? formats = null)
    {
        OpenedDocument opened = Open(document, read, storage, cancellation, formats);
        if (opened.Records is not { } records)
        {
            return [opened.Article!];
        }

        var articles = new ArticleModel[records.Count];
        for (int index = 0; index < articles.Length; index++)
        {
            SourceDocument record = records.Record(index);
            articles[index] = ReadRecord(record, records.Format, storage, cancellation, formats).At(records.Info, records.PartOf(index, record.Text));
        }

        return articles;
    }

    /// <summary>Reads a document that is one article, or divides a document that holds many articles.</summary>
    /// <param name="document">The properties of the file.</param>
    /// <param name="read">Reads the characters of the file.</param>
    /// <param name="storage">The storage of the text.</param>
    /// <param name="cancellation">The method checks the token once for each paragraph.</param>
    /// <param name="formats">The formats that the host can read. The default is the formats that every host can read.</param>
    public static OpenedDocument Open(
        DocumentInfo document,
        Func<DocumentInfo, SourceDocument> read,
        TextStorage storage = TextStorage.Literals,
        CancellationToken cancellation = default,
        TextFormats? formats = null)
    {
        try
        {
            SourceDocument source = read(document);
            if ((formats ?? TextFormats.Own).CannotRead(document) is { } refusal)
            {
                // Said once for the file, and not for each of its records.
                return new OpenedDocument(ArticleParser.Refuse(document, refusal), null);
            }

            return RecordFile.Split(source, out TextProblem? problem) is { } records ? new OpenedDocument(null, records)
                : problem is not null ? new OpenedDocument(ArticleParser.Refuse(document, problem), null)
                : new OpenedDocument(ArticleParser.Parse(source, cancellation, storage, formats), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new OpenedDocument(ArticleParser.Refuse(document, ProblemKind.InternalError, Describe(exception)), null);
        }
    }

    /// <summary>Reads a record of a document that holds many articles.</summary>
    /// <param name="record">The characters of the record.</param>
    /// <param name="format">The form of the record.</param>
    /// <param name="storage">The storage of the text.</param>
    /// <param name="cancellation">The method checks the token once for each paragraph.</param>
    /// <param name="formats">The formats that the host can read. The default is the formats that every host can read.</param>
    /// <returns>The article, without its place in the file.</returns>
    public static ArticleModel ReadRecord(
        SourceDocument record,
        RecordFormat format,
        TextStorage storage = TextStorage.Literals,
        CancellationToken cancellation = default,
        TextFormats? formats = null)
    {
        try
        {
            return ArticleParser.Parse(record, cancellation, storage, formats, format);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ArticleParser.Refuse(record.Info, ProblemKind.InternalError, Describe(exception));
        }
    }

    /// <summary>Builds the corpora of a project, in the order of their names.</summary>
    /// <param name="articles">All articles of the project, in any order.</param>
    /// <param name="settings">The settings of the project.</param>
    /// <param name="cancellation">The method checks the token once for each corpus.</param>
    /// <param name="people">The registries of people of the project.</param>
    public static List<CorpusModel> Build(IEnumerable<ArticleModel> articles, ModelSettings settings, CancellationToken cancellation = default, IReadOnlyList<PeopleFile>? people = null)
    {
        SortedDictionary<string, List<ArticleModel>> groups = CorpusBuilder.Group(articles);
        var corpora = new List<CorpusModel>(groups.Count);
        foreach (KeyValuePair<string, List<ArticleModel>> group in groups)
        {
            cancellation.ThrowIfCancellationRequested();
            SearchSettings search = settings.SearchOf(group.Key);
            try
            {
                corpora.Add(CorpusBuilder.Build(group.Key, settings.HasDrafts ? group.Value : WithoutDrafts(group.Value), settings.Naming, search, settings.HasSourceOf(group.Key), people));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                corpora.Add(CorpusBuilder.Failed(group.Key, group.Value, Describe(exception), search));
            }
        }

        return corpora;
    }

    // What is wrong with a draft is not said either: it is not finished.
    private static List<ArticleModel> WithoutDrafts(List<ArticleModel> articles) =>
        articles.Exists(static article => article.IsDraft) ? articles.FindAll(static article => !article.IsDraft) : articles;

    /// <summary>Creates the manifest of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="settings">The settings of the project.</param>
    /// <param name="resource">The name of the resource, or an empty string for literals.</param>
    public static CorpusManifest Describe(CorpusModel corpus, ModelSettings settings, string resource = "") => ManifestBuilder.Build(corpus, settings.HasConstants, resource);

    /// <summary>Creates the profile of the fields of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <returns>The profile. It has no fields if the profile failed: the image has the same columns, so its failure says why.</returns>
    public static CorpusProfile Profile(CorpusModel corpus)
    {
        try
        {
            return ProfileBuilder.Build(corpus);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CorpusProfile(corpus.Name, [], [], []);
        }
    }

    /// <summary>Returns the stemmers that a search of a corpus needs, besides the stemmer of English.</summary>
    internal static EquatableArray<StemmerName> StemmersOf(CorpusModel corpus) => ManifestBuilder.Stemmers(corpus);

    /// <summary>Divides a corpus into pages of literals.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="failure">The problem that prevented the pages, or null.</param>
    /// <param name="cancellation">The method checks the token once for each article.</param>
    internal static List<ImagePageGroup> LayOut(CorpusModel corpus, out TextProblem? failure, CancellationToken cancellation = default)
    {
        failure = null;
        try
        {
            return ImageLayout.Group(ImageBuilder.Build(corpus, cancellation));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failure = Failure(corpus, exception);
            return [];
        }
    }

    /// <summary>Writes the image of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="image">The stream that receives the image.</param>
    /// <param name="sizes">The sizes of the parts of the image.</param>
    /// <param name="cancellation">The method checks the token once for each article.</param>
    /// <param name="loop">Reads the words of the search index on the threads of the host. The default is the calling thread alone. The image does not depend on it.</param>
    /// <returns>The corpus in the image, which is empty if the image of <paramref name="corpus"/> failed.</returns>
    /// <exception cref="IOException">The image cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The process has no permission to write the image.</exception>
    public static CorpusModel WriteImage(CorpusModel corpus, Stream image, out ImageSizes sizes, CancellationToken cancellation = default, WorkLoop? loop = null)
    {
        long start = image.Position;
        try
        {
            sizes = ResourceLayout.Write(corpus, image, cancellation, loop);
            return corpus;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException or UnauthorizedAccessException))
        {
            image.SetLength(start);
            image.Position = start;
            CorpusModel failed = corpus.Fail(Failure(corpus, exception));
            sizes = ResourceLayout.Write(failed, image, cancellation, loop);
            return failed;
        }
    }

    private static TextProblem Failure(CorpusModel corpus, Exception exception) =>
        new(ProblemKind.InternalError, corpus.FirstDocument, default, default, default, Describe(exception));

    private static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "It does not exist",
        IOException or UnauthorizedAccessException => exception.Message,
        _ => $"{exception.GetType().Name}: {exception.Message}. Please report this error with the text, if you are allowed to share the text",
    };
}

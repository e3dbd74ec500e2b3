using System.Collections.Immutable;
using System.Text;
using EmbeddedCorpus.Generator.Diagnostics;
using EmbeddedCorpus.Generator.Emit;
using EmbeddedCorpus.Text.Documents;
using EmbeddedCorpus.Text.Indexing;
using EmbeddedCorpus.Text.Indexing.Members;
using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator;

// The steps of the pipeline. Each turns an unexpected exception into a diagnostic at the file it came from: a generator
// that throws is switched off as a whole, and one bad file must not stop the others.
public sealed partial class CorpusGenerator
{
    private static readonly ReadAhead<DocumentInput, ArticleModel> s_articles = new(ParseArticle);
    private static readonly ReadAhead<PagesModel, SourceText> s_pages = new(static (pages, cancellation) => ToSource(PagesEmitter.Emit(pages, cancellation)));

    private static ProjectOptions ReadOptions((AnalyzerConfigOptionsProvider Config, ParseOptions Parse) source, CancellationToken cancellation)
    {
        bool hasUtf8Literals = source.Parse is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };
        return ProjectOptions.Read(source.Config.GlobalOptions, hasUtf8Literals);
    }

    private static DocumentInput? ReadInput((AdditionalText Text, AnalyzerConfigOptionsProvider Config) source, CancellationToken cancellation)
    {
        DocumentInput? input = DocumentInput.Read(source.Text, source.Config);
        if (input is { Role: TextRole.Document })
        {
            s_articles.Announce(run: source.Config, input);
        }

        return input;
    }

    private static ArticleModel ReadArticle(DocumentInput? input, CancellationToken cancellation) => s_articles.Take(input!, cancellation);

    private static ArticleModel ParseArticle(DocumentInput input, CancellationToken cancellation)
    {
        DocumentInfo info = input.Info!;
        try
        {
            return ArticleParser.Parse(input.ReadDocument(cancellation), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ArticleParser.Refuse(info, ProblemKind.InternalError, Describe(exception));
        }
    }

    private static ImmutableArray<CorpusModel> BuildCorpora((ImmutableArray<ArticleModel> Articles, CorpusOptions Options) source, CancellationToken cancellation)
    {
        SortedDictionary<string, List<ArticleModel>> groups = CorpusBuilder.Group(source.Articles);
        ImmutableArray<CorpusModel>.Builder corpora = ImmutableArray.CreateBuilder<CorpusModel>(groups.Count);
        foreach (KeyValuePair<string, List<ArticleModel>> group in groups)
        {
            cancellation.ThrowIfCancellationRequested();
            SearchSettings search = source.Options.Search.For(group.Key);
            try
            {
                corpora.Add(CorpusBuilder.Build(group.Key, group.Value, source.Options.Naming, search));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                corpora.Add(CorpusBuilder.Failed(group.Key, group.Value[0], Describe(exception), search));
            }
        }

        return corpora.ToImmutable();
    }

    private static CorpusListing ReadListing(DocumentInput? input, CancellationToken cancellation) =>
        ListingReader.Read(input!.ReadText(cancellation)) ?? CorpusListing.Unreadable(input.Text.Path);

    private static ulong? ReadWatched(DocumentInput? input, CancellationToken cancellation) =>
        ContentHash.Of(input!.Text.Path).Value ^ ContentHash.Of(input.ReadText(cancellation)).Value;

    private static ulong? CombineWatched(ImmutableArray<ulong?> watched, CancellationToken cancellation)
    {
        ulong? all = null;
        foreach (ulong? text in watched)
        {
            all = unchecked(((all ?? 0) * 31) + text);
        }

        return all;
    }

    // The name of a class may come from literals and from a resource at once: the resource has it, and the settings are reported.
    private static (CorpusModel Corpus, EmitOptions Options)? Choose(
        ((CorpusModel Corpus, EmitOptions Options) Emitted, EquatableArray<string> Listed) source, CancellationToken cancellation)
    {
        foreach (string listed in source.Listed)
        {
            if (string.Equals(listed, source.Emitted.Corpus.Name, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return CanEmit(source.Emitted.Corpus.Name, source.Emitted.Options) ? source.Emitted : null;
    }

    private static bool CanEmit(string corpus, EmitOptions options) => options.HasUtf8Literals && CorpusNames.CanBe(corpus, options.Namespace);

    private static (CorpusMembers Members, EmitOptions Options) BuildMembers((CorpusModel Corpus, EmitOptions Options) source, CancellationToken cancellation) =>
        (MembersBuilder.Build(source.Corpus, source.Options.HasConstants), source.Options);

    private static ImageModel BuildImage((CorpusModel Corpus, EmitOptions Options) source, CancellationToken cancellation)
    {
        (CorpusModel corpus, EmitOptions options) = source;
        try
        {
            return ImageModel.Build(corpus, options, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ImageModel.Failed(corpus, options, Describe(exception));
        }
    }

    private static IEnumerable<PagesModel> ReadPages(ImageModel image, CancellationToken cancellation)
    {
        foreach (PagesModel pages in image.Files)
        {
            s_pages.Announce(run: image, pages);
        }

        return image.Files;
    }

    private static IEnumerable<TextProblem> CheckSettings(
        ((ImmutableArray<ArticleModel> Articles, ImmutableArray<CorpusListing> Listings) Texts, ProjectOptions Options) source, CancellationToken cancellation) =>
        SettingsCheck.Check(source.Texts.Articles, source.Texts.Listings, source.Options);

    private static void AddClass(SourceProductionContext context, (CorpusMembers Members, EmitOptions Options) source)
    {
        foreach (GeneratedFile file in CorpusEmitter.Emit(source.Members, source.Options))
        {
            Add(context, file);
        }
    }

    private static void AddStorage(SourceProductionContext context, ImageModel image)
    {
        if (image.Failure is { } failure)
        {
            Report(context, failure);
        }

        Add(context, StorageEmitter.Emit(image));
    }

    private static void AddResourceStorage(SourceProductionContext context, ((CorpusListing Listing, EmitOptions Options) Listed, ulong? Watched) source) =>
        Add(context, StorageEmitter.Emit(source.Listed.Listing, source.Listed.Options, source.Watched));

    private static void AddPages(SourceProductionContext context, PagesModel pages) =>
        context.AddSource(PagesEmitter.HintName(pages), s_pages.Take(pages, context.CancellationToken));

    private static void Add(SourceProductionContext context, GeneratedFile file) =>
        context.AddSource(file.HintName, ToSource(file));

    // The compiler embeds generated code into the symbol file. A text from bytes is compressed for that at once, on the thread
    // that makes it; any other, or one with a checksum that is not the compiler's own, later and one after the other.
    private static SourceText ToSource(GeneratedFile file) =>
        SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(file.Text), writable: false), Encoding.UTF8, SourceHashAlgorithm.Sha256, canBeEmbedded: true);

    private static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";
}

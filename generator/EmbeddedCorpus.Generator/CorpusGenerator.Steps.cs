using System.Collections.Immutable;
using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator.Diagnostics;
using EmbeddedCorpus.Generator.Emit;
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

    private static ImmutableArray<CorpusModel> BuildCorpora((Collected<ArticleModel> Articles, CorpusOptions Options) source, CancellationToken cancellation)
    {
        SortedDictionary<string, List<ArticleModel>> groups = CorpusBuilder.Group(source.Articles.Items);
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

    private static CorpusManifest ReadManifest(DocumentInput? input, CancellationToken cancellation) =>
        ManifestReader.Read(input!.ReadText(cancellation)) ?? CorpusManifest.Unreadable(input.Text.Path);

    private static Collected<string> ReadNames(Collected<CorpusManifest> manifests, CancellationToken cancellation)
    {
        string[] names = new string[manifests.Items.Count];
        for (int index = 0; index < names.Length; index++)
        {
            names[index] = manifests.Items[index].Class.Name;
        }

        return new Collected<string>(new(names));
    }

    private static TextStamp ReadWatched(DocumentInput? input, CancellationToken cancellation) =>
        new(ContentHash.Of(input!.Text.Path).Value ^ ContentHash.Of(input.ReadText(cancellation)).Value);

    private static TextStamp? CombineWatched(ImmutableArray<TextStamp> watched, CancellationToken cancellation)
    {
        ulong all = 0;
        foreach (TextStamp text in watched)
        {
            all = unchecked((all * 31) + text.Value);
        }

        return watched.IsEmpty ? null : new TextStamp(all);
    }

    // The name of a class may come from literals and from a resource at once: the resource has it, and the settings are reported.
    private static bool CanEmit(EmittedCorpus emitted, Collected<string> listed)
    {
        foreach (string name in listed.Items)
        {
            if (string.Equals(name, emitted.Corpus.Name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return CanEmit(emitted.Corpus.Name, emitted.Options);
    }

    private static bool CanEmit(string corpus, EmitOptions options) => options.HasUtf8Literals && CorpusNames.CanBe(corpus, options.Namespace);

    private static EmittedClass BuildClass(EmittedCorpus emitted, CancellationToken cancellation) =>
        EmittedClass.Of(ClassBuilder.Build(emitted.Corpus, emitted.Options.Constants != ConstantSelection.None), emitted.Options);

    private static EmittedClass KeepUsed((EmittedClass All, ProjectSources Sources) source, CancellationToken cancellation)
    {
        // The code of other assemblies that see the internals of this one is not known.
        WordSet words = source.Sources.ReadWords(cancellation);
        return words.HasFriends ? source.All : source.All with { Class = source.All.Class.NamedBy(words) };
    }

    private static ImageModel BuildImage(EmittedCorpus emitted, CancellationToken cancellation)
    {
        (CorpusModel corpus, EmitOptions options) = emitted;
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

    // An IDE shows a problem in the text that it opens, so there it is told of all.
    private static ProblemReport ChooseProblems((ProjectProblems Found, ProjectOptions Options) source, CancellationToken cancellation) =>
        ProblemReport.Of(source.Found, source.Options.Emit.IsDesignTime ? int.MaxValue : source.Options.WarningLimit);

    private static IEnumerable<TextProblem> CheckSettings((ProjectTexts Texts, ProjectOptions Options) source, CancellationToken cancellation) =>
        SettingsCheck.Check(source.Texts.Articles, source.Texts.Manifests, source.Options);

    private static void AddClass(SourceProductionContext context, EmittedClass source)
    {
        foreach (GeneratedFile file in CorpusEmitter.Emit(source.Class, source.Options))
        {
            Add(context, file);
        }

        foreach (TextProblem clash in source.Class.NameClashes)
        {
            Report(context, clash);
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

    private static void AddResourceStorage(SourceProductionContext context, (ManifestCorpus Manifest, TextStamp? Watched) source) =>
        Add(context, StorageEmitter.Emit(source.Manifest.Manifest, source.Manifest.Options, source.Watched?.Value));

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

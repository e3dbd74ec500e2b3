using System.Collections.Immutable;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator.Emit;

namespace EmbeddedCorpus.Generator;

// What goes from step to step where a step needs several things at once. All are classes: the tables of the compiler's driver
// are generic, and exist precompiled for references only. Each tuple or structure in their place is some 200 methods that the
// runtime compiles before the first text is read: 1,400 in all, a fifth of the generator's time on 10 MB of texts.

/// <summary>All settings that the generator needs.</summary>
/// <param name="Corpus">The settings of the project.</param>
/// <param name="HasUtf8Literals">Whether the project's C# knows <c>u8</c>.</param>
internal sealed record ProjectSettings(CorpusSettings Corpus, bool HasUtf8Literals)
{
    /// <summary>The settings that emitted code depends on.</summary>
    public EmitOptions ToEmitOptions() => new(Corpus.Class.Namespace, Corpus.Class.Visibility, Corpus.Class.IsDesignTime, Corpus.Class.Constants, HasUtf8Literals);
}

/// <summary>All values of a step, as one value.</summary>
/// <param name="Items">The values in the step's order.</param>
internal sealed record Collected<T>(EquatableArray<T> Items)
    where T : class, IEquatable<T>
{
    /// <summary>Takes what Roslyn collected.</summary>
    public static Collected<T> Of(ImmutableArray<T> items, CancellationToken cancellation) => new(new EquatableArray<T>([.. items]));
}

/// <summary>What an additional text is: one of five.</summary>
/// <param name="Article">An article that is compiled into literals.</param>
/// <param name="Records">A file that holds many such articles.</param>
/// <param name="Manifest">The manifest of a corpus in a resource.</param>
/// <param name="Watched">The hash of a text in a resource.</param>
internal sealed record TextModel(ArticleModel? Article, RecordFile? Records, CorpusManifest? Manifest, TextStamp? Watched)
{
    /// <summary>A registry of people.</summary>
    public PeopleFile? People { get; init; }

    /// <summary>The model of a registry of people.</summary>
    public static TextModel Of(PeopleFile people) => new(null, null, null, null) { People = people };

    /// <summary>The model of a document.</summary>
    public static TextModel Of(OpenedDocument opened) => new(opened.Article, opened.Records, null, null);
}

/// <summary>A hash of texts that the generator reads for their changes only.</summary>
/// <param name="Value">The hash.</param>
internal sealed record TextStamp(ulong Value);

/// <summary>All texts of the project, as far as the generator sees them.</summary>
/// <param name="Articles">The articles that are compiled into literals.</param>
/// <param name="Manifests">The manifests of corpora in resources.</param>
/// <param name="Watched">Under "dotnet watch", a hash of the texts in resources.</param>
/// <param name="Files">The files that hold many articles, which are not yet among the articles.</param>
internal sealed record ProjectTexts(Collected<ArticleModel> Articles, Collected<CorpusManifest> Manifests, TextStamp? Watched, EquatableArray<RecordFile> Files)
{
    /// <summary>The registries of people.</summary>
    public EquatableArray<PeopleFile> People { get; init; } = [];

    /// <summary>Sorts texts by what they are.</summary>
    public static ProjectTexts Of(ImmutableArray<TextModel?> texts)
    {
        var articles = new List<ArticleModel>(texts.Length);
        var manifests = new List<CorpusManifest>();
        var files = new List<RecordFile>();
        var people = new List<PeopleFile>();
        TextStamp? watched = null;
        foreach (TextModel? text in texts)
        {
            if (text?.Article is { } article)
            {
                articles.Add(article);
            }
            else if (text?.Records is { } records)
            {
                files.Add(records);
            }
            else if (text?.People is { } registry)
            {
                people.Add(registry);
            }
            else if (text?.Manifest is { } manifest)
            {
                manifests.Add(manifest);
            }
            else if (text?.Watched is { } stamp)
            {
                watched = new TextStamp(unchecked(((watched?.Value ?? 0) * 31) + stamp.Value));
            }
        }

        return new ProjectTexts(new(new EquatableArray<ArticleModel>([.. articles])), new(new EquatableArray<CorpusManifest>([.. manifests])), watched, new([.. files]))
        {
            People = new([.. people]),
        };
    }

    /// <summary>Puts the articles of files that hold many at their places.</summary>
    /// <param name="groups">The articles of all groups of all files, in order.</param>
    public ProjectTexts Place(EquatableArray<Collected<ArticleModel>> groups)
    {
        if (Files.Count == 0)
        {
            return this;
        }

        var articles = new List<ArticleModel>(Articles.Items.AsSpan().ToArray());
        int first = 0;
        foreach (RecordFile file in Files)
        {
            first += RecordGroup.Place(file, groups, first, articles);
        }

        return this with { Articles = new(new EquatableArray<ArticleModel>([.. articles])), Files = [] };
    }
}

/// <summary>What the corpora of literals are made of.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="People">The registries of people.</param>
internal sealed record CorpusTexts(Collected<ArticleModel> Articles, EquatableArray<PeopleFile> People);

/// <summary>The corpora that a project gets code for.</summary>
/// <param name="Corpora">The corpora.</param>
/// <param name="Options">The settings that emitted code depends on.</param>
internal sealed record EmissionPlan(EquatableArray<EmittedCorpus> Corpora, EmitOptions Options)
{
    /// <summary>Chooses the corpora. A name that literals and a resource both have is the resource's; the storage is reported.</summary>
    public static EmissionPlan Of(EquatableArray<CorpusManifest> manifests, EmitOptions options)
    {
        var emitted = new List<EmittedCorpus>(manifests.Count);
        foreach (CorpusManifest manifest in manifests)
        {
            string name = manifest.Class.Name;
            if (options.HasUtf8Literals && CorpusNames.CanBe(name, options.Namespace) && (manifest.IsResource || !HasResource(manifests, name)))
            {
                emitted.Add(new EmittedCorpus(manifest, options));
            }
        }

        return new EmissionPlan(new([.. emitted]), options);
    }

    /// <summary>Whether a corpus of a name is a resource.</summary>
    public static bool HasResource(EquatableArray<CorpusManifest> manifests, string name)
    {
        foreach (CorpusManifest manifest in manifests)
        {
            if (manifest.IsResource && string.Equals(manifest.Class.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The corpora whose texts become literals.</summary>
/// <param name="Corpora">Their names.</param>
/// <param name="Options">The settings that emitted code depends on.</param>
internal sealed record LiteralPlan(EquatableArray<string> Corpora, EmitOptions Options)
{
    /// <summary>The literals of a plan.</summary>
    public static LiteralPlan Of(EmissionPlan plan)
    {
        var names = new List<string>(plan.Corpora.Count);
        foreach (EmittedCorpus emitted in plan.Corpora)
        {
            if (!emitted.Manifest.IsResource)
            {
                names.Add(emitted.Manifest.Class.Name);
            }
        }

        return new LiteralPlan(new([.. names]), plan.Options);
    }

    /// <summary>Whether a corpus gets code.</summary>
    public bool Emits(string corpus)
    {
        foreach (string name in Corpora)
        {
            if (string.Equals(name, corpus, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A corpus that gets code.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Options">The settings that emitted code depends on.</param>
internal sealed record EmittedCorpus(CorpusManifest Manifest, EmitOptions Options);

/// <summary>The class of a corpus that gets code.</summary>
/// <param name="Class">What it declares.</param>
/// <param name="Options">The settings that emitted code depends on.</param>
/// <param name="Constants">Which constants are declared, as far as known: <c>Used</c> until the code was asked.</param>
internal sealed record EmittedClass(CorpusClass Class, EmitOptions Options, ConstantSelection Constants)
{
    /// <summary>The class before the code was asked.</summary>
    public static EmittedClass Of(CorpusClass declared, EmitOptions options) => new(declared, options, options.ConstantsOf(declared));
}

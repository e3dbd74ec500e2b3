using System.Collections.Immutable;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Generator.Emit;

namespace EmbeddedCorpus.Generator;

// What goes from step to step where a step needs several things at once. All are classes: the tables of the compiler's driver
// are generic, and exist precompiled for references only. Each tuple or structure in their place is some 200 methods that the
// runtime compiles before the first text is read: 1,400 in all, a fifth of the generator's time on 10 MB of texts.

/// <summary>All that a step gave, as one value.</summary>
/// <param name="Items">The values in the step's order.</param>
internal sealed record Collected<T>(EquatableArray<T> Items)
    where T : class, IEquatable<T>
{
    /// <summary>Takes what Roslyn collected.</summary>
    public static Collected<T> Of(ImmutableArray<T> items, CancellationToken cancellation) => new(new EquatableArray<T>([.. items]));
}

/// <summary>All texts of the project as far as the generator sees them.</summary>
/// <param name="Articles">The documents that are compiled into literals.</param>
/// <param name="Manifests">What the build says of corpora in resources.</param>
internal sealed record ProjectTexts(EquatableArray<ArticleModel> Articles, EquatableArray<CorpusManifest> Manifests);

/// <summary>All that may know of problems in the texts of the project.</summary>
/// <param name="Texts">The texts.</param>
/// <param name="Corpora">The corpora whose texts become literals.</param>
internal sealed record ProjectProblems(ProjectTexts Texts, EquatableArray<CorpusModel> Corpora);

/// <summary>A corpus whose texts become literals.</summary>
/// <param name="Corpus">The corpus.</param>
/// <param name="Options">What emitted code depends on.</param>
internal sealed record EmittedCorpus(CorpusModel Corpus, EmitOptions Options);

/// <summary>A corpus whose texts lie in a resource.</summary>
/// <param name="Manifest">What the build says of it.</param>
/// <param name="Options">What emitted code depends on.</param>
internal sealed record ManifestCorpus(CorpusManifest Manifest, EmitOptions Options);

/// <summary>What the class of a corpus declares.</summary>
/// <param name="Class">The members.</param>
/// <param name="Options">What emitted code depends on.</param>
/// <param name="Constants">Which constants are declared, as far as known: <c>Used</c> until the code was asked.</param>
internal sealed record EmittedClass(CorpusClass Class, EmitOptions Options, ConstantSelection Constants)
{
    /// <summary>What a class declares before the code was asked.</summary>
    public static EmittedClass Of(CorpusClass members, EmitOptions options) => new(members, options, options.ConstantsOf(members));
}

/// <summary>A hash of texts that the generator reads for their changes only.</summary>
/// <param name="Value">The hash.</param>
internal sealed record TextStamp(ulong Value);

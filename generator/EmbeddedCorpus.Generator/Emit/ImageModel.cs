using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>The pages of one generated file.</summary>
/// <param name="Corpus">The name of the class.</param>
/// <param name="Options">What emitted code depends on.</param>
/// <param name="Group">The pages.</param>
/// <param name="IsLate">Whether they belong to the second half of a corpus.</param>
internal sealed record PagesModel(string Corpus, EmitOptions Options, ImagePageGroup Group, bool IsLate);

/// <summary>A corpus laid out as pages.</summary>
/// <param name="Corpus">The name of the class.</param>
/// <param name="Options">What emitted code depends on.</param>
/// <param name="Content">The hash of all texts.</param>
/// <param name="Files">The pages by generated file; none in a design-time build.</param>
/// <param name="Failure">Why there are no pages, if that went wrong.</param>
internal sealed record ImageModel(string Corpus, EmitOptions Options, ContentHash Content, EquatableArray<PagesModel> Files, TextProblem? Failure)
{
    /// <summary>The stemmers of the search index.</summary>
    public EquatableArray<StemmerName> Stemmers { get; init; } = [];

    /// <summary>Lays a corpus out.</summary>
    public static ImageModel Build(CorpusModel corpus, EmitOptions options, CancellationToken cancellation)
    {
        if (options.IsDesignTime)
        {
            return new ImageModel(corpus.Name, options, corpus.Content, [], null);
        }

        List<ImagePageGroup> groups = CorpusCompiler.LayOut(corpus, out TextProblem? failure, cancellation);
        var files = new PagesModel[groups.Count];
        for (int index = 0; index < files.Length; index++)
        {
            files[index] = new PagesModel(corpus.Name, options, groups[index], IsLate: index >= files.Length / 2);
        }

        return new ImageModel(corpus.Name, options, corpus.Content, new(files), failure) { Stemmers = CorpusCompiler.StemmersOf(corpus) };
    }
}

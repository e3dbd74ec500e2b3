using EmbeddedCorpus.Build;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Problems;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>The corpus of an input as a program reads it.</summary>
/// <param name="Corpus">The corpus.</param>
/// <param name="Texts">The compiled texts with their problems, or null for a corpus that a build made.</param>
/// <param name="Model">The compiled corpus, or null for a corpus that a build made.</param>
internal sealed record InputCorpus(TextCorpus Corpus, CompiledTexts? Texts, CorpusModel? Model)
{
    /// <summary>Opens a corpus that a build made.</summary>
    /// <param name="path">The corpus file, assembly or package.</param>
    /// <param name="name">The name of the corpus, or null for the only one.</param>
    /// <exception cref="InputException">The file cannot be read, or has no such corpus.</exception>
    public static InputCorpus Open(string path, string? name)
    {
        IReadOnlyList<TextCorpus> corpora = BuiltCorpus.Open(path);
        return new InputCorpus(CorpusChoice.Of(corpora, static corpus => corpus.Name.ToString(), name), null, null);
    }

    /// <summary>Compiles texts in memory. Texts with an error are left out.</summary>
    /// <param name="input">The texts.</param>
    /// <param name="name">The name of the corpus, or null for the only one.</param>
    /// <param name="cancellation">Ends the compilation.</param>
    /// <exception cref="InputException">There is no such corpus.</exception>
    /// <exception cref="IOException">The corpus cannot be made.</exception>
    public static InputCorpus Compile(CorpusInput input, string? name, CancellationToken cancellation)
    {
        CompiledTexts texts = CompiledTexts.Read(input, cancellation);
        CorpusModel model = texts.Choose(name);
        using var image = new MemoryStream();
        CorpusModel written = CorpusCompiler.WriteImage(model, image, out _, cancellation, SharedLoop.Run);
        if (!ReferenceEquals(written, model))
        {
            throw new IOException($"The corpus cannot be made: {ProblemCatalog.MessageOf(written.Problems[written.Problems.Count - 1])}");
        }

        return new InputCorpus(TextCorpus.Load(image.GetBuffer().AsMemory(0, (int)image.Length), model.Name), texts, model);
    }
}

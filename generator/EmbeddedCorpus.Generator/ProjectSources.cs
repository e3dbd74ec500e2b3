using System.Collections.Immutable;
using EmbeddedCorpus.Compiler.Manifest;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator;

/// <summary>The code of a project, read for the words in it when a corpus declares only the constants that are used.</summary>
/// <remarks>No model: it lives as long as the compilation that the compiler's driver holds itself, and is never compared.</remarks>
/// <param name="compilation">The compilation before any generator.</param>
/// <param name="markup">Additional texts with code in them, which another generator turns into C# that is not seen here.</param>
internal sealed class ProjectSources(Compilation compilation, MarkupTexts markup)
{
    private readonly object _lock = new();
    private WordSet? _words;

    public static ProjectSources Of((Compilation Compilation, MarkupTexts Markup) source, CancellationToken cancellation) => new(source.Compilation, source.Markup);

    /// <summary>The words of all code; read once for all corpora.</summary>
    public WordSet ReadWords(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return _words ??= Read(cancellation);
        }
    }

    private WordSet Read(CancellationToken cancellation)
    {
        var words = new WordSet();
        char[] buffer = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            Add(tree.GetText(cancellation));
        }

        foreach (AdditionalText text in markup.Texts)
        {
            Add(text.GetText(cancellation));
        }

        return words;

        // A word must not be cut, so a text is read as a whole.
        void Add(SourceText? text)
        {
            cancellation.ThrowIfCancellationRequested();
            if (text is not null)
            {
                buffer = buffer.Length < text.Length ? new char[text.Length] : buffer;
                text.CopyTo(0, buffer, 0, text.Length);
                words.Read(buffer.AsSpan(0, text.Length));
            }
        }
    }
}

/// <summary>The additional texts that are markup.</summary>
/// <param name="Texts">Equal while Roslyn hands the same texts.</param>
internal sealed record MarkupTexts(ImmutableArray<AdditionalText> Texts)
{
    private static readonly string[] s_extensions = [".razor", ".cshtml", ".xaml", ".axaml"];

    public static MarkupTexts Of(ImmutableArray<AdditionalText> texts, CancellationToken cancellation) => new(texts);

    /// <summary>Whether an additional text may hold code of the project.</summary>
    public static bool IsMarkup(AdditionalText text)
    {
        foreach (string extension in s_extensions)
        {
            if (text.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

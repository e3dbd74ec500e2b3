using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>What emitted code depends on, the corpus aside.</summary>
/// <param name="Namespace">The namespace of the generated class; empty for the global one.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="IsDesignTime">Whether an IDE asks, which needs the declarations and not the texts.</param>
/// <param name="Constants">Which articles and speakers get constants.</param>
/// <param name="HasUtf8Literals">Whether the project's C# knows <c>u8</c>.</param>
internal sealed record EmitOptions(string Namespace, string Visibility, bool IsDesignTime, ConstantSelection Constants, bool HasUtf8Literals)
{
    // A build declares all constants of a corpus up to so many: with 2,376 of them a build of 10 MB takes more than twice
    // what it adds without (generator/docs/performance.md, the table of storage-cost.sh).
    private const int Many = 1_000;

    /// <summary>Which of a corpus's constants its class declares.</summary>
    /// <param name="members">The class with all of them, as far as the project wants any.</param>
    public ConstantSelection ConstantsOf(CorpusClass members) => Constants switch
    {
        ConstantSelection.None => ConstantSelection.None,
        ConstantSelection.All => ConstantSelection.All,

        // Other assemblies see a public class, and an IDE offers names that no code has yet.
        _ when IsDesignTime || Visibility == "public" => ConstantSelection.All,
        ConstantSelection.Auto when members.Articles.Count + members.Speakers.Count <= Many => ConstantSelection.All,
        _ => ConstantSelection.Used,
    };
}

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>What emitted code depends on, the corpus aside.</summary>
/// <param name="Namespace">The namespace of the generated class; empty for the global one.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="IsDesignTime">Whether an IDE asks, which needs the declarations and not the texts.</param>
/// <param name="Constants">Which articles and speakers get constants.</param>
/// <param name="HasUtf8Literals">Whether the project's C# knows <c>u8</c>.</param>
internal sealed record EmitOptions(string Namespace, string Visibility, bool IsDesignTime, ConstantSelection Constants, bool HasUtf8Literals)
{
    /// <summary>Which constants the class of a corpus declares.</summary>
    /// <param name="isResource">Whether its texts lie in a resource.</param>
    public ConstantSelection ConstantsOf(bool isResource) => Constants switch
    {
        ConstantSelection.None => ConstantSelection.None,
        ConstantSelection.All => ConstantSelection.All,

        // Other assemblies see a public class, and an IDE offers names that no code has yet.
        _ when IsDesignTime || Visibility == "public" => ConstantSelection.All,
        ConstantSelection.Auto when !isResource => ConstantSelection.All,
        _ => ConstantSelection.Used,
    };
}

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>What emitted code depends on, the corpus aside.</summary>
/// <param name="Namespace">The namespace of the generated class; empty for the global one.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="IsDesignTime">Whether an IDE asks, which needs the declarations and not the texts.</param>
/// <param name="HasConstants">Whether articles and speakers get constants.</param>
/// <param name="HasUtf8Literals">Whether the project's C# knows <c>u8</c>.</param>
internal sealed record EmitOptions(string Namespace, string Visibility, bool IsDesignTime, bool HasConstants, bool HasUtf8Literals);

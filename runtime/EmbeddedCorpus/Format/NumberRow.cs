#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of the index lists and hash tables: one number.</summary>
internal static class NumberRow
{
    public const int Size = ImageFormat.NumberSize;
}

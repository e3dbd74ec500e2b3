namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A half-open range of UTF-16 characters in the source of an article.</summary>
/// <param name="Start">The position of the first character.</param>
/// <param name="End">The position after the last character.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>The number of characters in the range.</summary>
    public int Length => End - Start;

    /// <summary>Whether the range contains no characters.</summary>
    /// <remarks>The <c>default</c> range is empty and means "none".</remarks>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether this range contains all characters of <paramref name="other"/>.</summary>
    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether this range contains the character at <paramref name="position"/>.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Returns the characters of the range.</summary>
    public ReadOnlySpan<char> In(string source) => source.AsSpan(Start, End - Start);

    /// <summary>Returns the characters of the range.</summary>
    public ReadOnlySpan<char> In(CorpusText source) => source.Slice(this);

    /// <summary>Returns the characters of the range.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> source) => source.Slice(Start, End - Start);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}

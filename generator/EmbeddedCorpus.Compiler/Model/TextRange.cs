namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A half-open range of UTF-16 characters in one article's source: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">One past the last character.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>The number of characters.</summary>
    public int Length => End - Start;

    /// <summary>Whether the range holds no character. <c>default</c> is empty and stands for "none".</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range.</summary>
    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the character at <paramref name="position"/> lies inside this range.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>The characters of the range.</summary>
    public ReadOnlySpan<char> In(string source) => source.AsSpan(Start, End - Start);

    /// <summary>The characters of the range.</summary>
    public ReadOnlySpan<char> In(CorpusText source) => source.Slice(this);

    /// <summary>The characters of the range.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> source) => source.Slice(Start, End - Start);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}

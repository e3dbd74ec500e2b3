namespace EmbeddedCorpus;

/// <summary>The property of articles that <see cref="TextCorpus.GetFacets(ReadOnlySpan{char}, FacetField, Span{FacetCount}, out int, SearchOptions)"/> counts.</summary>
/// <remarks>With the <c>default</c> value, the method counts nothing.</remarks>
public readonly struct FacetField : IEquatable<FacetField>
{
    private FacetField(FacetKind kind, string name = "")
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>The speakers with quotations in an article.</summary>
    public static FacetField Speaker => new(FacetKind.Speaker);

    /// <summary>The year of the date, such as <c>2022</c>.</summary>
    public static FacetField Year => new(FacetKind.Year);

    /// <summary>The month of the date, such as <c>2022-10</c>.</summary>
    public static FacetField Month => new(FacetKind.Month);

    internal FacetKind Kind { get; }

    internal string? Name { get; }

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same property.</summary>
    public static bool operator ==(FacetField left, FacetField right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different properties.</summary>
    public static bool operator !=(FacetField left, FacetField right) => !left.Equals(right);

    /// <summary>Returns the property for a field. An article with a list in the field counts once for each different item.</summary>
    /// <param name="name">The name of the field, such as <c>section</c>. The name must match exactly, including the case.</param>
    public static FacetField Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new FacetField(FacetKind.Field, name);
    }

    /// <summary>Whether this property and <paramref name="other"/> are the same property.</summary>
    public bool Equals(FacetField other) => Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FacetField other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name);

    /// <summary>Returns the name of the property, or an empty string for the <c>default</c> value.</summary>
    public override string ToString() => Kind switch { FacetKind.None => string.Empty, FacetKind.Field => Name!, _ => Kind.ToString() };
}

/// <summary>The kinds of <see cref="FacetField"/>.</summary>
internal enum FacetKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A field.</summary>
    Field,

    /// <summary>The speakers.</summary>
    Speaker,

    /// <summary>The year.</summary>
    Year,

    /// <summary>The month.</summary>
    Month,
}

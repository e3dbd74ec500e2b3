using System.ComponentModel;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Makes the filters of the properties of an article view.</summary>
/// <remarks>Only generated code should use this class.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewFilters
{
    /// <summary>Returns a filter for articles with a day in a field between two days, including both days.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    public static SearchFilter Days(string name, DateOnly first, DateOnly last) => SearchFilter.Days(name, first, last);

    /// <summary>Returns a filter for articles with a number in a field between two numbers, including both numbers.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="min">The smallest number.</param>
    /// <param name="max">The largest number.</param>
    public static SearchFilter Numbers(string name, decimal min, decimal max) => SearchFilter.Numbers(name, min, max);

    /// <inheritdoc cref="Numbers(string, decimal, decimal)"/>
    public static SearchFilter Numbers(string name, double min, double max) => SearchFilter.Numbers(name, ToDecimal(min), ToDecimal(max));

    /// <summary>Returns a filter for articles that have a field with any value.</summary>
    /// <param name="name">The name of the field.</param>
    public static SearchFilter Exists(string name) => SearchFilter.Exists(name);

    // A number beyond the range of decimal is beyond every number that a text can have there.
    private static decimal ToDecimal(double number) =>
        double.IsNaN(number) ? throw new ArgumentException("A range needs numbers.", nameof(number))
        : number >= (double)decimal.MaxValue ? decimal.MaxValue
        : number <= (double)decimal.MinValue ? decimal.MinValue
        : (decimal)number;
}

using System.Globalization;
using System.Text;
using EmbeddedCorpus.Search.Filters;

namespace EmbeddedCorpus;

/// <summary>A condition on the fields of the articles that a search finds.</summary>
/// <remarks>
/// <para>You can use one filter for many searches, of any corpus. Making a filter allocates memory. A search with the filter allocates nothing.</para>
/// <para>A filter never changes and is safe to use from any thread.</para>
/// </remarks>
/// <example>
/// <code>
/// SearchFilter filter = SearchFilter.Field("section", "Politics") &amp; !SearchFilter.Field("lang", "fr");
/// int count = Corpus.Search("arms", hits, new SearchOptions { Filter = filter });
/// </code>
/// </example>
public sealed class SearchFilter
{
    /// <summary>The maximum number of fields in a filter.</summary>
    public const int MaxFields = 256;

    private SearchFilter(FilterOperation operation, SearchFilter? left, SearchFilter? right)
    {
        Operation = operation;
        Left = left;
        Right = right;
        Fields = (left?.Fields ?? 0) + (right?.Fields ?? 0);
        Sets = right is null ? left!.Sets : left!.Sets == right.Sets ? left.Sets + 1 : Math.Max(left.Sets, right.Sets);
        if (Fields > MaxFields)
        {
            throw new ArgumentException($"A filter has at most {MaxFields} fields.");
        }
    }

    private SearchFilter(FilterOperation operation, string name, string value, decimal min, decimal max)
    {
        Operation = operation;
        Name = Encoding.UTF8.GetBytes(name);
        Value = Encoding.UTF8.GetBytes(value);
        Min = min;
        Max = max;
        Fields = 1;
        Sets = 1;
    }

    internal FilterOperation Operation { get; }

    internal SearchFilter? Left { get; }

    internal SearchFilter? Right { get; }

    internal byte[] Name { get; } = [];

    internal byte[] Value { get; } = [];

    /// <summary>The smallest number, or the number of the first day.</summary>
    internal decimal Min { get; }

    /// <summary>The largest number, or the number of the last day.</summary>
    internal decimal Max { get; }

    /// <summary>The number of fields that the filter asks for.</summary>
    internal int Fields { get; }

    /// <summary>The number of sets that are needed to collect the articles, if the part that needs more sets is collected first.</summary>
    /// <remarks>The number grows with the logarithm of the number of fields (R. Sethi and J. D. Ullman, <i>The generation of optimal code for arithmetic
    /// expressions</i>, 1970).</remarks>
    internal int Sets { get; }

    /// <summary>Returns a filter for articles that have a value in a field.</summary>
    /// <param name="name">The name of the field, such as <c>section</c>. The name must match exactly, including the case.</param>
    /// <param name="value">The value as the author wrote it. The value must match exactly. A field with a list matches if an item of the list matches.</param>
    /// <remarks>No article passes if the corpus has no such field or value.</remarks>
    public static SearchFilter Field(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return new SearchFilter(FilterOperation.Field, name, value, 0, 0);
    }

    internal static SearchFilter Days(string name, DateOnly first, DateOnly last) => new(FilterOperation.Days, name, string.Empty, first.DayNumber, last.DayNumber);

    internal static SearchFilter Numbers(string name, decimal min, decimal max) => new(FilterOperation.Numbers, name, string.Empty, min, max);

    internal static SearchFilter Exists(string name) => new(FilterOperation.Exists, name, string.Empty, 0, 0);

    /// <summary>Returns a filter for articles that pass both filters.</summary>
    /// <exception cref="ArgumentException">The filter would have more than <see cref="MaxFields"/> fields.</exception>
    public static SearchFilter operator &(SearchFilter left, SearchFilter right) => Join(FilterOperation.And, left, right);

    /// <summary>Returns a filter for articles that pass at least one of the filters.</summary>
    /// <exception cref="ArgumentException">The filter would have more than <see cref="MaxFields"/> fields.</exception>
    public static SearchFilter operator |(SearchFilter left, SearchFilter right) => Join(FilterOperation.Or, left, right);

    /// <summary>Returns a filter for articles that do not pass a filter.</summary>
    public static SearchFilter operator !(SearchFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Operation == FilterOperation.Not ? filter.Left! : new SearchFilter(FilterOperation.Not, filter, null);
    }

    /// <summary>Returns a filter for articles that pass both filters.</summary>
    /// <exception cref="ArgumentException">The filter would have more than <see cref="MaxFields"/> fields.</exception>
    public static SearchFilter And(SearchFilter left, SearchFilter right) => left & right;

    /// <summary>Returns a filter for articles that pass at least one of the filters.</summary>
    /// <exception cref="ArgumentException">The filter would have more than <see cref="MaxFields"/> fields.</exception>
    public static SearchFilter Or(SearchFilter left, SearchFilter right) => left | right;

    /// <summary>Returns a filter for articles that do not pass a filter.</summary>
    public static SearchFilter Not(SearchFilter filter) => !filter;

    /// <summary>Returns the filter as text, such as <c>section: Politics and not lang: fr</c>.</summary>
    public override string ToString() => Operation switch
    {
        FilterOperation.Field => $"{Encoding.UTF8.GetString(Name)}: {Encoding.UTF8.GetString(Value)}",
        FilterOperation.Days => string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(Name)}: {DateOnly.FromDayNumber((int)Min):O} to {DateOnly.FromDayNumber((int)Max):O}"),
        FilterOperation.Numbers => string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(Name)}: {Min} to {Max}"),
        FilterOperation.Exists => $"{Encoding.UTF8.GetString(Name)}: any value",
        FilterOperation.Not => $"not {Nested(Left!, FilterOperation.Not)}",
        FilterOperation.And => $"{Nested(Left!, FilterOperation.And)} and {Nested(Right!, FilterOperation.And)}",
        _ => $"{Nested(Left!, FilterOperation.Or)} or {Nested(Right!, FilterOperation.Or)}",
    };

    private static string Nested(SearchFilter filter, FilterOperation within) =>
        filter.Operation is FilterOperation.And or FilterOperation.Or && filter.Operation != within ? $"({filter})" : filter.ToString();

    private static SearchFilter Join(FilterOperation operation, SearchFilter left, SearchFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new SearchFilter(operation, left, right);
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Where a query looks: in words, or with a name in what is said of the article.</summary>
internal sealed record OracleField(SearchField Field, string Name)
{
    /// <summary>Which articles have a text in the field; null for a text that is not for it.</summary>
    public Func<Article, bool>? Articles(string text, bool isPrefix)
    {
        List<string> words = Words(text);
        bool Has(Utf8Text value)
        {
            List<string> found = Words(value.ToString());
            return words.Count > 0 && words.Select((word, index) => found.Exists(other =>
                isPrefix && index == words.Count - 1 ? other.StartsWith(word, StringComparison.Ordinal) : other == word)).All(static has => has);
        }

        return Name switch
        {
            "speaker" => article => article.Speakers.Any(speaker => Has(speaker.Name)),
            "date" => Dates(text),
            _ => article => article.Fields[Name].Items.Any(Has),
        };
    }

    private static Func<Article, bool>? Dates(string text)
    {
        string[] ends = text.Split("..", 2);
        string from = ends[0];
        string to = ends[^1];
        bool IsDate(string date) => Regex.IsMatch(date, @"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z")
            && DateOnly.TryParseExact(date + "-01-01"[..(10 - date.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        bool isOpen = ends.Length == 2;
        if ((isOpen && from.Length + to.Length == 0) || !(IsDate(from) || (isOpen && from.Length == 0)) || !(IsDate(to) || (isOpen && to.Length == 0)))
        {
            return null;
        }

        // Dates as text compare as dates, and a month with the start of its days.
        return article => article.Date is { } date && date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is var day
            && string.CompareOrdinal(day, from) >= 0 && (to.Length == 0 || string.CompareOrdinal(day[..to.Length], to) <= 0);
    }

    private static List<string> Words(string text) => [.. OracleCorpus.Words(Encoding.UTF8.GetBytes(text), 0).Select(static word => OracleCorpus.Strip(word.Form))];
}

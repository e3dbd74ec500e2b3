using System.Text;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Runtime.Tests.Search.Suggestions;

/// <summary>The nearest words of a corpus by the edit distance to every one of them.</summary>
internal static class SuggestionOracle
{
    private const int MaxWords = 64;

    /// <summary>All suggestions for a text, the nearest first, as people read them.</summary>
    public static List<(string Word, int Articles)> Suggest(OracleCorpus corpus, string text)
    {
        OracleWord? unknown = OracleCorpus.Words(Encoding.UTF8.GetBytes(text), 0).Find(word => !word.IsBigram && !corpus.StemFrequency.ContainsKey(corpus.Stem(word.Form)));
        if (unknown is null)
        {
            return [];
        }

        int[] letters = Letters(unknown.Form);
        int limit = letters.Length <= 4 ? 1 : 2;
        return [.. corpus.FormFrequency
            .Select(form => (Form: form.Key, Articles: form.Value, Edits: Distance(letters, Letters(form.Key))))
            .Where(form => form.Edits <= limit)
            .OrderBy(form => form.Edits)
            .ThenByDescending(form => form.Articles)
            .ThenBy(form => OracleCorpus.Strip(form.Form), Utf8Order)
            .ThenBy(form => OracleCorpus.Strip(form.Form) == form.Form ? string.Empty : form.Form, Utf8Order)
            .Take(MaxWords)
            .Select(form => (Compose(form.Form), form.Articles))];
    }

    private static Comparer<string> Utf8Order { get; } =
        Comparer<string>.Create((left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    private static int[] Letters(string form) => [.. OracleCorpus.Strip(form).EnumerateRunes().Select(rune => rune.Value)];

    /// <summary>The edits from one form to another.</summary>
    public static int Distance(string form, string other) => Distance(Letters(form), Letters(other));

    // Optimal string alignment: no letters are changed between two that were swapped.
    private static int Distance(int[] left, int[] right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (int row = 0; row <= left.Length; row++)
        {
            for (int column = 0; column <= right.Length; column++)
            {
                table[row, column] = row == 0 || column == 0
                    ? row + column
                    : Math.Min(
                        Math.Min(table[row - 1, column], table[row, column - 1]) + 1,
                        table[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }

    private static string Compose(string form)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(form);
        var result = new byte[bytes.Length];
        return Encoding.UTF8.GetString(result.AsSpan(0, TermAnalysis.Compose(bytes, result)));
    }
}

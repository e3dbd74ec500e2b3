using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Quotes.Evaluation.Training;

/// <summary>Whether two wordings name one speaker, as <c>score.py</c> of the shared folder decides it.</summary>
internal static partial class SpeakerNames
{
    private static readonly HashSet<string> s_titles = new("the a an this that these those mr mrs ms dr sen rep gov president prof sir miss".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> s_pronouns = new("he she they i we it you who him her his their them".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether both have the same words, the same last name, or the same head noun.</summary>
    public static bool AreSame(string? predicted, string? gold)
    {
        if (string.IsNullOrEmpty(predicted) || string.IsNullOrEmpty(gold))
        {
            return false;
        }

        string a = Normalize(predicted);
        string b = Normalize(gold);
        if (a == b)
        {
            return true;
        }

        if (s_pronouns.Contains(a) || s_pronouns.Contains(b))
        {
            return false;
        }

        string[] first = Names(predicted);
        string[] second = Names(gold);
        return first.Length > 0 && second.Length > 0
            ? second.Contains(first[^1]) || first.Contains(second[^1])
            : Head(predicted) is { Length: > 0 } head && head == Head(gold);
    }

    private static string Normalize(string text)
    {
        string[] words = [.. Words().Matches(PossessiveEnding().Replace(text.ToLowerInvariant(), string.Empty)).Select(static match => match.Value)];
        string[] rest = [.. words.Where(static word => !s_titles.Contains(word))];
        return string.Join(' ', rest.Length > 0 ? rest : words);
    }

    private static string[] Names(string text)
    {
        string owned = Owner().Replace(text, " ");
        return [.. Capitalized().Matches(owned.Length > 0 ? owned : text).Select(static match => match.Value.Trim('.').ToLowerInvariant()).Where(static word => !s_titles.Contains(word) && !s_pronouns.Contains(word))];
    }

    private static string Head(string text) => Words().Matches(AfterHead().Split(text.ToLowerInvariant())[0]) is { Count: > 0 } words ? words[^1].Value : string.Empty;

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"['’]s\b", RegexOptions.CultureInvariant)]
    private static partial Regex PossessiveEnding();

    [GeneratedRegex(@"[A-Z][\w.-]*['’]s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex(@"[A-ZÀ-Þ][\w'’-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalized();

    [GeneratedRegex(@"\b(?:of|for|in|at|from|who|with|on|to|,)\b|,", RegexOptions.CultureInvariant)]
    private static partial Regex AfterHead();
}

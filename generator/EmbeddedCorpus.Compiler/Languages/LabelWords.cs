namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>The words of labels before a colon, in the languages that are met most: which name a thing, and which name somebody who speaks.</summary>
/// <remarks>A text does not say its language, so a word counts whatever the others around it are. Capitals do not count.</remarks>
internal static class LabelWords
{
    // Shorter words end in such letters by chance: "Clement" is a name, "Requirement" is none.
    private const int MinEnded = 8;
    private const int LongestWord = 24;

    private static readonly HashSet<string> s_things = Read("things");
    private static readonly HashSet<string> s_people = Read("people");
    private static readonly HashSet<string> s_questions = Read("questions");
    private static readonly HashSet<string> s_answers = Read("answers");
    private static readonly HashSet<string> s_talk = Read("talk");
    private static readonly HashSet<string> s_kept = Read("kept");
    private static readonly string[] s_endings = [.. Read("endings")];

    /// <summary>Whether a label with the word names what follows it, and nobody who says it: <c>Note</c>, <c>INPUT</c>.</summary>
    public static bool IsThing(ReadOnlySpan<char> word)
    {
        string lower = Lower(word);
        return s_things.Contains(lower) || (lower.Length >= MinEnded && HasEnding(lower));
    }

    /// <summary>Whether the word stands for somebody who speaks: <c>Moderator</c>.</summary>
    public static bool IsPerson(ReadOnlySpan<char> word) => s_people.Contains(Lower(word));

    /// <summary>Whether the label of a question is the word: <c>Q</c>.</summary>
    public static bool IsQuestion(ReadOnlySpan<char> word) => s_questions.Contains(Lower(word));

    /// <summary>Whether the label of an answer is the word: <c>A</c>.</summary>
    public static bool IsAnswer(ReadOnlySpan<char> word) => s_answers.Contains(Lower(word));

    /// <summary>Whether people speak of themselves or to each other with the word: <c>we</c>, <c>thanks</c>.</summary>
    public static bool IsTalk(ReadOnlySpan<char> word) => s_talk.Contains(Lower(word));

    /// <summary>Whether the word before a name tells two people of that name apart: <c>Lady</c>.</summary>
    public static bool TellsApart(ReadOnlySpan<char> word) => s_kept.Contains(Lower(word));

    private static bool HasEnding(string word)
    {
        foreach (string ending in s_endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Lower(ReadOnlySpan<char> word) =>
        word.Length > LongestWord ? string.Empty : word.ToString().ToLowerInvariant().Replace('’', '\'');

    private static HashSet<string> Read(string list)
    {
        using Stream stream = typeof(LabelWords).Assembly.GetManifestResourceStream($"Labels.{list}")!;
        using var reader = new StreamReader(stream);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                words.UnionWith(line.Split([' '], StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return words;
    }
}

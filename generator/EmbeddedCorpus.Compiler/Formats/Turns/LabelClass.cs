using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>What a label names, as far as its words tell.</summary>
internal enum LabelClass
{
    /// <summary>What follows it: <c>Note</c>, <c>Version B</c>.</summary>
    Thing,

    /// <summary>Anything: a word of the language that may be a surname, too.</summary>
    Word,

    /// <summary>Somebody by what they do: <c>THE COURT</c>, <c>Speaker 1</c>.</summary>
    Person,

    /// <summary>Somebody or something by a name that tells nothing else.</summary>
    Name,

    /// <summary>Somebody for certain: by a title or a first name.</summary>
    FullName,

    /// <summary>A question: <c>Q</c>.</summary>
    Question,

    /// <summary>An answer: <c>A</c>.</summary>
    Answer,
}

/// <summary>Tells the labels of people from those of things.</summary>
internal static class LabelClasses
{
    private const LexicalClass Common = LexicalClass.Function | LexicalClass.Determiner | LexicalClass.AnyVerb | LexicalClass.Adverb | LexicalClass.Calendar | LexicalClass.TimeNoun
        | LexicalClass.SpeechNoun | LexicalClass.Document | LexicalClass.Label | LexicalClass.Work | LexicalClass.Place | LexicalClass.Organization | LexicalClass.GroupNoun | LexicalClass.Naming;

    private const LexicalClass FirstNames = LexicalClass.FeminineName | LexicalClass.MasculineName;

    private static readonly char[] s_space = [' ', '\u00A0'];

    /// <summary>The class of a label.</summary>
    public static LabelClass Of(string name)
    {
        string[] words = name.Split(s_space, StringSplitOptions.RemoveEmptyEntries);
        int count = words.Length;
        while (count > 1 && IsNumber(words[count - 1]))
        {
            count--;
        }

        string last = count == 1 ? TrimNumber(words[0]) : words[count - 1];
        if (count == 1 && LabelWords.IsQuestion(last.AsSpan()))
        {
            return LabelClass.Question;
        }

        if (count == 1 && LabelWords.IsAnswer(last.AsSpan()))
        {
            return LabelClass.Answer;
        }

        if (last.Length < 2 && last.Length > 0 && last[0] < '\u0500')
        {
            return LabelClass.Thing;
        }

        LexicalClass first = Find(words[0]);
        bool hasTitle = count > 1 && (first & LexicalClass.Title) != 0 && (words[0].EndsWith(".", StringComparison.Ordinal) || !LabelWords.IsThing(last.AsSpan()));
        if (count == words.Length && (hasTitle || ((first & FirstNames) != 0 && count is > 1 and < 5)))
        {
            return LabelClass.FullName;
        }

        bool isQuestion = count > 1 && (first & LexicalClass.Auxiliary) != 0 && (Find(words[1]) & (LexicalClass.Pronoun | LexicalClass.Determiner)) != 0;
        if (isQuestion || (count > 1 && (first & LexicalClass.Pronoun) != 0))
        {
            // "We Are Sorry:", "Are You Ready:" are sentences; "May Lund:" is a name.
            return LabelClass.Thing;
        }

        bool isOneName = count == 1 && (first & FirstNames) != 0 && (first & LexicalClass.Calendar) == 0;
        bool areCommon = true;
        bool isPerson = false;
        for (int index = 0; index < count; index++)
        {
            ReadOnlySpan<char> word = words[index].AsSpan().TrimEnd('.');
            LexicalClass found = Language.English.Lexicon.Find(word);
            if (!isOneName && LabelWords.IsThing(word))
            {
                return LabelClass.Thing;
            }

            isPerson |= LabelWords.IsPerson(word) || (found & LexicalClass.Role) != 0;
            areCommon &= (found & Common) != 0 && (found & FirstNames) == 0;
        }

        // "Speaker 1" is somebody, "Visual Studio 2013" and "Frame 1" are not.
        return isPerson ? LabelClass.Person : count < words.Length ? LabelClass.Thing : areCommon ? LabelClass.Word : LabelClass.Name;
    }

    /// <summary>Whether a label is a first name that is known.</summary>
    public static bool IsFirstName(string name) => (Find(name) & FirstNames) != 0;

    private static LexicalClass Find(string word) => Language.English.Lexicon.Find(word.AsSpan().TrimEnd('.'));

    private static bool IsNumber(string word) => TrimNumber(word).Length == 0;

    private static string TrimNumber(string word) => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '#', '.');
}

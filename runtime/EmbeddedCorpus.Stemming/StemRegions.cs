#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Finds the regions of a word. A rule removes an ending only from its region.</summary>
internal static class StemRegions
{
    /// <summary>Sets R1 and R2: they start after the first and the second consonant that follows a vowel.</summary>
    public static void MarkSyllables(this ref StemWord word)
    {
        int position = word.PastSyllable(0);
        word.R1 = position < 0 ? word.Length : position;
        position = word.PastSyllable(position);
        word.R2 = position < 0 ? word.Length : position;
    }

    /// <summary>Sets R1 and R2, with at least three letters before R1.</summary>
    public static void MarkLateSyllables(this ref StemWord word)
    {
        int least = word.Hop(3);
        if (least >= 0)
        {
            word.MarkSyllables();
            word.R1 = Math.Max(word.R1, least);
        }
    }

    /// <summary>Sets RV as the rules of Spanish, Italian and Portuguese verbs need it.</summary>
    public static void MarkVerbs(this ref StemWord word)
    {
        if (word.Length == 0)
        {
            return;
        }

        int second = word.Next(0);
        int position = word.IsConsonant(second) ? word.PastVowel(word.Next(second))
            : !word.IsVowel(second) ? -1
            : word.IsVowel(0) ? word.PastConsonant(word.Next(second))
            : word.Next(second) < word.Length ? word.Next(word.Next(second)) : -1;
        word.RV = position < 0 ? word.Length : position;
    }

    /// <summary>The position after the next consonant that follows a vowel; -1 if there is none.</summary>
    public static int PastSyllable(this in StemWord word, int position)
    {
        position = position < 0 ? -1 : word.PastVowel(position);
        return position < 0 ? -1 : word.PastConsonant(position);
    }

    /// <summary>The position after the next vowel; -1 if there is none.</summary>
    public static int PastVowel(this in StemWord word, int position)
    {
        while (word.IsConsonant(position))
        {
            position = word.Next(position);
        }

        return position >= word.Length ? -1 : word.Next(position);
    }

    /// <summary>The position after the next consonant; -1 if there is none.</summary>
    public static int PastConsonant(this in StemWord word, int position)
    {
        while (word.IsVowel(position))
        {
            position = word.Next(position);
        }

        return position >= word.Length ? -1 : word.Next(position);
    }

    /// <summary>The position after the first letters; -1 if the word is shorter.</summary>
    public static int Hop(this in StemWord word, int letters)
    {
        int position = 0;
        for (; letters > 0 && position < word.Length; letters--)
        {
            position = word.Next(position);
        }

        return letters > 0 ? -1 : position;
    }
}

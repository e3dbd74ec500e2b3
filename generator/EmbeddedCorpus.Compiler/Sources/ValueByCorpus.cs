using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>
/// A property with one value for a whole project, or a list with one for some of its corpora: <c>false</c>, or
/// <c>false, News=true</c>, where the entry without a name is for all others.
/// </summary>
/// <remarks>A list in one property, because metadata of tens of thousands of documents costs seconds of a build.</remarks>
/// <param name="Others">The value of corpora that the list does not name.</param>
/// <param name="Named">The values of those that it names, in its order.</param>
/// <param name="IsValid">Whether the whole text could be read. What could is there in any case.</param>
public sealed record ValueByCorpus(string Others, EquatableArray<CorpusValue> Named, bool IsValid)
{
    /// <summary>Reads a property. The values may be in any case; names of corpora are as the class has them.</summary>
    /// <param name="text">The property's text: entries with commas, semicolons or white space between them.</param>
    /// <param name="first">One value, and what stands for a missing one.</param>
    /// <param name="second">The other value.</param>
    public static ValueByCorpus Read(string text, string first, string second)
    {
        string? others = null;
        var named = new List<CorpusValue>();
        bool isValid = true;
        int position = 0;
        while (Skip(text, ref position, IsSeparator))
        {
            string word = Take(text, ref position);
            Skip(text, ref position, char.IsWhiteSpace);
            string? corpus = null;
            if (position < text.Length && text[position] == '=')
            {
                position++;
                Skip(text, ref position, char.IsWhiteSpace);
                corpus = word;
                word = Take(text, ref position);
            }

            string? value = Is(word, first) ? first : Is(word, second) ? second : null;
            if (value is null || (corpus is null ? others is not null : corpus.Length == 0 || Find(named, corpus) is not null))
            {
                isValid = false;
            }
            else if (corpus is null)
            {
                others = value;
            }
            else
            {
                named.Add(new CorpusValue(corpus, value));
            }
        }

        return new ValueByCorpus(others ?? first, new([.. named]), isValid);
    }

    /// <summary>The value of a corpus.</summary>
    /// <param name="corpus">The name of its class.</param>
    public string For(string corpus) => Find(Named, corpus) ?? Others;

    /// <summary>The property as it would be written.</summary>
    public override string ToString() => string.Concat(Others, string.Concat(Named.Select(static entry => $", {entry.Corpus}={entry.Value}")));

    private static string? Find(IReadOnlyList<CorpusValue> named, string corpus)
    {
        foreach (CorpusValue entry in named)
        {
            if (string.Equals(entry.Corpus, corpus, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }

    private static bool Skip(string text, ref int position, Func<char, bool> isSkipped)
    {
        while (position < text.Length && isSkipped(text[position]))
        {
            position++;
        }

        return position < text.Length;
    }

    private static string Take(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && text[position] != '=' && !IsSeparator(text[position]))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    private static bool IsSeparator(char c) => c is ',' or ';' || char.IsWhiteSpace(c);

    private static bool Is(string word, string value) => string.Equals(word, value, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An entry of such a list.</summary>
/// <param name="Corpus">The name of the class.</param>
/// <param name="Value">The value of the property for it.</param>
public sealed record CorpusValue(string Corpus, string Value);

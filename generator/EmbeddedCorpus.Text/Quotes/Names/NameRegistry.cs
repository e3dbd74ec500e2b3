using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Names;

/// <summary>The grammatical gender that a name or pronoun tells.</summary>
internal enum Gender
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>A woman.</summary>
    Feminine,

    /// <summary>A man.</summary>
    Masculine,
}

/// <summary>The names of one article: longest forms by last name, genders, descriptions, offices.</summary>
internal sealed class NameRegistry(string source)
{
    private readonly Dictionary<string, string> _fullByLastName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _genders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextRange> _descriptions = new(StringComparer.Ordinal);
    private readonly List<(TextRange Range, string Name)> _offices = [];

    /// <summary>Takes the names of a paragraph.</summary>
    public void Add(List<Token> tokens)
    {
        for (int index = 0; index < tokens.Count; index++)
        {
            bool isLastOfRun = tokens[index].Kind == TokenKind.Word && tokens[index].IsCapitalized
                && (tokens[index].IsPossessive || index + 1 == tokens.Count || tokens[index + 1].Kind != TokenKind.Word || !tokens[index + 1].IsCapitalized);
            if (isLastOfRun)
            {
                AddRun(tokens, NounPhrases.NameStart(source, tokens, index, 0), index);
            }
        }
    }

    /// <summary>The canonical form of a name: without titles, and in full where a longer form is known by its last name.</summary>
    public string Canonical(List<Token> tokens, int first, int end)
    {
        int start = SkipTitles(tokens, first, end);
        string name = Slice(tokens, start, end);
        return end - start == 1 && _fullByLastName.TryGetValue(name, out string? full) ? full : name;
    }

    /// <summary>The gender of a canonical name.</summary>
    public Gender GenderOf(string name) => _genders.TryGetValue(name, out Gender gender) ? gender : Gender.Unknown;

    /// <summary>The description of a canonical name; empty without one.</summary>
    public TextRange DescriptionOf(string name) => _descriptions.TryGetValue(name, out TextRange description) ? description : default;

    /// <summary>The office that was named last before a position, with the same head noun.</summary>
    public string? OfficeBefore(int position, ReadOnlySpan<char> head)
    {
        for (int index = _offices.Count - 1; index >= 0; index--)
        {
            (TextRange range, string name) = _offices[index];
            if (range.End <= position && name.AsSpan().EndsWith(head, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }

    private void AddRun(List<Token> tokens, int first, int last)
    {
        int start = SkipTitles(tokens, first, last + 1);
        string name = Slice(tokens, start, last + 1);
        Gender gender = Tell(tokens, first, start, last);
        if (last > start)
        {
            string lastName = tokens[last].Range.In(source).ToString();
            if (!_fullByLastName.TryGetValue(lastName, out string? known) || known.Length < name.Length)
            {
                _fullByLastName[lastName] = name;
            }
        }

        if (gender != Gender.Unknown)
        {
            _genders[Canonical(tokens, start, last + 1)] = gender;
        }

        AddOffice(tokens, start, last);
        AddDescription(tokens, last, Canonical(tokens, start, last + 1));
    }

    private void AddOffice(List<Token> tokens, int start, int last)
    {
        if (tokens[last].IsPossessive && last + 1 < tokens.Count && Words.Offices.Contains(tokens[last + 1].Range.In(source)))
        {
            var range = new TextRange(tokens[start].Range.Start, tokens[last + 1].Range.End);
            _offices.Add((range, range.In(source).ToString()));
        }
    }

    // "Jane Doe, a senior researcher at the institute, …": from the article up to the next comma or the sentence's end.
    private void AddDescription(List<Token> tokens, int last, string name)
    {
        int index = last + 2;
        if (tokens[last].IsPossessive || index >= tokens.Count || !tokens[last + 1].Is(source, ',')
            || !Words.Determiners.Contains(tokens[index].Range.In(source)) || tokens[index].IsCapitalized || _descriptions.ContainsKey(name))
        {
            return;
        }

        int end = index;
        while (end < tokens.Count && tokens[end].Kind == TokenKind.Word)
        {
            end++;
        }

        bool isClosed = end == tokens.Count || tokens[end].Is(source, ',') || tokens[end].EndsSentence;
        if (isClosed && end - index > 1)
        {
            _descriptions.Add(name, new TextRange(tokens[index].Range.Start, Math.Max(tokens[end - 1].Range.End, tokens[end - 1].PossessiveEnd)));
        }
    }

    private Gender Tell(List<Token> tokens, int first, int start, int last)
    {
        for (int index = first; index < start; index++)
        {
            ReadOnlySpan<char> title = tokens[index].Range.In(source);
            if (Words.FeminineTitles.Contains(title))
            {
                return Gender.Feminine;
            }

            if (Words.MasculineTitles.Contains(title))
            {
                return Gender.Masculine;
            }
        }

        if (last == start)
        {
            return Gender.Unknown;
        }

        ReadOnlySpan<char> firstName = tokens[start].Range.In(source);
        return Words.FeminineNames.Contains(firstName) ? Gender.Feminine
            : Words.MasculineNames.Contains(firstName) ? Gender.Masculine
            : Gender.Unknown;
    }

    // "Defense Minister Benny Gantz": the last title word and all before it; the last word itself is never a title alone.
    private int SkipTitles(List<Token> tokens, int first, int end)
    {
        int start = first;
        for (int index = first; index < end - 1; index++)
        {
            if (Words.Titles.Contains(tokens[index].Range.In(source)) && !Words.Organizations.Contains(tokens[end - 1].Range.In(source)))
            {
                start = index + 1;
            }
        }

        // "Mr." leaves its point between title and name.
        return start;
    }

    private string Slice(List<Token> tokens, int first, int end) =>
        new TextRange(tokens[first].Range.Start, tokens[end - 1].Range.End).In(source).ToString();
}

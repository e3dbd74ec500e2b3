using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Narrative;
using EmbeddedCorpus.Text.Quotes.Phrases;

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

/// <summary>The names of one article: full forms by last and first name, acronyms, genders, roles, descriptions, offices.</summary>
internal sealed class NameRegistry(string source)
{
    private readonly Dictionary<string, List<(int Position, string Name)>> _full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _genders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextRange> _descriptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Position, string Name)>> _holders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private readonly List<(TextRange Range, string Name)> _offices = [];

    /// <summary>Takes the names of a paragraph.</summary>
    public void Add(List<Token> tokens)
    {
        for (int index = 0; index < tokens.Count; index++)
        {
            if (NameRun.IsName(tokens[index]))
            {
                int end = NameRun.End(source, tokens, index, tokens.Count);
                AddRun(tokens, index, end - 1);
                index = end - 1;
            }
        }
    }

    /// <summary>The canonical form of a name: without titles, and in full where a longer form is known by its last name.</summary>
    public string Canonical(List<Token> tokens, int first, int end)
    {
        int start = SkipTitles(tokens, first, end);
        string name = Slice(tokens, start, end);
        return Full(name, tokens[start].Range.Start) ?? (end - start == 1 ? name : Longer(tokens, start, end) ?? name);
    }

    /// <summary>The gender of a canonical name.</summary>
    public Gender GenderOf(string name) => _genders.TryGetValue(name, out Gender gender) ? gender : Gender.Unknown;

    /// <summary>Whether a canonical name can be a person's.</summary>
    public bool CanBePerson(string name) => !_groups.Contains(name) && name.IndexOf("’s ", StringComparison.Ordinal) < 0 && name.IndexOf("'s ", StringComparison.Ordinal) < 0;

    /// <summary>The description of a canonical name; empty without one.</summary>
    public TextRange DescriptionOf(string name) => _descriptions.TryGetValue(name, out TextRange description) ? description : default;

    /// <summary>Who was last said to be what a phrase names (<c>the mayor</c>), or null.</summary>
    public string? HolderOf(List<Token> tokens, Mention phrase)
    {
        int last = phrase.FirstToken + 1;
        while (last < phrase.EndToken && !tokens[last].Has(WordClass.Preposition))
        {
            last++;
        }

        return phrase.EndToken - phrase.FirstToken <= 3 && _holders.TryGetValue(tokens[last - 1].Range.In(source).ToString(), out var holders)
            ? Last(holders, phrase.Range.Start, orFirst: false)
            : null;
    }

    /// <summary>The office that was named last before a position, with the same head noun.</summary>
    public string? OfficeBefore(int position, ReadOnlySpan<char> head)
    {
        for (int index = _offices.Count - 1; index >= Math.Max(0, _offices.Count - 64); index--)
        {
            (TextRange range, string name) = _offices[index];
            if (range.End <= position && name.AsSpan().EndsWith(head, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }

    // "the National Weather Service (NWS)": the words before the bracket whose first letters it holds.
    private void AddAcronym(List<Token> tokens, int last)
    {
        if (last + 3 >= tokens.Count || !tokens[last + 1].Is(source, '(') || !tokens[last + 3].Is(source, ')') || !tokens[last + 2].IsWord)
        {
            return;
        }

        ReadOnlySpan<char> acronym = tokens[last + 2].Range.In(source);
        if (acronym.Length is < 2 or > 8)
        {
            return;
        }

        int letter = acronym.Length - 1;
        int index = last + 1;
        while (letter >= 0 && index > 0 && last - index < 16)
        {
            index--;
            if (tokens[index].IsCapitalized && source[tokens[index].Range.Start] == acronym[letter])
            {
                letter--;
            }
            else if (tokens[index].IsCapitalized || tokens[index].Tag == PartOfSpeech.Quotation)
            {
                return;
            }
        }

        if (letter < 0)
        {
            string name = Slice(tokens, index, last + 1);
            _groups.Add(name);
            Note(_full, acronym.ToString(), tokens[index].Range.Start, name);
        }
    }

    private void AddRun(List<Token> tokens, int first, int last)
    {
        int start = SkipTitles(tokens, first, last + 1);
        bool isGroup = IsGroup(tokens, start, last);
        if (last > start)
        {
            string name = Slice(tokens, start, last + 1);
            int lastName = IsSuffix(tokens[last]) && last - 1 > start ? last - 1 : last;
            Note(_full, tokens[lastName].Range.In(source).ToString(), tokens[start].Range.Start, name);
            if (last - start >= 2)
            {
                Note(_full, Slice(tokens, start + 1, last + 1), tokens[start].Range.Start, name);
            }

            if (!isGroup)
            {
                Note(_full, tokens[start].Range.In(source).ToString(), tokens[start].Range.Start, name);
            }
        }

        AddAcronym(tokens, last);

        string canonical = Canonical(tokens, start, last + 1);
        if (isGroup)
        {
            _groups.Add(canonical);
            for (int index = start; index <= last; index++)
            {
                if (tokens[index].Has(WordClass.Organization) || index == last)
                {
                    Note(_holders, tokens[index].Range.In(source).ToString(), tokens[start].Range.Start, canonical);
                }
            }
        }
        else
        {
            Gender gender = Tell(tokens, first, start, last);
            if (gender != Gender.Unknown)
            {
                _genders[canonical] = gender;
            }

            if (start > first)
            {
                Note(_holders, tokens[start - 1].Range.In(source).ToString(), tokens[start].Range.Start, canonical);
            }
        }

        if (tokens[last].IsPossessive && last + 1 < tokens.Count && tokens[last + 1].Has(WordClass.Office))
        {
            var range = new TextRange(tokens[start].Range.Start, tokens[last + 1].Range.End);
            _offices.Add((range, range.In(source).ToString()));
        }

        AddDescription(tokens, last, canonical);
    }

    // "Jane Doe, a senior researcher at the institute, …": from the article up to the next comma or the sentence's end.
    private void AddDescription(List<Token> tokens, int last, string name)
    {
        int index = last + 2;
        if (tokens[last].IsPossessive || index >= tokens.Count || !tokens[last + 1].Is(source, ',')
            || !tokens[index].Has(WordClass.Determiner) || tokens[index].IsCapitalized)
        {
            return;
        }

        int end = index;
        int head = -1;
        while (end < tokens.Count && tokens[end].IsWord)
        {
            head = head < 0 && tokens[end].Has(WordClass.Preposition) ? end - 1 : head;
            end++;
        }

        bool isClosed = end == tokens.Count || tokens[end].Is(source, ',') || tokens[end].EndsSentence;
        if (!isClosed || end - index <= 1)
        {
            return;
        }

        head = head < 0 ? end - 1 : head;
        if (tokens[head].Has(WordClass.Role))
        {
            Note(_holders, tokens[head].Range.In(source).ToString(), tokens[last].Range.Start, name);
        }

        if (!_descriptions.ContainsKey(name))
        {
            _descriptions.Add(name, new TextRange(tokens[index].Range.Start, Math.Max(tokens[end - 1].Range.End, tokens[end - 1].PossessiveEnd)));
        }
    }

    private Gender Tell(List<Token> tokens, int first, int start, int last)
    {
        for (int index = first; index < start; index++)
        {
            if (tokens[index].Has(WordClass.FeminineTitle | WordClass.MasculineTitle))
            {
                return tokens[index].Has(WordClass.FeminineTitle) ? Gender.Feminine : Gender.Masculine;
            }
        }

        if (last == start)
        {
            return Gender.Unknown;
        }

        WordClass firstName = tokens[start].Class & (WordClass.FeminineName | WordClass.MasculineName);
        return firstName == WordClass.FeminineName ? Gender.Feminine
            : firstName == WordClass.MasculineName ? Gender.Masculine
            : Gender.Unknown;
    }

    // "Defense Minister Benny Gantz": the last title word and all before it; the last word itself is never a title alone.
    private int SkipTitles(List<Token> tokens, int first, int end)
    {
        int start = first;
        for (int index = first; index < end - 1; index++)
        {
            if (tokens[index].Has(WordClass.Title) && !tokens[end - 1].Has(WordClass.Organization | WordClass.Title))
            {
                start = index + 1;
            }
        }

        return start;
    }

    private string? Full(string name, int position) => _full.TryGetValue(name, out var forms) ? Last(forms, position, orFirst: true) : null;

    // "Jane Doe" where "Jane A. Doe" is known: the same first and last name.
    private string? Longer(List<Token> tokens, int start, int end) => tokens[end - 1].Has(WordClass.Organization) ? null : Same(tokens, start, end);

    private string? Same(List<Token> tokens, int start, int end)
    {
        if (!_full.TryGetValue(tokens[end - 1].Range.In(source).ToString(), out var forms))
        {
            return null;
        }

        string? best = null;
        ReadOnlySpan<char> firstName = tokens[start].Range.In(source);
        for (int index = 0; index < Math.Min(forms.Count, 16); index++)
        {
            string form = forms[index].Name;
            if (form.Length > firstName.Length && form[firstName.Length] == ' ' && form.AsSpan().StartsWith(firstName, StringComparison.Ordinal) && form.Length > (best?.Length ?? 0))
            {
                best = form;
            }
        }

        return best;
    }

    private static bool IsGroup(List<Token> tokens, int start, int last)
    {
        for (int index = start; index <= last; index++)
        {
            if (tokens[index].Has(WordClass.Organization | WordClass.Place) && !(index == last && last > start && tokens[start].Has(WordClass.FeminineName | WordClass.MasculineName)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSuffix(Token token) => token.Is(source, "Jr.") || token.Is(source, "Jr") || token.Is(source, "Sr.") || token.Is(source, "III");

    private static void Note(Dictionary<string, List<(int Position, string Name)>> map, string key, int position, string name)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map.Add(key, list = []);
        }

        if (list.Count == 0 || list[list.Count - 1].Name != name)
        {
            list.Add((position, name));
        }
    }

    // Of several the one that was named last before the place; before all of them the first.
    private static string? Last(List<(int Position, string Name)> list, int position, bool orFirst)
    {
        int low = 0;
        int high = list.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (list[middle].Position <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 ? list[low - 1].Name : orFirst ? list[0].Name : null;
    }

    private string Slice(List<Token> tokens, int first, int end) =>
        new TextRange(tokens[first].Range.Start, tokens[end - 1].Range.End).In(source).ToString();
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>
/// The people and organisations of one article: by full name, surname, first name and acronym, by the roles that they are said to
/// hold, with gender and description. Filled from all paragraphs before the first name is looked up.
/// </summary>
internal sealed partial class NameRegistry
{
    private const int TitleWeight = 8;
    private const int FirstNameWeight = 4;
    private const int LooseNameWeight = 2;

    private readonly string _source;
    private readonly Language _language;
    private readonly List<Entity> _entities = [];

    // The number of the entity, or 0.
    private readonly NameTable<int> _full;
    private readonly NameTable<int> _loose;
    private readonly EntityIndex _words;
    private readonly EntityIndex _roles;
    private readonly List<(TextRange Name, Gender Gender)> _titled = [];
    private readonly List<(TextRange Word, TextRange Name, int Entity)> _titledNames = [];
    private readonly NameTable<int> _surnames;
    private readonly List<(int Position, int Entity)> _people = [];
    private readonly List<(TextRange Range, string Name)> _offices = [];

    /// <summary>Starts an article.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="language">The language whose words the tokens are.</param>
    public NameRegistry(string source, Language language)
    {
        _source = source;
        _language = language;
        _full = new NameTable<int>(source, ignoresCase: false);
        _loose = new NameTable<int>(source, ignoresCase: false);
        _surnames = new NameTable<int>(source, ignoresCase: false);
        _words = new EntityIndex(source, _entities, ignoresCase: false);
        _roles = new EntityIndex(source, _entities, ignoresCase: true);
    }

    /// <summary>Takes the names of a paragraph. Paragraphs come in order.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(RefList<Token> tokens)
    {
        Entity? near = null;
        for (int index = 0; index < tokens.Count; index++)
        {
            ref readonly Token token = ref tokens[index];
            if (NameRun.IsName(token))
            {
                int end = NameRun.End(tokens, index, tokens.Count);
                near = AddRun(tokens, index, end) ?? near;
                index = end - 1;
            }
            else if (token.Tag is PartOfSpeech.Pronoun or PartOfSpeech.Possessive && near is not null)
            {
                near.Vote(token.Has(LexicalClass.Feminine) ? Gender.Feminine : token.Has(LexicalClass.Masculine) ? Gender.Masculine : Gender.Unknown, 1);
            }
        }
    }

    /// <summary>Uses what was found at the end of the text for names at its start: titles tell the gender of a surname.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Complete()
    {
        foreach ((TextRange name, Gender gender) in _titled)
        {
            if (_words.Last(name.In(_source), name.Start, gender) is { } entity)
            {
                entity.IsPerson = true;
                entity.Vote(gender, TitleWeight);
            }
        }

        foreach ((TextRange word, TextRange name, int number) in _titledNames)
        {
            if (Known(number) is { IsLoose: true } entity && entity.Range.Length == word.Length && _words.IsShared(word.In(_source)))
            {
                entity.Rename(name, isLoose: true);
            }
        }
    }

    /// <summary>The entity of a name; null if the article gives no longer form.</summary>
    public Entity? Find(RefList<Token> tokens, int first, int end) => Look(tokens, first, end).Entity;

    /// <summary>The canonical form of a name: without titles, and in full where a longer form is known.</summary>
    public string Canonical(RefList<Token> tokens, int first, int end)
    {
        ref Lookup lookup = ref Look(tokens, first, end);
        return lookup.Name ??= lookup.Entity?.Name ?? WrittenName.InSmallLetters(WrittenName.Of(_source, Slice(tokens, SkipTitles(tokens, first, end), end)));
    }

    /// <summary>The canonical name of who bears a surname, or null.</summary>
    public string? Bearer(string surname, int position) => _words.Last(surname.AsSpan(), position)?.Name;

    /// <summary>The description of a canonical name; empty without one.</summary>
    public TextRange DescriptionOf(string name) => Of(name)?.Description ?? default;

    /// <summary>Who was last said to be what a role names (<c>mayor</c>), or null.</summary>
    public Entity? HolderOf(ReadOnlySpan<char> role, int position) => _roles.Last(role, position, orFirst: false);

    /// <summary>The person named last before a place whom a gender fits, or null.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public Entity? PersonBefore(int position, Gender gender, int reach)
    {
        int low = 0;
        int high = _people.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_people[middle].Position < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (int index = low - 1; index >= 0 && _people[index].Position >= position - reach; index--)
        {
            Entity person = _entities[_people[index].Entity - 1];
            if (person.Gender == gender && !person.IsGroup)
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>Notes an office that is named through a pronoun.</summary>
    public void AddOffice(TextRange range, string name) => _offices.Add((range, name));

    /// <summary>The office that was named last before a position, with the same head noun.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public string? OfficeBefore(int position, ReadOnlySpan<char> head, string? owner)
    {
        for (int index = _offices.Count - 1; index >= Math.Max(0, _offices.Count - 64); index--)
        {
            (TextRange range, string name) = _offices[index];
            if (range.End <= position && name.AsSpan().EndsWith(head, StringComparison.OrdinalIgnoreCase) && (owner is null || name.StartsWith(owner, StringComparison.Ordinal)))
            {
                return name;
            }
        }

        return null;
    }

    private Entity? Known(int number) => number == 0 ? null : _entities[number - 1];

    // "Defense Minister Benny Gantz": the last title word and all before it; the last word itself is never a title alone.
    [MethodImpl(HotLoop.Optimized)]
    private int SkipTitles(RefList<Token> tokens, int first, int end)
    {
        int start = first;
        for (int index = first; index < end - 1; index++)
        {
            if ((tokens[index].Has(LexicalClass.Title) || (tokens[index].Has(LexicalClass.TitleInitials) && IsCapitals(tokens[index]))) && !tokens[end - 1].Has(LexicalClass.Organization | LexicalClass.Title))
            {
                start = index + 1;
            }
        }

        if (start > first && start < end - 1 && tokens[start].Has(LexicalClass.Preposition))
        {
            // "Director of Communications Jane Doe"
            for (int index = end - 2; index > start + 1; index--)
            {
                if (tokens[index].Has(LexicalClass.FeminineName | LexicalClass.MasculineName) && NameRun.IsName(tokens[index]))
                {
                    return index;
                }
            }
        }

        while (start < end - 1 && !NameRun.IsName(tokens[start]))
        {
            start++;
        }

        return start;
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsCapitals(in Token token)
    {
        for (int index = token.Range.Start; index < token.Range.End; index++)
        {
            if (!char.IsUpper(_source[index]))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static Gender TitleGender(RefList<Token> tokens, int first, int end)
    {
        for (int index = first; index < end - 1; index++)
        {
            if (tokens[index].Has(LexicalClass.FeminineTitle | LexicalClass.MasculineTitle) && tokens[index].Has(LexicalClass.Title))
            {
                return tokens[index].Has(LexicalClass.FeminineTitle) ? Gender.Feminine : Gender.Masculine;
            }
        }

        return Gender.Unknown;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static bool IsGroup(RefList<Token> tokens, int first, int start, int last)
    {
        if (start > first)
        {
            return false;
        }

        bool hasFirstName = tokens[start].Has(LexicalClass.FeminineName | LexicalClass.MasculineName);
        for (int index = start; index <= last; index++)
        {
            if (tokens[index].Has(LexicalClass.Organization) || (tokens[index].Has(LexicalClass.Place) && !(index == last && hasFirstName)))
            {
                return !(hasFirstName && index == last && last - start == 1);
            }
        }

        return first > 0 && tokens[first - 1].Tag == PartOfSpeech.Determiner && !hasFirstName;
    }

    private static TextRange Slice(RefList<Token> tokens, int first, int end) => new(tokens[first].Range.Start, tokens[end - 1].Range.End);
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>The people of a German text: by first name and surname, by a title or a role before the name.</summary>
/// <param name="words">The words of the open paragraph.</param>
/// <param name="phrases">Reads its noun phrases.</param>
internal sealed class GermanPeople(GermanWords words, GermanPhrases phrases)
{
    private readonly List<Person> _people = [];
    // More roles than these are a list of names.
    private const int MaxHolders = 64;

    private readonly List<(TextRange Role, int Person)> _holders = [];
    private readonly List<(int Position, int Paragraph, int Person)> _places = [];

    // The number of the last person of that name, of that surname, of that role.
    private readonly NameTable<int> _names = new(words.Source, ignoresCase: false);
    private readonly NameTable<int> _surnames = new(words.Source, ignoresCase: false);
    private readonly NameTable<int> _roles = new(words.Source, ignoresCase: false);

    /// <summary>Takes the people whom a paragraph names in full or with a role.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void AddNames()
    {
        for (int index = 0; index < words.Tokens.Count; index++)
        {
            if (!words.IsNoun(index) || phrases.Read(index) is not { } phrase)
            {
                continue;
            }

            if (phrase.Kind == MentionKind.Name && (words.IsFirstName(phrase.NameFirst) || (phrase.NameFirst > index && words.IsRole(phrase.NameFirst - 1))))
            {
                AddName(index, phrase);
            }

            index = Math.Max(index, phrase.End - 1);
        }
    }

    /// <summary>Notes where a paragraph names the people of the text.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void AddPlaces(int paragraph)
    {
        for (int index = 0; index < words.Tokens.Count; index++)
        {
            if (words.Tokens[index] is { IsWord: true, IsCapitalized: true } token && _surnames.Find(token.Range.In(words.Source)) is > 0 and int number)
            {
                bool isFirstNameBefore = index > 0 && words.IsFirstName(index - 1);
                int person = isFirstNameBefore ? Number(new TextRange(words.Tokens[index - 1].Range.Start, token.Range.End), number) : number;
                _places.Add((token.Range.Start, paragraph, person));
            }
        }
    }

    /// <summary>The full name of a name as it is written, with the surname of one person only.</summary>
    public string Canonical(Mention mention)
    {
        string written = WrittenName.Of(words.Source, mention.Range);
        if (_names.Find(mention.Range.In(words.Source)) is > 0 and int known)
        {
            return _people[known - 1].Name;
        }

        int space = written.LastIndexOf(' ');
        int number = _surnames.Find(written.AsSpan(space + 1));
        if (number == 0 && Endings.Has(written.AsSpan(), Language.German.Endings.Genitive))
        {
            number = _surnames.Find(written.AsSpan(space + 1, written.Length - space - 2));
            return number > 0 && (space < 0 || _people[number - 1].Name == written.Substring(0, written.Length - 1)) ? _people[number - 1].Name : written;
        }

        return number > 0 && space < 0 ? _people[number - 1].Name : written;
    }

    /// <summary>Whether a name is the surname of somebody whom the text names in full.</summary>
    public bool Has(Mention mention) => _surnames.Find(mention.Range.In(words.Source)) > 0;

    /// <summary>The person of a role: <c>die Ministerin</c>; null if nobody or more than one has it.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public string? HolderOf(int noun)
    {
        ReadOnlySpan<char> role = words.Tokens[noun].Range.In(words.Source);
        int number = _roles.Find(role);
        for (int index = 0; number == 0 && index < _holders.Count; index++)
        {
            // "die Ministerin": the Umweltministerin, if there is no other one.
            int holder = _holders[index].Role.In(words.Source).EndsWith(role, StringComparison.OrdinalIgnoreCase) ? _holders[index].Person : 0;
            if (holder != 0 && IsOnlyHolder(role, holder))
            {
                number = holder;
            }
        }

        return number > 0 ? _people[number - 1].Name : null;
    }

    private bool IsOnlyHolder(ReadOnlySpan<char> role, int person)
    {
        foreach ((TextRange other, int holder) in _holders)
        {
            if (holder != person && other.In(words.Source).EndsWith(role, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a canonical name is a person's of this gender, or of an unknown one.</summary>
    public bool Fits(string name, Gender gender) => _names.Find(name.AsSpan()) is > 0 and int number && _people[number - 1].Gender is var known && (known == gender || known == Gender.Unknown);

    /// <summary>Whom a pronoun means: the only person who fits in the nearest paragraph that has one; of several the last speaker.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public string? Meant(Gender gender, int position, int paragraph, string? speaker)
    {
        const int most = 3;
        int place = _places.Count - 1;
        while (place >= 0 && _places[place].Position >= position)
        {
            place--;
        }

        for (int current = paragraph; current >= Math.Max(-1, paragraph - most); current--)
        {
            int only = 0;
            bool hasMore = false;
            bool hasSpeaker = false;
            for (; place >= 0 && _places[place].Paragraph == current; place--)
            {
                Person person = _people[_places[place].Person - 1];
                if (person.Gender != gender && person.Gender != Gender.Unknown)
                {
                    continue;
                }

                hasSpeaker |= person.Name == speaker;
                hasMore |= only != 0 && only != _places[place].Person;
                only = _places[place].Person;
            }

            if (only != 0)
            {
                return !hasMore ? _people[only - 1].Name : hasSpeaker ? speaker : null;
            }
        }

        return null;
    }

    private int Number(TextRange range, int otherwise) => _names.Find(range.In(words.Source)) is > 0 and int number ? number : otherwise;

    [MethodImpl(HotLoop.Optimized)]
    private void AddName(int first, GermanPhrase phrase)
    {
        var range = new TextRange(words.Tokens[phrase.NameFirst].Range.Start, words.Tokens[phrase.NameEnd - 1].Range.End);
        TextRange surname = words.Tokens[phrase.NameEnd - 1].Range;
        bool hasFirstName = words.IsFirstName(phrase.NameFirst) && phrase.NameEnd - phrase.NameFirst > 1;
        Gender gender = hasFirstName ? GenderOf(phrase.NameFirst) : Gender.Unknown;
        int role = phrase.NameFirst > first && words.IsRole(phrase.NameFirst - 1) ? phrase.NameFirst - 1 : -1;
        gender = gender == Gender.Unknown && role >= 0 ? RoleGender(role) : gender;
        int number = hasFirstName ? _names.Find(range.In(words.Source)) : _surnames.Find(surname.In(words.Source));
        if (number == 0)
        {
            if (!hasFirstName && role < 0)
            {
                return;
            }

            _people.Add(new Person(WrittenName.Of(words.Source, range), gender, hasFirstName));
            number = _people.Count;
            _names.Add(range) = number;
        }

        Person person = _people[number - 1];
        if (person.Gender == Gender.Unknown && gender != Gender.Unknown)
        {
            _people[number - 1] = person with { Gender = gender };
        }

        ref int bearer = ref _surnames.Add(surname);
        bool isNew = bearer == 0 || (!_people[bearer - 1].IsFull && hasFirstName);
        bearer = isNew ? number : bearer;
        if (role >= 0 && !words.Has(role, LexicalClass.Title))
        {
            ref int holder = ref _roles.Add(words.Tokens[role].Range);
            holder = holder == 0 || holder == number ? number : -1;
            if (_holders.Count < MaxHolders)
            {
                _holders.Add((words.Tokens[role].Range, number));
            }
        }
    }

    private Gender GenderOf(int name) =>
        words.Has(name, LexicalClass.FeminineName) == words.Has(name, LexicalClass.MasculineName) ? Gender.Unknown : words.Has(name, LexicalClass.FeminineName) ? Gender.Feminine : Gender.Masculine;

    private Gender RoleGender(int role) =>
        words.Has(role, LexicalClass.FeminineTitle) || Endings.Has(words.Tokens[role].Range.In(words.Source), Language.German.Endings.Feminine) ? Gender.Feminine
        : words.Has(role, LexicalClass.MasculineTitle) || words.IsRole(role) ? Gender.Masculine : Gender.Unknown;

    private readonly record struct Person(string Name, Gender Gender, bool IsFull);
}

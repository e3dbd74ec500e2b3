using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <content>Takes the names of a text: makes entities, and notes the words and roles that they bear.</content>
internal sealed partial class NameRegistry
{
    [MethodImpl(HotLoop.Optimized)]
    private Entity? AddRun(RefList<Token> tokens, int first, int end)
    {
        int start = SkipTitles(tokens, first, end);
        int last = end - 1;
        int position = tokens[start].Range.Start;
        Gender gender = TitleGender(tokens, first, end);
        if (tokens[last].IsPossessive && end < tokens.Count && tokens[end].Has(LexicalClass.Office))
        {
            var range = new TextRange(position, tokens[end].Range.End);
            _offices.Add((range, WrittenName.Of(_source, range)));
        }

        if (end - start == 1)
        {
            TextRange word = Slice(tokens, start, end);
            if (start > first)
            {
                _titled.Add((word, gender));
            }

            Entity? bearer = _words.Last(word.In(_source), position, gender, orFirst: false);
            if (start > first && gender != Gender.Unknown && bearer is null or { IsChild: true })
            {
                return AddTitled(word, Slice(tokens, first, end), gender);
            }

            if (bearer is not null)
            {
                Note(bearer, word);
                AddRoles(tokens, first, start, end, bearer);
            }

            return bearer is null ? Loose(tokens, first, start, word, gender) : bearer.IsGroup ? null : bearer;
        }

        if (IsRole(tokens, start, last))
        {
            return null;
        }

        Entity entity = Intern(tokens, start, end);
        bool isGroup = IsGroup(tokens, first, start, last);
        entity.IsGroup |= isGroup && !entity.IsPerson;
        entity.IsPerson |= start > first || (!isGroup && tokens[start].Has(LexicalClass.FeminineName | LexicalClass.MasculineName));
        if (!isGroup)
        {
            entity.Vote(gender, TitleWeight);
            entity.Vote(FirstNameGender(tokens[start]), FirstNameWeight);
        }

        AddWords(tokens, start, end, entity);
        AddRoles(tokens, first, start, end, entity);
        Acronym.Add(_source, tokens, start, last, entity, _words);
        return entity.IsGroup ? null : entity;
    }

    // "Indiana Governor", "GOP Aide": a role in capitals, and no name.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsRole(RefList<Token> tokens, int start, int last)
    {
        if (!tokens[last].Has(LexicalClass.Title | LexicalClass.Role) || tokens[last].Has(LexicalClass.Organization | LexicalClass.FeminineName | LexicalClass.MasculineName))
        {
            return false;
        }

        for (int index = start; index < last; index++)
        {
            if (!tokens[index].Has(LexicalClass.Place | LexicalClass.Demonym | LexicalClass.Title | LexicalClass.Role | LexicalClass.GroupNoun | LexicalClass.Organization) && !IsCapitals(tokens[index]))
            {
                return false;
            }
        }

        return true;
    }

    // "His son Paul Drew", "Paul Drew, his son": not the Mr. Drew of whom the text spoke.
    [MethodImpl(HotLoop.Optimized)]
    private static bool IsChild(RefList<Token> tokens, int start, int end)
    {
        bool isAfter = end + 2 < tokens.Count && tokens[end].Tag == PartOfSpeech.Punctuation && tokens[end + 1].Tag == PartOfSpeech.Possessive && tokens[end + 2].Is(WordFunction.Child);
        return isAfter || (start > 0 && tokens[start - 1].Is(WordFunction.Child));
    }

    // "Mr. Finch" beside Clara Finch: a family, whose members keep their titles.
    private Entity AddTitled(TextRange word, TextRange name, Gender gender)
    {
        ref int number = ref _full.Add(name);
        if (Known(_loose.Find(word.In(_source))) is { IsLoose: true } bare && bare.Fits(gender))
        {
            // "Obama on the climate", and "Mr. Obama" below.
            bare.IsPerson = true;
            bare.Vote(gender, TitleWeight);
        }

        Entity entity = Known(number) ?? Create(word, isLoose: true);
        number = entity.Number;
        entity.IsPerson = true;
        entity.Vote(gender, TitleWeight);
        _words.Add(word, word.Start, entity);
        _titledNames.Add((word, name, entity.Number));
        ref int known = ref _loose.Add(word);
        if (known == 0)
        {
            known = entity.Number;
            _surnames.Add(word) = entity.Number;
        }

        return entity;
    }

    [MethodImpl(HotLoop.Optimized)]
    private Entity? Loose(RefList<Token> tokens, int first, int start, TextRange word, Gender gender)
    {
        Token token = tokens[start];
        if (token.Has(LexicalClass.Place | LexicalClass.Organization | LexicalClass.GroupNoun | LexicalClass.Role))
        {
            return null;
        }

        ref int number = ref _loose.Add(word);
        Entity entity = Known(number) ?? Create(word, isLoose: true);
        number = entity.Number;
        entity.IsInside |= start > 0 && tokens[start - 1].IsWord && !tokens[start - 1].EndsSentence;

        // "the Herald", but not "the Obama campaign"
        entity.HasArticle |= start > 0 && tokens[start - 1].Is(WordFunction.Definite) && !(start + 1 < tokens.Count && tokens[start + 1].Tag == PartOfSpeech.Noun);
        entity.Vote(gender, TitleWeight);
        entity.Vote(FirstNameGender(token), LooseNameWeight);
        if (start > first)
        {
            // "President Marsh", and "the president" later.
            AddRoles(tokens, first, start, start + 1, entity);
        }

        // "ZENCO makes ropes. He", "Ferries were full. He": no pronoun is a witness for these.
        return entity.Gender != Gender.Unknown || (entity.IsInside && !IsAcronym(entity.Name)) ? entity : null;
    }

    // Some first names are surnames, too.
    private static Gender FirstNameGender(in Token token) => (token.Class & (LexicalClass.FeminineName | LexicalClass.MasculineName)) switch
    {
        LexicalClass.FeminineName => Gender.Feminine,
        LexicalClass.MasculineName => Gender.Masculine,
        _ => Gender.Unknown,
    };

    [MethodImpl(HotLoop.Optimized)]
    private void AddWords(RefList<Token> tokens, int start, int end, Entity entity)
    {
        int position = tokens[start].Range.Start;
        int last = NameRun.IsSuffix(tokens[end - 1]) && end - start > 2 ? end - 2 : end - 1;
        if (entity.IsGroup && !tokens[last].Has(LexicalClass.Organization | LexicalClass.GroupNoun) && !_language.Endings.EndsWithThird(tokens[last].Range.In(_source)))
        {
            // Lake Holt is not what Holt means.
            AddRole(tokens[last].Range, position, entity);
            return;
        }

        Note(entity, tokens[last].Range);
        for (int index = start + 1; index < last; index++)
        {
            // van der Weyl, Al Basha
            Note(entity, Slice(tokens, index, last + 1));
        }

        if (!entity.IsGroup)
        {
            Note(entity, tokens[start].Range);
        }
        else
        {
            for (int index = start; index < end; index++)
            {
                if (tokens[index].Has(LexicalClass.Organization | LexicalClass.GroupNoun) || index == end - 1)
                {
                    AddRole(tokens[index].Range, position, entity);
                }
            }
        }
    }

    // The words before and after the name say who that is.
    [MethodImpl(HotLoop.Optimized)]
    private void AddRoles(RefList<Token> tokens, int first, int start, int end, Entity entity)
    {
        for (int index = start - 1; index >= Math.Max(0, first - 4) && tokens[index].IsWord && (index >= first || tokens[index].Tag == PartOfSpeech.Noun); index--)
        {
            if (tokens[index].Has(LexicalClass.Role | LexicalClass.Title | LexicalClass.GroupNoun))
            {
                entity.IsChild |= tokens[index].Is(WordFunction.Child);
                AddRole(tokens[index].Range, tokens[start].Range.Start, entity);
                AddShortTitle(tokens[index].Range, tokens[start].Range.Start, entity);
            }
        }

        Description description = Description.Read(_source, tokens, first, end);
        if (description.Head >= 0)
        {
            AddRole(tokens[description.Head].Range, tokens[start].Range.Start, entity);
            entity.IsPerson |= !entity.IsGroup && tokens[description.Head].Has(LexicalClass.Role);
        }

        if (entity.Description.IsEmpty && !entity.IsGroup)
        {
            entity.Description = description.Range;
        }
    }

    // "Sen. Lena Marsh", and "the senator" later.
    private void AddShortTitle(TextRange word, int position, Entity entity)
    {
        TextRange title = word.Length > 1 && _source[word.End - 1] == '.' ? word with { End = word.End - 1 } : word;
        foreach (string full in _language.WordsOf(title.In(_source)))
        {
            _roles.Add(full, position, entity);
        }
    }

    private void AddRole(TextRange word, int position, Entity entity) => _roles.Add(word, position, entity);

    [MethodImpl(HotLoop.Optimized)]
    private void Note(Entity entity, TextRange word)
    {
        _words.Add(word, word.Start, entity);
        if (!entity.IsGroup && (_people.Count == 0 || _people[_people.Count - 1].Entity != entity.Number))
        {
            _people.Add((word.Start, entity.Number));
        }
        else if (!entity.IsGroup)
        {
            _people[_people.Count - 1] = (word.Start, entity.Number);
        }
    }

    // "Jane Doe" and "Jane A. Doe" are one; the longer form is the name.
    [MethodImpl(HotLoop.Optimized)]
    private Entity Intern(RefList<Token> tokens, int start, int end)
    {
        TextRange name = Slice(tokens, start, end);
        if (Known(_full.Find(name.In(_source))) is { } known)
        {
            return known;
        }

        Entity? entity = SameEnds(tokens, start, end);
        if (entity is null)
        {
            entity = Create(name, isLoose: false);
        }
        else if (name.Length > entity.Range.Length)
        {
            entity.Rename(name);
        }

        _full.Add(name) = entity.Number;
        return entity;
    }

    private Entity Create(TextRange name, bool isLoose)
    {
        var entity = new Entity(_source, _entities.Count + 1, name, isLoose);
        _entities.Add(entity);
        return entity;
    }

    [MethodImpl(HotLoop.Optimized)]
    private Entity? SameEnds(RefList<Token> tokens, int start, int end)
    {
        if (end - start < 2 || tokens[end - 1].Has(LexicalClass.Organization) || _words.Last(tokens[end - 1].Range.In(_source), int.MaxValue) is not { IsGroup: false } entity)
        {
            return null;
        }

        ReadOnlySpan<char> firstName = tokens[start].Range.In(_source);
        ReadOnlySpan<char> name = entity.Range.In(_source);
        bool isSame = entity.IsLoose
            ? !IsChild(tokens, start, end) && FirstNameGender(tokens[start]) is var gender && (gender == Gender.Unknown || entity.Fits(gender))
            : name.Length > firstName.Length && name[firstName.Length] == ' ' && name.StartsWith(firstName, StringComparison.Ordinal);
        return isSame ? entity : null;
    }
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <content>Looks names up, and tells what a canonical name can be. Every name was taken before.</content>
internal sealed partial class NameRegistry
{
    // The subject of a sentence is asked for as a subject, as the narrator and as an antecedent: a power of two of places in the text keep their answer.
    private const int Lookups = 32;

    private readonly Lookup[] _lookups = new Lookup[Lookups];

    /// <summary>The entity of a canonical name, or null.</summary>
    public Entity? Of(string name)
    {
        uint hash = NameTable<int>.Hash(name.AsSpan(), ignoresCase: false);
        return Known(_full.Find(name.AsSpan(), hash)) ?? Known(_loose.Find(name.AsSpan(), hash));
    }

    /// <summary>Whether a canonical name can be a person's.</summary>
    public bool CanBePerson(string name) => CanBePerson(name, Of(name));

    /// <summary>Whether a canonical name can be a person's.</summary>
    /// <param name="name">The name.</param>
    /// <param name="entity">What <see cref="Of"/> says of it.</param>
    public bool CanBePerson(string name, Entity? entity)
    {
        if (entity is null || !ReferenceEquals(entity.Name, name))
        {
            return IsPersonal(name, entity);
        }

        entity.CanBePerson ??= IsPersonal(name, entity);
        return entity.CanBePerson.Value;
    }

    /// <summary>Whether "he" or "she" can mean a canonical name that can be a person's: no acronym, no name with an article, and no word that only ever starts a sentence.</summary>
    public bool CanBeMeant(string name) => CanBeMeant(Of(name), name);

    /// <summary>Whether "he" or "she" can mean somebody of a canonical name.</summary>
    /// <param name="entity">What <see cref="Of"/> says of the name.</param>
    /// <param name="name">The name.</param>
    public static bool CanBeMeant(Entity? entity, string name) =>
        entity is not null && (!entity.IsLoose || entity.IsPerson || entity.Gender != Gender.Unknown || (entity.IsInside && !entity.HasArticle && !IsAcronym(name)));

    /// <summary>Whether nothing but a single word names somebody, so that it may be anything.</summary>
    public bool IsUncertain(string name) => IsUncertain(Of(name));

    /// <summary>Whether nothing but a single word names somebody.</summary>
    public static bool IsUncertain(Entity? entity) => entity is { IsLoose: true, IsPerson: false, Gender: Gender.Unknown };

    /// <summary>Whether a canonical name can be an organisation's: it is one, or nothing says that it is a person.</summary>
    public bool CanBeGroup(string name) => CanBeGroup(name, Of(name));

    /// <summary>Whether a canonical name can be an organisation's.</summary>
    /// <param name="name">The name.</param>
    /// <param name="entity">What <see cref="Of"/> says of it.</param>
    public bool CanBeGroup(string name, Entity? entity) => entity is not null && (!entity.IsLoose || entity.IsPerson || entity.Gender != Gender.Unknown)
        ? entity.IsGroup
        : char.IsUpper(name[0]) && name.IndexOf(' ') < 0 && !IsPeople(name, entity) && _words.Last(name.AsSpan(), int.MaxValue) is not { IsPerson: true } && (_language.Lexicon.Find(name.AsSpan()) & LexicalClass.Place) == 0;

    // No word of the lexicon has a space in it.
    private bool IsPersonal(string name, Entity? entity) => entity is not { IsGroup: true } && !_language.Apostrophes.HasOwner(name) && !IsPeople(name, entity)
        && char.IsUpper(name[0]) && (name.IndexOf(' ') >= 0 || (_language.Lexicon.Find(name.AsSpan()) & (LexicalClass.Place | LexicalClass.Organization)) == 0);

    // "Australians", "the Mexican": people, and nobody of them.
    private bool IsPeople(string name, Entity? entity)
    {
        ReadOnlySpan<char> word = name.AsSpan(name.LastIndexOf(' ') + 1);
        int singular = word.Length > 1 && _language.Endings.IsPlural(word) ? word.Length - 1 : word.Length;
        return (_language.Lexicon.Find(word.Slice(0, singular)) & (LexicalClass.Demonym | LexicalClass.FeminineName | LexicalClass.MasculineName)) == LexicalClass.Demonym && entity is not { IsPerson: true };
    }

    private static bool IsAcronym(string name)
    {
        foreach (char c in name)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(HotLoop.Optimized)]
    private ref Lookup Look(RefList<Token> tokens, int first, int end)
    {
        int start = tokens.Start + first + 1;
        ref Lookup lookup = ref _lookups[start & (Lookups - 1)];
        if (lookup.Start != start || lookup.Length != end - first)
        {
            lookup = new Lookup { Start = start, Length = end - first, Entity = EntityOf(tokens, first, end) };
        }

        return ref lookup;
    }

    [MethodImpl(HotLoop.Optimized)]
    private Entity? EntityOf(RefList<Token> tokens, int first, int end)
    {
        Gender gender = TitleGender(tokens, first, end);
        int start = SkipTitles(tokens, first, end);
        ReadOnlySpan<char> name = Slice(tokens, start, end).In(_source);
        if (gender != Gender.Unknown && end - start == 1 && Known(_full.Find(Slice(tokens, first, end).In(_source))) is { IsLoose: true } titled)
        {
            return titled;
        }

        // "Finch" is Mr. Finch where the other Finches have first names.
        uint hash = NameTable<int>.Hash(name, ignoresCase: false);
        Entity? surname = end - start == 1 && start == first ? Known(_surnames.Find(name, hash)) : null;
        return Known(_full.Find(name, hash)) ?? (surname is { IsLoose: true } ? surname : null) ?? _words.Last(name, hash, tokens[start].Range.Start, gender) ?? SameEnds(tokens, start, end);
    }

    // The answer for a name at a place. Its first token is counted from 1, so that a free place has none.
    private struct Lookup
    {
        public int Start;
        public int Length;
        public Entity? Entity;
        public string? Name;
    }
}

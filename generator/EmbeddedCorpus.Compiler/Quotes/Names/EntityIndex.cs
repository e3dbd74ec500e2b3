using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>Entities by a word, with the places where they bear it: two may share a surname, and the one that was named last is meant.</summary>
/// <param name="source">The whole text.</param>
/// <param name="entities">All entities.</param>
/// <param name="ignoresCase">Whether words that differ in case only are one.</param>
internal sealed class EntityIndex(string source, List<Entity> entities, bool ignoresCase)
{
    // A word of more entities identifies no one.
    private const int MaxLooked = 32;

    private readonly NameTable<Bearers> _words = new(source, ignoresCase);
    private readonly List<List<Bearers>> _more = [];

    /// <summary>Notes that an entity bears a word of the text at a place. Places come in order.</summary>
    /// <param name="word">The word.</param>
    /// <param name="position">The place in the article.</param>
    /// <param name="entity">Who bears it.</param>
    public void Add(TextRange word, int position, Entity entity) => Add(ref _words.Add(word), position, entity);

    /// <summary>Notes that an entity bears a word that need not be in the text.</summary>
    /// <param name="word">The word.</param>
    /// <param name="position">The place in the article.</param>
    /// <param name="entity">Who bears it.</param>
    public void Add(string word, int position, Entity entity) => Add(ref _words.Add(word), position, entity);

    /// <summary>Whether more than one entity bears a word.</summary>
    public bool IsShared(ReadOnlySpan<char> word) => _words.Find(word).Who < 0;

    /// <summary>The entity that bore a word last before a place, and that a gender fits; before all of them the first.</summary>
    /// <param name="word">The word.</param>
    /// <param name="position">The place.</param>
    /// <param name="gender">What a title tells; <see cref="Gender.Unknown"/> fits everybody.</param>
    /// <param name="orFirst">Whether one that bears it later only counts, too.</param>
    public Entity? Last(ReadOnlySpan<char> word, int position, Gender gender = Gender.Unknown, bool orFirst = true) => Last(_words.Find(word), position, gender, orFirst);

    /// <summary>The same for a word whose hash is known already.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="position">The place.</param>
    /// <param name="gender">What a title tells.</param>
    public Entity? Last(ReadOnlySpan<char> word, uint hash, int position, Gender gender) => Last(_words.Find(word, hash), position, gender, orFirst: true);

    [MethodImpl(HotLoop.Optimized)]
    private Entity? Last(Bearers bearers, int position, Gender gender, bool orFirst)
    {
        if (bearers.Who >= 0)
        {
            return bearers.Who > 0 && (orFirst || bearers.Position <= position) && Fits(bearers, gender) ? bearers.In(entities) : null;
        }

        List<Bearers> list = _more[~bearers.Who];
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

        for (int index = low - 1; index >= Math.Max(0, low - MaxLooked); index--)
        {
            if (Fits(list[index], gender))
            {
                return list[index].In(entities);
            }
        }

        for (int index = low; orFirst && index < Math.Min(list.Count, low + MaxLooked); index++)
        {
            if (Fits(list[index], gender))
            {
                return list[index].In(entities);
            }
        }

        return null;
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Add(ref Bearers bearers, int position, Entity entity)
    {
        var bearer = new Bearers { Who = entity.Number, Position = position };
        if (bearers.Who == 0)
        {
            bearers = bearer;
        }
        else if (bearers.Who < 0)
        {
            List<Bearers> list = _more[~bearers.Who];
            if (list[list.Count - 1].Who != bearer.Who)
            {
                list.Add(bearer);
            }
        }
        else if (bearers.Who != bearer.Who)
        {
            _more.Add([bearers, bearer]);
            bearers.Who = ~(_more.Count - 1);
        }
    }

    private bool Fits(Bearers bearer, Gender gender) => gender == Gender.Unknown || bearer.In(entities).Fits(gender);

    // Most words have one bearer: the number of an entity and its place, or the complement of the index of a list of them.
    private struct Bearers
    {
        public int Who;
        public int Position;

        public readonly Entity In(List<Entity> entities) => entities[Who - 1];
    }
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Quotes.Names;

/// <summary>Entities by a word, with the places where they bear it: two may share a surname, and the one that was named last is meant.</summary>
internal sealed class EntityIndex(bool ignoresCase)
{
    // A word that more entities bear tells none of them.
    private const int MaxLooked = 32;

    private readonly WordMap<Bearers> _words = new(ignoresCase);

    /// <summary>Notes that an entity bears a word at a place. Places come in order.</summary>
    /// <param name="text">The text that the word stands in.</param>
    /// <param name="start">Where the word starts in it.</param>
    /// <param name="length">Its length in characters.</param>
    /// <param name="position">The place in the article.</param>
    /// <param name="entity">Who bears it.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(string text, int start, int length, int position, Entity entity)
    {
        ref Bearers bearers = ref _words.Add(text, start, length);
        if (bearers.First is null)
        {
            bearers = new Bearers { First = entity, Position = position };
        }
        else if (bearers.More is not null ? bearers.More[bearers.More.Count - 1].Entity != entity : bearers.First != entity)
        {
            (bearers.More ??= [(bearers.Position, bearers.First)]).Add((position, entity));
        }
    }

    /// <summary>The entity that bore a word last before a place, and that a gender fits; before all of them the first.</summary>
    /// <param name="word">The word.</param>
    /// <param name="position">The place.</param>
    /// <param name="gender">What a title tells; <see cref="Gender.Unknown"/> fits everybody.</param>
    /// <param name="orFirst">Whether one that bears it later only counts, too.</param>
    [MethodImpl(HotLoop.Optimized)]
    public Entity? Last(ReadOnlySpan<char> word, int position, Gender gender = Gender.Unknown, bool orFirst = true)
    {
        Bearers bearers = _words.Find(word);
        if (bearers.More is null)
        {
            return bearers.First is { } only && (orFirst || bearers.Position <= position) && Fits(only, gender) ? only : null;
        }

        List<(int Position, Entity Entity)> list = bearers.More;
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
            if (Fits(list[index].Entity, gender))
            {
                return list[index].Entity;
            }
        }

        for (int index = low; orFirst && index < Math.Min(list.Count, low + MaxLooked); index++)
        {
            if (Fits(list[index].Entity, gender))
            {
                return list[index].Entity;
            }
        }

        return null;
    }

    private static bool Fits(Entity entity, Gender gender) => gender == Gender.Unknown || entity.Fits(gender);

    // Most words have one bearer: a list only for more.
    private struct Bearers
    {
        public Entity? First;
        public int Position;
        public List<(int Position, Entity Entity)>? More;
    }
}

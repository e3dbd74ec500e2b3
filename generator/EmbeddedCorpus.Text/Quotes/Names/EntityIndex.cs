namespace EmbeddedCorpus.Text.Quotes.Names;

/// <summary>Entities by a word, with the places where they bear it: two may share a surname, and the one that was named last is meant.</summary>
internal sealed class EntityIndex(StringComparer comparer)
{
    // A word that more entities bear tells none of them.
    private const int MaxLooked = 32;

    private readonly Dictionary<string, List<(int Position, Entity Entity)>> _entries = new(comparer);

    /// <summary>Notes that an entity bears a word at a place. Places come in order.</summary>
    public void Add(string word, int position, Entity entity)
    {
        if (!_entries.TryGetValue(word, out var list))
        {
            _entries.Add(word, list = []);
        }

        if (list.Count == 0 || list[list.Count - 1].Entity != entity)
        {
            list.Add((position, entity));
        }
    }

    /// <summary>The entity that bore a word last before a place, and that a gender fits; before all of them the first.</summary>
    /// <param name="word">The word.</param>
    /// <param name="position">The place.</param>
    /// <param name="gender">What a title tells; <see cref="Gender.Unknown"/> fits everybody.</param>
    /// <param name="orFirst">Whether one that bears it later only counts, too.</param>
    public Entity? Last(string word, int position, Gender gender = Gender.Unknown, bool orFirst = true)
    {
        if (!_entries.TryGetValue(word, out var list))
        {
            return null;
        }

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
            if (gender == Gender.Unknown || list[index].Entity.Fits(gender))
            {
                return list[index].Entity;
            }
        }

        for (int index = low; orFirst && index < Math.Min(list.Count, low + MaxLooked); index++)
        {
            if (gender == Gender.Unknown || list[index].Entity.Fits(gender))
            {
                return list[index].Entity;
            }
        }

        return null;
    }
}

namespace EmbeddedCorpus.Benchmarks.Reading.Texts;

/// <summary>Sentences like those of local news, put together from parts.</summary>
internal sealed class Sentences(Random random)
{
    // What may be quoted is ASCII: lengths in bytes and in characters are then the same, and sums can be compared.
    private static readonly string[] s_actors =
    [
        "town council", "harbour office", "river trust", "school board", "ferry company", "local museum", "weather service", "village choir",
        "fire brigade", "railway workshop", "public library", "market association", "forest service", "theatre group", "water company",
    ];

    private static readonly string[] s_actions =
    [
        "plans to repair", "has opened", "wants to keep", "has bought", "will rebuild", "has measured", "hopes to extend", "has closed",
        "is looking after", "has painted", "may sell", "has found money for", "is testing", "has lost interest in",
    ];

    private static readonly string[] s_things =
    [
        "the old bridge", "a new reading room", "the market hall", "the night train", "two fishing boats", "the northern footpath",
        "the clock tower", "an empty warehouse", "the swimming pool", "the steam engine", "a row of lime trees", "the bus garage",
        "the southern pier", "a wind turbine", "the archive of letters",
    ];

    private static readonly string[] s_ends =
    [
        "before the winter", "after years of delay", "without new taxes", "near the station", "with money from the region", "by the end of the month",
        "despite the heavy rain", "for the third time", "at the edge of town", "until a better place is found", "during the summer holidays",
    ];

    private static readonly string[] s_openings =
    [
        "We waited a long time for", "Nobody asked us about", "Everybody here remembers", "I would rather keep", "My children love", "It is hard to pay for",
        "We cannot imagine this place without", "People should come and see", "There were many questions about", "I was surprised by",
    ];

    private static readonly string[] s_scenes =
    [
        "The café owners around the square were not asked", "About forty people came to the meeting", "A final decision is expected next week",
        "The work is said to take two years", "Most shops stayed open", "The papers are on show in the town hall", "Costs have risen twice since then",
    ];

    private static readonly string[] s_roles =
    [
        "a teacher from the next village", "a member of the board", "a retired engineer", "an architect", "a farmer", "a student of history",
    ];

    // No two share a part, so that a name always means one person.
    private static readonly string[] s_names =
    [
        "Anna Weber", "Bram Dekker", "Clara Lindqvist", "Dario Moretti", "Elena Petrova", "Farid Haddad", "Greta Solberg", "Hugo Almeida",
        "Ines Carvalho", "Jonas Eriksen", "Katrin Vogel", "Liam Gallagher", "Mira Novak", "Nils Johansson", "Olga Sidorova", "Pavel Dvorak",
        "Quentin Moreau", "Rosa Delgado", "Stefan Bauer", "Teresa Ricci", "Ulrich Hartmann", "Vera Kowalska", "Wanda Zielinska", "Xavier Dupont",
        "Yara Mansour", "Zoltan Kovacs", "Amira Saleh", "Boris Ivanov", "Celia Romero", "Dmitri Volkov", "Emma Thornton", "Felix Brandt",
    ];

    /// <summary>A number from 0 to below a limit.</summary>
    public int Below(int limit) => random.Next(limit);

    /// <summary>A headline, without marks.</summary>
    public string Headline() => Upper($"{One(s_actors)} {One(s_actions)} {One(s_things)} {One(s_ends)}");

    /// <summary>Sentences that quote nobody.</summary>
    public string Plain(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => PlainSentence()));

    /// <summary>A sentence that somebody may say, without the mark behind it.</summary>
    public string Quoted() => $"{One(s_openings)} {One(s_things)} {One(s_ends)}";

    /// <summary>A person's full name.</summary>
    public string Name() => One(s_names);

    /// <summary>Who a person is.</summary>
    public string Role() => One(s_roles);

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string PlainSentence() => Below(3) == 0 ? $"{One(s_scenes)}." : $"The {One(s_actors)} {One(s_actions)} {One(s_things)} {One(s_ends)}.";

    private string One(string[] parts) => parts[random.Next(parts.Length)];
}

using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus.People;

/// <summary>The people of a corpus, who are its speakers under all their names.</summary>
internal sealed class PeopleRegistry
{
    private readonly Dictionary<string, RegisteredPerson> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RegisteredPerson> _all = [];

    private PeopleRegistry()
    {
    }

    /// <summary>The registry without people.</summary>
    public static PeopleRegistry Empty { get; } = new();

    /// <summary>Whether nobody is in it.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>A hash of all people; the default without any.</summary>
    public ContentHash Hash { get; private set; }

    /// <summary>Reads the registries of a corpus.</summary>
    /// <param name="corpus">The name of the generated class.</param>
    /// <param name="files">All registries of the project.</param>
    /// <param name="problems">Receives the problems. If two entries have one name, the first entry keeps it.</param>
    public static PeopleRegistry Read(string corpus, IReadOnlyList<PeopleFile> files, List<TextProblem> problems)
    {
        PeopleFile[] own = [.. files.Where(file => !file.IsSynonyms && file.IsFor(corpus)).OrderBy(static file => file.File.FilePath, StringComparer.Ordinal)];
        if (own.Length == 0)
        {
            return Empty;
        }

        var registry = new PeopleRegistry();
        foreach (PeopleFile file in own)
        {
            foreach (RegisteredPerson person in new PeopleReader(file, problems).Read())
            {
                registry.Add(person, file.File, problems);
            }
        }

        return registry;
    }

    /// <summary>The person with a name, or null.</summary>
    public RegisteredPerson? Find(string name) => _people.TryGetValue(name, out RegisteredPerson? person) ? person : null;

    /// <summary>An article whose speakers have the names of the registry.</summary>
    public ArticleModel Apply(ArticleModel article)
    {
        if (IsEmpty)
        {
            return article;
        }

        var names = new string[article.Speakers.Count];
        bool isSame = true;
        for (int index = 0; index < names.Length; index++)
        {
            string written = article.Speakers[index].Name;
            names[index] = Find(written)?.Name.Text ?? written;
            isSame &= string.Equals(names[index], written, StringComparison.Ordinal);
        }

        return isSame ? article : Rename(article, names);
    }

    private static ArticleModel Rename(ArticleModel article, string[] names)
    {
        var speakers = new List<SpeakerModel>(names.Length);
        int[] places = new int[names.Length];
        for (int index = 0; index < names.Length; index++)
        {
            places[index] = speakers.FindIndex(speaker => string.Equals(speaker.Name, names[index], StringComparison.Ordinal));
            if (places[index] < 0)
            {
                places[index] = speakers.Count;
                speakers.Add(article.Speakers[index] with { Name = names[index] });
            }
            else if (speakers[places[index]].Description.IsEmpty)
            {
                speakers[places[index]] = article.Speakers[index] with { Name = names[index] };
            }
        }

        return article.WithSpeakers(
            new([.. article.Quotes.Select(quote => quote.Speaker < 0 ? quote : quote with { Speaker = places[quote.Speaker] })]),
            new([.. speakers]));
    }

    private void Add(RegisteredPerson person, Sidecar file, List<TextProblem> problems)
    {
        bool isNew = TryAdd(person.Name, person, file, problems);
        foreach (PersonName alias in person.Aliases)
        {
            TryAdd(alias, person, file, problems);
        }

        if (isNew)
        {
            _all.Add(person);
            Hash = person.Aliases.Aggregate(
                Hash.Then(ContentHash.Of(person.Name.Text).Value).Then(ContentHash.Of(person.Description).Value),
                static (hash, alias) => hash.Then(ContentHash.Of(alias.Text).Value));
        }
    }

    private bool TryAdd(PersonName name, RegisteredPerson person, Sidecar file, List<TextProblem> problems)
    {
        if (!_people.TryGetValue(name.Text, out RegisteredPerson? owner))
        {
            _people.Add(name.Text, person);
            return true;
        }

        if (!ReferenceEquals(owner, person))
        {
            string problem = $"the name '{name.Text}' belongs to '{owner.Name.Text}' already: remove the name from one of the two people";
            problems.Add(LineMap.Problem(ProblemKind.PeopleRegistry, file.FilePath, file.Text, name.Range, problem));
        }

        return false;
    }
}

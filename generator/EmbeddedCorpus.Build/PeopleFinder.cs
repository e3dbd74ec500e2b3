using EmbeddedCorpus.Compiler.Corpus.People;

namespace EmbeddedCorpus.Build;

/// <summary>Collects the registries of people and the files of synonyms of all texts, with their corpora.</summary>
/// <param name="finder">Finds the files of folders.</param>
/// <param name="isDocument">Whether a file is a document itself, and so no registry.</param>
internal sealed class PeopleFinder(SidecarFinder finder, Func<string, bool> isDocument)
{
    private readonly SortedDictionary<string, SortedSet<string>> _found = new(StringComparer.Ordinal);

    // A text named "people" has a file of fields of that name.
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>Adds the registries of a text. The finder has just found the files of fields of this text.</summary>
    /// <param name="file">The full path of the text.</param>
    /// <param name="id">The id of the text.</param>
    /// <param name="corpus">The name of its corpus.</param>
    public void Add(string file, string id, string corpus)
    {
        IReadOnlyList<string> people = finder.FindPeople(id);
        if (people.Count == 0)
        {
            return;
        }

        foreach (string registry in people)
        {
            if (!_found.TryGetValue(registry, out SortedSet<string>? corpora))
            {
                _found.Add(registry, corpora = new(StringComparer.Ordinal));
            }

            corpora.Add(corpus);
        }

        if (Path.GetFileNameWithoutExtension(file) == PeopleFile.Name)
        {
            _texts.Add(Path.GetDirectoryName(file) ?? string.Empty);
        }
    }

    /// <summary>The registries, in the order of their paths, each with its corpora.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<string>>> Found =>
        _found.Where(found => !(Path.GetFileName(found.Key) != PeopleFile.SynonymsName && _texts.Contains(Path.GetDirectoryName(found.Key) ?? string.Empty)) && !isDocument(found.Key));
}

using EmbeddedCorpus.CommandLine.Commands;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>Chooses one corpus among those of an input.</summary>
internal static class CorpusChoice
{
    /// <summary>Finds the corpus of a name, or the only corpus.</summary>
    /// <exception cref="InputException">There is no corpus of this name, or there are several corpora.</exception>
    public static T Of<T>(IReadOnlyList<T> corpora, Func<T, string> nameOf, string? name)
    {
        string names = string.Join(", ", corpora.Select(nameOf));
        if (name is null)
        {
            return corpora.Count == 1 ? corpora[0] : throw new InputException($"There are several corpora: {names}. Choose a corpus with --corpus.");
        }

        foreach (T corpus in corpora)
        {
            if (nameOf(corpus) == name)
            {
                return corpus;
            }
        }

        throw new InputException($"There is no corpus '{name}'. The corpora are {names}.");
    }
}

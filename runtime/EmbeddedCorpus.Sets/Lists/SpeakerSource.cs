using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Sets;

/// <summary>The speakers of all corpora, ordered by person.</summary>
internal sealed class SpeakerSource : SetSource<Speaker>
{
    private readonly Speaker[] _speakers;

    /// <param name="storages">The corpora.</param>
    /// <param name="personOf">For each corpus and speaker the person.</param>
    /// <param name="starts">The first speaker of each person.</param>
    public SpeakerSource(CorpusStorage[] storages, int[][] personOf, int[] starts)
    {
        int[] next = (int[])starts.Clone();
        _speakers = new Speaker[starts[^1]];
        for (int number = 0; number < storages.Length; number++)
        {
            for (int row = 0; row < personOf[number].Length; row++)
            {
                _speakers[next[personOf[number][row]]++] = new Speaker(storages[number], row);
            }
        }
    }

    /// <summary>The number of speakers.</summary>
    public int Count => _speakers.Length;

    /// <inheritdoc/>
    public override Speaker At(int index) => _speakers[index];
}

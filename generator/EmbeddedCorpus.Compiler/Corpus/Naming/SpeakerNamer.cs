using System.Globalization;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>Gives every speaker the name of its constant.</summary>
internal static class SpeakerNamer
{
    /// <summary>The names of speakers, one each: the canonical name in PascalCase, and a hash of it where two differ in punctuation only.</summary>
    public static string[] Name(IReadOnlyList<string> speakers)
    {
        var names = new string[speakers.Count];
        var wanted = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (int index = 0; index < names.Length; index++)
        {
            names[index] = ReservedNames.Avoid(IdentifierWriter.FromName(speakers[index].AsSpan()));
            wanted.TryGetValue(names[index], out int count);
            wanted[names[index]] = count + 1;
        }

        for (int index = 0; index < names.Length; index++)
        {
            if (names[index].Length == 0 || wanted[names[index]] > 1)
            {
                names[index] += "_" + ContentHash.Of(speakers[index]).Value.ToString("x16", CultureInfo.InvariantCulture);
            }
        }

        return names;
    }
}

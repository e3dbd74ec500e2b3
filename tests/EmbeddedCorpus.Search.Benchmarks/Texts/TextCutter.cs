using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Search.Benchmarks.Texts;

/// <summary>Cuts long texts into many short ones, as short as news, at places that a seed tells.</summary>
internal static class TextCutter
{
    private const int MinLength = 300;
    private const int MaxLength = 1_700;
    private const long MaxCharacters = 15_000_000;

    /// <summary>Reads the texts of some folders, in an order that the seed tells, and cuts them.</summary>
    /// <param name="name">What the tables call the set.</param>
    /// <param name="folders">The folders.</param>
    /// <param name="seed">The seed.</param>
    public static TextSet Read(string name, IEnumerable<string> folders, int seed)
    {
        var random = new Random(seed);
        string[] files = [.. folders.SelectMany(static folder => Directory.EnumerateFiles(folder, "*.txt")).Order(StringComparer.Ordinal)];
        random.Shuffle(files);
        return new TextSet(name, Cut(files, random));
    }

    private static IEnumerable<ArticleModel> Cut(string[] files, Random random)
    {
        long characters = 0;
        int pieces = 0;
        foreach (string text in files.Select(File.ReadAllText))
        {
            for (int start = 0; start < text.Length && characters < MaxCharacters;)
            {
                int end = EndOfLine(text, start + random.Next(MinLength, MaxLength));
                yield return TextSet.Parse($"{pieces++:000000}.txt", text[start..end]);
                characters += end - start;
                start = end;
            }
        }
    }

    private static int EndOfLine(string text, int from)
    {
        int line = from < text.Length ? text.IndexOf('\n', from) : -1;
        return line < 0 ? text.Length : line + 1;
    }
}

using System.Buffers;
using System.Text;

namespace EmbeddedCorpus.Search.Evaluation.Collections;

/// <summary>A query of a test collection: a sentence of a person who does not know of a query language.</summary>
/// <param name="Id">Its id, as the judgements have it.</param>
/// <param name="Text">The words.</param>
internal sealed record CollectionQuery(string Id, string Text)
{
    /// <summary>As many words of a query count.</summary>
    public const int MaxWords = 32;

    /// <summary>As many bytes of a query count.</summary>
    public const int MaxBytes = 1024;

    private static readonly SearchValues<char> s_syntax = SearchValues.Create("\"“”„«»+-*:");

    /// <summary>The query with nothing in it that the query language takes as more than words.</summary>
    public string PlainWords
    {
        get
        {
            var words = new StringBuilder(Text);
            for (int index = 0; index < words.Length; index++)
            {
                if (s_syntax.Contains(words[index]))
                {
                    words[index] = ' ';
                }
            }

            return words.ToString();
        }
    }

    /// <summary>Whether a search takes only a part of it.</summary>
    public bool IsCut => WordCount > MaxWords || Encoding.UTF8.GetByteCount(Text) > MaxBytes;

    // Runs of letters and digits: what a word is by nearly any analysis.
    private int WordCount
    {
        get
        {
            int count = 0;
            bool isInside = false;
            foreach (char c in Text)
            {
                bool isWord = char.IsLetterOrDigit(c);
                count += isWord && !isInside ? 1 : 0;
                isInside = isWord;
            }

            return count;
        }
    }

    /// <summary>Reads queries, one a line: id, tab, text.</summary>
    /// <exception cref="InvalidDataException">A line has no tab.</exception>
    public static IReadOnlyList<CollectionQuery> ReadAll(string file)
    {
        var queries = new List<CollectionQuery>();
        foreach (string line in File.ReadLines(file))
        {
            if (line.Length > 0)
            {
                int tab = line.IndexOf('\t');
                queries.Add(tab > 0
                    ? new CollectionQuery(line[..tab], line[(tab + 1)..])
                    : throw new InvalidDataException($"{file}: query {queries.Count + 1} has no tab between id and text."));
            }
        }

        return queries;
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Indexing.Members;

/// <summary>Reads a listing.</summary>
internal static class ListingReader
{
    /// <summary>Reads what <see cref="ListingWriter"/> wrote.</summary>
    /// <returns>The listing, or null for a text that is none, or one of another version, or one that was cut off.</returns>
    [MethodImpl(HotLoop.Optimized)]
    public static CorpusListing? Read(string text)
    {
        string[] lines = text.Split('\n');
        if (lines.Length < 4 || lines[0] != ListingFormat.FirstLine || lines[lines.Length - 2] != ListingFormat.LastLine)
        {
            return null;
        }

        string[] corpus = Fields(lines[1]);
        if (corpus.Length != 7 || corpus[0] != ListingFormat.Corpus
            || corpus[2] is not (ListingFormat.Search or ListingFormat.NoSearch)
            || !int.TryParse(corpus[3], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || !ulong.TryParse(corpus[5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong content))
        {
            return null;
        }

        var articles = new List<ArticleMember>(count);
        var speakers = new List<SpeakerMember>();
        var problems = new List<TextProblem>();
        var clashes = new List<TextProblem>();
        for (int index = 2; index < lines.Length - 2; index++)
        {
            string[] fields = Fields(lines[index]);
            switch (fields[0])
            {
                case ListingFormat.Article when fields.Length == 4:
                    articles.Add(new ArticleMember(articles.Count, fields[1], fields[2], fields[3]));
                    break;
                case ListingFormat.Speaker when fields.Length == 3:
                    speakers.Add(new SpeakerMember(speakers.Count, fields[1], fields[2]));
                    break;
                case ListingFormat.Problem when fields.Length == 11 && ReadProblem(fields) is { } problem:
                    (problem.Kind == ProblemKind.NameClash ? clashes : problems).Add(problem);
                    break;
                default:
                    return null;
            }
        }

        var members = new CorpusMembers(corpus[1], corpus[2] == ListingFormat.Search, count, new([.. articles]), new([.. speakers]), new([.. clashes]));
        return new CorpusListing(members, corpus[4], new ContentHash(content), corpus[6], new([.. problems]));
    }

    private static TextProblem? ReadProblem(string[] fields)
    {
        Span<int> numbers = stackalloc int[6];
        for (int index = 0; index < numbers.Length; index++)
        {
            if (!int.TryParse(fields[index + 3], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[index]))
            {
                return null;
            }
        }

        return Enum.TryParse(fields[1], out ProblemKind kind)
            ? new TextProblem(
                kind,
                fields[2],
                new TextRange(numbers[0], numbers[1]),
                new LineColumn(numbers[2], numbers[3]),
                new LineColumn(numbers[4], numbers[5]),
                fields[9],
                fields[10])
            : null;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static string[] Fields(string line)
    {
        string[] fields = line.Split('\t');
        for (int index = 0; index < fields.Length; index++)
        {
            fields[index] = ListingFormat.Unescape(fields[index]);
        }

        return fields;
    }
}

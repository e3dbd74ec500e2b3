using System.Text.Json;

namespace EmbeddedCorpus.Json;

/// <summary>Writes what a search finds as JSON: hits, words and counts.</summary>
internal static class FindingWriter
{
    // No word of an index is longer.
    private const int MaxWordBytes = 64;

    public static void Write(Utf8JsonWriter writer, SearchHit hit, PropertyNames names)
    {
        writer.WriteStartObject();
        writer.WriteString(names.Article, hit.Article.Id.Bytes);
        writer.WriteString(names.Headline, hit.Article.Headline.Bytes);
        writer.WriteNumber(names.Score, hit.Score);
        writer.WriteString(names.Passage, hit.GetPassage().Bytes);
        Write(writer, hit.GetQuote(), names);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ConcordanceLine line, PropertyNames names)
    {
        writer.WriteStartObject();
        writer.WriteString(names.Article, line.Article.Id.Bytes);
        writer.WriteString(names.Before, line.Before.Bytes);
        writer.WriteString(names.Keyword, line.Keyword.Bytes);
        writer.WriteString(names.After, line.After.Bytes);
        Write(writer, line.Quote, names);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, FacetCount facet, PropertyNames names)
    {
        writer.WriteStartObject();
        writer.WriteString(names.Value, facet.Value.Bytes);
        writer.WriteNumber(names.Count, facet.Count);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TermScore part, PropertyNames names)
    {
        Span<byte> utf8 = stackalloc byte[MaxWordBytes];
        part.Word.TryFormat(utf8, out int length);
        writer.WriteStartObject();
        writer.WriteString(names.Word, utf8[..length]);
        writer.WriteNumber(names.WordCount, part.WordCount);
        writer.WriteNumber(names.Frequency, part.Frequency);
        writer.WriteNumber(names.Weight, part.Weight);
        writer.WriteNumber(names.Score, part.Score);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, QueryProblem problem, PropertyNames names)
    {
        Span<byte> words = stackalloc byte[(2 * MaxWordBytes) + 1];
        problem.Replacement.TryFormat(words, out int length);
        if (problem.NextReplacement != default)
        {
            words[length] = (byte)' ';
            problem.NextReplacement.TryFormat(words[(length + 1)..], out int next);
            length += next + 1;
        }

        writer.WriteStartObject();
        writer.WriteString(names.Kind, problem.Kind.ToString());
        writer.WriteNumber(names.Start, problem.Range.Start.Value);
        writer.WriteNumber(names.End, problem.Range.End.Value);
        writer.WriteString(names.Replacement, words[..length]);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, IndexedWord word, PropertyNames names)
    {
        Span<byte> utf8 = stackalloc byte[MaxWordBytes];
        word.TryFormat(utf8, out int length);
        writer.WriteStartObject();
        writer.WriteString(names.Word, utf8[..length]);
        writer.WriteNumber(names.ArticleCount, word.ArticleCount);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Quote? quote, PropertyNames names)
    {
        if (quote is { } found)
        {
            writer.WriteNumber(names.Quote, found.Index);
        }
        else
        {
            writer.WriteNull(names.Quote);
        }
    }
}

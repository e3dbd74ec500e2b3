using System.Runtime.CompilerServices;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;

namespace EmbeddedCorpus;

/// <summary>Finds the element that a value of a field names.</summary>
internal static class ReferenceLookup
{
    private const int MaxPath = 1024;

    /// <summary>The row of the element that a value names, or -1.</summary>
    /// <param name="target">The corpus with the element.</param>
    /// <param name="article">The article with the value.</param>
    /// <param name="value">The name of a speaker, or the id or the path of an article.</param>
    public static int Find<T>(CorpusStorage? target, Article article, ReadOnlySpan<byte> value) =>
        typeof(T) == typeof(Speaker) ? NameLookup.FindSpeaker(target, value) : FindArticle(target, article, value);

    [SkipLocalsInit]
    private static int FindArticle(CorpusStorage? target, Article article, ReadOnlySpan<byte> value)
    {
        if (!ReferencePath.IsRelative(value))
        {
            int row = NameLookup.FindArticle(target, value);
            return row >= 0 ? row : FindPath(target, value);
        }

        Span<byte> path = stackalloc byte[MaxPath];
        int length = ReferencePath.Combine(article.Path, value, path);
        return length < 0 ? -1 : FindPath(target, path[..length]);
    }

    // Most ids are the end of a path without its extension. Only an article with an id of its own is looked for among all.
    private static int FindPath(CorpusStorage? target, ReadOnlySpan<byte> path)
    {
        if (target is null)
        {
            return -1;
        }

        ReadOnlySpan<byte> id = ReferencePath.WithoutExtension(path);
        for (int start = 0; start >= 0; start = Next(id, start))
        {
            int row = NameLookup.FindArticle(target, id[start..]);
            row = row < 0 ? NameLookup.FindArticle(target, path[start..]) : row;
            if (row >= 0 && ReferencePath.Names(path, new Article(target, row).Path))
            {
                return row;
            }
        }

        for (int row = 0; row < target.ArticleCount; row++)
        {
            if (ReferencePath.Names(path, new Article(target, row).Path))
            {
                return row;
            }
        }

        return -1;
    }

    private static int Next(ReadOnlySpan<byte> id, int start)
    {
        int slash = id[start..].IndexOf((byte)'/');
        return slash < 0 ? -1 : start + slash + 1;
    }
}

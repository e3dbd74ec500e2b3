using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Sets;

/// <summary>Counts the articles of a word.</summary>
internal static class SetArticles
{
    /// <summary>The number of articles of a word. For several terms the sum, which can be larger than the number of articles of the corpus.</summary>
    public static long Count(in SearchIndex index, SearchScratch scratch, in QueryWord word)
    {
        if (word.IsEmpty || word.IsStem || word.Articles < index.Articles)
        {
            return word.Articles;
        }

        long articles = 0;
        if (word.FirstInfo >= 0)
        {
            for (int info = word.FirstInfo; info < word.FirstInfo + word.Infos; info++)
            {
                articles += scratch.Terms[info].Articles;
            }

            return articles;
        }

        // The sum was cut.
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        TermReader reader = TermReader.At(index, word.First, bytes);
        do
        {
            articles += reader.Articles;
        }
        while (reader.MoveNext() && reader.Number < word.End);
        return articles;
    }
}

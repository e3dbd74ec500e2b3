using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Writes down what was found in the texts of a corpus, for the next time that it is made: only texts that changed are read then.</summary>
/// <remarks>
/// First where the texts start in the image, who wrote it and how many articles there are; then each article behind its length in
/// bytes, in the order of the image, where its text lies. Numbers have seven bits to a byte, strings stand behind their length. The last eight bytes are a
/// checksum. All of it is read again by the same build of the package only.
/// </remarks>
internal sealed class ArticleCacheWriter : BinaryWriter
{
    private ArticleCacheWriter(Stream stream)
        : base(stream)
    {
    }

    /// <summary>Writes the articles of a corpus, but for where their texts lie.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="contents">The hashes of files, by path.</param>
    /// <returns>What <see cref="Finish"/> takes.</returns>
    public static byte[] Write(CorpusModel corpus, IReadOnlyDictionary<string, ContentHash> contents)
    {
        using var all = new MemoryStream();
        using var one = new MemoryStream();
        using var head = new ArticleCacheWriter(all);
        using var article = new ArticleCacheWriter(one);
        head.Write(0L);
        head.Write(ImageRequest.Writer);
        head.Number(corpus.Articles.Count);
        foreach (ArticleEntry entry in corpus.Articles)
        {
            one.SetLength(0);
            article.Article(entry.Model, contents[entry.Model.Document.FilePath]);
            article.Flush();
            head.Number((int)one.Length);
            head.Flush();
            one.WriteTo(all);
        }

        return all.ToArray();
    }

    /// <summary>Writes the file.</summary>
    /// <param name="articles">The articles, as <see cref="Write(CorpusModel, IReadOnlyDictionary{string, ContentHash})"/> gave them.</param>
    /// <param name="firstText">Where in the image's file the first text starts, in bytes.</param>
    /// <param name="target">Where to.</param>
    public static void Finish(byte[] articles, long firstText, Stream target)
    {
        BitConverter.GetBytes(firstText).CopyTo(articles, 0);
        target.Write(articles, 0, articles.Length);
        target.Write(BitConverter.GetBytes(ResourceFormat.Checksum(0, articles)), 0, sizeof(ulong));
    }

    private void Article(ArticleModel article, ContentHash content)
    {
        Write(article.Document.FilePath);
        Write(content.Value);
        Number(article.Source.Utf8.Length);
        Number(article.Source.Length);
        Write(ResourceFormat.Checksum(0, article.Source.Utf8));
        Write(article.Hash.Value);
        Number(article.DayNumber + 1);
        Range(article.Headline);
        Number(article.TextStart);
        Number(article.Fields.Count);
        foreach (FieldModel field in article.Fields)
        {
            Field(field);
        }

        Number(article.Paragraphs.Count);
        int position = 0;
        foreach (TextRange paragraph in article.Paragraphs)
        {
            Number(paragraph.Start - position);
            Number(paragraph.Length);
            position = paragraph.End;
        }

        Number(article.Speakers.Count);
        foreach (SpeakerModel speaker in article.Speakers)
        {
            Write(speaker.Name);
            Range(speaker.Description);
        }

        Number(article.Quotes.Count);
        foreach (QuoteModel quote in article.Quotes)
        {
            Quote(quote);
        }

        Number(article.Problems.Count);
        foreach (TextProblem problem in article.Problems)
        {
            Problem(problem);
        }
    }

    private void Quote(QuoteModel quote)
    {
        Range(quote.Text);
        Write((byte)quote.Kind);
        Number(quote.Paragraph + 1);
        Number(quote.Speaker + 1);
        Write((byte)quote.Attribution);
        Range(quote.Mention);
        Range(quote.Cue);
        Number(quote.Origin + 1);
        Number((int)quote.Rule);
    }

    private void Field(FieldModel field)
    {
        Write(field.Name);
        Write((byte)field.Kind);
        Range(field.Text);
        Number(field.Items.Count);
        foreach (TextRange item in field.Items)
        {
            Range(item);
        }
    }

    private void Problem(TextProblem problem)
    {
        Write((byte)problem.Kind);
        Range(problem.Range);
        Number(problem.Start.Line);
        Number(problem.Start.Column);
        Number(problem.End.Line);
        Number(problem.End.Column);
        Write(problem.Argument);
        Write(problem.SecondArgument);
    }

    private void Range(TextRange range)
    {
        Number(range.Start);
        Number(range.Length);
    }

    private void Number(int number) => Write7BitEncodedInt(number);
}

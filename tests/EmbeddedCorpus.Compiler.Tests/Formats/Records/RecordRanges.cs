using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Records;

/// <summary>Checks the places of articles that are parts of one file.</summary>
internal static class RecordRanges
{
    /// <summary>Fails unless each source is a part of the file, after the one before, and each range of an article maps into its part.</summary>
    public static void Check(string file, IReadOnlyList<ArticleModel> articles)
    {
        int end = 0;
        int number = 0;
        foreach (ArticleModel article in articles)
        {
            if (article.Document.Part is not { } part)
            {
                Assert.Single(articles);
                return;
            }

            Assert.Equal((++number, articles.Count), (part.Number, part.Count));
            Assert.InRange(part.Position, end, file.Length);
            Assert.True(part.Position == 0 || file[part.Position - 1] is '\n' or '\r');
            Assert.Equal(part.Line, LineMap.At(file, part.Position).Line);
            string source = article.File;
            Assert.Equal(source, file.Substring(part.Position, source.Length));
            end = part.Position + source.Length;
            foreach (TextRange range in Ranges(article))
            {
                Assert.InRange(range.Start, 0, range.End);
                Assert.InRange(range.End, range.Start, article.Source.Length);
                TextRange inFile = article.InFile(range);
                Assert.InRange(inFile.Start, 0, inFile.End);
                Assert.InRange(inFile.End, inFile.Start, source.Length);
            }

            foreach (TextProblem problem in article.Problems)
            {
                Assert.InRange(problem.Range.Start, part.Position, end);
                Assert.InRange(problem.Range.End, problem.Range.Start, end);
                Assert.Equal(LineMap.At(file, problem.Range.Start), problem.Start);
            }
        }
    }

    private static IEnumerable<TextRange> Ranges(ArticleModel article) =>
        article.Paragraphs
            .Concat(article.Quotes.SelectMany(static quote => new[] { quote.Text, quote.Mention, quote.Cue }))
            .Concat(article.Speakers.Select(static speaker => speaker.Description))
            .Concat(article.Fields.SelectMany(static field => field.Items.Append(field.Text)))
            .Append(article.Headline)
            .Append(new TextRange(article.TextStart, article.TextEnd));
}

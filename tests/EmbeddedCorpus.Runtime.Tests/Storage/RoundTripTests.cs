using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Runtime.Tests.Articles;
using EmbeddedCorpus.Runtime.Tests.Building;
using Kind = EmbeddedCorpus.Compiler.Model.QuoteKind;
using Via = EmbeddedCorpus.Compiler.Model.Attribution;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>Whatever the generator's model says of random documents, the runtime reads back from the image.</summary>
public class RoundTripTests
{
    private static readonly Gen<string> s_headers = Gen.OneOf(
        "", "\n\n", "date 2022-10-03 ‘Any’ headline’\n\n", "date 1999-01-01 «Tout»\r\n\r\n", "date 2022-10-03\r\r", "Head line\n\n", "  date 0001-01-01 \"É – x\"\n");

    private static readonly Gen<string> s_pieces = Gen.Frequency(
        (6, Gen.OneOf("word ", "“Quote,” ", "she said ", "'tis ", "été ", "字字 ", "𝒜 ", "\t", "\u00A0", "\"", "\\", "</summary>", "*/", "\u2028", "\u0001", "\u0000", "\u202E")),
        (3, Gen.OneOf("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", " \n", "\n \t\n")),
        (2, Gen.Int[0, 0x10FFFF].Where(Rune.IsValid).Select(value => new Rune(value).ToString())),
        (1, Gen.Int[1, 30].Select(count => new string('x', count * count))));

    private static readonly Gen<string> s_texts = Gen.Select(s_headers, s_pieces.Array[1, 40], (header, pieces) => header + string.Concat(pieces));

    // Quotes at any place, in order as a parser finds them: the seed decides, so that an article can be made again from text and seed.
    private static readonly Gen<ArticleModel[]> s_articles = Gen.Select(s_texts, Gen.Int).Array[1, 6].Select(
        drafts => drafts.Select((draft, index) => WithQuotes(TestCorpus.Parse($"dir {index % 2}/ü{index}.txt", draft.Item1), draft.Item2)).ToArray());

    [Fact]
    public void Every_member_equals_the_models()
    {
        int articles = 0;
        int quotes = 0;
        s_articles.Holds(
            models =>
            {
                TextCorpus corpus = Check(models);
                Interlocked.Add(ref articles, corpus.Articles.Count);
                Interlocked.Add(ref quotes, corpus.Quotes.Count);
            },
            seed: "0000KOIPe036",
            iter: 1_500);

        // The documents were no mere refusals.
        Assert.True(articles > 4_000, $"{articles} articles");
        Assert.True(quotes > 4_000, $"{quotes} quotes");
    }

    [Fact]
    public void A_thousand_articles_equal_their_models() => Check([.. LargeCorpus.Model.Articles.Select(entry => entry.Model)]);

    private static TextCorpus Check(ArticleModel[] articles)
    {
        CorpusModel model = TestCorpus.Model(articles);
        TextCorpus corpus = TestImage.Of(model).Open().Corpus;
        Assert.Equal(articles.Count(article => !article.IsLeftOut), corpus.Articles.Count);
        for (int index = 0; index < corpus.Articles.Count; index++)
        {
            ArticleModel expected = model.Articles[index].Model;
            Article article = corpus.Articles[index];
            Assert.Equal(Encoding.UTF8.GetBytes(expected.Source.ToString()), article.Source.Bytes.ToArray());
            Assert.Equal(expected.Document.Id, article.Id.ToString());
            Assert.Equal(expected.Document.Path, article.Path.ToString());
            Assert.Equal(expected.DayNumber, article.Date?.DayNumber ?? -1);
            Same(expected, expected.Headline, article, article.Headline);
            Assert.Equal(expected.Source.ToString()[expected.TextStart..], article.Text.ToString());
            Assert.Equal(expected.Paragraphs.Count, article.Paragraphs.Count);
            for (int paragraph = 0; paragraph < article.Paragraphs.Count; paragraph++)
            {
                Same(expected, expected.Paragraphs[paragraph], article, article.Paragraphs[paragraph].Text);
                Assert.Equal(expected.Quotes.Count(quote => quote.Paragraph == paragraph), article.Paragraphs[paragraph].Quotes.Count);
            }

            Assert.Equal(expected.Quotes.Count, article.Quotes.Count);
            for (int quote = 0; quote < article.Quotes.Count; quote++)
            {
                Same(expected, expected.Quotes[quote], article, article.Quotes[quote]);
            }

            Assert.Equal(expected.Speakers.Select(speaker => speaker.Name), article.Speakers.Select(speaker => speaker.Name.ToString()));
            Assert.Equal(article, corpus.Articles.Get(expected.Document.Id));
        }

        Assert.Equal(model.Speakers.Select(speaker => speaker.Name), corpus.Speakers.Select(speaker => speaker.Name.ToString()));
        foreach (Speaker speaker in corpus.Speakers)
        {
            SpeakerEntry expected = model.Speakers[speaker.Index];
            Assert.Equal(expected.Articles, speaker.Articles.Select(article => article.Index));
            Assert.Equal(corpus.Quotes.Where(quote => quote.Speaker == speaker), speaker.Quotes);
            Assert.Equal(speaker, corpus.Speakers.Get(expected.Name));
            Assert.Equal(
                expected.DescribedBy < 0 ? string.Empty : expected.Description.In(model.Articles[expected.DescribedBy].Model.Source).ToString(),
                speaker.Description.ToString());
        }

        return corpus;
    }

    private static void Same(ArticleModel model, QuoteModel expected, Article article, Quote quote)
    {
        Same(model, expected.Text, article, quote.Text);
        Same(model, expected.Mention, article, quote.SpeakerMention);
        Same(model, expected.Cue, article, quote.Cue);
        Assert.Equal((int)expected.Kind, (int)quote.Kind);
        Assert.Equal(expected.Paragraph < 0, quote.IsInHeadline);
        Assert.Equal((int)expected.Attribution, (int)quote.Attribution);
        Assert.Equal(expected.Paragraph, quote.Paragraph?.Index ?? -1);
        Assert.Equal(expected.Origin, quote.Origin?.Index ?? -1);
        Assert.Equal(expected.Speaker < 0 ? null : model.Speakers[expected.Speaker].Name, quote.Speaker?.Name.ToString());
        Assert.Equal(article, quote.Article);
    }

    private static void Same(ArticleModel model, TextRange expected, Article article, Utf8Text text)
    {
        Assert.Equal(expected.In(model.Source).ToString(), text.ToString());
        if (!text.IsEmpty)
        {
            Assert.Equal(Encoding.UTF8.GetByteCount(model.Source.Slice(new TextRange(0, expected.Start))), PositionTests.Offset(article.Source, text));
        }
    }

    private static ArticleModel WithQuotes(ArticleModel parsed, int seed)
    {
        var random = new Random(seed);
        string[] names = ["Ada", "Ödön", "字", "Ada Long", "𝒜"];
        SpeakerModel[] speakers = [.. random.GetItems(names, random.Next(4)).Distinct().Select(name => new SpeakerModel(name, Part(new TextRange(0, parsed.Source.Length))))];
        var quotes = new List<QuoteModel>();
        for (int paragraph = parsed.Headline.IsEmpty ? 0 : -1; paragraph < parsed.Paragraphs.Count; paragraph++)
        {
            TextRange around = paragraph < 0 ? parsed.Headline : parsed.Paragraphs[paragraph];
            foreach (TextRange range in Enumerable.Range(0, random.Next(3)).Select(_ => Quotation(around)).OrderBy(range => range.Start).ToArray())
            {
                quotes.Add(new QuoteModel(
                    range,
                    (Kind)random.Next(4),
                    paragraph,
                    random.Next(speakers.Length + 1) - 1,
                    (Via)random.Next(5),
                    Part(around),
                    Part(around),
                    paragraph < 0 ? random.Next(quotes.Count + 1) - 1 : -1,
                    RuleId.None));
            }
        }

        return new ArticleModel
        {
            Document = parsed.Document,
            Source = parsed.Source,
            Hash = parsed.Hash,
            DayNumber = parsed.DayNumber,
            Headline = parsed.Headline,
            TextStart = parsed.TextStart,
            Fields = parsed.Fields,
            Paragraphs = parsed.Paragraphs,
            Quotes = new([.. quotes]),
            Speakers = new(speakers),
            Problems = parsed.Problems,
            IsLeftOut = parsed.IsLeftOut,
        };

        // A range never starts or ends inside a surrogate pair: no parser makes such a one.
        TextRange Part(TextRange whole)
        {
            int start = Boundary(random.Next(whole.Start, whole.End + 1));
            return new TextRange(start, Math.Max(start, Boundary(random.Next(start, whole.End + 1))));
        }

        // Behind the words of a quotation there is at least its closing mark.
        TextRange Quotation(TextRange whole) => Part(new TextRange(whole.Start, whole.End - 1));

        int Boundary(int position) => position > 0 && position < parsed.Source.Length && char.IsLowSurrogate(parsed.Source.ToString()[position]) ? position - 1 : position;
    }
}

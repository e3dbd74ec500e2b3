namespace EmbeddedCorpus.Runtime.Tests;

/// <summary><c>default</c> of every type is an element of no corpus: empty, equal to itself, and never a null reference.</summary>
public class DefaultValueTests
{
    [Fact]
    public void A_default_text_is_the_empty_text()
    {
        Utf8Text text = default;
        Assert.True(text.IsEmpty);
        Assert.Equal(0, text.Length);
        Assert.True(text.Bytes.IsEmpty);
        Assert.Equal(string.Empty, text.ToString());
        Assert.True(text == string.Empty);
        Assert.True(text == default(Utf8Text));
        Assert.Equal(default(Utf8Text).GetHashCode(), text.GetHashCode());
        Assert.Equal(0, text.CompareTo(default(Utf8Text)));
        Assert.Equal(0, text.IndexOf(string.Empty));
        Assert.False(text.Contains("a"));
        Assert.True(text.StartsWith(string.Empty));
        Assert.False(text.EnumerateRunes().MoveNext());
        Assert.True(text.Slice(0, 0).IsEmpty);
        Assert.True(text.TryFormat(Span<char>.Empty, out int chars));
        Assert.True(text.TryFormat(Span<byte>.Empty, out int bytes));
        Assert.Equal(0, chars + bytes);
    }

    [Fact]
    public void A_default_article_has_nothing_in_it()
    {
        Article article = default;
        Assert.True(article.Id.IsEmpty && article.Path.IsEmpty && article.Headline.IsEmpty && article.Source.IsEmpty && article.Text.IsEmpty);
        Assert.Null(article.Date);
        Assert.Equal(0, article.Index);
        Assert.Empty(article.Paragraphs);
        Assert.Empty(article.Quotes);
        Assert.Empty(article.Speakers);
        Assert.Equal(string.Empty, article.ToString());
        Assert.True(article == default);
        Assert.Equal(default(Article).GetHashCode(), article.GetHashCode());
    }

    [Fact]
    public void A_default_paragraph_has_nothing_in_it()
    {
        Paragraph paragraph = default;
        Assert.True(paragraph.Text.IsEmpty);
        Assert.Equal(default, paragraph.Article);
        Assert.Equal(0, paragraph.Index);
        Assert.Empty(paragraph.Quotes);
        Assert.Equal((ParagraphKind.Text, null, null), (paragraph.Kind, paragraph.StartTime, paragraph.EndTime));
        Assert.Equal(string.Empty, paragraph.ToString());
        Assert.True(paragraph == default);
        Assert.Equal(default(Paragraph).GetHashCode(), paragraph.GetHashCode());
    }

    [Fact]
    public void A_default_quote_has_no_words_and_no_speaker()
    {
        Quote quote = default;
        Assert.True(quote.Text.IsEmpty && quote.Cue.IsEmpty && quote.SpeakerMention.IsEmpty);
        Assert.Null(quote.Speaker);
        Assert.Null(quote.Paragraph);
        Assert.Null(quote.Origin);
        Assert.Equal(Attribution.None, quote.Attribution);
        Assert.Equal(QuoteKind.Direct, quote.Kind);
        Assert.Equal(default, quote.Article);
        Assert.Equal(0, quote.Index);
        Assert.Equal("“”", quote.ToString());
        Assert.True(quote == default);
        Assert.Equal(default(Quote).GetHashCode(), quote.GetHashCode());
    }

    [Fact]
    public void A_default_speaker_has_no_name_and_said_nothing()
    {
        Speaker speaker = default;
        Assert.True(speaker.Name.IsEmpty && speaker.Description.IsEmpty);
        Assert.Equal(0, speaker.Index);
        Assert.Empty(speaker.Quotes);
        Assert.Empty(speaker.Articles);
        Assert.Equal(string.Empty, speaker.ToString());
        Assert.True(speaker == default);
        Assert.Equal(default(Speaker).GetHashCode(), speaker.GetHashCode());
    }

    [Fact]
    public void A_default_corpus_is_empty_and_has_no_name()
    {
        TextCorpus corpus = default;
        Assert.Equal(string.Empty, corpus.Name);
        Assert.Empty(corpus.Articles);
        Assert.Empty(corpus.Paragraphs);
        Assert.Empty(corpus.Quotes);
        Assert.Empty(corpus.Speakers);
        Assert.Equal(": 0 articles, 0 quotes, 0 speakers", corpus.ToString());
        Assert.True(corpus == default);
        Assert.Equal(default(TextCorpus).GetHashCode(), corpus.GetHashCode());
    }

    [Fact]
    public void A_default_list_is_empty_and_finds_nothing()
    {
        CorpusList<Article> articles = default;
        Assert.Empty(articles);
        Assert.Equal("Article[0]", articles.ToString());
        Assert.False(articles.TryGet("a", out Article article));
        Assert.False(articles.TryGet("a"u8, out _));
        Assert.False(articles.TryGet((string?)null, out _));
        Assert.Equal(default, article);
        Assert.Empty(articles.PublishedOn(new DateOnly(2022, 10, 3)));
        Assert.Empty(articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue));
        Assert.True(articles.Equals(default));

        CorpusList<Speaker> speakers = default;
        Assert.Empty(speakers);
        Assert.Equal("Speaker[0]", speakers.ToString());
        Assert.False(speakers.TryGet("a", out Speaker speaker));
        Assert.False(speakers.TryGet("a"u8, out _));
        Assert.Equal(default, speaker);
        Assert.True(speakers.Equals(default));

        CorpusList<Quote> quotes = default;
        Assert.Empty(quotes);
        Assert.Equal("Quote[0]", quotes.ToString());
        Assert.False(quotes.GetEnumerator().MoveNext());
        Assert.True(quotes.Equals(default));
        Assert.Equal(default(CorpusList<Quote>).GetHashCode(), quotes.GetHashCode());
    }

    [Fact]
    public void Indexing_and_finding_in_a_default_list_throws_the_usual_exceptions()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => default(CorpusList<Article>)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(CorpusList<Speaker>)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(CorpusList<Quote>)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(CorpusList<Quote>.Enumerator).Current);
        Assert.Throws<KeyNotFoundException>(() => default(CorpusList<Article>).Get("a"));
        Assert.Throws<KeyNotFoundException>(() => default(CorpusList<Speaker>).Get("a"));
    }
}

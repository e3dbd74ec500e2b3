using System.Globalization;
using System.Text.Unicode;
using EmbeddedCorpus;
using Corpus = Zero.InLiterals;

// Measures the bytes that each member allocates on this thread. Every probe runs twice before it is measured: the first
// calls allocate in the just-in-time compiler, not in the member.
internal static class MeasureInLiterals
{
    public static void Run()
    {
        List<string> lines = new(200);
        long start = GC.GetAllocatedBytesForCurrentThread();
        TextCorpus corpus = Corpus.All;
        long touched = GC.GetAllocatedBytesForCurrentThread() - start;
        start = GC.GetAllocatedBytesForCurrentThread();
        object articles = Corpus.Articles;
        object speakers = Corpus.Speakers;
        long collections = GC.GetAllocatedBytesForCurrentThread() - start;
        GC.KeepAlive(articles);
        GC.KeepAlive(speakers);

        char[] chars = new char[1 << 16];
        byte[] bytes = new byte[1 << 16];
        string id = corpus.Articles[500].Id.ToString();
        string name = corpus.Speakers[0].Name.ToString();
        byte[] idBytes = corpus.Articles[500].Id.Bytes.ToArray();
        DateOnly day = new(2018, 5, 5);
        DateOnly later = new(2019, 5, 5);
        Article article = corpus.Articles[500];
        Quote quote = article.Quotes[1];
        Quote repeating = corpus.Quotes.First(item => item.Origin is not null);
        byte[] nameBytes = corpus.Speakers[0].Name.Bytes.ToArray();
        Utf8Text text = article.Text;
        int sink = 0;

        Measure("Corpus.Articles.Count", () => sink += Corpus.Articles.Count);
        Measure("Corpus.Articles[]", () => sink += Corpus.Articles[7].Index);
        Measure("Corpus.Articles.AFixedPointOfTheCorpus", () => sink += Corpus.Articles.AFixedPointOfTheCorpus.Index);
        Measure("Corpus.Articles foreach", () => { foreach (Article item in Corpus.Articles) { sink += item.Index; } });
        Measure("Corpus.Articles.Get", () => sink += Corpus.Articles.Get(id).Index);
        Measure("Corpus.Articles.Get span", () => sink += Corpus.Articles.Get(id.AsSpan()).Index);
        Measure("Corpus.Articles.TryGet string", () => sink += Corpus.Articles.TryGet(id, out Article found) ? found.Index : 0);
        Measure("Corpus.Articles.TryGet span", () => sink += Corpus.Articles.TryGet(id.AsSpan(), out Article found) ? found.Index : 0);
        Measure("Corpus.Articles.TryGet UTF-8", () => sink += Corpus.Articles.TryGet(idBytes, out Article found) ? found.Index : 0);
        Measure("Corpus.Articles.TryGet missing", () => sink += Corpus.Articles.TryGet("missing", out _) ? 1 : 0);
        Measure("Corpus.Articles.Get UTF-8", () => sink += Corpus.Articles.Get(idBytes).Index);
        Measure("Corpus.Articles[..]", () => { foreach (Article item in Corpus.Articles[2..9]) { sink += item.Index; } });
        Measure("Corpus.Articles.PublishedOn", () => sink += Corpus.Articles.PublishedOn(day).Count);
        Measure("Corpus.Articles.PublishedBetween", () => { foreach (Article item in Corpus.Articles.PublishedBetween(day, later)) { sink += item.Index; } });
        Measure("Corpus.Speakers.Count", () => sink += Corpus.Speakers.Count);
        Measure("Corpus.Speakers[]", () => sink += Corpus.Speakers[1].Index);
        Measure("Corpus.Speakers foreach", () => { foreach (Speaker item in Corpus.Speakers) { sink += item.Index; } });
        Measure("Corpus.Speakers.Get", () => sink += Corpus.Speakers.Get(name).Index);
        Measure("Corpus.Speakers.Get span", () => sink += Corpus.Speakers.Get(name.AsSpan()).Index);
        Measure("Corpus.Speakers.TryGet", () => sink += Corpus.Speakers.TryGet(name, out Speaker found) ? found.Index : 0);
        Measure("Corpus.Speakers.TryGet span", () => sink += Corpus.Speakers.TryGet(name.AsSpan(), out Speaker found) ? found.Index : 0);
        Measure("Corpus.Speakers.TryGet UTF-8", () => sink += Corpus.Speakers.TryGet(nameBytes, out Speaker found) ? found.Index : 0);
        Measure("Corpus.Speakers.JaneDoe", () => sink += Corpus.Speakers.JaneDoe.Quotes.Count);
        Measure("Corpus.Quotes[]", () => sink += Corpus.Quotes.Count + Corpus.Quotes[9].Index);
        Measure("Corpus.Paragraphs[]", () => sink += Corpus.Paragraphs.Count + Corpus.Paragraphs[9].Index);
        Measure("Corpus.Quotes foreach", () => { foreach (Quote item in Corpus.Quotes) { sink += item.Text.Length; } });
        Measure("Corpus.Paragraphs foreach", () => { foreach (Paragraph item in Corpus.Paragraphs) { sink += item.Text.Length; } });
        Measure("Corpus.All", () => sink += Corpus.All.Articles.Count + Corpus.All.Name.Length);
        Measure("TextCorpus", () => sink += corpus.Name.Length + corpus.Articles.Count + corpus.Paragraphs.Count + corpus.Quotes.Count + corpus.Speakers.Count);
        Measure("Article.Index", () => sink += article.Index);
        Measure("Article.Id", () => sink += article.Id.Length);
        Measure("Article.Path", () => sink += article.Path.Length);
        Measure("Article.Date", () => sink += article.Date!.Value.Day);
        Measure("Article.Headline", () => sink += article.Headline.Length);
        Measure("Article.Source", () => sink += article.Source.Length);
        Measure("Article.Text", () => sink += article.Text.Length);
        Measure("Article.Paragraphs", () => { foreach (Paragraph item in article.Paragraphs) { sink += item.Index; } });
        Measure("Article.Quotes", () => { foreach (Quote item in article.Quotes) { sink += item.Index; } });
        Measure("Article.Speakers", () => { foreach (Speaker item in article.Speakers) { sink += item.Index; } });
        Measure("Article.Speakers.TryGet", () => sink += article.Speakers.TryGet(name, out Speaker found) ? found.Index : 0);
        Measure("Article.Corpus", () => sink += article.IsDefault ? 0 : article.Corpus.Articles.Count);
        Measure("Article ==", () => sink += article == corpus.Articles[500] && article.Equals(article) ? article.GetHashCode() & 1 : 0);
        Measure("Paragraph", () => { Paragraph item = article.Paragraphs[1]; sink += item.Text.Length + item.Index + item.Quotes.Count + item.Article.Index; });
        Measure("Quote.Text", () => sink += quote.Text.Length);
        Measure("Quote.Kind", () => sink += (int)quote.Kind);
        Measure("Quote.Speaker", () => sink += quote.Speaker!.Value.Index);
        Measure("Quote.SpeakerName", () => sink += quote.SpeakerName.Length);
        Measure("Quote.SpeakerMention", () => sink += quote.SpeakerMention.Length);
        Measure("Quote.Cue", () => sink += quote.Cue.Length);
        Measure("Quote.Attribution", () => sink += (int)quote.Attribution);
        Measure("Quote.Article", () => sink += quote.Article.Index);
        Measure("Quote.Paragraph", () => sink += quote.Paragraph!.Value.Index);
        Measure("Quote.Origin", () => sink += repeating.Origin!.Value.Index);
        Measure("Quote.Index", () => sink += quote.Index);
        Measure("Quote ==", () => sink += quote == article.Quotes[1] && quote != repeating ? quote.GetHashCode() & 1 : 0);
        Measure("Speaker", () => { Speaker item = corpus.Speakers[0]; sink += item.Name.Length + item.Description.Length + item.Quotes.Count + item.Articles.Count; });
        Measure("Speaker.Quotes", () => { foreach (Quote item in corpus.Speakers[0].Quotes) { sink += item.Index; } });
        Measure("Speaker.Articles", () => { foreach (Article item in corpus.Speakers[0].Articles) { sink += item.Index; } });
        Measure("Utf8Text.Bytes", () => sink += text.Bytes[0]);
        Measure("Utf8Text.Length", () => sink += text.IsEmpty ? 0 : text.Length);
        Measure("Utf8Text.Equals", () => sink += text.Equals(article.Source) || text.Equals("x") || text.Equals("x"u8) ? 1 : 0);
        Measure("Utf8Text ==", () => sink += text == article.Text && text != "x" && text != "x"u8 && !text.Equals("y".AsSpan()) ? text.GetHashCode() & 1 : 0);
        Measure("Utf8Text.CompareTo", () => sink += text.CompareTo(article.Headline) + text.CompareTo("text") + text.CompareTo("text".AsSpan()));
        Measure("Utf8Text.Contains", () => sink += text.Contains("there") | text.Contains("лето".AsSpan()) | text.Contains("x"u8) | text.Contains(article.Headline) ? 1 : 0);
        Measure("Utf8Text.StartsWith", () => sink += text.StartsWith("The") && text.StartsWith("The".AsSpan()) && text.StartsWith("The"u8) && text.StartsWith(text.Slice(0, 3)) ? 1 : 0);
        Measure("Utf8Text.EndsWith", () => sink += text.EndsWith(".") | text.EndsWith("лето".AsSpan()) | text.EndsWith("x"u8) ? 1 : 0);
        Measure("Utf8Text.Truncate", () => sink += text.Truncate(9).Length);
        Measure("Utf8Text.TryGetRange", () => sink += article.Source.TryGetRange(quote.Text, out Range range) ? article.Source[range].Length : 0);
        Measure("Utf8Text.IndexOf", () => sink += text.IndexOf("said") + text.IndexOf("said".AsSpan()) + text.IndexOf("said"u8) + text.IndexOf(article.Headline));
        Measure("Utf8Text.EnumerateRunes", () => { foreach (System.Text.Rune rune in text.EnumerateRunes()) { sink += rune.Value; } });
        Measure("Utf8Text.TryFormat chars", () => sink += text.TryFormat(chars, out int written) ? written : 0);
        Measure("Utf8Text.TryFormat bytes", () => sink += text.TryFormat(bytes, out int written) ? written : 0);
        Measure("Utf8Text.Slice", () => sink += text.Slice(0, 3).Length);
        Measure("interpolation into a span", () => sink += chars.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"{article.Date!.Value:O} {article.Headline} {quote.Cue}", out int written) ? written : 0);
        Measure("interpolation into UTF-8", () => sink += Utf8.TryWrite(bytes, CultureInfo.InvariantCulture, $"{article.Date!.Value:O} {article.Headline} {quote.Cue}", out int written) ? written : 0);
        Measure("ISpanFormattable", () => sink += Format(quote.Text));
        Measure("IUtf8SpanFormattable", () => sink += FormatUtf8(quote.Text));

        Console.WriteLine($"articles={corpus.Articles.Count}");
        Console.WriteLine($"first touch={touched}");
        Console.WriteLine($"first touch of the collections={collections}");
        lines.ForEach(Console.WriteLine);
        GC.KeepAlive(sink);

        int Format<T>(T value)
            where T : ISpanFormattable => value.TryFormat(chars, out int written, default, CultureInfo.InvariantCulture) ? written : 0;

        int FormatUtf8<T>(T value)
            where T : IUtf8SpanFormattable => value.TryFormat(bytes, out int written, default, CultureInfo.InvariantCulture) ? written : 0;

        void Measure(string member, Action probe)
        {
            probe();
            probe();
            long before = GC.GetAllocatedBytesForCurrentThread();
            probe();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            lines.Add($"{member}={allocated}");
        }
    }
}

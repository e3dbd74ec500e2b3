using EmbeddedCorpus.Compiler.Model;
using Kind = EmbeddedCorpus.Compiler.Model.QuoteKind;
using Via = EmbeddedCorpus.Compiler.Model.Attribution;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>An article whose quotes and speakers the test decides itself, by the words of the text.</summary>
internal sealed class ArticleDraft(string path, string text)
{
    private readonly ArticleModel _parsed = TestCorpus.Parse(path, text);
    private readonly List<QuoteModel> _quotes = [];
    private readonly List<SpeakerModel> _speakers = [];
    private readonly List<FieldModel> _fields = [];
    private readonly List<HeadingModel> _headings = [];
    private readonly List<LinkModel> _links = [];
    private CorpusText? _html;
    private readonly List<TimeModel> _times = [];
    private readonly List<KindModel> _kinds = [];
    private int _position;

    public ArticleDraft Speaker(string name, string description = "")
    {
        _speakers.Add(new SpeakerModel(name, Find(description, default)));
        return this;
    }

    /// <summary>Adds the next quote of the body: its words are looked for behind those of the one before.</summary>
    public ArticleDraft Quote(
        string words,
        Kind kind = Kind.Direct,
        int speaker = -1,
        Via attribution = Via.None,
        string mention = "",
        string cue = "")
    {
        _position = Math.Max(_position, _parsed.TextStart);
        TextRange range = Find(words, new TextRange(_position, text.Length));
        _position = range.End;
        int paragraph = 0;
        while (!_parsed.Paragraphs[paragraph].Contains(range))
        {
            paragraph++;
        }

        TextRange around = _parsed.Paragraphs[paragraph];
        _quotes.Add(new QuoteModel(range, kind, paragraph, speaker, attribution, Find(mention, around), Find(cue, around), -1, RuleId.None));
        return this;
    }

    public ArticleDraft HeadlineQuote(string words, int speaker = -1, Via attribution = Via.None, int origin = -1)
    {
        TextRange range = Find(words, _parsed.Headline);
        _quotes.Add(new QuoteModel(range, Kind.Direct, -1, speaker, attribution, default, default, origin, RuleId.None));
        return this;
    }

    /// <summary>Adds a field whose value is some words of the text.</summary>
    public ArticleDraft Field(string name, string words)
    {
        _fields.Add(new FieldModel(name, EmbeddedCorpus.Compiler.Model.ArticleFieldKind.Text, Find(words, default), []));
        return this;
    }

    /// <summary>Adds a field whose value is a list: words of the text that commas divide.</summary>
    public ArticleDraft FieldList(string name, string words)
    {
        TextRange range = Find(words, default);
        var items = new List<TextRange>();
        foreach (string item in words.Length == 0 ? [] : words.Split(", "))
        {
            items.Add(Find(item, new TextRange(items.Count == 0 ? range.Start : items[^1].End, range.End)));
        }

        _fields.Add(new FieldModel(name, EmbeddedCorpus.Compiler.Model.ArticleFieldKind.List, range, new([.. items])));
        return this;
    }

    /// <summary>Adds a heading whose words and anchor are words of the text.</summary>
    public ArticleDraft Heading(string words, int level, string anchor)
    {
        _headings.Add(new HeadingModel(Find(words, default), level, Find(anchor, default)));
        return this;
    }

    /// <summary>Adds a link whose words and target are words of the text.</summary>
    public ArticleDraft Link(string words, string target, bool isImage = false)
    {
        _links.Add(new LinkModel(Find(words, default), Find(target, default), isImage));
        return this;
    }

    /// <summary>Gives the article HTML.</summary>
    public ArticleDraft Html(string html)
    {
        _html = CorpusText.InUtf8(html);
        return this;
    }

    /// <summary>Gives a paragraph a time, in milliseconds.</summary>
    public ArticleDraft Time(int paragraph, int start, int end)
    {
        _times.Add(new TimeModel(paragraph, start, end));
        return this;
    }

    /// <summary>Gives a paragraph and all after it a kind.</summary>
    public ArticleDraft KindFrom(int paragraph, EmbeddedCorpus.Compiler.Model.ParagraphKind kind)
    {
        _kinds.Add(new KindModel(paragraph, kind));
        return this;
    }

    public ArticleModel Build() => new()
    {
        Html = _html,
        Document = _parsed.Document,
        Source = _parsed.Source,
        Hash = _parsed.Hash,
        DayNumber = _parsed.DayNumber,
        Headline = _parsed.Headline,
        TextStart = _parsed.TextStart,
        Fields = new([.. _parsed.Fields, .. _fields]),
        WordCount = _parsed.WordCount,
        Paragraphs = _parsed.Paragraphs,
        Headings = new([.. _headings]),
        Links = new([.. _links]),
        Times = new([.. _times]),
        Kinds = new([.. _kinds]),
        Quotes = new([.. _quotes]),
        Speakers = new([.. _speakers]),
        Problems = [],
        IsLeftOut = false,
    };

    private TextRange Find(string words, TextRange range)
    {
        if (words.Length == 0)
        {
            return default;
        }

        range = range.IsEmpty ? new TextRange(0, text.Length) : range;
        int start = text.IndexOf(words, range.Start, range.Length, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"'{words}' does not stand in the text.") : new TextRange(start, start + words.Length);
    }
}

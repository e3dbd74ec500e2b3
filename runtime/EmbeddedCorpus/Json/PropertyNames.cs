using System.Text.Json;

namespace EmbeddedCorpus.Json;

/// <summary>The names of JSON properties under the caller's naming policy, encoded once for the two usual policies.</summary>
internal sealed class PropertyNames
{
    private static readonly PropertyNames s_exact = new(null);
    private static readonly PropertyNames s_camelCase = new(JsonNamingPolicy.CamelCase);

    private PropertyNames(JsonNamingPolicy? policy)
    {
        Id = Encode("Id");
        Path = Encode("Path");
        Date = Encode("Date");
        Headline = Encode("Headline");
        Text = Encode("Text");
        Paragraphs = Encode("Paragraphs");
        Quotes = Encode("Quotes");
        Speakers = Encode("Speakers");
        Kind = Encode("Kind");
        IsInHeadline = Encode("IsInHeadline");
        Speaker = Encode("Speaker");
        SpeakerMention = Encode("SpeakerMention");
        Cue = Encode("Cue");
        Attribution = Encode("Attribution");
        Article = Encode("Article");
        Paragraph = Encode("Paragraph");
        Origin = Encode("Origin");
        Index = Encode("Index");
        Name = Encode("Name");
        Description = Encode("Description");
        Articles = Encode("Articles");
        Score = Encode("Score");
        Passage = Encode("Passage");
        Quote = Encode("Quote");
        Value = Encode("Value");
        Count = Encode("Count");
        Word = Encode("Word");
        ArticleCount = Encode("ArticleCount");
        Fields = Encode("Fields");
        WordCount = Encode("WordCount");
        Headings = Encode("Headings");
        Links = Encode("Links");
        Level = Encode("Level");
        Anchor = Encode("Anchor");
        Target = Encode("Target");
        IsImage = Encode("IsImage");
        Html = Encode("Html");
        StartTime = Encode("StartTime");
        EndTime = Encode("EndTime");
        Before = Encode("Before");
        Keyword = Encode("Keyword");
        After = Encode("After");
        Frequency = Encode("Frequency");
        Weight = Encode("Weight");
        Start = Encode("Start");
        End = Encode("End");
        Replacement = Encode("Replacement");

        JsonEncodedText Encode(string name) => JsonEncodedText.Encode(policy?.ConvertName(name) ?? name);
    }

    public JsonEncodedText Id { get; }

    public JsonEncodedText Path { get; }

    public JsonEncodedText Date { get; }

    public JsonEncodedText Headline { get; }

    public JsonEncodedText Text { get; }

    public JsonEncodedText Paragraphs { get; }

    public JsonEncodedText Quotes { get; }

    public JsonEncodedText Speakers { get; }

    public JsonEncodedText Kind { get; }

    public JsonEncodedText IsInHeadline { get; }

    public JsonEncodedText Speaker { get; }

    public JsonEncodedText SpeakerMention { get; }

    public JsonEncodedText Cue { get; }

    public JsonEncodedText Attribution { get; }

    public JsonEncodedText Article { get; }

    public JsonEncodedText Paragraph { get; }

    public JsonEncodedText Origin { get; }

    public JsonEncodedText Index { get; }

    public JsonEncodedText Name { get; }

    public JsonEncodedText Description { get; }

    public JsonEncodedText Articles { get; }

    public JsonEncodedText Score { get; }

    public JsonEncodedText Passage { get; }

    public JsonEncodedText Quote { get; }

    public JsonEncodedText Value { get; }

    public JsonEncodedText Count { get; }

    public JsonEncodedText Word { get; }

    public JsonEncodedText ArticleCount { get; }

    public JsonEncodedText Fields { get; }

    public JsonEncodedText WordCount { get; }

    public JsonEncodedText Headings { get; }

    public JsonEncodedText Links { get; }

    public JsonEncodedText Level { get; }

    public JsonEncodedText Anchor { get; }

    public JsonEncodedText Target { get; }

    public JsonEncodedText IsImage { get; }

    public JsonEncodedText Html { get; }

    public JsonEncodedText StartTime { get; }

    public JsonEncodedText EndTime { get; }

    public JsonEncodedText Before { get; }

    public JsonEncodedText Keyword { get; }

    public JsonEncodedText After { get; }

    public JsonEncodedText Frequency { get; }

    public JsonEncodedText Weight { get; }

    public JsonEncodedText Start { get; }

    public JsonEncodedText End { get; }

    public JsonEncodedText Replacement { get; }

    /// <summary>The names under <see cref="JsonSerializerOptions.PropertyNamingPolicy"/>.</summary>
    public static PropertyNames Of(JsonSerializerOptions options) => options.PropertyNamingPolicy switch
    {
        null => s_exact,
        var policy when ReferenceEquals(policy, JsonNamingPolicy.CamelCase) => s_camelCase,
        var policy => new PropertyNames(policy),
    };
}

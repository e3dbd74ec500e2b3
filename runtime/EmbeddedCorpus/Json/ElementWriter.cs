using System.Text.Json;

namespace EmbeddedCorpus.Json;

/// <summary>
/// Writes the elements of a corpus as JSON. Text goes from the assembly to the writer as UTF-8; no string is made.
/// </summary>
/// <remarks>
/// A tree, not a graph: what contains is written in full, what is referred to as a name, an id or an index, so that there is
/// no cycle between articles, quotes and speakers. <c>Source</c> and <c>Text</c> of an article are left out:
/// they repeat headline and paragraphs.
/// </remarks>
internal static class ElementWriter
{
    public static void Write(Utf8JsonWriter writer, Article article, PropertyNames names)
    {
        writer.WriteStartObject();
        writer.WriteString(names.Id, article.Id.Bytes);
        writer.WriteString(names.Path, article.Path.Bytes);
        if (article.Date is { } date)
        {
            Span<byte> text = stackalloc byte[10];
            date.TryFormat(text, out int length, "O", System.Globalization.CultureInfo.InvariantCulture);
            writer.WriteString(names.Date, text[..length]);
        }
        else
        {
            writer.WriteNull(names.Date);
        }

        writer.WriteString(names.Headline, article.Headline.Bytes);
        writer.WritePropertyName(names.Fields);
        PartWriter.Write(writer, article.Fields, names);
        writer.WriteNumber(names.WordCount, article.WordCount);
        writer.WritePropertyName(names.Headings);
        PartWriter.WriteAll(writer, article.Headings, names, PartWriter.Write);
        writer.WritePropertyName(names.Links);
        PartWriter.WriteAll(writer, article.Links, names, PartWriter.Write);
        if (!article.Html.IsEmpty)
        {
            writer.WriteString(names.Html, article.Html.Bytes);
        }

        writer.WriteStartArray(names.Paragraphs);
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            writer.WriteStringValue(paragraph.Text.Bytes);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(names.Quotes);
        foreach (Quote quote in article.Quotes)
        {
            Write(writer, quote, names, insideArticle: true);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(names.Speakers);
        foreach (Speaker speaker in article.Speakers)
        {
            writer.WriteStartObject();
            WriteWho(writer, speaker, names);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Quote quote, PropertyNames names, bool insideArticle)
    {
        writer.WriteStartObject();
        if (!insideArticle)
        {
            writer.WriteString(names.Article, quote.Article.Id.Bytes);
        }

        writer.WriteString(names.Text, quote.Text.Bytes);
        WriteName(writer, names.Kind, (int)quote.Kind, Name(quote.Kind));
        writer.WriteBoolean(names.IsInHeadline, quote.IsInHeadline);
        if (quote.Speaker is not null)
        {
            writer.WriteString(names.Speaker, quote.SpeakerName.Bytes);
        }
        else
        {
            writer.WriteNull(names.Speaker);
        }

        writer.WriteString(names.SpeakerMention, quote.SpeakerMention.Bytes);
        writer.WriteString(names.Cue, quote.Cue.Bytes);
        WriteName(writer, names.Attribution, (int)quote.Attribution, Name(quote.Attribution));
        WriteIndex(writer, names.Paragraph, quote.Paragraph?.Index);
        WriteIndex(writer, names.Origin, quote.Origin?.Index);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Paragraph paragraph, PropertyNames names)
    {
        writer.WriteStartObject();
        writer.WriteString(names.Article, paragraph.Article.Id.Bytes);
        writer.WriteNumber(names.Index, paragraph.Index);
        writer.WriteString(names.Text, paragraph.Text.Bytes);
        WriteName(writer, names.Kind, (int)paragraph.Kind, Name(paragraph.Kind));
        WriteTime(writer, names.StartTime, paragraph.StartTime);
        WriteTime(writer, names.EndTime, paragraph.EndTime);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Speaker speaker, PropertyNames names)
    {
        writer.WriteStartObject();
        WriteWho(writer, speaker, names);
        writer.WriteStartArray(names.Quotes);
        foreach (Quote quote in speaker.Quotes)
        {
            Write(writer, quote, names, insideArticle: false);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TextCorpus corpus, PropertyNames names)
    {
        writer.WriteStartObject();
        writer.WriteString(names.Name, corpus.Name);
        writer.WriteStartArray(names.Articles);
        foreach (Article article in corpus.Articles)
        {
            Write(writer, article, names);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteWho(Utf8JsonWriter writer, Speaker speaker, PropertyNames names)
    {
        writer.WriteString(names.Name, speaker.Name.Bytes);
        writer.WriteString(names.Description, speaker.Description.Bytes);
    }

    private static void WriteIndex(Utf8JsonWriter writer, JsonEncodedText name, int? index)
    {
        if (index is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteTime(Utf8JsonWriter writer, JsonEncodedText name, TimeSpan? time)
    {
        if (time is { } value)
        {
            // As a serializer writes a time: 00:01:02.5000000.
            Span<byte> text = stackalloc byte[26];
            value.TryFormat(text, out int length, "c", System.Globalization.CultureInfo.InvariantCulture);
            writer.WriteString(name, text[..length]);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    // A value without a name here, of a corpus that a newer version wrote, is a number, as other enums are.
    private static void WriteName(Utf8JsonWriter writer, JsonEncodedText property, int value, ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            writer.WriteNumber(property, value);
        }
        else
        {
            writer.WriteString(property, name);
        }
    }

    /// <summary>The name of a kind; empty for one that this version does not know.</summary>
    internal static ReadOnlySpan<byte> Name(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "Direct"u8,
        QuoteKind.Partial => "Partial"u8,
        QuoteKind.Turn => "Turn"u8,
        QuoteKind.Indirect => "Indirect"u8,
        _ => default,
    };

    /// <summary>The name of a kind; empty for one that this version does not know.</summary>
    internal static ReadOnlySpan<byte> Name(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Text => "Text"u8,
        ParagraphKind.ListItem => "ListItem"u8,
        ParagraphKind.BlockQuotation => "BlockQuotation"u8,
        ParagraphKind.Footnote => "Footnote"u8,
        ParagraphKind.Caption => "Caption"u8,
        ParagraphKind.Turn => "Turn"u8,
        _ => default,
    };

    /// <summary>The name of an attribution; empty for one that this version does not know.</summary>
    internal static ReadOnlySpan<byte> Name(Attribution attribution) => attribution switch
    {
        Attribution.None => "None"u8,
        Attribution.Explicit => "Explicit"u8,
        Attribution.Resolved => "Resolved"u8,
        Attribution.Carried => "Carried"u8,
        Attribution.Corrected => "Corrected"u8,
        _ => default,
    };
}

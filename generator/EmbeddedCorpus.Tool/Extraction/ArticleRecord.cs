using System.Globalization;
using System.Text.Json;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Tool.Exports;

namespace EmbeddedCorpus.Tool.Extraction;

/// <summary>Writes the record of a line: the article with its fields, speakers, quotations and paragraphs, or the reason of a failure.</summary>
/// <remarks>The names are those of the tables that the command <c>export</c> writes.</remarks>
/// <param name="options">The options.</param>
internal sealed class ArticleRecord(ExtractOptions options)
{
    private const string Start = "start_";
    private const string End = "end_";

    private readonly string _start = Start + OffsetUnits.Name(options.Unit);
    private readonly string _end = End + OffsetUnits.Name(options.Unit);
    private readonly OffsetCounter _offsets = new(options.Unit);

    /// <summary>Writes the record of a line that failed.</summary>
    public void WriteFailure(Utf8JsonWriter writer, InputLine line, string code, string message, int? column)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line"u8, line.Number);
        writer.WriteString("id"u8, IdOf(line));
        writer.WriteStartObject("error"u8);
        writer.WriteString("code"u8, code);
        writer.WriteString("message"u8, message);
        if (column is { } position)
        {
            writer.WriteNumber("column"u8, position);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes the record of an article.</summary>
    public void Write(Utf8JsonWriter writer, InputLine line, ArticleModel article)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line"u8, line.Number);
        writer.WriteString("id"u8, article.OwnId.Length > 0 ? article.OwnId : IdOf(line));
        writer.WritePropertyName("date"u8);
        WriteText(writer, article.DayNumber < 0 ? null : DateOnly.FromDayNumber(article.DayNumber).ToString("O", CultureInfo.InvariantCulture));
        WritePart(writer, "headline"u8, article, article.Headline);
        writer.WriteBoolean("is_draft"u8, article.IsDraft);
        writer.WriteNumber("word_count"u8, article.WordCount);
        writer.WriteNumber("quote_count"u8, article.Quotes.Count);
        if (options.HasText)
        {
            WritePart(writer, "text"u8, article, new TextRange(article.TextStart, article.TextEnd));
        }

        WriteFields(writer, article);
        WriteSpeakers(writer, article);
        WriteQuotes(writer, article);
        WriteParagraphs(writer, article);
        writer.WriteEndObject();
    }

    private string IdOf(InputLine line) => string.Create(CultureInfo.InvariantCulture, $"{options.Line.Id}#{line.Record}");

    private static void WriteFields(Utf8JsonWriter writer, ArticleModel article)
    {
        writer.WriteStartObject("fields"u8);
        foreach (FieldModel field in article.Fields)
        {
            writer.WritePropertyName(field.Name);
            if (field.Kind != Compiler.Model.ArticleFieldKind.List)
            {
                writer.WriteStringValue(Part(article, field.Text));
                continue;
            }

            writer.WriteStartArray();
            foreach (TextRange item in field.Items)
            {
                writer.WriteStringValue(Part(article, item));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteSpeakers(Utf8JsonWriter writer, ArticleModel article)
    {
        writer.WriteStartArray("speakers"u8);
        foreach (SpeakerModel speaker in article.Speakers)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, speaker.Name);
            WritePart(writer, "description"u8, article, speaker.Description);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteQuotes(Utf8JsonWriter writer, ArticleModel article)
    {
        _offsets.Restart();
        writer.WriteStartArray("quotes"u8);
        for (int index = 0; index < article.Quotes.Count; index++)
        {
            QuoteModel quote = article.Quotes[index];
            writer.WriteStartObject();
            writer.WriteNumber("quote"u8, index);
            if (quote.Speaker < 0)
            {
                writer.WriteNull("speaker"u8);
                writer.WriteNull("speaker_description"u8);
            }
            else
            {
                writer.WriteString("speaker"u8, article.Speakers[quote.Speaker].Name);
                WritePart(writer, "speaker_description"u8, article, article.Speakers[quote.Speaker].Description);
            }

            WritePart(writer, "speaker_mention"u8, article, quote.Mention);
            WritePart(writer, "cue"u8, article, quote.Cue);
            writer.WriteString("kind"u8, ValueNames.Of(quote.Kind));
            writer.WriteString("attribution"u8, ValueNames.Of(quote.Attribution));
            writer.WriteBoolean("is_in_headline"u8, quote.IsInHeadline);
            writer.WritePropertyName("paragraph"u8);
            WriteNumber(writer, quote.Paragraph < 0 ? null : quote.Paragraph);
            WritePlace(writer, article, quote.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteParagraphs(Utf8JsonWriter writer, ArticleModel article)
    {
        _offsets.Restart();
        writer.WriteStartArray("paragraphs"u8);
        Compiler.Model.ParagraphKind kind = Compiler.Model.ParagraphKind.Text;
        int nextKind = 0;
        for (int index = 0; index < article.Paragraphs.Count; index++)
        {
            if (nextKind < article.Kinds.Count && article.Kinds[nextKind].Paragraph == index)
            {
                kind = article.Kinds[nextKind++].Kind;
            }

            writer.WriteStartObject();
            writer.WriteNumber("paragraph"u8, index);
            writer.WriteString("kind"u8, ValueNames.Of(kind));
            WritePlace(writer, article, article.Paragraphs[index]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WritePlace(Utf8JsonWriter writer, ArticleModel article, TextRange range)
    {
        bool isInText = !range.IsEmpty && range.Start >= article.TextStart && range.End <= article.TextEnd;
        ReadOnlySpan<byte> text = Part(article, new TextRange(article.TextStart, article.TextEnd));
        writer.WritePropertyName(_start);
        WriteNumber(writer, isInText ? _offsets.At(text, ByteOf(article, range.Start)) : null);
        writer.WritePropertyName(_end);
        WriteNumber(writer, isInText ? _offsets.At(text, ByteOf(article, range.End)) : null);
        WritePart(writer, "text"u8, article, range);
    }

    private static int ByteOf(ArticleModel article, int position) =>
        article.Source.ToMap().ToBytes(position) - article.Source.ToMap().ToBytes(article.TextStart);

    private static void WritePart(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ArticleModel article, TextRange range) => writer.WriteString(name, Part(article, range));

    private static ReadOnlySpan<byte> Part(ArticleModel article, TextRange range)
    {
        Utf8Map map = article.Source.ToMap();
        return range.IsEmpty ? default : article.Source.Utf8[map.ToBytes(range.Start)..map.ToBytes(range.End)];
    }

    private static void WriteText(Utf8JsonWriter writer, string? text)
    {
        if (text is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes the texts as JSON for the live search.</summary>
/// <remarks>
/// <para>The encoder leaves no <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c>, and no line or paragraph separator. So no text ends the element that holds the JSON.</para>
/// <para><c>{"speakers": [name, …], "articles": [[headline, day, text, [start, length, speaker, …]], …]}</c>. Starts and lengths of quotations count UTF-16
/// characters, and a speaker is an index or -1.</para>
/// </remarks>
internal static class EmbeddedTexts
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the JSON.</summary>
    public static string Write(TextCorpus corpus, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("speakers");
            foreach (Speaker speaker in corpus.Speakers)
            {
                writer.WriteStringValue(speaker.Name.ToString());
            }

            writer.WriteEndArray();
            writer.WriteStartArray("articles");
            foreach (Article article in corpus.Articles)
            {
                cancellation.ThrowIfCancellationRequested();
                WriteArticle(writer, article);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteArticle(Utf8JsonWriter writer, Article article)
    {
        Utf8Text text = article.Text;
        writer.WriteStartArray();
        writer.WriteStringValue(ArticleName.Of(article));
        writer.WriteStringValue(article.Date is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty);
        writer.WriteStringValue(text.ToString());
        writer.WriteStartArray();

        // Quotations are in the order of the text, so that each part of it is counted once.
        int bytes = 0;
        int characters = 0;
        foreach (Quote quote in article.Quotes)
        {
            if (!text.TryGetRange(quote.Text, out Range range) || range.Start.Value < bytes)
            {
                continue;
            }

            characters += Encoding.UTF8.GetCharCount(text.Bytes[bytes..range.Start.Value]);
            bytes = range.Start.Value;
            writer.WriteNumberValue(characters);
            writer.WriteNumberValue(Encoding.UTF8.GetCharCount(quote.Text.Bytes));
            writer.WriteNumberValue(quote.Speaker?.Index ?? -1);
        }

        writer.WriteEndArray();
        writer.WriteEndArray();
    }
}

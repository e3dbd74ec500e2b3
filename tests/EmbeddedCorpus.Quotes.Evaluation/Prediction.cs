using System.Text.Json;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Quotes.Evaluation;

/// <summary>What the product finds in one article, in the form that <c>score.py</c> reads. Offsets are UTF-16 characters.</summary>
internal static class Prediction
{
    /// <summary>Parses an article as the generator does and writes one line of JSON.</summary>
    /// <param name="target">Where to write.</param>
    /// <param name="article">The article.</param>
    /// <param name="withDoubled">Whether to write quotations in doubled single marks (<c>''…''</c>), which the shared files never annotate.</param>
    /// <param name="withIndirect">Whether to find indirect speech, and to write the kind of each quotation.</param>
    /// <param name="language">The language with its weights; the product's without it.</param>
    public static void Write(Stream target, GoldArticle article, bool withDoubled, bool withIndirect = false, Language? language = null)
    {
        ArticleModel model = ArticleParser.Parse(new SourceDocument(Info(article.Id, withIndirect), article.Text) { Language = language ?? Language.English });
        using (var json = new Utf8JsonWriter(target))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteStartArray("quotes");
            for (int index = 0; index < model.Quotes.Count; index++)
            {
                if (withDoubled || !IsDoubled(article.Text, model.Quotes[index].Text.Start))
                {
                    WriteQuote(json, article.Text, model, index, withIndirect);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
    }

    /// <summary>What the product knows of an article beside its text.</summary>
    public static DocumentInfo Info(string name, bool withIndirect) =>
        new(name, name, name, "Corpus", string.Empty) { Reading = withIndirect ? new ReadingSettings { IndirectSpeech = "true" } : ReadingSettings.Default };

    /// <summary>Whether a quotation starts after doubled single marks.</summary>
    public static bool IsDoubled(string text, int start)
    {
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start >= 2 && text[start - 1] == text[start - 2] && text[start - 1] is '\'' or '`';
    }

    private static void WriteQuote(Utf8JsonWriter json, string text, ArticleModel model, int index, bool hasKind)
    {
        QuoteModel quote = model.Quotes[index];
        (TextRange mention, TextRange cue) = Words(model, index);
        json.WriteStartObject();
        json.WriteNumber("start", quote.Text.Start);
        json.WriteNumber("end", quote.Text.End);
        if (!mention.IsEmpty)
        {
            json.WriteString("speaker_text", mention.In(text));
            json.WriteNumber("speaker_start", mention.Start);
            json.WriteNumber("speaker_end", mention.End);
        }

        if (quote.Speaker >= 0)
        {
            json.WriteString("speaker_canonical", model.Speakers[quote.Speaker].Name);
        }

        json.WriteString("cue", cue.In(text));
        if (hasKind)
        {
            json.WriteString("kind", quote.Kind switch { QuoteKind.Direct => "direct", QuoteKind.Partial => "mixed", QuoteKind.Indirect => "indirect", _ => "turn" });
        }

        json.WriteString("attribution", quote.Attribution.ToString());
        json.WriteString("rule", RuleCatalog.Find(quote.Rule)?.Label ?? string.Empty);
        json.WriteEndObject();
    }

    // A quotation that is carried on has no words of its own: annotators mark those of the one that it goes on from.
    private static (TextRange Mention, TextRange Cue) Words(ArticleModel model, int index)
    {
        QuoteModel quote = model.Quotes[index];
        if (!quote.Mention.IsEmpty || quote.Speaker < 0)
        {
            return (quote.Mention, quote.Cue);
        }

        if (quote.Origin >= 0)
        {
            return Words(model, quote.Origin);
        }

        for (int before = index - 1; before >= 0; before--)
        {
            QuoteModel other = model.Quotes[before];
            if (other.Speaker == quote.Speaker && !other.Mention.IsEmpty)
            {
                return (other.Mention, other.Cue);
            }
        }

        return (default, default);
    }
}

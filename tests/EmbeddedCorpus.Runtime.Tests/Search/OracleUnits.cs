using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>The paragraphs and sentences of a text, in bytes. Text between two paragraphs is one, too.</summary>
internal sealed class OracleUnits
{
    private readonly int[] _paragraphs;
    private readonly int[] _sentences;

    private OracleUnits(int[] paragraphs, int[] sentences)
    {
        _paragraphs = paragraphs;
        _sentences = sentences;
    }

    /// <summary>Reads the units of an article. Where sentences end is what the compiler says of the text.</summary>
    public static OracleUnits Of(Article article, StemLanguage language)
    {
        string text = article.Text.ToString();
        List<int> bounds = [];
        List<TextRange> ranges = [];
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            int start = (int)OracleCorpus.Offset(article.Text.Bytes, paragraph.Text.Bytes);
            int end = start + paragraph.Text.Length;
            bounds.AddRange([start, end]);
            ranges.Add(new TextRange(Encoding.UTF8.GetCharCount(article.Text.Bytes[..start]), Encoding.UTF8.GetCharCount(article.Text.Bytes[..end])));
        }

        var sentences = new List<int>();
        SentenceStarts.Find(text, ranges, OracleLanguages.LanguageOf(article.Fields["lang"].Text.ToString(), language) == StemLanguage.German, sentences);
        return new OracleUnits([.. bounds], [.. sentences.Select(character => Encoding.UTF8.GetByteCount(text.AsSpan(0, character)))]);
    }

    /// <summary>The words with their units. Before a paragraph, one position is no word.</summary>
    public List<OracleWord> WithGaps(List<OracleWord> words)
    {
        var moved = new List<OracleWord>();
        foreach (OracleWord word in words)
        {
            int paragraph = _paragraphs.Count(bound => bound <= word.Start);
            int position = moved.Count == 0 ? word.Position : moved[^1].Position + (moved[^1].Paragraph == paragraph ? 1 : 2);
            int sentence = (paragraph * (_sentences.Length + 1)) + _sentences.Count(bound => bound <= word.Start);
            moved.Add(word with { Position = position, Paragraph = paragraph, Sentence = sentence });
        }

        return moved;
    }
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Where the paragraphs and sentences of a text start and end, in the order of the text.</summary>
/// <remarks>Text between paragraphs, such as code, is a paragraph of its own here.</remarks>
internal sealed class UnitStarts
{
    private readonly List<int> _sentences = [];
    private readonly List<(int Byte, bool IsParagraph)> _bounds = [];
    private int _next;

    /// <summary>Reads the units of an article.</summary>
    /// <param name="source">The characters of the article.</param>
    /// <param name="paragraphs">The paragraphs, in order.</param>
    /// <param name="textStart">The character where the text starts.</param>
    /// <param name="map">Where the characters lie in UTF-8.</param>
    /// <param name="isGerman">Whether the article is German.</param>
    public void Read(string source, IReadOnlyList<TextRange> paragraphs, int textStart, Utf8Map map, bool isGerman)
    {
        _sentences.Clear();
        _bounds.Clear();
        _next = 0;
        SentenceStarts.Find(source, paragraphs, isGerman, _sentences);
        _sentences.Sort();
        int start = map.ToBytes(textStart);
        int sentence = 0;
        foreach (TextRange paragraph in paragraphs)
        {
            Add(map.ToBytes(paragraph.Start) - start, isParagraph: true);
            for (; sentence < _sentences.Count && _sentences[sentence] < paragraph.End; sentence++)
            {
                Add(map.ToBytes(_sentences[sentence]) - start, isParagraph: false);
            }

            Add(map.ToBytes(paragraph.End) - start, isParagraph: true);
        }
    }

    /// <summary>Passes over the bounds before a word.</summary>
    /// <param name="position">The first byte of the word in the text.</param>
    /// <param name="isParagraph">Whether a paragraph starts or ended there.</param>
    /// <returns>Whether there was a bound after the word before.</returns>
    [MethodImpl(HotLoop.Optimized)]
    public bool Pass(int position, out bool isParagraph)
    {
        isParagraph = false;
        int first = _next;
        for (; _next < _bounds.Count && _bounds[_next].Byte <= position; _next++)
        {
            isParagraph |= _bounds[_next].IsParagraph;
        }

        return _next > first;
    }

    private void Add(int position, bool isParagraph) => _bounds.Add((position, isParagraph));
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Turns;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <content>Labels before a colon that name no speaker of the quotation after them.</content>
internal sealed partial class ArticleAttribution
{
    // A longer label is a clause.
    private const int MaxLabelWords = 3;

    private readonly IReadOnlyList<SpokenTurn> _turns;
    private int _turn;

    // What people cite in a turn is said by those whom their own sentence names, or by nobody who is known.
    private bool IsInTurn(int paragraph)
    {
        while (_turn < _turns.Count && _turns[_turn].Paragraph < paragraph)
        {
            _turn++;
        }

        return _turn < _turns.Count && _turns[_turn].Paragraph == paragraph;
    }

    // "INPUT: “…”", "Version B: “…”": the label names a thing that says nothing.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsThing(int chunk)
    {
        if (!_sentence.Is(chunk - 1, ChunkKind.Colon))
        {
            return false;
        }

        int end = _sentence.Chunks[chunk - 1].First;
        int first = _sentence.Chunks[0].First;
        bool isThing = false;
        for (int index = first; index < end && index - first < MaxLabelWords; index++)
        {
            ReadOnlySpan<char> word = _sentence.Tokens[index].Range.In(_source);
            if (LabelWords.IsThing(word))
            {
                isThing = true;
            }
            else if (word.Length > 1 && !char.IsDigit(word[0]))
            {
                return false;
            }
        }

        return isThing && end - first <= MaxLabelWords;
    }
}

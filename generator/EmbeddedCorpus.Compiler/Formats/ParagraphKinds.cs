using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Turns;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Gives paragraphs the kinds of their blocks.</summary>
internal static class ParagraphKinds
{
    /// <summary>The paragraphs where the kind changes.</summary>
    /// <param name="paragraphs">The paragraphs, in order of position.</param>
    /// <param name="blocks">The blocks with another kind than text, in order of position.</param>
    /// <param name="turns">The turns, in order of position; the paragraph of a turn is a turn, whatever its block is.</param>
    public static EquatableArray<KindModel> Of(IReadOnlyList<TextRange> paragraphs, IReadOnlyList<MarkedBlock> blocks, IReadOnlyList<SpokenTurn> turns)
    {
        if (blocks.Count == 0 && turns.Count == 0)
        {
            return [];
        }

        var models = new List<KindModel>();
        ParagraphKind before = ParagraphKind.Text;
        int block = 0;
        int turn = 0;
        for (int index = 0; index < paragraphs.Count; index++)
        {
            while (block < blocks.Count && blocks[block].Text.End <= paragraphs[index].Start)
            {
                block++;
            }

            while (turn < turns.Count && turns[turn].Paragraph < index)
            {
                turn++;
            }

            ParagraphKind kind = turn < turns.Count && turns[turn].Paragraph == index ? ParagraphKind.Turn
                : block < blocks.Count && blocks[block].Text.Start <= paragraphs[index].Start ? blocks[block].Kind
                : ParagraphKind.Text;
            if (kind != before)
            {
                models.Add(new KindModel(index, kind));
                before = kind;
            }
        }

        return new([.. models]);
    }
}

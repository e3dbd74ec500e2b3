using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Turns;

namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>A text with the turns of its speakers.</summary>
/// <param name="Paragraphs">The paragraphs. Lines with a label each are paragraphs of their own.</param>
/// <param name="Turns">The turns, in order of position; none in a text that is no transcript.</param>
internal readonly record struct Transcript(IReadOnlyList<TextRange> Paragraphs, IReadOnlyList<SpokenTurn> Turns)
{
    /// <summary>Reads the turns of a text whose format says who speaks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="speakers">The names at the starts of paragraphs, each before a colon.</param>
    public static Transcript Marked(ReadOnlySpan<char> text, IReadOnlyList<TextRange> paragraphs, IReadOnlyList<TextRange> speakers)
    {
        var turns = new List<SpokenTurn>(speakers.Count);
        int next = 0;
        for (int index = 0; index < paragraphs.Count; index++)
        {
            TextRange paragraph = paragraphs[index];
            while (next < speakers.Count && speakers[next].End <= paragraph.Start)
            {
                next++;
            }

            if (next < speakers.Count && paragraph.Contains(speakers[next]))
            {
                int colon = speakers[next].End + text.Slice(speakers[next].End, paragraph.End - speakers[next].End).IndexOf(':');
                TextRange words = Sources.LineReader.Trim(text, paragraph with { Start = colon + 1 });
                if (!words.IsEmpty && !Talk.IsDirection(text, words))
                {
                    turns.Add(new SpokenTurn(index, words, speakers[next], default, TurnRole.Named, IsCarried: false));
                }
            }
        }

        return new Transcript(paragraphs, turns);
    }
}

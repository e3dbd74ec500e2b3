using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Dialogue;

/// <summary>The words of one speaker in a dialogue with dashes.</summary>
/// <param name="Line">The line.</param>
/// <param name="Text">The words, from the first to the last. The author between them stays; the author after them does not.</param>
/// <param name="HasCue">Whether the author says that somebody says the words.</param>
internal readonly record struct DashSpeech(DashLine Line, TextRange Text, bool HasCue);

/// <summary>Reads the lines of a dialogue with dashes.</summary>
/// <param name="source">The whole text.</param>
/// <param name="language">The language, which has dialogue with dashes.</param>
internal sealed class DashSpeechReader(string source, Language language)
{
    // Words before the verb of speech: "me lo dijo", "lui a-t-il répondu".
    private const int MaxBefore = 2;

    // More characters are never between the words that say who speaks.
    private const int MaxGap = 4;

    private readonly DialogueUse _use = language.Dialogue!;

    /// <summary>Reads a line.</summary>
    public DashSpeech Read(DashLine line) => _use.HasDashesAround ? ReadBetweenDashes(line) : ReadAfterCommas(line);

    /// <summary>Whether the author says in a text that somebody speaks: <c>Lund preguntó:</c></summary>
    public bool HasVerb(TextRange text)
    {
        int position = text.Start;
        while (position < text.End)
        {
            TextRange word = Next(ref position, text.End);
            if (!word.IsEmpty && Has(word, LexicalClass.Speech))
            {
                return true;
            }
        }

        return false;
    }

    // "—Es largo —respondió Lund—. Y frío.": a dash opens the words of the author after a space, and closes them before one.
    private DashSpeech ReadBetweenDashes(DashLine line)
    {
        TextRange text = line.Text;
        int end = text.End;
        int lastWord = LastWord(text);
        bool isAuthor = false;
        bool hasCue = false;
        for (int index = text.Start + 1; index < text.End; index++)
        {
            int dash = DashLine.DashAt(source, index, text.End, out _);
            if (dash == 0)
            {
                continue;
            }

            int after = index + dash;
            bool isAfterSpace = char.IsWhiteSpace(source[index - 1]);
            bool isBeforeSpace = after >= text.End || !char.IsLetterOrDigit(source[after]);
            if (isAuthor)
            {
                isAuthor = !isBeforeSpace || after > lastWord;
                end = isAuthor ? end : text.End;
            }
            else if (isAfterSpace)
            {
                bool isCue = IsCue(after, text.End);
                if (isCue || !isBeforeSpace)
                {
                    hasCue |= isCue;
                    isAuthor = true;
                    end = index;
                }
            }

            index = after - 1;
        }

        return new DashSpeech(line, Trim(new TextRange(text.Start, end), isCut: isAuthor), hasCue);
    }

    // "— Non, dit Lund, c’est long.": the author after a comma or the end of a sentence, up to the next punctuation.
    private DashSpeech ReadAfterCommas(DashLine line)
    {
        TextRange text = line.Text;
        for (int index = text.Start + 1; index + 1 < text.End; index++)
        {
            if (source[index] is not (',' or '?' or '!' or '…' or '—' or '–') || !char.IsWhiteSpace(source[index + 1]) || !IsCue(index + 1, text.End))
            {
                continue;
            }

            int end = source.IndexOfAny([',', '.', '!', '?', '…', ';', '—', '–'], index + 1, text.End - index - 1);
            bool goesOn = end >= 0 && source[end] is ',' or '—' or '–' && !IsRole(end + 1, text.End);
            TextRange words = goesOn ? text : new TextRange(text.Start, source[index] is ',' or '—' or '–' ? index : index + 1);
            return new DashSpeech(line, Trim(words, isCut: !goesOn), HasCue: true);
        }

        return new DashSpeech(line, Trim(text, isCut: false), HasCue: false);
    }

    // "dit Lund", "répondit-elle", "lui a dit le maire"; "dijo Lund", "le respondió la alcaldesa".
    private bool IsCue(int position, int end)
    {
        for (int count = 0; count <= MaxBefore; count++)
        {
            TextRange word = Next(ref position, end);
            if (word.IsEmpty)
            {
                return false;
            }

            if (Has(word, LexicalClass.Speech) && char.IsLower(source[word.Start]))
            {
                return _use.HasDashesAround || HasSubject(position, end);
            }

            // "a-t-il ajouté", "avait dit Lund"
            if (Has(word, LexicalClass.Auxiliary) && !_use.HasDashesAround)
            {
                position = PastPronoun(position, end);
                return Next(ref position, end) is { IsEmpty: false } participle && Has(participle, LexicalClass.Speech);
            }

            if (!Has(word, LexicalClass.ObjectPronoun))
            {
                return false;
            }
        }

        return false;
    }

    // The subject is after the verb: a pronoun with a hyphen, a name or a noun phrase.
    private bool HasSubject(int position, int end)
    {
        if (PastPronoun(position, end) > position)
        {
            return true;
        }

        TextRange word = Next(ref position, end);
        return !word.IsEmpty && (char.IsUpper(source[word.Start]) || Has(word, LexicalClass.Determiner));
    }

    // "-il", "-t-elle"
    private int PastPronoun(int position, int end)
    {
        int start = position;
        for (int count = 0; count < MaxBefore && position + 1 < end && source[position] is '-' or '‑'; count++)
        {
            int first = position + 1;
            position = first;
            while (position < end && char.IsLetter(source[position]))
            {
                position++;
            }

            if (_use.IsInverted(source.AsSpan(first, position - first)))
            {
                return position;
            }
        }

        return start;
    }

    // "dit Lund, le gardien." is who speaks. "dit Lund, c’est long." goes on.
    private bool IsRole(int position, int end)
    {
        TextRange word = Next(ref position, end);
        return word.IsEmpty || (Has(word, LexicalClass.Determiner | LexicalClass.Preposition | LexicalClass.Subordinator | LexicalClass.Conjunction) && char.IsLower(source[word.Start]));
    }

    private bool Has(TextRange word, LexicalClass classes) => (language.Lexicon.Find(word.In(source)) & classes) != 0;

    // The next word, in letters only; empty if none is near.
    private TextRange Next(ref int position, int end)
    {
        int last = Math.Min(end, position + MaxGap);
        while (position < last && !char.IsLetter(source[position]))
        {
            position++;
        }

        int start = position;
        while (position < end && char.IsLetter(source[position]))
        {
            position++;
        }

        return new TextRange(start, position);
    }

    private int LastWord(TextRange text)
    {
        int last = text.End - 1;
        while (last > text.Start && !char.IsLetterOrDigit(source[last]))
        {
            last--;
        }

        return last;
    }

    // Without the space, and without the comma, before the words of the author. The mark that closes a dialogue is in no pair.
    private TextRange Trim(TextRange text, bool isCut)
    {
        int end = text.End;
        bool isOpened = source.IndexOf('«', text.Start, text.Length) >= 0;
        while (end > text.Start && (char.IsWhiteSpace(source[end - 1]) || (isCut && source[end - 1] == ',') || (source[end - 1] == '»' && !isOpened)))
        {
            end--;
        }

        return text with { End = end };
    }
}

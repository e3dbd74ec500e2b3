using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Turns;

namespace EmbeddedCorpus.Compiler.Quotes.Dialogue;

/// <summary>Finds the words of people in dialogues with dashes and without quotation marks: <c>—Es largo —respondió Lund.</c></summary>
/// <remarks>
/// Lists have dashes, too. A line is the words of somebody where the author says so, or where the lines next to it are.
/// Nobody is named: the verbs of these languages are known here, and their names are not.
/// </remarks>
internal static class DashDialogue
{
    // Lines of one dialogue may have so many paragraphs of the author between them.
    private const int MaxBetween = 2;

    /// <summary>Finds the words of people, in order of position.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="headline">The headline.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="stated">The language that the fields of the text name, or null.</param>
    /// <param name="turns">The turns of a transcript.</param>
    public static List<QuoteModel> Find(string source, TextRange headline, IReadOnlyList<TextRange> paragraphs, Language? stated, IReadOnlyList<SpokenTurn>? turns)
    {
        List<DashLine> lines = turns is { Count: > 0 } ? [] : DashLine.Find(source, paragraphs);
        if (lines.Count == 0 || (stated ?? DialogueLanguage.Find(source, headline, paragraphs)) is not { Dialogue: not null } language)
        {
            return [];
        }

        var quotes = new List<QuoteModel>();
        var reader = new DashSpeechReader(source, language);
        var run = new List<DashSpeech>();
        for (int index = 0; index < lines.Count; index++)
        {
            DashSpeech speech = reader.Read(lines[index]);
            if (!HasWord(source, speech.Text))
            {
                continue;
            }

            if (run.Count > 0 && speech.Line.Paragraph - run[run.Count - 1].Line.Paragraph > MaxBetween + 1)
            {
                AddRun(source, run, paragraphs, reader, quotes);
                run.Clear();
            }

            run.Add(speech);
        }

        AddRun(source, run, paragraphs, reader, quotes);
        return quotes;
    }

    /// <summary>Puts the words of people among the quotations in quotation marks.</summary>
    /// <param name="quotes">The quotations in quotation marks, those of the headline first.</param>
    /// <param name="speeches">The words of people, in order of position.</param>
    /// <returns>All quotations, in order of position. A quotation inside the words of somebody is a part of them.</returns>
    public static List<(QuoteModel Quote, string? Speaker)> Merge(List<(QuoteModel Quote, string? Speaker)> quotes, List<QuoteModel> speeches)
    {
        if (speeches.Count == 0)
        {
            return quotes;
        }

        var all = new List<(QuoteModel Quote, string? Speaker)>(quotes.Count + speeches.Count);
        int next = 0;
        foreach (QuoteModel speech in speeches)
        {
            while (next < quotes.Count && (quotes[next].Quote.IsInHeadline || quotes[next].Quote.Text.Start < speech.Text.Start))
            {
                all.Add(quotes[next++]);
            }

            // A mark that is open since the words of the speaker before.
            if (all.Count > 0 && !all[all.Count - 1].Quote.IsInHeadline && all[all.Count - 1].Quote.Text.End > speech.Text.Start)
            {
                continue;
            }

            all.Add((speech, null));
            while (next < quotes.Count && quotes[next].Quote.Text.Start < speech.Text.End)
            {
                next++;
            }
        }

        all.AddRange(quotes.GetRange(next, quotes.Count - next));
        return all;
    }

    /// <summary>The quotation marks without a partner, but for those that open a dialogue.</summary>
    public static List<TextRange> WithoutOpening(string source, List<TextRange> unbalanced, List<QuoteModel> speeches)
    {
        int next = 0;
        unbalanced.RemoveAll(mark =>
        {
            while (next < speeches.Count && speeches[next].Text.Start < mark.End)
            {
                next++;
            }

            return next < speeches.Count && source[mark.Start] == '«' && speeches[next].Text.Start - mark.End <= 1;
        });
        return unbalanced;
    }

    private static void AddRun(string source, List<DashSpeech> run, IReadOnlyList<TextRange> paragraphs, DashSpeechReader reader, List<QuoteModel> quotes)
    {
        if (run.TrueForAll(static speech => speech.Line.IsOpening) || !IsDialogue(source, run, paragraphs, reader))
        {
            return;
        }

        foreach (DashSpeech speech in run)
        {
            if (speech.HasCue || IsSentence(source, speech.Text))
            {
                quotes.Add(new QuoteModel(speech.Text, QuoteKind.Direct, speech.Line.Paragraph, -1, Attribution.None, default, default, -1, RuleId.None));
            }
        }
    }

    // A verb of speech in one of the lines, or before a colon above the first; or a question and its answer.
    private static bool IsDialogue(string source, List<DashSpeech> run, IReadOnlyList<TextRange> paragraphs, DashSpeechReader reader)
    {
        for (int index = 0; index < run.Count; index++)
        {
            bool isAnswered = index + 1 < run.Count && run[index].Line.IsLong && run[index + 1].Line.IsLong
                && source[run[index].Text.End - 1] == '?' && source[run[index + 1].Text.End - 1] != '?' && IsSentence(source, run[index].Text) && IsSentence(source, run[index + 1].Text);
            if (run[index].HasCue || isAnswered)
            {
                return true;
            }
        }

        return IsIntroduced(source, run[0], paragraphs, reader);
    }

    private static bool IsIntroduced(string source, DashSpeech first, IReadOnlyList<TextRange> paragraphs, DashSpeechReader reader)
    {
        TextRange own = paragraphs[first.Line.Paragraph];
        int end = first.Line.Text.Start;
        while (end > own.Start && !char.IsLetterOrDigit(source[end - 1]) && source[end - 1] != ':')
        {
            end--;
        }

        TextRange before = end > own.Start ? new TextRange(own.Start, end) : first.Line.Paragraph > 0 ? paragraphs[first.Line.Paragraph - 1] : default;
        if (before.IsEmpty || source[before.End - 1] != ':' || !IsSentence(source, first.Text))
        {
            return false;
        }

        int start = before.End - 1;
        while (start > before.Start && source[start - 1] is not ('.' or '!' or '?' or '\n'))
        {
            start--;
        }

        return reader.HasVerb(before with { Start = start });
    }

    private static bool HasWord(string source, TextRange text)
    {
        int index = text.Start;
        while (index < text.End && !char.IsLetterOrDigit(source[index]))
        {
            index++;
        }

        return index < text.End;
    }

    // A capital letter or a mark at the start, and the end of a sentence: no item of a list ends with a semicolon.
    private static bool IsSentence(string source, TextRange text) =>
        !text.IsEmpty && !char.IsLower(source[text.Start]) && source[text.End - 1] is '.' or '!' or '?' or '…' or '»' or '"' or '”';
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <summary>Finds the sentences of the paragraphs of an article, those inside of quotations too.</summary>
/// <remarks>The rules that find speakers read a quotation as one part of its sentence. Here a quotation of three sentences is three sentences.</remarks>
internal static class SentenceStarts
{
    private const int CharactersPerToken = 5;

    private static readonly List<MarkedSpan> s_noSpans = [];

    /// <summary>Finds the first character of each sentence that is not the first of its paragraph.</summary>
    /// <param name="source">The characters of the article.</param>
    /// <param name="paragraphs">The paragraphs, in order.</param>
    /// <param name="isGerman">Whether the article is German: then ordinals such as <c>am 3. Mai</c> end no sentence.</param>
    /// <param name="starts">Takes the characters, in any order inside of a paragraph.</param>
    public static void Find(string source, IReadOnlyList<TextRange> paragraphs, bool isGerman, List<int> starts)
    {
        Language language = Language.English;
        GermanWords? german = isGerman ? new GermanWords(source) : null;
        var spans = new List<MarkedSpan>();
        var scanner = new MarkScanner(source, language, spans, []);
        var tokens = new RefList<Token>((source.Length / CharactersPerToken / Math.Max(paragraphs.Count, 1)) + 16);
        for (int paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            TextRange range = paragraphs[paragraph];
            if (!CanHaveTwo(range.In(source), out bool isPlain))
            {
                continue;
            }

            MarkFamily next = paragraph + 1 < paragraphs.Count ? MarkStyle.OpeningOf(source.AsSpan(), paragraphs[paragraph + 1].Start, language.Apostrophes) : MarkFamily.None;
            spans.Clear();
            scanner.Scan(range, paragraph, next);
            if (isPlain && spans.Count == 0 && !isGerman && PlainSentences.TryFind(source, range, language, tokens, starts))
            {
                continue;
            }

            tokens.Show(0, 0);
            Tokenizer.Tokenize(source, range, spans, 0, language, tokens);
            Sentences.Mark(source, spans, tokens);
            LineBreaks.Mark(source, range, tokens);
            german?.Open(tokens);
            Add(source, tokens, starts);
            foreach (MarkedSpan span in spans)
            {
                tokens.Show(0, 0);
                Tokenizer.Tokenize(source, span.Inner, s_noSpans, 0, language, tokens);
                Sentences.Mark(source, s_noSpans, tokens);
                german?.Open(tokens);
                Add(source, tokens, starts);
            }
        }

        scanner.Free();
        tokens.Free();
    }

    // Most list items, cells and headings have no mark before their end.
    private static bool CanHaveTwo(ReadOnlySpan<char> paragraph, out bool isPlain)
    {
        ReadOnlySpan<char> before = paragraph.Slice(0, Math.Max(paragraph.Length - 1, 0));
        bool isSure = before.IndexOf('\n') >= 0 || HasForeign(before);
        isPlain = !isSure && before.IndexOf('\r') < 0;
        return isSure || PlainSentences.NextMark(paragraph, 0) >= 0;
    }

    // Other scripts have other marks. Four characters at once: most texts have no bit of theirs.
    [MethodImpl(HotLoop.Optimized)]
    private static bool HasForeign(ReadOnlySpan<char> text)
    {
        const ulong others = 0xFF80FF80FF80FF80;
        int index = 0;
        foreach (ulong four in MemoryMarshal.Cast<char, ulong>(text))
        {
            if ((four & others) != 0 && (IsForeign(text[index]) || IsForeign(text[index + 1]) || IsForeign(text[index + 2]) || IsForeign(text[index + 3])))
            {
                return true;
            }

            index += 4;
        }

        while (index < text.Length && !IsForeign(text[index]))
        {
            index++;
        }

        return index < text.Length;
    }

    private static bool IsForeign(char c) => c is > '\u0500' and not (>= '\u2010' and <= '\u201F');

    [MethodImpl(HotLoop.Optimized)]
    private static void Add(string source, RefList<Token> tokens, List<int> starts)
    {
        for (int index = 1; index < tokens.Count; index++)
        {
            ref readonly Token before = ref tokens[index - 1];
            if (before.EndsSentence || (before.Tag == PartOfSpeech.Punctuation && EndsForeignSentence(source[before.Range.Start])))
            {
                starts.Add(tokens[index].Range.Start);
            }
        }
    }

    // The rules of speakers know the marks of their languages only.
    private static bool EndsForeignSentence(char mark) => mark > '\u0500' && mark != '…' && SentenceEnd.IsMark(mark);
}

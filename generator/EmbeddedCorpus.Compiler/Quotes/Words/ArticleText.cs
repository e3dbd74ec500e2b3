using System.Globalization;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <summary>An article as the rules read it: the spans between quotation marks, and the tagged tokens of the headline and of each paragraph.</summary>
internal sealed class ArticleText : IDisposable
{
    private const int MaxHeadline = 200;

    // About half of the lower-case words of an English text are function words; of other languages some happen to look like them.
    private const int MinFunctionPercent = 20;
    private const int MinWords = 40;

    // Of a shorter text in another language hardly a word is known. Fewer words tell nothing.
    private const int MinShortWords = 3;
    private const int MinShortPercent = 10;

    // In an English text no third of the words is German only.
    private const int MaxGermanShare = 3;

    private const int CharactersPerToken = 5;

    private readonly string _source;

    // All tokens one after the other, and where those of the headline and of each paragraph end.
    private readonly RefList<Token> _tokens;
    private readonly int[] _ends;

    // The paragraphs that are a line in title case.
    private readonly HashSet<int> _titleLines = [];

    /// <summary>Reads an article.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="headline">The headline; empty where there is none, or where all of it is a quotation.</param>
    /// <param name="paragraphs">The body's paragraphs.</param>
    /// <param name="language">The language whose words are looked up.</param>
    /// <param name="stated">The language of the article, or null for one by its words.</param>
    /// <param name="readsAll">Whether words and names are needed without any quotation marks.</param>
    /// <param name="cancellation">Asked once a paragraph.</param>
    public ArticleText(string source, TextRange headline, IReadOnlyList<TextRange> paragraphs, Language language, Language? stated, bool readsAll, CancellationToken cancellation)
    {
        _source = source;
        Lexical = language;
        HasHeadlineStyle = !headline.IsEmpty && headline.Length <= MaxHeadline && !HasSentence(headline);
        var firstSpans = new int[paragraphs.Count + 1];
        var scanner = new MarkScanner(source, language, Spans, Unbalanced);
        scanner.Scan(headline, -1, MarkFamily.None, HasHeadlineStyle);
        Unbalanced.Clear();
        for (int index = 0; index < paragraphs.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            firstSpans[index + 1] = Spans.Count;
            MarkFamily next = index + 1 < paragraphs.Count ? MarkStyle.OpeningOf(source.AsSpan(), paragraphs[index + 1].Start, language.Apostrophes) : MarkFamily.None;
            scanner.Scan(paragraphs[index], index, next);
        }

        scanner.Free();

        _ends = new int[Spans.Count == 0 && !readsAll ? 0 : paragraphs.Count + 1];
        _tokens = new RefList<Token>(_ends.Length == 0 ? 0 : (source.Length / CharactersPerToken) + 16);
        for (int index = 0; index < _ends.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            _tokens.Show(_tokens.End, _tokens.End);
            TextRange range = index == 0 ? headline : paragraphs[index - 1];
            bool isTitleLine = index > 0 && firstSpans[index] < Spans.Count && Spans[firstSpans[index]].Paragraph == index - 1 && IsTitleLine(range);
            Read(range, firstSpans[index], index == 0 ? HasHeadlineStyle && IsTitleCase(headline) : isTitleLine || IsCapitals(range));
            if (isTitleLine)
            {
                _titleLines.Add(index - 1);
            }
            _ends[index] = _tokens.End;
        }

        Language = stated is { HasGrammar: true } ? language : stated ?? (HasKnownWords() ? language : GermanWords.IsGerman(source, _tokens) ? Language.German : Language.None);
    }

    /// <summary>The spans between quotation marks, headline first.</summary>
    public List<MarkedSpan> Spans { get; } = [];

    /// <summary>The marks of the body without a partner.</summary>
    public List<TextRange> Unbalanced { get; } = [];

    /// <summary>One for the headline and one for each paragraph; 0 if nothing is in quotation marks and words are not needed without them.</summary>
    public int TokenLists => _ends.Length;

    /// <summary>The language whose words and names the tokens are: some are names in any language.</summary>
    public Language Lexical { get; }

    /// <summary>The language of the article: <see cref="Lexical"/> where enough of its words are known, or where it has few.</summary>
    public Language Language { get; }

    /// <summary>Whether the headline is written like one, rather than being the first sentences of a text.</summary>
    public bool HasHeadlineStyle { get; }

    /// <summary>Whether a paragraph is a line in title case: the headline of a part, or of another text.</summary>
    public bool IsTitleLine(int paragraph) => _titleLines.Contains(paragraph);

    /// <summary>The tokens of the headline (0) or of a paragraph (its index + 1), until the next are asked for.</summary>
    public RefList<Token> Tokens(int index)
    {
        _tokens.Show(index == 0 ? 0 : _ends[index - 1], _ends[index]);
        return _tokens;
    }

    /// <summary>Gives the room of the tokens back.</summary>
    public void Dispose() => _tokens.Free();

    [MethodImpl(HotLoop.Optimized)]
    private void Read(TextRange range, int firstSpan, bool isTitleCase)
    {
        Tokenizer.Tokenize(_source, range, Spans, firstSpan, Lexical, _tokens);
        Sentences.Mark(_source, Spans, _tokens);
        LineBreaks.Mark(_source, range, _tokens);
        Tagger.Tag(_source, _tokens, Lexical, isTitleCase);
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool HasKnownWords()
    {
        const LexicalClass functions = LexicalClass.Function | LexicalClass.Determiner;
        int words = 0;
        int known = 0;
        int caseless = 0;
        _tokens.Show(0, _tokens.End);
        foreach (ref readonly Token token in _tokens.Span)
        {
            // Lists of names tell nothing.
            if (!token.IsWord || token.IsCapitalized)
            {
                continue;
            }

            words++;
            known += token.Has(functions) ? 1 : 0;
            if (_source[token.Range.Start] > 'z')
            {
                caseless += char.GetUnicodeCategory(_source[token.Range.Start]) == UnicodeCategory.OtherLetter ? 1 : 0;
            }
        }

        if (caseless * 2 > words)
        {
            // 市长说：“好的。”: no word of a script without capitals is English, however few there are.
            return false;
        }

        if (words >= MinWords)
        {
            return known * 100 >= words * MinFunctionPercent;
        }

        return HasKnownShortWords(words, known);
    }

    // A short text has few function words. It is English, too, if it has a verb of speech or an auxiliary, or if most of its words are known.
    [MethodImpl(HotLoop.Optimized)]
    private bool HasKnownShortWords(int words, int known)
    {
        int unknown = 0;
        bool hasVerb = false;
        foreach (ref readonly Token token in _tokens.Span)
        {
            bool isLower = token.IsWord && !token.IsCapitalized;
            unknown += isLower && token.IsUnknown ? 1 : 0;
            hasVerb |= isLower && token.Has(LexicalClass.Speech | LexicalClass.Quoting | LexicalClass.Auxiliary);
        }

        return !IsMore(Language.French, hasVerb) && !IsMore(Language.Spanish, hasVerb)
            && CountGerman(isOnlyGerman: false) <= (hasVerb ? known + 1 : known) && CountGerman(isOnlyGerman: true) * (HasForeignMarks() ? words + 1 : MaxGermanShare) <= words
            && (words < MinShortWords || hasVerb || known * 100 >= words * MinShortPercent || unknown * 2 <= words);
    }

    private bool HasForeignMarks()
    {
        foreach (MarkedSpan span in Spans)
        {
            if (Lexical.ForeignMarks.IndexOf(_source[span.Outer.Start]) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // Whether more words are of the language only than of English only. "de" and "la" are in names, and "Los" is before one.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsMore(Language language, bool hasVerb)
    {
        const LexicalClass functions = LexicalClass.Function | LexicalClass.Determiner;
        int more = 0;
        for (int index = 0; index < _tokens.Count; index++)
        {
            ref readonly Token token = ref _tokens[index];
            if (!token.IsWord || (token.IsCapitalized && (index + 1 >= _tokens.Count || _tokens[index + 1] is not { IsWord: true, IsCapitalized: false })))
            {
                continue;
            }

            bool isOfLanguage = (language.Lexicon.Find(token.Range.In(_source)) & (functions | LexicalClass.Speech)) != 0;
            more += isOfLanguage && token.IsUnknown ? 1 : !isOfLanguage && !token.IsCapitalized && token.Has(functions) ? -1 : 0;
        }

        return more > (hasVerb ? 1 : 0);
    }

    // A short text has few words of any kind. Some of them are English words, too: "am", "in".
    [MethodImpl(HotLoop.Optimized)]
    private int CountGerman(bool isOnlyGerman)
    {
        const LexicalClass words = LexicalClass.Speech | LexicalClass.Auxiliary | LexicalClass.Preposition | LexicalClass.Conjunction | LexicalClass.Pronoun | LexicalClass.ObjectPronoun | LexicalClass.Determiner;
        Lexicon lexicon = Language.German.Lexicon;
        int count = 0;
        foreach (ref readonly Token token in _tokens.Span)
        {
            if (!token.IsWord || token.IsCapitalized || (isOnlyGerman && !token.IsUnknown))
            {
                continue;
            }

            LexicalClass word = lexicon.Find(token.Range.In(_source));
            count += (word & words) != 0 || (isOnlyGerman && ((word & LexicalClass.Adverb) != 0 || WordFunctions.FunctionOf(word) != WordFunction.None)) ? 1 : 0;
        }

        return count;
    }

    // A double mark after a comma or full stop, or a second sentence: the text starts with its first paragraph.
    [MethodImpl(HotLoop.Optimized)]
    private bool HasSentence(TextRange headline)
    {
        ReadOnlySpan<char> line = headline.In(_source);
        for (int index = 1; index < line.Length; index++)
        {
            if (line[index] is '”' or '"' && line[index - 1] is ',' or '.')
            {
                return true;
            }
        }

        return line.IndexOf(". ".AsSpan(), StringComparison.Ordinal) is int stop && stop > 12 && stop < line.Length - 30;
    }

    // All of it in capitals: then they tell names from other words no better than in a headline.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsCapitals(TextRange range)
    {
        bool hasCapital = false;
        foreach (char c in range.In(_source))
        {
            if (char.IsLower(c))
            {
                return false;
            }

            hasCapital |= char.IsUpper(c);
        }

        return hasCapital;
    }

    // One line, without the full stop of a sentence.
    private bool IsTitleLine(TextRange range) =>
        range.Length is > 0 and <= MaxHeadline && _source[range.End - 1] is not ('.' or ',' or ';' or ':') && range.In(_source).IndexOf('\n') < 0 && IsTitleCase(range);

    // Most of the longer words in capitals.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsTitleCase(TextRange headline)
    {
        int words = 0;
        int capitals = 0;
        for (int index = headline.Start; index < headline.End; index++)
        {
            bool isStart = char.IsLetter(_source[index]) && (index == headline.Start || !char.IsLetterOrDigit(_source[index - 1]) && _source[index - 1] is not ('\'' or '’'));
            if (isStart && index + 3 < headline.End && char.IsLetter(_source[index + 3]))
            {
                words++;
                capitals += char.IsUpper(_source[index]) ? 1 : 0;
            }
        }

        return words > 3 && capitals * 4 >= words * 3;
    }
}

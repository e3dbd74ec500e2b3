using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <summary>What the German lexicon knows of the words of a paragraph. The tokens themselves keep the classes of English words.</summary>
/// <param name="source">The whole text.</param>
internal sealed class GermanWords(string source)
{
    private const LexicalClass FirstName = LexicalClass.FeminineName | LexicalClass.MasculineName;

    private static readonly Lexicon s_lexicon = Language.German.Lexicon;

    private LexicalClass[] _classes = [];
    private int _count;

    /// <summary>The whole text.</summary>
    public string Source => source;

    /// <summary>The tokens of the paragraph.</summary>
    public RefList<Token> Tokens { get; private set; } = null!;

    /// <summary>The classes of a word.</summary>
    public LexicalClass this[int index] => index < _count ? _classes[index] : LexicalClass.None;

    /// <summary>Whether the tokens belong to a text in German: a fifth of the words in small letters are function words or verbs of speech.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="tokens">All tokens.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static bool IsGerman(string source, RefList<Token> tokens)
    {
        const LexicalClass known = LexicalClass.Speech | LexicalClass.Quoting | LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Adverb;
        const int percent = 20;
        int words = 0;
        int german = 0;
        foreach (ref readonly Token token in tokens.Span)
        {
            if (token.IsWord && !token.IsCapitalized)
            {
                LexicalClass word = s_lexicon.Find(token.Range.In(source));
                words++;
                german += (word & known) != 0 || WordFunctions.FunctionOf(word) != WordFunction.None ? 1 : 0;
            }
        }

        return german > 0 && german * 100 >= words * percent;
    }

    /// <summary>Takes a paragraph, and joins sentences that only the full stop of an ordinal or an abbreviation divides: <c>am 3. Mai</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Open(RefList<Token> tokens)
    {
        Tokens = tokens;
        _count = tokens.Count;
        if (_classes.Length < _count)
        {
            _classes = new LexicalClass[_count * 2];
        }

        for (int index = 0; index < _count; index++)
        {
            ref readonly Token token = ref tokens[index];
            if (!token.IsWord)
            {
                _classes[index] = LexicalClass.None;
                continue;
            }

            LexicalClass word = s_lexicon.Find(token.Range.In(source));
            _classes[index] = word == LexicalClass.None && token.IsCapitalized ? token.Class & FirstName : word;
            if (index > 1 && tokens[index - 1].EndsSentence && tokens[index - 1].Is(source, '.') && IsShortened(tokens, index - 2, word))
            {
                tokens[index - 1] = tokens[index - 1] with { EndsSentence = false };
            }
        }
    }

    /// <summary>Whether a word has one of these classes.</summary>
    public bool Has(int index, LexicalClass classes) => (uint)index < (uint)_count && (_classes[index] & classes) != 0;

    /// <summary>Whether a word does this in a sentence.</summary>
    public bool Is(int index, WordFunction function) => (uint)index < (uint)_count && Tokens[index].IsWord && WordFunctions.FunctionOf(_classes[index]) == function;

    /// <summary>Whether a token is this punctuation mark.</summary>
    public bool Is(int index, char mark) => (uint)index < (uint)_count && Tokens[index].Is(source, mark);

    /// <summary>Whether a token is a dash between clauses.</summary>
    public bool IsDash(int index) => Is(index, '–') || Is(index, '—') || Is(index, '-');

    /// <summary>Whether a token is a word in capitals: a noun or a name, if it is no function word at the start of a sentence.</summary>
    public bool IsNoun(int index)
    {
        const LexicalClass small = LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Adverb;
        return (uint)index < (uint)_count && Tokens[index] is { IsWord: true, IsCapitalized: true } && (_classes[index] & small) == 0
            && WordFunctions.FunctionOf(_classes[index]) is WordFunction.None or WordFunction.Wording;
    }

    /// <summary>Whether a token is a word in small letters.</summary>
    public bool IsSmall(int index) => (uint)index < (uint)_count && Tokens[index] is { IsWord: true, IsCapitalized: false };

    /// <summary>Whether a token is a first name.</summary>
    public bool IsFirstName(int index) => Has(index, FirstName) && Tokens[index].IsCapitalized;

    /// <summary>Whether a word says what people are: <c>Ministerin</c>, <c>Abgeordnete</c>.</summary>
    public bool IsRole(int index) => IsNoun(index) && (Has(index, LexicalClass.Role | LexicalClass.Title) || Endings.Has(Tokens[index].Range.In(source), Language.German.Endings.People));

    /// <summary>Whether a noun ends with another one in any case: <c>Umweltministerium</c>, <c>EU-Kommission</c>.</summary>
    public bool EndsWith(int index, string[] nouns)
    {
        ReadOnlySpan<char> word = Tokens[index].Range.In(source);
        foreach (string noun in nouns)
        {
            if (word.EndsWith(noun.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a number of a king or a pope: <c>XVI</c>.</summary>
    public bool IsRoman(int index)
    {
        foreach (char c in Tokens[index].Range.In(source))
        {
            if (Language.German.RomanDigits.IndexOf(c) < 0)
            {
                return false;
            }
        }

        return Tokens[index].IsWord;
    }

    // "3. Mai", "Dr. Lund", "z. B. Lund"
    private bool IsShortened(RefList<Token> tokens, int index, LexicalClass next)
    {
        ReadOnlySpan<char> word = tokens[index].IsWord ? tokens[index].Range.In(source) : default;
        if (word.IsEmpty || tokens[index].Range.End != tokens[index + 1].Range.Start)
        {
            return false;
        }

        bool isOrdinal = word.Length <= 2 && char.IsDigit(word[0]) && (next & (LexicalClass.Pronoun | LexicalClass.Determiner | LexicalClass.Preposition)) == 0;
        return isOrdinal || (IsRoman(index) && (next & LexicalClass.Determiner) == 0) || word.Length == 1 || (s_lexicon.Find(word) & LexicalClass.Abbreviation) != 0;
    }
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <summary>
/// Tells what each word is in its sentence, from the lexicon, its ending and the word before it. A word that the lexicon does
/// not know is a name in capitals, a verb if only a verb can be there, and otherwise a noun.
/// </summary>
internal sealed partial class Tagger(string source, RefList<Token> tokens, Language language, bool isTitleCase)
{
    private readonly Endings _endings = language.Endings;
    private readonly Lexicon _lexicon = language.Lexicon;

    /// <summary>Tags the tokens of a paragraph, whose sentences are marked.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="language">The language whose words they are.</param>
    /// <param name="isTitleCase">Whether all words are capitalised, as in a headline: then capitals tell nothing.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static void Tag(string source, RefList<Token> tokens, Language language, bool isTitleCase)
    {
        var tagger = new Tagger(source, tokens, language, isTitleCase);
        for (int index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].IsWord)
            {
                tokens[index] = tokens[index] with { Tag = tagger.TagOf(index) };
            }
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech TagOf(int index)
    {
        ref readonly Token token = ref tokens[index];
        if (source[token.Range.Start] is >= '0' and <= '9')
        {
            // "45", but "a 45-year-old"
            return token.Has(LexicalClass.Calendar) ? PartOfSpeech.Time : char.IsLetter(source[token.Range.End - 1]) && token.Range.Length > 5 ? PartOfSpeech.Noun : PartOfSpeech.Number;
        }

        if (token.IsPossessive)
        {
            return token.IsCapitalized && !token.Has(LexicalClass.TimeNoun | LexicalClass.Calendar) ? PartOfSpeech.Name : PartOfSpeech.Noun;
        }

        if (!token.IsCapitalized)
        {
            return LowerCase(index, token);
        }

        if (isTitleCase && !token.IsUnknown && IsTitleCaseWord(index, token))
        {
            return LowerCase(index, token);
        }

        return IsFirst(index) ? First(index, token) : Capitalized(index, token);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsFirst(int index) => IsOpened(index) || (tokens[index - 1].Tag == PartOfSpeech.Punctuation && IsOpenedByMarks(index - 1));

    // Marks before the first word of a sentence change nothing: (But, ² But.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsOpenedByMarks(int index)
    {
        while (tokens[index].Tag == PartOfSpeech.Punctuation && source[tokens[index].Range.Start] is not (',' or ';' or ')' or '—' or '–'))
        {
            if (IsOpened(index))
            {
                return true;
            }

            index--;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsOpened(int index) =>
        index == 0 || tokens[index - 1].EndsSentence || (tokens[index - 1].Tag == PartOfSpeech.Punctuation && source[tokens[index - 1].Range.Start] is ':' or '•' or '*' or '-');

    // In a headline "Will" may be a name, and most other words that are known are what the lexicon says.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsTitleCaseWord(int index, in Token token)
    {
        if (token.Has(LexicalClass.FeminineName | LexicalClass.MasculineName | LexicalClass.Place | LexicalClass.Title | LexicalClass.Organization))
        {
            return false;
        }

        return token.Has(LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Adverb)
            || (token.Has(LexicalClass.AnyVerb) && IsVerb(index, token, isTitle: true));
    }

    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech LowerCase(int index, in Token token)
    {
        if (token.IsUnknown)
        {
            return Unknown(index, token);
        }

        if (token.Is(WordFunction.Infinitive))
        {
            return IsInfinitive(index) ? PartOfSpeech.To : PartOfSpeech.Preposition;
        }

        if (token.Is(WordFunction.Complement))
        {
            return That(index);
        }

        if (token.Has(LexicalClass.Possessive) && token.Has(LexicalClass.ObjectPronoun))
        {
            // "her"
            return OpensPhrase(index) ? PartOfSpeech.Possessive : PartOfSpeech.Object;
        }

        if (token.Has(LexicalClass.Possessive))
        {
            return PartOfSpeech.Possessive;
        }

        if (token.Has(LexicalClass.Relative))
        {
            return PartOfSpeech.Relative;
        }

        if (token.Has(LexicalClass.Determiner))
        {
            return PartOfSpeech.Determiner;
        }

        if (token.Has(LexicalClass.Pronoun))
        {
            return PartOfSpeech.Pronoun;
        }

        if (token.Has(LexicalClass.ObjectPronoun))
        {
            return PartOfSpeech.Object;
        }

        if (token.Has(LexicalClass.Auxiliary))
        {
            return PartOfSpeech.Auxiliary;
        }

        if (token.Has(LexicalClass.Subordinator))
        {
            return PartOfSpeech.Subordinator;
        }

        if (token.Has(LexicalClass.Conjunction))
        {
            return PartOfSpeech.Conjunction;
        }

        if (token.Has(LexicalClass.Preposition) && !(token.Has(LexicalClass.AnyVerb) && IsVerb(index, token, isTitle: false)))
        {
            return PartOfSpeech.Preposition;
        }

        if (token.Has(LexicalClass.Adverb))
        {
            return PartOfSpeech.Adverb;
        }

        if (token.Has(LexicalClass.AnyVerb) && IsVerb(index, token, isTitle: false))
        {
            return token.Has(LexicalClass.Participle) ? PartOfSpeech.Participle : PartOfSpeech.Verb;
        }

        return token.Has(LexicalClass.TimeNoun) ? PartOfSpeech.Time : PartOfSpeech.Noun;
    }

    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech Unknown(int index, in Token token)
    {
        if (IsAdverb(token))
        {
            return PartOfSpeech.Adverb;
        }

        PartOfSpeech before = Before(index);
        if (EndsWith(token, _endings.Past) && token.Range.Length > 4)
        {
            return before is PartOfSpeech.Name or PartOfSpeech.Pronoun or PartOfSpeech.Relative or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb or PartOfSpeech.Noun or PartOfSpeech.Conjunction or PartOfSpeech.Time
                && !IsInPhrase(index) || (before == PartOfSpeech.Quotation && index + 1 < tokens.Count && tokens[index + 1].IsCapitalized)
                ? PartOfSpeech.Verb
                : PartOfSpeech.Noun;
        }

        if (EndsWith(token, _endings.Participles) && token.Range.Length > 5)
        {
            return before is PartOfSpeech.Punctuation or PartOfSpeech.Auxiliary or PartOfSpeech.Name or PartOfSpeech.Adverb or PartOfSpeech.Subordinator or PartOfSpeech.Preposition or PartOfSpeech.Pronoun
                ? PartOfSpeech.Participle
                : PartOfSpeech.Noun;
        }

        // "Trump rails against", "she insists that"; a lone letter may be the first of the text.
        if (_endings.IsThirdPerson(token.Range.In(source)) && index + 1 < tokens.Count
            && (before is PartOfSpeech.Pronoun or PartOfSpeech.Relative || (before == PartOfSpeech.Name && tokens[index + 1] is { IsCapitalized: false } after
                && (after.Has(LexicalClass.Determiner | LexicalClass.Possessive | LexicalClass.Preposition | LexicalClass.ObjectPronoun | LexicalClass.Relative) || after.Tag == PartOfSpeech.Quotation || after.Is(WordFunction.Infinitive))
                && !EndsWith(token, _endings.PluralNouns))))
        {
            return PartOfSpeech.Verb;
        }

        return before is PartOfSpeech.To ? PartOfSpeech.Verb : PartOfSpeech.Noun;
    }

    // After a noun and before a verb it is that noun; after a verb it opens a clause.
    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech That(int index)
    {
        if (Before(index) is not (PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Determiner) || index + 1 >= tokens.Count)
        {
            return OpensNoun(index) ? PartOfSpeech.Determiner : PartOfSpeech.Subordinator;
        }

        ref readonly Token next = ref tokens[index + 1];
        return !next.IsCapitalized && next.Has(LexicalClass.Auxiliary | LexicalClass.AnyVerb | LexicalClass.Adverb) && !next.Has(LexicalClass.Determiner) ? PartOfSpeech.Relative : PartOfSpeech.Subordinator;
    }

    private bool OpensNoun(int index) => Before(index) == PartOfSpeech.Preposition && index + 1 < tokens.Count && tokens[index + 1].IsWord
        && !tokens[index + 1].Has(LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Adverb);

    [MethodImpl(HotLoop.Optimized)]
    private bool OpensPhrase(int index)
    {
        if (index + 1 >= tokens.Count || tokens[index + 1].Tag == PartOfSpeech.Punctuation)
        {
            return false;
        }

        ref readonly Token next = ref tokens[index + 1];
        return next.Tag == PartOfSpeech.Quotation
            ? index > 0 && tokens[index - 1].Tag == PartOfSpeech.Preposition
            : !next.Has(LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Calendar) && !next.Is(WordFunction.Infinitive);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PartOfSpeech Before(int index) => index > 0 && !tokens[index - 1].EndsSentence ? tokens[index - 1].Tag : PartOfSpeech.Punctuation;

    private bool IsAdverb(in Token token) => token.IsUnknown && token.Range.Length > 4 && EndsWith(token, _endings.Adverbs);

    private bool EndsWith(in Token token, string[] endings) => Endings.Has(token.Range.In(source), endings);
}

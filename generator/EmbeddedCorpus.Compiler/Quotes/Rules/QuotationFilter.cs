using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Tells quotations from titles of works, nicknames, so-called words and scare quotes: by what governs them, not by length.</summary>
/// <param name="source">The whole text.</param>
/// <param name="language">The language of the article.</param>
/// <param name="lexicon">The words of the tokens.</param>
internal sealed class QuotationFilter(string source, Language language, Lexicon lexicon)
{
    // Longer spans are somebody's words even if no verb says so.
    private const int MinWordsWithoutCue = 4;

    // Where no verb of speech governs and nobody speaks near by, shorter spans are titles and terms.
    private const int MinWordsWithoutSpeech = 7;

    // Titles of works are seldom longer.
    private const int MaxTitleWords = 9;

    /// <summary>Whether a span between quotation marks is a quotation.</summary>
    /// <param name="span">The span.</param>
    /// <param name="tokens">Its paragraph.</param>
    /// <param name="token">Its token.</param>
    /// <param name="cue">What its sentence says of it.</param>
    /// <param name="goesOn">Whether a quotation of the same sentence is before it.</param>
    /// <param name="isNearSpeaker">Whether somebody speaks in the same paragraph before it.</param>
    /// <param name="isHeadline">Whether it is in a headline, which quotes short and capitalised words.</param>
    [MethodImpl(HotLoop.Optimized)]
    public bool IsQuotation(MarkedSpan span, RefList<Token> tokens, int token, SpeakerCue? cue, bool goesOn, bool isNearSpeaker, bool isHeadline)
    {
        ReadOnlySpan<char> text = span.Inner.In(source);
        int words = CountWords(text, out bool isTitleCase);
        if (words == 0)
        {
            return false;
        }

        // “WE WAITED FOR THIS,” SAID: no title. “STOP” may be a sign, and a line in capitals a heading.
        isTitleCase &= cue is null || words <= 2 || HasLower(text);

        // Orr Said Rates “Will Not Rise”: capitals tell nothing where the verb of speech has one.
        isTitleCase &= !(isHeadline && cue is { Rule: RuleId.VerbBeside or RuleId.VerbBefore or RuleId.NameAfterVerb or RuleId.NameBeforeVerb, Cue.IsEmpty: false } spoken && char.IsUpper(source[spoken.Cue.Start]));

        if (isHeadline && span.IsSingle && language.HasGrammar)
        {
            // Claims are in lower case: Storm ‘to close quays’. Titles and names are in capitals.
            return cue is { Rule: not RuleId.HeadlineSubject } || (IsClaim(tokens, token) && (char.IsLower(text[0]) || (words > 1 && !isTitleCase)));
        }

        // The words of other languages govern nothing that is known here.
        if ((!language.HasGrammar && !span.IsSingle) || language.ForeignMarks.IndexOf(source[span.Outer.Start]) >= 0)
        {
            return ForeignQuotations.IsQuotation(source, span, new TextRange(tokens[0].Range.Start, tokens[tokens.Count - 1].Range.End));
        }

        bool isSentence = text[text.Length - 1] is '.' or ',' or '!' or '?' && words > 2 && !isTitleCase;
        bool isFirst = token == 0 || tokens[token - 1].EndsSentence;
        Token before = token > 0 ? tokens[token - 1] : default;
        Token after = token + 1 < tokens.Count ? tokens[token + 1] : default;
        bool isAdjacent = cue is { Strength: CueStrength.Adjacent };
        if (IsApart(span, tokens, token, cue, isFirst))
        {
            return false;
        }

        // John “Jack” Doe
        if (token > 0 && words <= 3 && isTitleCase && NameRun.IsName(before) && NameRun.IsName(after) && !before.IsPossessive)
        {
            return false;
        }

        if (!isFirst && IsReferredTo(tokens, token))
        {
            return false;
        }

        if (!isFirst && before.IsWord && !isSentence)
        {
            bool isNaming = before.Has(LexicalClass.Naming) && !(isAdjacent && !before.Is(WordFunction.SoCalled) && before.Tag == PartOfSpeech.Verb && IsActive(tokens, token - 1));
            if (isNaming || before.Is(WordFunction.SoCalled))
            {
                return false;
            }

            if (isTitleCase && words <= MaxTitleWords && words > 1 && text[text.Length - 1] is not ('!' or '?')
                && (before.IsPossessive || before.Has(LexicalClass.Work | LexicalClass.Preposition | LexicalClass.Possessive) || before.Tag == PartOfSpeech.Number || NameRun.IsName(before)))
            {
                return before.Tag == PartOfSpeech.Verb && cue is not null;
            }

            if (isTitleCase && words > 1 && before.Has(LexicalClass.Titling) && char.IsUpper(text[0]))
            {
                return false;
            }

            if (isTitleCase && (before.Has(LexicalClass.Work) || before.IsPossessive) && before.Tag != PartOfSpeech.Verb)
            {
                return false;
            }
        }

        if (isTitleCase && words > 1 && words <= MaxTitleWords && !isFirst && before.Is(source, ',') && token > 1 && tokens[token - 2].Has(LexicalClass.Work))
        {
            return false;
        }

        // “A” and “B”: what holds for the first holds for the second.
        if (goesOn && token > 1 && cue is not null && (before.Has(LexicalClass.Conjunction) || before.Is(source, ',')) && (tokens[token - 2].Tag == PartOfSpeech.Quotation || before.Is(WordFunction.Addition)))
        {
            return true;
        }

        if (cue is { } found)
        {
            if (found.Strength == CueStrength.Weak)
            {
                return isSentence || (before.Is(source, ':') && text[text.Length - 1] is '.' or '!' or '?') || words >= MinWordsWithoutSpeech;
            }

            // "added the “moor” button": what is added, and nothing that is said.
            if (words < MinWordsWithoutCue && !isSentence && token > 1 && before.Tag == PartOfSpeech.Determiner && after.Tag == PartOfSpeech.Noun && tokens[token - 2] is { Tag: PartOfSpeech.Verb } verb
                && verb.Has(LexicalClass.Speech) && !verb.Has(LexicalClass.Quoting) && !HasVerbAfter(tokens, token + 1))
            {
                return false;
            }

            // "the “sextortion” scam": a name for a thing, where nobody is said to call it so.
            if (found.Strength == CueStrength.Clause && words < MinWordsWithoutCue && before.Is(WordFunction.Definite) && after.Tag == PartOfSpeech.Noun)
            {
                return false;
            }

            // Two capitalised words or three in the middle of a clause name something.
            return isAdjacent || !isTitleCase || words == 1 || words > 2 || char.IsLower(text[0]) || isSentence;
        }

        // “Why not?” is a sentence of its own.
        bool isExclaimed = isFirst && words > 1 && text[text.Length - 1] is '.' or '!' or '?' && (tokens[token].EndsSentence || after.Is(source, '—') || after.Is(source, '–'));
        if (!isFirst && before.IsWord && !isNearSpeaker && words < MinWordsWithoutSpeech)
        {
            return false;
        }

        bool isSpoken = isSentence && (isFirst || !before.IsWord || text[text.Length - 1] != ',');
        return isSpoken || isExclaimed || (words >= MinWordsWithoutCue && !isTitleCase);
    }

    // An attribute (href="…"), the heading of a section in single quotation marks, the title of an article after a dash: nobody says them.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsApart(MarkedSpan span, RefList<Token> tokens, int token, SpeakerCue? cue, bool isFirst)
    {
        if (token > 0 && tokens[token - 1].Is(source, '='))
        {
            return true;
        }

        if (cue is not null)
        {
            return false;
        }

        bool isAlone = token == 0 && (tokens.Count == 1 || (tokens.Count == 2 && tokens[1].Tag == PartOfSpeech.Punctuation));
        return (span.IsSingle && isAlone) || (!isFirst && token > 0 && source[tokens[token - 1].Range.Start] is '—' or '–');
    }

    // "known as “x”", "commonly referred to as “x”": a name that things or people go by.
    [MethodImpl(HotLoop.Optimized)]
    private static bool IsReferredTo(RefList<Token> tokens, int token)
    {
        if (token < 2 || !tokens[token - 1].Is(WordFunction.Equation))
        {
            return false;
        }

        int verb = token - 2;
        while (verb > 0 && (tokens[verb].Tag == PartOfSpeech.Adverb || tokens[verb].Is(WordFunction.Infinitive)))
        {
            verb--;
        }

        return verb >= 0 && (tokens[verb].Is(WordFunction.Reference)
            || (tokens[verb].Is(WordFunction.Referral) && !IsActive(tokens, verb)));
    }

    private static bool HasLower(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    // "said the “shameful” delay would cost": a clause.
    [MethodImpl(HotLoop.Optimized)]
    private static bool HasVerbAfter(RefList<Token> tokens, int first)
    {
        for (int index = first; index < tokens.Count && tokens[index].IsWord && tokens[index].Tag != PartOfSpeech.Conjunction; index++)
        {
            if (tokens[index].Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }

    // "Could an ‘accident’ derail the plan?", "With ‘the card’": a word that the headline uses, and nobody's claim.
    private static bool IsClaim(RefList<Token> tokens, int token) =>
        token == 0 || (!tokens[token - 1].IsPossessive && !tokens[token - 1].Has(LexicalClass.Determiner) && !(token == 1 && tokens[0].Has(LexicalClass.Preposition)));

    /// <summary>Whether the span is whole sentences rather than a part of one.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public bool IsDirect(MarkedSpan span, RefList<Token> tokens, int token, bool goesOn)
    {
        ReadOnlySpan<char> text = span.Inner.In(source);
        bool isSentence = text[text.Length - 1] is '.' or ',' or '!' or '?' or '…' or '-' or '—';
        if (char.IsLower(text[0]))
        {
            // The second half of a quotation that its cue interrupts.
            return goesOn && isSentence && token > 0 && tokens[token - 1].Is(source, ',');
        }

        bool isFree = token == 0 || tokens[token - 1].EndsSentence || !tokens[token - 1].IsWord;
        return isFree || isSentence;
    }

    // "what he called “x”" is his word; "a show called “x”" and "is called “x”" are names.
    private static bool IsActive(RefList<Token> tokens, int verb) =>
        verb > 0 && tokens[verb - 1].IsWord && (tokens[verb - 1].Has(LexicalClass.Pronoun) || NameRun.IsName(tokens[verb - 1])
            || (tokens[verb - 1].Has(LexicalClass.Auxiliary) && !tokens[verb - 1].Has(LexicalClass.Passive)) || tokens[verb - 1].Has(LexicalClass.Role));

    // Long quotations are not counted to the end: nobody asks which of two of them is longer.
    [MethodImpl(HotLoop.Optimized)]
    private int CountWords(ReadOnlySpan<char> text, out bool isTitleCase)
    {
        int words = 0;
        isTitleCase = true;
        bool isInWord = false;
        for (int index = 0; index < text.Length && (isTitleCase || words <= MaxTitleWords); index++)
        {
            bool isPart = char.IsLetterOrDigit(text[index]) || (isInWord && text[index] is '\'' or '’' or '-');
            if (isPart && !isInWord)
            {
                words++;
                if (isTitleCase && char.IsLower(text[index]))
                {
                    int end = index;
                    while (end < text.Length && char.IsLetterOrDigit(text[end]))
                    {
                        end++;
                    }

                    const LexicalClass small = LexicalClass.Function | LexicalClass.Determiner;
                    isTitleCase = words > 1 && (lexicon.Find(text.Slice(index, end - index)) & small) != 0;
                }
            }

            isInWord = isPart;
        }

        return words;
    }
}

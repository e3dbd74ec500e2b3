using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <content>Tells verbs from nouns and participles from adjectives.</content>
internal sealed partial class Tagger
{
    // Base forms and those in -s are nouns after what opens a noun phrase; past participles are adjectives there.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsVerb(int index, in Token token, bool isTitle)
    {
        PartOfSpeech before = Before(index);
        bool isOpened = index > 0 && (tokens[index - 1].IsPossessive || before is PartOfSpeech.Possessive or PartOfSpeech.Determiner or PartOfSpeech.Number);
        if (isOpened)
        {
            // "some said", "that said": determiners that are subjects as well.
            ref readonly Token opener = ref tokens[index - 1];
            return before == PartOfSpeech.Determiner && !token.Has(LexicalClass.Participle)
                && (opener.Is(WordFunction.Quantity) || (opener.Function is WordFunction.Demonstrative or WordFunction.Single && !token.Has(LexicalClass.Present)));
        }

        if (before == PartOfSpeech.Adverb && IsInPhrase(index))
        {
            return false;
        }

        if (!token.Has(LexicalClass.Present) || (token.Has(LexicalClass.PlainPast) && before is PartOfSpeech.Name or PartOfSpeech.Pronoun or PartOfSpeech.Relative or PartOfSpeech.Punctuation or PartOfSpeech.Quotation or PartOfSpeech.Adverb or PartOfSpeech.Conjunction or PartOfSpeech.Noun && !isTitle))
        {
            // "in proposed rules", but "by calling"
            return token.Has(LexicalClass.Participle) || before != PartOfSpeech.Preposition || tokens[index - 1].Is(WordFunction.Equation);
        }

        return _endings.IsThirdPerson(token.Range.In(source)) ? IsThirdPerson(index, token, before, isTitle) : IsPlainVerb(index, before);
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsPlainVerb(int index, PartOfSpeech before)
    {
        switch (before)
        {
            case PartOfSpeech.To or PartOfSpeech.Auxiliary:
                return true;
            case PartOfSpeech.Pronoun:
                return !tokens[index - 1].Has(LexicalClass.Masculine | LexicalClass.Feminine) && !tokens[index - 1].Is(WordFunction.Neuter);
            case PartOfSpeech.Adverb:
                int first = index - 1;
                while (first > 0 && tokens[first].Tag == PartOfSpeech.Adverb)
                {
                    first--;
                }

                return tokens[first].Tag is PartOfSpeech.To or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun or PartOfSpeech.Relative || IsPlural(first);
            case PartOfSpeech.Noun or PartOfSpeech.Name:
                return IsPlural(index - 1) && index + 1 < tokens.Count
                    && (!tokens[index + 1].IsWord || tokens[index + 1].Has(LexicalClass.Determiner | LexicalClass.Relative | LexicalClass.Pronoun | LexicalClass.ObjectPronoun | LexicalClass.Preposition) || tokens[index + 1].IsCapitalized);
            case PartOfSpeech.Relative:
                return true;
            case PartOfSpeech.Punctuation:
                // "the two lawmakers, however, argue that"
                return index > 2 && (tokens[index - 1].Is(source, ',') || tokens[index - 1].Is(source, ')')) && index + 1 < tokens.Count
                    && (tokens[index + 1].Is(WordFunction.Complement) || tokens[index + 1].Tag == PartOfSpeech.Quotation);
            default:
                return false;
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsThirdPerson(int index, in Token token, PartOfSpeech before, bool isTitle)
    {
        if (before is PartOfSpeech.Pronoun or PartOfSpeech.Relative or PartOfSpeech.Name or PartOfSpeech.Object)
        {
            // "of Republican claims", "the Trump attacks"
            return !token.Has(LexicalClass.Role) && !(before == PartOfSpeech.Name && IsNounToo(token) && IsGoverned(index - 1));
        }

        if (before is PartOfSpeech.Adverb or PartOfSpeech.Conjunction)
        {
            return true;
        }

        if (before == PartOfSpeech.Punctuation)
        {
            return index > 1 && (isTitle || tokens[index - 1].Is(source, ',') || tokens[index - 1].Is(source, ')') || tokens[index - 1].Is(source, '—'));
        }

        if (before == PartOfSpeech.Quotation)
        {
            return true;
        }

        bool isNounToo = IsNounToo(token);
        bool isPerson = index > 0 && tokens[index - 1].Has(LexicalClass.Role | LexicalClass.Document | LexicalClass.Office | LexicalClass.GroupNoun);
        return before is PartOfSpeech.Noun or PartOfSpeech.Time && (isPerson || (!isNounToo && token.Has(LexicalClass.Speech)));
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsNounToo(in Token token)
    {
        const LexicalClass nouns = LexicalClass.SpeechNoun | LexicalClass.Document | LexicalClass.Work;
        return token.Has(nouns) || (_lexicon.Find(source.AsSpan(token.Range.Start, token.Range.Length - 1)) & nouns) != 0;
    }

    // Whether a name is after a preposition, an article or a verb: then it is no subject.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsGoverned(int name)
    {
        while (name > 0 && tokens[name].Tag == PartOfSpeech.Name && !tokens[name - 1].EndsSentence)
        {
            name--;
        }

        return tokens[name].Tag is PartOfSpeech.Preposition or PartOfSpeech.Verb or PartOfSpeech.Participle or PartOfSpeech.Possessive || (tokens[name].Tag == PartOfSpeech.Determiner && !tokens[name].IsCapitalized);
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsPlural(int index) => _endings.IsPlural(tokens[index].Range.In(source)) || tokens[index].Is(WordFunction.Plural);

    // Whether an adverb before a participle belongs to a noun phrase: "the recently released".
    [MethodImpl(HotLoop.Optimized)]
    private bool IsInPhrase(int index)
    {
        int first = index - 1;
        while (first > 0 && tokens[first].Tag == PartOfSpeech.Adverb)
        {
            first--;
        }

        return first >= 0 && first < index - 1 && (tokens[first].Tag is PartOfSpeech.Determiner or PartOfSpeech.Possessive or PartOfSpeech.Preposition || tokens[first].IsPossessive);
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsInfinitive(int index)
    {
        int next = index + 1;
        while (next < tokens.Count && (tokens[next].Has(LexicalClass.Adverb) || IsAdverb(tokens[next])) && !tokens[next].IsCapitalized)
        {
            next++;
        }

        if (next >= tokens.Count)
        {
            return false;
        }

        ref readonly Token token = ref tokens[next];
        if (!token.IsWord || (token.IsCapitalized && !isTitleCase) || token.IsPossessive || token.Has(LexicalClass.Determiner | LexicalClass.Pronoun | LexicalClass.ObjectPronoun | LexicalClass.Role | LexicalClass.Preposition | LexicalClass.Relative | LexicalClass.Participle))
        {
            return token.Is(WordFunction.Being);
        }

        if (token.Has(LexicalClass.Auxiliary))
        {
            return true;
        }

        if (token.Has(LexicalClass.AnyVerb))
        {
            return token.Has(LexicalClass.Present) && !_endings.EndsWithThird(token.Range.In(source));
        }

        // An unknown word: a verb where an object follows it.
        return token.IsUnknown && !_endings.EndsWithThird(token.Range.In(source)) && next + 1 < tokens.Count
            && (tokens[next + 1].Has(LexicalClass.Determiner | LexicalClass.ObjectPronoun) || tokens[next + 1].Tag == PartOfSpeech.Quotation || tokens[next + 1].IsCapitalized);
    }
}

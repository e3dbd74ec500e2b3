using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <content>Tells names from other words in capitals.</content>
internal sealed partial class Tagger
{
    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech Capitalized(int index, in Token token)
    {
        if (IsCalendar(index, token) && !IsAfterFirstName(index))
        {
            return PartOfSpeech.Time;
        }

        if (token.Range.Length == 1 && token.Has(LexicalClass.Pronoun))
        {
            return PartOfSpeech.Pronoun;
        }

        if (token.Has(LexicalClass.Demonym) && IsBeforeName(index))
        {
            return PartOfSpeech.Noun;
        }

        if (token.Has(LexicalClass.Auxiliary) && IsStressed(index, token))
        {
            return PartOfSpeech.Auxiliary;
        }

        bool isOpener = token.Has(LexicalClass.Determiner | LexicalClass.Pronoun) && !token.Has(LexicalClass.Place) && token.Range.Length > 1 && char.IsLower(source[token.Range.Start + 1]);
        return isOpener ? LowerCase(index, token) : PartOfSpeech.Name;
    }

    // The first word of a sentence is capitalised whatever it is.
    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech First(int index, in Token token)
    {
        bool nameFollows = index + 1 < tokens.Count && tokens[index + 1].IsCapitalized && tokens[index + 1].IsWord;
        if (token.Has(LexicalClass.FeminineName | LexicalClass.MasculineName) && (nameFollows || !token.Has(LexicalClass.Function)))
        {
            return PartOfSpeech.Name;
        }

        if (nameFollows && IsBeforeName(index) && !token.IsPossessive
            && (token.Has(LexicalClass.Demonym) || (token.IsUnknown && tokens[index + 1].Has(LexicalClass.FeminineName | LexicalClass.MasculineName) && char.IsLower(source[token.Range.End - 1]))))
        {
            // "Weary Jane Doe", "Norwegian Jane Doe"
            return PartOfSpeech.Noun;
        }

        if (token.Has(LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Adverb) && !(token.Has(LexicalClass.Place) && !token.Has(LexicalClass.Pronoun | LexicalClass.Preposition | LexicalClass.Determiner)))
        {
            return LowerCase(index, token);
        }

        if (IsCalendar(index, token))
        {
            return PartOfSpeech.Time;
        }

        if (token.Has(LexicalClass.AnyVerb) && (!token.Has(LexicalClass.Present) || token.Has(LexicalClass.Participle)) && !token.Has(LexicalClass.Role | LexicalClass.Title))
        {
            return token.Has(LexicalClass.Participle) ? PartOfSpeech.Participle : PartOfSpeech.Verb;
        }

        if (IsAdverb(token))
        {
            return PartOfSpeech.Adverb;
        }

        if (token.IsUnknown && EndsWith(token, _endings.Participles) && !nameFollows)
        {
            return PartOfSpeech.Participle;
        }

        if (token.IsUnknown && EndsWith(token, _endings.Past) && token.Range.Length > 4 && index + 1 < tokens.Count && !tokens[index + 1].IsCapitalized && tokens[index + 1].Has(LexicalClass.Determiner))
        {
            // "Updated the list"
            return PartOfSpeech.Verb;
        }

        const LexicalClass nouns = LexicalClass.Role | LexicalClass.GroupNoun | LexicalClass.Office | LexicalClass.Document | LexicalClass.Work | LexicalClass.SpeechNoun | LexicalClass.TimeNoun;
        return token.Has(nouns) && !nameFollows ? PartOfSpeech.Noun : PartOfSpeech.Name;
    }

    // "they COULD be", but not "the CAN said": capitals throughout between words without.
    private bool IsStressed(int index, in Token token)
    {
        const LexicalClass openers = LexicalClass.Determiner | LexicalClass.Preposition | LexicalClass.Possessive;
        return index > 0 && index + 1 < tokens.Count && token.Range.Length > 1 && char.IsUpper(source[token.Range.End - 1])
            && tokens[index - 1].IsWord && !tokens[index - 1].IsCapitalized && !tokens[index - 1].Has(openers) && tokens[index + 1].IsWord && !tokens[index + 1].IsCapitalized;
    }

    // Two words in capitals follow that can be a first name and a surname.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsBeforeName(int index)
    {
        const LexicalClass others = LexicalClass.Organization | LexicalClass.Place | LexicalClass.GroupNoun | LexicalClass.Calendar | LexicalClass.Title;
        if (index + 2 >= tokens.Count || tokens[index].EndsSentence || tokens[index + 1].EndsSentence || tokens[index + 1].IsPossessive)
        {
            return false;
        }

        int end = index + 3;
        while (end < tokens.Count && tokens[end].IsWord && tokens[end].IsCapitalized && !tokens[end - 1].EndsSentence && !tokens[end - 1].IsPossessive)
        {
            end++;
        }

        bool isName = tokens[index + 1].IsWord && tokens[index + 1].IsCapitalized && tokens[index + 2].IsWord && tokens[index + 2].IsCapitalized;
        return isName && !tokens[index + 1].Has(others) && !tokens[end - 1].Has(others) && end - index <= 4;
    }

    // "Jun" is a name, too, where neither a point nor a day follows.
    private bool IsCalendar(int index, in Token token) =>
        token.Has(LexicalClass.Calendar) && (token.Range.Length > 3 || (index + 1 < tokens.Count && char.IsDigit(source[tokens[index + 1].Range.Start])));

    private bool IsAfterFirstName(int index) =>
        index > 0 && tokens[index - 1].Tag == PartOfSpeech.Name && tokens[index - 1].Has(LexicalClass.FeminineName | LexicalClass.MasculineName | LexicalClass.Title);
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>
/// Finds the speaker beside a verb of speech in languages whose verbs are known here and whose grammar is not. These are the German
/// ones today: <c>„…“, sagte Jana Dorn</c>; <c>Jana Dorn sagte: „…“</c>. Without such a verb nobody is guessed.
/// </summary>
/// <param name="source">The whole text.</param>
internal sealed class ForeignCues(string source)
{
    // How far the verb may be before the quotation, and how long the clause after an auxiliary, in tokens.
    private const int Reach = 16;

    // Adverbs between a verb and its subject: "sagte dazu am Dienstag".
    private const int MaxPassed = 4;

    private const LexicalClass FirstName = LexicalClass.FeminineName | LexicalClass.MasculineName;

    private static readonly Lexicon s_lexicon = Language.None.Lexicon;

    /// <summary>The speaker of a quotation, or null.</summary>
    /// <param name="tokens">The paragraph.</param>
    /// <param name="quotation">The token of the quotation.</param>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? Find(RefList<Token> tokens, int quotation) => After(tokens, quotation) ?? Before(tokens, quotation);

    // „…“, sagte Jana Dorn; „…“, so Dorn; „…“, hatte Dorn erklärt.
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? After(RefList<Token> tokens, int quotation)
    {
        int verb = quotation + 1;
        if (verb < tokens.Count && tokens[verb].Is(source, ','))
        {
            verb++;
        }

        if (verb >= tokens.Count || !tokens[verb].IsWord)
        {
            return null;
        }

        LexicalClass known = Class(tokens[verb]);
        bool isCue = (known & (LexicalClass.Speech | LexicalClass.Quoting)) != 0 || ((known & LexicalClass.Auxiliary) != 0 && HasVerb(tokens, verb + 1));
        return isCue && Subject(tokens, verb + 1) is { } speaker ? new SpeakerCue(speaker, tokens[verb].Range, RuleId.NameAfterVerb, CueStrength.Adjacent) : null;
    }

    // Jana Dorn sagte: „…“; Am Freitag sagte Jana Dorn: „…“; Dorn hat im Radio gesagt: „…“
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Before(RefList<Token> tokens, int quotation)
    {
        for (int verb = quotation - 1; verb >= 0 && quotation - verb <= Reach && !tokens[verb].EndsSentence && tokens[verb].Tag != PartOfSpeech.Quotation; verb--)
        {
            if (!tokens[verb].IsWord || tokens[verb].IsCapitalized || (Class(tokens[verb]) & LexicalClass.Speech) == 0)
            {
                continue;
            }

            int finite = Auxiliary(tokens, verb);
            return SubjectOf(tokens, finite < 0 ? verb : finite, quotation) is { } found && found.EndToken <= quotation
                ? new SpeakerCue(found, tokens[verb].Range, RuleId.VerbBeside, CueStrength.Adjacent)
                : null;
        }

        return null;
    }

    // The second place of a German sentence is the verb's: its subject is before or after it.
    [MethodImpl(HotLoop.Optimized)]
    private Mention? SubjectOf(RefList<Token> tokens, int verb, int quotation)
    {
        Mention? after = Subject(tokens, verb + 1);
        bool isClosed = after is { } found && found.Kind != MentionKind.Pronoun && (found.EndToken == quotation || (found.EndToken < quotation && tokens[found.EndToken].Is(source, ':')));
        bool isCoordinated = verb > 0 && tokens[verb - 1].Has(LexicalClass.Conjunction) | (Class(tokens[verb - 1]) & LexicalClass.Conjunction) != 0;
        if (isCoordinated)
        {
            return null;
        }

        Mention? before = SubjectBefore(tokens, verb);
        bool isName = before is { Kind: MentionKind.Name } name && (name.EndToken - name.FirstToken > 1 || tokens[name.FirstToken].Has(FirstName));
        if (isClosed && !isName)
        {
            return after;
        }

        return before ?? (after is { Kind: MentionKind.Name or MentionKind.Pronoun } ? after : null);
    }

    // "hat im Radio gesagt": the auxiliary of a participle, or -1.
    [MethodImpl(HotLoop.Optimized)]
    private int Auxiliary(RefList<Token> tokens, int participle)
    {
        for (int index = participle - 1; index >= 0 && participle - index <= Reach && !tokens[index].EndsSentence; index--)
        {
            if (tokens[index].IsWord && (Class(tokens[index]) & LexicalClass.Auxiliary) != 0)
            {
                return index;
            }
        }

        return -1;
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool HasVerb(RefList<Token> tokens, int first)
    {
        for (int index = first; index < Math.Min(tokens.Count, first + Reach) && !tokens[index].EndsSentence; index++)
        {
            if (tokens[index].IsWord && (Class(tokens[index]) & LexicalClass.Speech) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // The noun phrase after a verb, over adverbs.
    [MethodImpl(HotLoop.Optimized)]
    private Mention? Subject(RefList<Token> tokens, int first)
    {
        for (int index = first; index < Math.Min(tokens.Count, first + MaxPassed) && tokens[index].IsWord; index++)
        {
            LexicalClass known = Class(tokens[index]);
            if ((known & LexicalClass.Pronoun) != 0)
            {
                return new Mention(tokens[index].Range, MentionKind.Pronoun, index, index + 1);
            }

            if ((known & LexicalClass.Preposition) != 0)
            {
                // "am Dienstag", "in einer ersten Rede"
                index = PhraseEnd(tokens, index + 1) - 1;
                first = index;
                continue;
            }

            if ((known & LexicalClass.ObjectPronoun) != 0 && (known & LexicalClass.Determiner) != 0)
            {
                return null;
            }

            if (tokens[index].IsCapitalized || (known & LexicalClass.Determiner) != 0)
            {
                return Phrase(tokens, index);
            }
        }

        return null;
    }

    // One past the words in capitals of a phrase after a preposition.
    [MethodImpl(HotLoop.Optimized)]
    private static int PhraseEnd(RefList<Token> tokens, int first)
    {
        int index = first;
        while (index < tokens.Count && index - first < MaxPassed && tokens[index].IsWord && !tokens[index].IsCapitalized)
        {
            index++;
        }

        while (index < tokens.Count && tokens[index].IsWord && tokens[index].IsCapitalized)
        {
            index++;
        }

        return index;
    }

    // The noun phrase that ends before a verb, without its apposition.
    [MethodImpl(HotLoop.Optimized)]
    private Mention? SubjectBefore(RefList<Token> tokens, int verb)
    {
        int last = verb - 1;
        if (last >= 0 && tokens[last].Is(source, ','))
        {
            // "Jana Dorn, die Sprecherin von Tabel, sagte"
            int end = last--;
            while (last >= 0 && verb - last < Reach && !tokens[last].EndsSentence && !tokens[last].Is(source, ','))
            {
                last--;
            }

            if (last < 1 || !tokens[last].Is(source, ','))
            {
                return null;
            }

            if (last + 1 < end && tokens[last + 1].IsCapitalized && Phrase(tokens, last + 1) is { Kind: MentionKind.Name } apposition && apposition.EndToken == end)
            {
                // "Der Sprecher von Tabel, Jan Dorn, sagte"
                return apposition;
            }

            last--;
        }

        if (last < 0 || !tokens[last].IsWord || tokens[last].EndsSentence)
        {
            return null;
        }

        if ((Class(tokens[last]) & LexicalClass.Pronoun) != 0)
        {
            return new Mention(tokens[last].Range, MentionKind.Pronoun, last, last + 1);
        }

        int first = last;
        while (first > 0 && IsInPhrase(tokens, first - 1))
        {
            first--;
        }

        while (first < last && !tokens[first].IsCapitalized && (Class(tokens[first]) & LexicalClass.Determiner) == 0)
        {
            first++;
        }

        if ((Class(tokens[first]) & LexicalClass.ObjectPronoun) != 0 || (first == last && first > 0 && tokens[first - 1].IsWord && !tokens[first - 1].EndsSentence && (Class(tokens[first - 1]) & LexicalClass.Conjunction) == 0))
        {
            // "In seiner wöchentlichen Rede sagte"
            return null;
        }

        bool isObject = first > 0 && tokens[first - 1].IsWord && !tokens[first - 1].EndsSentence && (Class(tokens[first - 1]) & LexicalClass.Preposition) != 0;
        return !isObject && (Class(tokens[first]) & LexicalClass.Preposition) == 0 && Phrase(tokens, first) is { } phrase && phrase.EndToken == last + 1 ? phrase : null;
    }

    private bool IsInPhrase(RefList<Token> tokens, int index)
    {
        LexicalClass known = Class(tokens[index]);
        return tokens[index].IsWord && !tokens[index].EndsSentence && (tokens[index].IsCapitalized || (known & (LexicalClass.Determiner | LexicalClass.NameLink)) != 0)
            && (known & (LexicalClass.Preposition | LexicalClass.Pronoun)) == 0;
    }

    // "der Minister Jan Dorn", "die Polizei", "Jana van der Dorn": the name in it, or all of it.
    [MethodImpl(HotLoop.Optimized)]
    private Mention? Phrase(RefList<Token> tokens, int first)
    {
        int index = first;
        bool hasDeterminer = (Class(tokens[index]) & LexicalClass.Determiner) != 0;
        index += hasDeterminer ? 1 : 0;
        while (index < tokens.Count && index - first <= MaxPassed && tokens[index].IsWord && !tokens[index].IsCapitalized && hasDeterminer && (Class(tokens[index]) & (LexicalClass.Preposition | LexicalClass.Speech)) == 0)
        {
            index++;
        }

        int start = index;
        while (index < tokens.Count && tokens[index].IsWord && (tokens[index].IsCapitalized || IsLink(tokens, index)) && (index == start || !tokens[index - 1].EndsSentence))
        {
            index++;
        }

        if (index == start || (Class(tokens[start]) & (LexicalClass.Calendar | LexicalClass.Preposition)) != 0)
        {
            return null;
        }

        int name = NameStart(tokens, start, index, hasDeterminer);
        return name < 0
            ? new Mention(new TextRange(tokens[first].Range.Start, tokens[index - 1].FullEnd), MentionKind.Nominal, first, index)
            : new Mention(new TextRange(tokens[name].Range.Start, tokens[index - 1].Range.End), MentionKind.Name, name, index);
    }

    private bool IsLink(RefList<Token> tokens, int index) =>
        index + 1 < tokens.Count && index > 0 && tokens[index].Has(LexicalClass.NameLink) && tokens[index - 1].IsCapitalized
        && (tokens[index + 1].IsCapitalized || tokens[index + 1].Has(LexicalClass.NameLink)) && tokens[index + 1].IsWord && tokens[index - 1].Has(FirstName);

    // A first name, or the last two of three words; nouns have capitals as well. -1 where the words are a role.
    [MethodImpl(HotLoop.Optimized)]
    private int NameStart(RefList<Token> tokens, int start, int end, bool hasDeterminer)
    {
        for (int index = start; index < end - 1; index++)
        {
            if (tokens[index].Has(FirstName))
            {
                return index;
            }
        }

        int words = end - start;
        if (words == 1)
        {
            return hasDeterminer || Endings.Has(tokens[start].Range.In(source), Language.None.Endings.People) ? -1 : start;
        }

        bool isRole = Endings.Has(tokens[start].Range.In(source), Language.None.Endings.People);
        return words == 2 ? (isRole || hasDeterminer ? start + 1 : start) : end - 2;
    }

    private LexicalClass Class(in Token token) => token.IsWord ? s_lexicon.Find(token.Range.In(source)) : LexicalClass.None;
}

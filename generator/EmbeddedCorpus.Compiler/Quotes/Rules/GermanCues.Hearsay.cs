using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <content>Words that somebody passes on: <c>hieß es</c>, <c>zitiert</c>.</content>
internal sealed partial class GermanCues
{
    /// <summary>Whether a word and the next say that somebody said something: <c>hieß es</c>.</summary>
    public bool IsRumour(int verb) => words.Has(verb, LexicalClass.Naming) && words.Is(verb + 1, WordFunction.Neuter);

    // „…“, hieß es von der Polizei; „…“, heißt es bei der Bahn
    private SpeakerCue? Rumour(int verb, int end)
    {
        int index = verb + 2;
        while (words.Has(index, LexicalClass.Adverb))
        {
            index++;
        }

        bool isSource = index + 1 < end && words.Has(index, LexicalClass.Office);
        return isSource && phrases.Read(index + 1) is { } source ? Cue(source, verb, RuleId.AccordingAfter, CueStrength.Clause) : Owner(verb, index, end);
    }

    // „…“, heißt es in einer Erklärung des Vereins
    private SpeakerCue? Owner(int verb, int first, int end)
    {
        for (int index = first; index < end && words.Tokens[index].IsWord; index++)
        {
            bool isAgent = words.Is(index + 1, WordFunction.Agent);
            if (words.Has(index, LexicalClass.Document) && (isAgent || words.Has(index + 1, LexicalClass.Possessive)))
            {
                return phrases.Read(index + (isAgent ? 2 : 1)) is { } owner && owner.End <= verb + Reach ? Cue(owner, verb, RuleId.AccordingAfter, CueStrength.Clause) : null;
            }
        }

        return null;
    }

    // Aus dem Ministerium hieß es, der Kai sei „…“; In einer Erklärung des Vereins heißt es: „…“
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Origin(int verb, int start)
    {
        bool isSource = words.Has(start, LexicalClass.Office);
        return isSource && phrases.Read(start + 1) is { } source && source.End <= verb ? Cue(source, verb, RuleId.AccordingElsewhere, CueStrength.Clause) : Owner(verb, start, verb);
    }

    // Die Zeitung zitiert den Minister mit den Worten „…“: the object speaks.
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Cited(int verb, int start, int quotation)
    {
        for (int index = Math.Max(start, verb - Reach); index < verb; index++)
        {
            if (words.Has(index, LexicalClass.Auxiliary | LexicalClass.Passive))
            {
                return null;
            }
        }

        int first = verb + 1;
        if (_subjects.Before(verb, start) is null && phrases.Read(first) is { } subject)
        {
            // "Am Freitag zitierte die Zeitung den Minister"
            first = subject.End;
        }

        return phrases.Read(first) is { } cited && cited.End <= quotation ? Cue(cited, verb, RuleId.VerbBefore, CueStrength.Clause) : null;
    }
}

using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Quotes.Rules;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <content>German sentences.</content>
internal sealed partial class ArticleAttribution
{
    // Whoever is named beside a verb of speech speaks: the quotations that follow may go on.
    private static (string? Name, Attribution Attribution) Resolve(GermanAttribution german, SpeakerCue cue)
    {
        (string? Name, Attribution Attribution) speaker = german.Resolve(cue);
        german.Note(speaker.Name, cue, isQuoted: true);
        return speaker;
    }

    // "nannte den Plan „Unsinn“": a noun before the marks, so the words are no name. Four words beside a verb of speech are no name either.
    private bool IsSaid(MarkedSpan span, int token, SpeakerCue? cue)
    {
        const int fewest = 4;
        if (_german is null || span.Inner.IsEmpty || cue is not { } found)
        {
            return false;
        }

        if (found.Rule == RuleId.VerbBefore)
        {
            return _german.IsTopic(token);
        }

        int words = 1;
        foreach (char c in span.Inner.In(_source))
        {
            words += c == ' ' ? 1 : 0;
        }

        // „Fertig“, sagte Dorn. But: „Bild“ berichtete; „Kai“, so heißt er.
        bool isApart = token == _sentence.Start && token + 2 < _sentence.End && _sentence.Tokens[token + 1].Is(_source, ',')
            && (Language.German.Lexicon.Find(_sentence.Tokens[token + 2].Range.In(_source)) & LexicalClass.Speech) != 0;
        return found.Strength == CueStrength.Adjacent && (found.Rule == RuleId.VerbBeside || (found.Rule == RuleId.NameAfterVerb && (words >= fewest || isApart)));
    }

    private void AddGerman(GermanAttribution german, int start, int end, int paragraph, bool hasQuotation)
    {
        if (hasQuotation)
        {
            return;
        }

        if (FollowsQuotation(start, paragraph) && german.FindReference(start, end) is { } reference)
        {
            (string? name, Attribution attribution) = Resolve(german, reference);
            QuoteModel quote = _quotes[_quotes.Count - 1].Quote;
            _quotes.RemoveAt(_quotes.Count - 1);
            Add(quote with { Attribution = name is null ? Attribution.None : attribution, Mention = reference.Speaker.Range, Cue = reference.Cue, Rule = reference.Rule }, name);
            return;
        }

        german.Narrate(start, end);
    }
}

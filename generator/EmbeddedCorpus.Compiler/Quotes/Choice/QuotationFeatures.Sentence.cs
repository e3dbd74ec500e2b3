using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <content>What governs the words, and what else the sentence has.</content>
internal sealed partial class QuotationFeatures
{
    // A quotation further before has nothing to do with this one.
    private const int MaxToPrevious = 12;

    [MethodImpl(HotLoop.Optimized)]
    private void AddCue(SpeakerCue? cue)
    {
        int rule = cue is { } given ? (int)given.Rule : 0;
        int strength = cue is { } bound ? (int)bound.Strength : -1;
        features.Add(FeatureKind.CueRule, rule);
        features.Add(FeatureKind.CueStrength, strength);
        features.Add(FeatureKind.CueStrengthWords, strength, _step);
        features.Add(FeatureKind.CueRuleCase, rule, _case);
        features.Add(FeatureKind.CueStrengthCaseWords, strength, _case, _step);
        features.Add(FeatureKind.CueRuleChunk, rule, _before);
        features.Add(FeatureKind.CueStrengthLast, strength, _last);
        if (cue is not { } found)
        {
            return;
        }

        features.Add(FeatureKind.CueMention, (int)found.Speaker.Kind, (int)found.Rule);
        if (found.Cue.IsEmpty)
        {
            return;
        }

        string source = site.Sentence.Source;
        int end = found.Cue.Start;
        while (end < found.Cue.End && source[end] != ' ')
        {
            end++;
        }

        ReadOnlySpan<char> first = source.AsSpan(found.Cue.Start, end - found.Cue.Start);
        int word = lexicon.Find(first) == LexicalClass.None ? 1 : (int)Lexicon.Hash(first);
        features.Add(FeatureKind.CueWord, word);
        features.Add(FeatureKind.CueWordWords, word, _step);
        features.Add(FeatureKind.CueWordCase, word, _case);
        features.Add(FeatureKind.CueWordBefore, word, _before);
    }

    // The nearest verb to the left in a clause that is still open, with any meaning.
    [MethodImpl(HotLoop.Optimized)]
    private void AddGovernor()
    {
        Sentence sentence = site.Sentence;
        int verb = site.VerbBefore;
        if (verb < 0)
        {
            features.Add(FeatureKind.GoverningVerb, 0, _step);
            return;
        }

        int verbClass = site.VerbClass(verb);
        int distance = QuotationSite.Step(site.Quotation - verb);
        int word = site.HeadHash(verb);
        int form = (int)sentence.Chunks[verb].Form;
        features.Add(FeatureKind.GoverningVerb, word);
        features.Add(FeatureKind.GoverningDistance, distance);
        features.Add(FeatureKind.GoverningClass, verbClass);
        features.Add(FeatureKind.GoverningClassWords, verbClass, _step);
        features.Add(FeatureKind.GoverningClassDistanceCase, verbClass, distance, _case);
        features.Add(FeatureKind.GoverningVerbDistance, word, distance);
        features.Add(FeatureKind.GoverningForm, form, verbClass);
        int subject = sentence.SubjectOf(verb);
        if (subject >= 0)
        {
            ref readonly Token head = ref sentence.Head(subject);
            const LexicalClass things = LexicalClass.Document | LexicalClass.GroupNoun | LexicalClass.Organization | LexicalClass.Office;
            int kind = head.Has(LexicalClass.Role) ? 1 : head.Has(things) ? 2 : 0;
            features.Add(FeatureKind.GoverningSubject, (int)head.Tag, verbClass);
            features.Add(FeatureKind.GoverningSubjectClass, (int)head.Tag, kind);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddSentence()
    {
        Sentence sentence = site.Sentence;
        int chunk = site.Quotation;
        features.Add(FeatureKind.AnySpeech, Math.Min(2, site.SpeechBefore + site.SpeechAfter), _step);
        features.Add(FeatureKind.Alone, sentence.Chunks.Count <= 2 ? 1 : 0, _case);
        features.Add(FeatureKind.PlaceInSentence, chunk == 0 ? 0 : chunk >= sentence.Chunks.Count - 2 ? 1 : 2, _last, _case);
        bool hasBefore = false;
        for (int index = chunk - 1; index >= Math.Max(site.First, chunk - MaxToPrevious) && !hasBefore; index--)
        {
            hasBefore = sentence.Chunks[index].Kind == ChunkKind.Quotation;
        }

        features.Add(FeatureKind.PreviousInSentence, hasBefore ? 1 : 0, _before);
        if (hasBefore)
        {
            features.Add(FeatureKind.PreviousChunkWords, _before, _step);
        }

        if (site.NearestSpeech is >= 0 and int speech)
        {
            int word = site.HeadHash(speech);
            int distance = QuotationSite.Step(chunk - speech);
            features.Add(FeatureKind.SpeechBefore, word);
            features.Add(FeatureKind.SpeechBeforeWords, word, _step);
            features.Add(FeatureKind.SpeechBeforeDistance, distance, _step, _case);
            features.Add(FeatureKind.SpeechBeforeDistance, distance, Math.Min(4, site.Verbs(speech, chunk)), -1);
        }

        if (site.VerbAfter >= 0 && site.SpeechAfter > 0)
        {
            int distance = QuotationSite.Step(site.VerbAfter - chunk);
            features.Add(FeatureKind.SpeechAfter, distance);
            features.Add(FeatureKind.SpeechAfterCase, distance, _step, _case);
        }
    }
}

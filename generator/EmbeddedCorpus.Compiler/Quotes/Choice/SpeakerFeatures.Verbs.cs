using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <content>The verbs of which a noun phrase is the subject.</content>
internal sealed partial class SpeakerFeatures
{
    // A path of more chunks is rare, and tells no more than its length.
    private const int MaxPath = 4;

    [MethodImpl(HotLoop.Optimized)]
    private void AddVerbs(int noun, int side, Mention mention)
    {
        int count = 0;
        for (int verb = site.FirstVerbOf(noun); verb >= 0; verb = site.NextVerb(verb))
        {
            AddVerb(verb, noun, mention);
            count++;
        }

        features.Add(FeatureKind.SubjectOf, Math.Min(3, count));
        AddInverted(noun, side);
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddVerb(int verb, int noun, Mention mention)
    {
        Sentence sentence = site.Sentence;
        Chunk chunk = sentence.Chunks[verb];
        int quotation = site.Quotation;
        int verbClass = site.VerbClass(verb);
        int side = verb < quotation ? 0 : 1;
        bool isNear = verb == site.VerbBefore || verb == site.VerbAfter;
        int distance = Math.Abs(verb - quotation) is int steps && steps <= 1 ? 0 : steps <= 3 ? 1 : 2;
        int kind = verbClass | (side << 3) | (isNear ? 16 : 0);
        int form = chunk.Is(VerbForm.Passive) ? 3 : chunk.Is(VerbForm.Infinitive) ? 2 : chunk.Is(VerbForm.Participle) ? 1 : 0;
        int word = site.HeadHash(verb);
        features.Add(FeatureKind.VerbNear, kind);
        features.Add(FeatureKind.VerbForm, kind, form);
        features.Add(FeatureKind.VerbSite, kind, site.Shape);
        features.Add(FeatureKind.VerbDistance, verbClass | (side << 3), distance);
        features.Add(FeatureKind.VerbMention, verbClass | (side << 3), (int)mention.Kind);
        features.Add(FeatureKind.VerbWord, word, side);
        features.Add(FeatureKind.VerbWordDistance, word, side, distance);
        features.Add(FeatureKind.VerbClause, side, sentence.IsSubordinate(verb) ? 1 : 0, sentence.IsClosed(verb) ? 1 : 0);
        features.Add(FeatureKind.VerbRelative, side, sentence.RelativeOf(verb) >= 0 ? 1 : 0);
        features.Add(FeatureKind.VerbNearSite, kind, distance, site.Shape);
        AddRank(verb, side, mention);
        if (side == 0)
        {
            AddPathToQuotation(verb, verbClass, word);
        }

        if (noun < verb && verb - noun <= MaxPath + 1)
        {
            features.Add(FeatureKind.PathFromSubject, Path(noun + 1, verb), side);
        }
    }

    // Of several verbs of speech before a quotation the outermost tells the speaker, if its clause holds the others.
    [MethodImpl(HotLoop.Optimized)]
    private void AddRank(int verb, int side, Mention mention)
    {
        Sentence sentence = site.Sentence;
        int rank = site.Rank(verb);
        if (rank < 0)
        {
            return;
        }

        int total = side == 0 ? site.SpeechBefore : site.SpeechAfter;
        int place = side | (Math.Min(3, rank) << 1) | (Math.Min(4, total) << 3) | (rank == total - 1 ? 64 : 0);
        features.Add(FeatureKind.SpeechRank, place);
        features.Add(FeatureKind.SpeechRankSite, place, site.Shape);
        features.Add(FeatureKind.SpeechRankMention, place, (int)mention.Kind);
        features.Add(FeatureKind.SpeechRankClause, place, sentence.IsClosed(verb) ? 1 : 0, sentence.IsSubordinate(verb) ? 1 : 0);
        int inner = site.NearestSpeech;
        if (side == 0 && inner != verb)
        {
            int word = site.HeadHash(verb);
            features.Add(FeatureKind.OuterVerbs, word, site.HeadHash(inner));
            features.Add(FeatureKind.OuterVerb, word);
            features.Add(FeatureKind.OuterDistance, site.Quotation - inner <= 2 ? 1 : 0);
            int subject = sentence.SubjectOf(inner);
            features.Add(FeatureKind.OuterSubject, subject >= 0 ? (int)sentence.Head(subject).Tag : -1);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddPathToQuotation(int verb, int verbClass, int word)
    {
        Sentence sentence = site.Sentence;
        bool hasComma = false;
        for (int chunk = verb + 1; chunk < site.Quotation && !hasComma; chunk++)
        {
            hasComma = sentence.Chunks[chunk].Kind == ChunkKind.Comma;
        }

        features.Add(FeatureKind.CommaAfterVerb, hasComma ? 1 : 0, verbClass, sentence.IsSubordinate(verb) ? 1 : 0);
        features.Add(FeatureKind.VerbsAfterVerb, Math.Min(3, site.Verbs(verb, site.Quotation)), verbClass);
        if (site.Quotation - verb - 1 <= MaxPath)
        {
            int path = Path(verb + 1, site.Quotation);
            features.Add(FeatureKind.PathToQuotation, path, verbClass);
            features.Add(FeatureKind.PathToQuotation, path, word, 1);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddInverted(int noun, int side)
    {
        Sentence sentence = site.Sentence;
        if (noun > site.First && sentence.Chunks[noun - 1].Kind == ChunkKind.Verb && sentence.SubjectOf(noun - 1) != noun)
        {
            int verbClass = site.VerbClass(noun - 1);
            features.Add(FeatureKind.Inverted, verbClass, side);
            features.Add(FeatureKind.InvertedWord, site.HeadHash(noun - 1));
            features.Add(FeatureKind.InvertedSite, verbClass, side, site.Shape);
            features.Add(FeatureKind.InvertedDistance, verbClass, side, Math.Min(3, Math.Abs(noun - site.Quotation)));
        }
        else if (noun > site.First + 1 && sentence.Chunks[noun - 2].Kind == ChunkKind.Verb && sentence.Chunks[noun - 1].Kind is ChunkKind.Adverb or ChunkKind.Preposition)
        {
            features.Add(FeatureKind.InvertedLater, site.VerbClass(noun - 2), side);
        }
    }

    // The kinds of the chunks from one to another, four bits each.
    private int Path(int first, int end)
    {
        int path = 1;
        for (int chunk = first; chunk < end; chunk++)
        {
            path = (path << 4) | (int)site.Sentence.Chunks[chunk].Kind;
        }

        return path;
    }
}

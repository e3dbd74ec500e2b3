using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <summary>Describes a noun phrase as the speaker of a quotation of its sentence.</summary>
/// <param name="site">The quotation.</param>
/// <param name="names">The people and groups of the article.</param>
/// <param name="features">Takes the features.</param>
internal sealed partial class SpeakerFeatures(QuotationSite site, NameRegistry names, FeatureList features)
{
    private const LexicalClass Heads = LexicalClass.Document | LexicalClass.Role | LexicalClass.GroupNoun | LexicalClass.Office | LexicalClass.Organization | LexicalClass.Place
        | LexicalClass.SpeechNoun | LexicalClass.Title | LexicalClass.Work | LexicalClass.TimeNoun | LexicalClass.Demonym;

    /// <summary>Adds the features of a noun phrase.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(int noun, Mention mention)
    {
        Sentence sentence = site.Sentence;
        int quotation = site.Quotation;
        int side = noun < quotation ? 0 : 1;
        int low = Math.Min(noun, quotation);
        int high = Math.Max(noun, quotation);
        int verbs = site.Verbs(low, high);
        features.Add(FeatureKind.Phrase);
        features.Add(FeatureKind.SideSite, side, site.Shape);
        features.Add(FeatureKind.MentionSide, (int)mention.Kind, side);
        features.Add(FeatureKind.SideDistance, side, QuotationSite.Step(high - low));
        features.Add(FeatureKind.SideVerbs, side, Math.Min(4, verbs));
        features.Add(FeatureKind.SideNouns, side, Math.Min(4, site.Nouns(low, high)));
        features.Add(FeatureKind.SideVerbsSite, side, Math.Min(3, verbs), site.Shape);
        ref readonly Token head = ref sentence.Head(noun);
        features.Add(FeatureKind.TagSide, (int)head.Tag, side);
        if (mention.Kind == MentionKind.Pronoun)
        {
            features.Add(FeatureKind.Pronoun, QuotationSite.WordHash(sentence.Source, sentence.Tokens[mention.FirstToken]));
        }

        else if (mention.Kind != MentionKind.Name)
        {
            features.Add(FeatureKind.HeadWord, QuotationSite.WordHash(sentence.Source, head));
        }

        AddHead(head.Class & Heads, side);
        if (mention.Kind == MentionKind.Name)
        {
            int traits = Traits(names.Find(sentence.Tokens, mention.FirstToken, mention.EndToken));
            features.Add(FeatureKind.NameTraits, traits);
            features.Add(FeatureKind.NameTraitsSide, traits, side);
        }

        AddNeighbours(noun, side);
        if (noun == site.FirstNoun)
        {
            features.Add(FeatureKind.FirstNoun, side);
        }

        for (int chunk = low + 1; chunk < high; chunk++)
        {
            if (sentence.Chunks[chunk].Kind is ChunkKind.Colon or ChunkKind.Quotation)
            {
                features.Add(sentence.Chunks[chunk].Kind == ChunkKind.Colon ? FeatureKind.ColonBetween : FeatureKind.QuotationBetween, side);
                break;
            }
        }

        AddVerbs(noun, side, mention);
    }

    /// <summary>What is known of a name: 1 a person, 2 a group, 4 of one word only, 8 after an article, 16 of known gender.</summary>
    public static int Traits(Entity? entity) => entity is null
        ? 32
        : (entity.IsPerson ? 1 : 0) | (entity.IsGroup ? 2 : 0) | (entity.IsLoose ? 4 : 0) | (entity.HasArticle ? 8 : 0) | (entity.Gender != Gender.Unknown ? 16 : 0);

    private void AddHead(LexicalClass classes, int side)
    {
        for (ulong rest = (ulong)classes; rest != 0; rest &= rest - 1)
        {
            int bit = FeatureList.FirstBit(rest);
            features.Add(FeatureKind.HeadClass, bit);
            features.Add(FeatureKind.HeadClassSide, bit, side);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddNeighbours(int noun, int side)
    {
        Sentence sentence = site.Sentence;
        ChunkKind? before = noun > 0 ? sentence.Chunks[noun - 1].Kind : null;
        features.Add(FeatureKind.ChunkBefore, before is { } kind ? (int)kind : -1, side);
        if (before == ChunkKind.Preposition)
        {
            features.Add(FeatureKind.PrepositionBefore, site.HeadHash(noun - 1));
            if (noun == 1 && side == 0)
            {
                features.Add(FeatureKind.FrontedPhrase);
            }
        }

        bool isLast = noun + 1 >= sentence.Chunks.Count;
        features.Add(FeatureKind.ChunkAfter, isLast ? -1 : (int)sentence.Chunks[noun + 1].Kind, side);
        if (before == ChunkKind.Comma && !isLast && sentence.Chunks[noun + 1].Kind == ChunkKind.Comma)
        {
            features.Add(FeatureKind.Apposition, side);
        }

        if (before == ChunkKind.According || (noun > 1 && sentence.Chunks[noun - 2].Kind == ChunkKind.According))
        {
            features.Add(FeatureKind.AccordingTo, side, site.Shape);
        }
    }
}

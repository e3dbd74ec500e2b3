using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Reference;

/// <summary>Whom the text has named last, with what they did there: those whom a pronoun or a noun phrase may mean.</summary>
/// <remarks>A name is looked up when somebody asks for it: most are never asked for.</remarks>
internal sealed class MentionTrail(NameRegistry names)
{
    /// <summary>How many mentions are kept.</summary>
    public const int Size = 64;

    /// <summary>How many speakers are kept.</summary>
    public const int Speakers = 3;

    private readonly NamedMention[] _mentions = new NamedMention[Size];
    private readonly (string? Name, int Paragraph)[] _speakers = new (string? Name, int Paragraph)[Speakers];
    private bool _isFirst;

    /// <summary>The mentions so far, those that are no longer kept among them.</summary>
    public int Count { get; private set; }

    /// <summary>The sentences so far.</summary>
    public int Sentences { get; private set; }

    /// <summary>Whether those who speak take turns.</summary>
    public bool IsConversation { get; private set; }

    /// <summary>Starts a sentence.</summary>
    /// <param name="isConversation">Whether those who speak take turns.</param>
    public void StartSentence(bool isConversation)
    {
        IsConversation = isConversation;
        Sentences++;
        _isFirst = true;
    }

    /// <summary>Takes the names of some chunks of a sentence.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(Sentence sentence, int first, int end, int paragraph)
    {
        for (int chunk = first; chunk < end; chunk++)
        {
            if (sentence.Chunks[chunk].Kind == ChunkKind.Noun)
            {
                AddPhrase(sentence, chunk, paragraph);
            }
            else if (sentence.Chunks[chunk].Kind == ChunkKind.Verb && sentence.SubjectOf(chunk) is >= 0 and int subject && sentence.Chunks[subject].Kind == ChunkKind.Noun)
            {
                Raise(sentence, chunk, subject);
            }
        }
    }

    /// <summary>Takes somebody whom the text means without a name.</summary>
    public void Add(string name, TextRange range, int paragraph, MentionRole role)
    {
        ref NamedMention mention = ref _mentions[Count++ % Size];
        mention = new NamedMention { Name = name, Range = range, Paragraph = paragraph, Sentence = Sentences, Role = role, IsFirst = _isFirst };
        _isFirst = false;
        if (role == MentionRole.Quoted)
        {
            AddSpeaker(name, paragraph);
        }
    }

    /// <summary>The paragraph of the mention that is a number of mentions back, and the position in the text where it starts.</summary>
    public (int Paragraph, int Start) PlaceOf(int index)
    {
        ref readonly NamedMention mention = ref _mentions[(Count - 1 - index) % Size];
        return (mention.Paragraph, mention.Range.Start);
    }

    /// <summary>The mention that is a number of mentions back: 0 is the last.</summary>
    /// <param name="tokens">The tokens of the article; their window does not matter.</param>
    /// <param name="index">The number of mentions back.</param>
    [MethodImpl(HotLoop.Optimized)]
    public ref readonly NamedMention Back(RefList<Token> tokens, int index)
    {
        ref NamedMention mention = ref _mentions[(Count - 1 - index) % Size];
        if (!mention.IsKnown)
        {
            if (mention.Name is null)
            {
                int first = mention.First - tokens.Start;
                mention.Entity = names.Find(tokens, first, first + mention.Length);
                mention.Name = mention.Entity?.Name ?? names.Canonical(tokens, first, first + mention.Length);
            }

            Entity? entity = names.Of(mention.Name);
            mention.Entity ??= entity;
            mention.CanBePerson = mention.Name.Length > 0 && names.CanBePerson(mention.Name, entity);
            mention.IsKnown = true;
        }

        return ref mention;
    }

    /// <summary>The place of a name among those who spoke last, or <see cref="Speakers"/>.</summary>
    public int SpeakerRank(string name)
    {
        int rank = 0;
        while (rank < Speakers && _speakers[rank].Name != name)
        {
            rank++;
        }

        return rank;
    }

    /// <summary>The paragraph where the speaker of a rank spoke last.</summary>
    public int SpeakerParagraph(int rank) => _speakers[rank].Paragraph;

    // Each once, the last first.
    private void AddSpeaker(string name, int paragraph)
    {
        int rank = Math.Min(SpeakerRank(name), Speakers - 1);
        for (; rank > 0; rank--)
        {
            _speakers[rank] = _speakers[rank - 1];
        }

        _speakers[0] = (name, paragraph);
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddPhrase(Sentence sentence, int noun, int paragraph)
    {
        Chunk chunk = sentence.Chunks[noun];
        for (int token = chunk.First; token < chunk.End; token++)
        {
            if (sentence.Tokens[token].Tag != PartOfSpeech.Name)
            {
                continue;
            }

            int end = NameRun.End(sentence.Tokens, token, chunk.End);
            bool isOwner = sentence.Tokens[end - 1].IsPossessive;
            bool isOblique = noun > 0 && sentence.Chunks[noun - 1].Kind is ChunkKind.Preposition or ChunkKind.According;
            _mentions[Count++ % Size] = new NamedMention
            {
                First = sentence.Tokens.Start + token,
                Length = end - token,
                Range = new TextRange(sentence.Tokens[token].Range.Start, sentence.Tokens[end - 1].Range.End),
                Paragraph = paragraph,
                Sentence = Sentences,
                Role = isOwner ? MentionRole.Owner : isOblique ? MentionRole.Oblique : MentionRole.Other,
                IsFirst = _isFirst,
            };
            _isFirst = false;
            token = end - 1;
        }
    }

    // The name that ends a noun phrase is the subject of the verb, whether the phrase was before it or comes now.
    [MethodImpl(HotLoop.Optimized)]
    private void Raise(Sentence sentence, int verb, int subject)
    {
        int start = sentence.Tokens[sentence.Chunks[subject].First].Range.Start;
        int end = sentence.Tokens[sentence.Chunks[subject].Head].Range.End;
        for (int index = 0; index < Math.Min(Count, 8); index++)
        {
            ref NamedMention mention = ref _mentions[(Count - 1 - index) % Size];
            if (mention.Range.Start < start)
            {
                return;
            }

            if (mention.Range.End == end && mention.Role is not MentionRole.Quoted)
            {
                bool speaks = sentence.Head(verb).Has(LexicalClass.Speech | LexicalClass.Quoting);
                mention.Role = speaks || mention.Role == MentionRole.Speaker ? MentionRole.Speaker : MentionRole.Subject;
                return;
            }
        }
    }
}

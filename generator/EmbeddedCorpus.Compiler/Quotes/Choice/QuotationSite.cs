using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <summary>The chunks around a quotation, counted once for the features of all candidates. Reused from quotation to quotation.</summary>
internal sealed class QuotationSite(Sentence sentence)
{
    /// <summary>How far a candidate may be from its quotation, in chunks.</summary>
    public const int Reach = 40;

    private const int Size = (2 * Reach) + 2;

    /// <summary>The chunks of these kinds of verbs introduce quotations.</summary>
    private const LexicalClass SpeechVerbs = LexicalClass.Speech | LexicalClass.Quoting;

    // Verbs and nouns before each chunk of the window.
    private readonly int[] _verbs = new int[Size];
    private readonly int[] _nouns = new int[Size];

    // The verbs that a noun is the subject of, as a list through the chunks.
    private readonly int[] _firstVerb = new int[Size];
    private readonly int[] _nextVerb = new int[Size];

    // How many verbs of speech are between a verb of speech and the quotation; -1 for other chunks.
    private readonly int[] _ranks = new int[Size];

    // The hashes of the main words, 0 for those that nobody has asked for.
    private readonly int[] _hashes = new int[Size];

    /// <summary>The sentence.</summary>
    public Sentence Sentence => sentence;

    /// <summary>The quotation's chunk.</summary>
    public int Quotation { get; private set; }

    /// <summary>The first chunk of the window.</summary>
    public int First { get; private set; }

    /// <summary>One past the last chunk of the window.</summary>
    public int End { get; private set; }

    /// <summary>The shape of the quotation and its place in the sentence.</summary>
    public int Shape { get; private set; }

    /// <summary>The length of the quotation in steps of eight characters, as <see cref="Step"/> counts.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the quotation starts its paragraph.</summary>
    public bool IsParagraph { get; private set; }

    /// <summary>The nearest verb to the left in a clause that is still open, or -1.</summary>
    public int VerbBefore { get; private set; }

    /// <summary>The first verb after the quotation, or -1.</summary>
    public int VerbAfter { get; private set; }

    /// <summary>The verbs of speech before the quotation.</summary>
    public int SpeechBefore { get; private set; }

    /// <summary>The verbs of speech after the quotation.</summary>
    public int SpeechAfter { get; private set; }

    /// <summary>The verb of speech nearest before the quotation, or -1.</summary>
    public int NearestSpeech { get; private set; }

    /// <summary>The first noun phrase of the window, or -1.</summary>
    public int FirstNoun { get; private set; }

    /// <summary>Takes a quotation.</summary>
    /// <param name="quotation">Its chunk.</param>
    /// <param name="isDirect">Whether it is whole sentences.</param>
    /// <param name="last">Its last character.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Read(int quotation, bool isDirect, char last)
    {
        RefList<Chunk> chunks = sentence.Chunks;
        Quotation = quotation;
        IsParagraph = chunks[quotation].First == 0;
        Length = Step(sentence.Head(quotation).Range.Length / 8);
        First = Math.Max(0, quotation - Reach);
        End = Math.Min(chunks.Count, quotation + Reach + 1);
        VerbBefore = -1;
        VerbAfter = -1;
        NearestSpeech = -1;
        FirstNoun = -1;
        SpeechBefore = 0;
        SpeechAfter = 0;
        int place = quotation == 0 ? 0 : quotation >= chunks.Count - 2 ? 1 : 2;
        int end = last == ',' ? 0 : last is '.' or '!' or '?' or '…' ? 1 : 2;
        Shape = (isDirect ? 1 : 0) | (end << 1) | (place << 3);
        int verbs = 0;
        int nouns = 0;
        for (int chunk = First; chunk < End; chunk++)
        {
            int index = chunk - First;
            _verbs[index] = verbs;
            _nouns[index] = nouns;
            _firstVerb[index] = -1;
            _nextVerb[index] = -1;
            _ranks[index] = -1;
            _hashes[index] = 0;
            if (chunks[chunk].Kind == ChunkKind.Noun)
            {
                nouns++;
                FirstNoun = FirstNoun < 0 ? chunk : FirstNoun;
            }
            else if (chunks[chunk].Kind == ChunkKind.Verb)
            {
                verbs++;
                ReadVerb(chunk);
            }
        }

        _verbs[End - First] = verbs;
        _nouns[End - First] = nouns;
        LinkSubjects();
    }

    /// <summary>The verbs between two chunks, without these.</summary>
    public int Verbs(int first, int end) => _verbs[end - First] - _verbs[first + 1 - First];

    /// <summary>The noun phrases between two chunks, without these.</summary>
    public int Nouns(int first, int end) => _nouns[end - First] - _nouns[first + 1 - First];

    /// <summary>The first verb of the window that a noun phrase is the subject of, or -1.</summary>
    public int FirstVerbOf(int noun) => _firstVerb[noun - First];

    /// <summary>The next verb with the same subject, or -1.</summary>
    public int NextVerb(int verb) => _nextVerb[verb - First];

    /// <summary>The verb that a noun phrase is the subject of and that is nearest to the quotation, a verb of speech before others; -1 without any.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public int CueVerb(int noun)
    {
        int best = -1;
        for (int verb = FirstVerbOf(noun); verb >= 0; verb = NextVerb(verb))
        {
            bool isNearer = best < 0 || Math.Abs(verb - Quotation) < Math.Abs(best - Quotation);
            bool isBetter = best >= 0 && IsSpeech(verb) && !IsSpeech(best);
            bool isWorse = best >= 0 && !IsSpeech(verb) && IsSpeech(best);
            best = isBetter || (isNearer && !isWorse) ? verb : best;
        }

        return best;
    }

    /// <summary>The number of verbs of speech between a verb of speech and the quotation. It is -1 for other chunks.</summary>
    public int Rank(int verb)
    {
        int rank = _ranks[verb - First];
        return rank < 0 || verb > Quotation ? rank : SpeechBefore - 1 - rank;
    }

    /// <summary>Whether a verb introduces quotations, judged by its word.</summary>
    public bool IsSpeech(int verb) => sentence.Head(verb).Has(SpeechVerbs);

    /// <summary>The class of a verb: 0 speech, 1 quoting, 2 attitude, 3 another verb, 4 an auxiliary, 5 unknown.</summary>
    public int VerbClass(int verb)
    {
        ref readonly Token head = ref sentence.Head(verb);
        return head.Has(LexicalClass.Speech) ? 0 : head.Has(LexicalClass.Quoting) ? 1 : head.Has(LexicalClass.Attitude) ? 2 : head.Has(LexicalClass.OtherVerb) ? 3 : head.Has(LexicalClass.Auxiliary) ? 4 : 5;
    }

    /// <summary>The hash of a word of the lexicon; 1 for other words, so that no name of a text has a weight.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static int WordHash(string source, in Token token)
    {
        if (token.IsUnknown && token.Function == WordFunction.None)
        {
            return token.IsCapitalized ? 2 : 1;
        }

        return (int)Lexicon.Hash(token.Range.In(source));
    }

    /// <summary>The hash of the main word of a chunk.</summary>
    public int HeadHash(int chunk)
    {
        if (chunk < First || chunk >= End)
        {
            return WordHash(sentence.Source, sentence.Head(chunk));
        }

        ref int hash = ref _hashes[chunk - First];
        hash = hash != 0 ? hash : WordHash(sentence.Source, sentence.Head(chunk));
        return hash;
    }

    /// <summary>A number in steps that grow: 0, 1, 2, 3, 4, 5–6, 7–8, 9–12, 13–20, 21–40, more.</summary>
    public static int Step(int number) => number <= 4 ? Math.Max(0, number) : number <= 6 ? 5 : number <= 8 ? 6 : number <= 12 ? 7 : number <= 20 ? 8 : number <= 40 ? 9 : 10;

    private void ReadVerb(int verb)
    {
        bool isSpeech = IsSpeech(verb);
        if (verb < Quotation)
        {
            VerbBefore = sentence.IsClosed(verb) ? VerbBefore : verb;
            if (isSpeech)
            {
                NearestSpeech = verb;
                _ranks[verb - First] = SpeechBefore++;
            }
        }
        else
        {
            VerbAfter = VerbAfter < 0 ? verb : VerbAfter;
            if (isSpeech)
            {
                _ranks[verb - First] = SpeechAfter++;
            }
        }
    }

    private void LinkSubjects()
    {
        for (int verb = End - 1; verb >= First; verb--)
        {
            if (sentence.Chunks[verb].Kind == ChunkKind.Verb && sentence.SubjectOf(verb) is int subject && subject >= First && subject < End)
            {
                _nextVerb[verb - First] = _firstVerb[subject - First];
                _firstVerb[subject - First] = verb;
            }
        }
    }
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <summary>Describes words in quotation marks: are they a quotation, or a title, a term, a nickname, a scare quote?</summary>
/// <param name="site">The quotation.</param>
/// <param name="lexicon">The words of the language.</param>
/// <param name="features">Takes the features.</param>
internal sealed partial class QuotationFeatures(QuotationSite site, Lexicon lexicon, FeatureList features)
{
    private const LexicalClass Small = LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Adverb;

    // Of longer words the rest tells no more.
    private const int MaxRead = 40;

    // The shape of the words, and the chunks beside them.
    private int _step;
    private int _case;
    private int _last;
    private int _before;
    private int _after;

    /// <summary>Adds the features.</summary>
    /// <param name="span">The words.</param>
    /// <param name="token">Their token.</param>
    /// <param name="cue">What the rules found in the sentence.</param>
    /// <param name="discourse">1 if the sentence has a quotation already, 2 if somebody speaks in the paragraph already.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(MarkedSpan span, int token, SpeakerCue? cue, int discourse)
    {
        features.Clear();
        AddInner(span.Inner);
        features.Add(FeatureKind.Bias);
        features.Add(FeatureKind.Discourse, discourse, _step);
        features.Add(FeatureKind.Marks, (span.IsSingle ? 1 : 0) | (span.IsClosed ? 2 : 0), site.Shape & 1);
        AddNeighbours(token);
        AddCue(cue);
        AddGovernor();
        AddSentence();
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddInner(TextRange inner)
    {
        string source = site.Sentence.Source;
        int words = 0;
        int small = 0;
        int capitals = 0;
        int first = 0;
        int last = 0;
        bool isUpper = true;
        for (int index = inner.Start; index < inner.End; index++)
        {
            isUpper &= !char.IsLower(source[index]);
            if (!char.IsLetterOrDigit(source[index]))
            {
                continue;
            }

            int end = index + 1;
            while (end < inner.End && (char.IsLetterOrDigit(source[end]) || source[end] is '\'' or '’' or '-'))
            {
                isUpper &= !char.IsLower(source[end]);
                end++;
            }

            LexicalClass known = words < MaxRead ? lexicon.Find(source.AsSpan(index, end - index)) : LexicalClass.None;
            bool isSmall = (known & Small) != 0;
            small += isSmall ? 1 : 0;
            capitals += char.IsUpper(source[index]) || (isSmall && words > 0) ? 1 : 0;
            last = isSmall ? (int)(Lexicon.Hash(source.AsSpan(index, end - index)) & 0xFFFFFF) : (known & LexicalClass.AnyVerb) != 0 ? 3 : known == LexicalClass.None ? 1 : 2;
            first = words == 0 ? last : first;
            words++;
            index = end - 1;
        }

        char end1 = source[inner.End - 1];
        _step = QuotationSite.Step(words);
        _case = words > 0 && capitals == words ? 3 : char.IsUpper(source[inner.Start]) ? 2 : char.IsLower(source[inner.Start]) ? 1 : 0;
        _last = end1 switch { ',' => 0, '.' => 1, '!' or '?' => 2, '…' => 3, _ => char.IsLetterOrDigit(end1) ? 4 : 5 };
        features.Add(FeatureKind.Words, _step);
        features.Add(FeatureKind.LastCase, _last, _case);
        features.Add(FeatureKind.CaseWords, _case, _step);
        features.Add(FeatureKind.AllCapitals, isUpper ? 1 : 0, Math.Min(_step, 3));
        features.Add(FeatureKind.FirstWord, first);
        features.Add(FeatureKind.LastWord, last);
        features.Add(FeatureKind.FunctionWords, Math.Min(3, small));
        features.Add(FeatureKind.FunctionWordsWords, Math.Min(3, small), _step);
        if (words == 1)
        {
            features.Add(FeatureKind.OnlyWord, last, _case);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddNeighbours(int token)
    {
        Sentence sentence = site.Sentence;
        RefList<Token> tokens = sentence.Tokens;
        int before = token > sentence.Start ? Word(tokens[token - 1]) : 0;
        int second = token > sentence.Start + 1 ? Word(tokens[token - 2]) : 0;
        int after = token + 1 < sentence.End ? Word(tokens[token + 1]) : 0;
        int following = token + 2 < sentence.End ? Word(tokens[token + 2]) : 0;
        int chunk = site.Quotation;
        _before = chunk > 0 ? (int)sentence.Chunks[chunk - 1].Kind : -1;
        _after = chunk + 1 < sentence.Chunks.Count ? (int)sentence.Chunks[chunk + 1].Kind : -1;
        features.Add(FeatureKind.WordBefore, before);
        features.Add(FeatureKind.WordsBefore, before, second);
        features.Add(FeatureKind.WordAfter, after);
        features.Add(FeatureKind.WordBeforeCase, before, _case);
        features.Add(FeatureKind.WordBeforeWords, before, _step);
        features.Add(FeatureKind.WordAfterLast, after, _last);
        features.Add(FeatureKind.WordsAfter, after, following);
        features.Add(FeatureKind.WordsAround, before, after);
        features.Add(FeatureKind.ChunksAround, _before, _after);
        features.Add(FeatureKind.ChunkBeforeCaseWords, _before, _case, _step);
        features.Add(FeatureKind.ChunksAroundCase, _before, _after, _case);
        if (chunk > 0)
        {
            ref readonly Token head = ref sentence.Head(chunk - 1);
            AddClasses(head.Class);
            if (_before == (int)ChunkKind.Noun)
            {
                features.Add(FeatureKind.OwnerBefore, head.IsPossessive ? 1 : 0, _case);
                features.Add(FeatureKind.HeadBefore, QuotationSite.WordHash(sentence.Source, head));
            }
        }

        bool isModifier = _after == (int)ChunkKind.Noun && token + 1 < sentence.End && tokens[token + 1].IsWord && !tokens[token + 1].IsCapitalized;
        features.Add(FeatureKind.Modifier, isModifier ? 1 : 0, _before);
        features.Add(FeatureKind.ModifierCaseWords, isModifier ? 1 : 0, _case, _step);
    }

    private int Word(in Token token) =>
        token.Tag == PartOfSpeech.Punctuation ? 0x1000 + site.Sentence.Source[token.Range.Start] : token.Tag == PartOfSpeech.Quotation ? 4 : QuotationSite.WordHash(site.Sentence.Source, token);

    private void AddClasses(LexicalClass classes)
    {
        const LexicalClass told = LexicalClass.Speech | LexicalClass.Quoting | LexicalClass.Attitude | LexicalClass.OtherVerb | LexicalClass.Auxiliary | LexicalClass.Determiner | LexicalClass.Preposition | LexicalClass.Office
            | LexicalClass.Document | LexicalClass.Organization | LexicalClass.Work | LexicalClass.Naming | LexicalClass.Title | LexicalClass.Role | LexicalClass.Place | LexicalClass.GroupNoun | LexicalClass.Label
            | LexicalClass.SpeechNoun | LexicalClass.Titling | LexicalClass.Conjunction | LexicalClass.Possessive | LexicalClass.Adverb;
        int bit = 0;
        for (ulong rest = (ulong)(classes & told); rest != 0; rest >>= 1, bit++)
        {
            if ((rest & 1) != 0)
            {
                features.Add(FeatureKind.ClassBefore, bit);
                features.Add(FeatureKind.ClassBeforeCase, bit, _case);
            }
        }
    }
}

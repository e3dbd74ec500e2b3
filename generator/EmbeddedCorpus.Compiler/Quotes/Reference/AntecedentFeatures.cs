using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Features;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Reference;

/// <summary>Describes somebody as the one whom a pronoun or a noun phrase means.</summary>
/// <param name="source">The whole text.</param>
/// <param name="names">The people and groups of the article.</param>
/// <param name="trail">Whom the text has named.</param>
/// <param name="features">Takes the features.</param>
internal sealed class AntecedentFeatures(string source, NameRegistry names, MentionTrail trail, FeatureList features)
{
    private const LexicalClass Heads = LexicalClass.Document | LexicalClass.Role | LexicalClass.GroupNoun | LexicalClass.Office | LexicalClass.Organization | LexicalClass.Place
        | LexicalClass.SpeechNoun | LexicalClass.Title | LexicalClass.FeminineTitle | LexicalClass.MasculineTitle | LexicalClass.Work | LexicalClass.TimeNoun | LexicalClass.Demonym;

    private const int EndingLength = 3;

    private int _kind;
    private int _head;
    private int _ending;
    private int _determiner;
    private int _words;
    private LexicalClass _classes;
    private Gender _gender;
    private Entity? _holder;
    private int _paragraph;

    /// <summary>Whether a noun phrase is described, rather than a pronoun.</summary>
    public bool IsNominal => _kind >= 4;

    /// <summary>Takes a pronoun or a noun phrase.</summary>
    /// <param name="tokens">Its paragraph.</param>
    /// <param name="mention">The words.</param>
    /// <param name="head">Its main word.</param>
    /// <param name="paragraph">The index of the paragraph.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Read(RefList<Token> tokens, Mention mention, int head, int paragraph)
    {
        ref readonly Token main = ref tokens[head];
        ref readonly Token first = ref tokens[mention.FirstToken];
        _paragraph = paragraph;
        bool isPronoun = first.Tag is PartOfSpeech.Pronoun or PartOfSpeech.Possessive && head == mention.FirstToken;
        _gender = isPronoun ? GenderOf(first, LexicalClass.Feminine, LexicalClass.Masculine) : GenderOf(main, LexicalClass.FeminineTitle, LexicalClass.MasculineTitle);
        if (isPronoun)
        {
            _kind = first.Tag == PartOfSpeech.Possessive ? 1 : 0;
            _holder = null;
            return;
        }

        _kind = 4;
        _head = main.IsUnknown && main.Function == WordFunction.None ? 1 : (int)Lexicon.Hash(main.Range.In(source));
        ReadOnlySpan<char> word = main.Range.In(source);
        _ending = (int)Lexicon.Hash(word.Slice(Math.Max(0, word.Length - EndingLength)));
        _determiner = first.Tag == PartOfSpeech.Possessive ? 1 : (int)first.Function << 1;
        _words = Math.Min(4, head - mention.FirstToken);
        _classes = main.Class & Heads;
        _holder = names.HolderOf(word, mention.Range.Start);
    }

    /// <summary>Whether somebody has another gender than the pronoun or the noun tells: <c>the boy</c> is no woman.</summary>
    public bool Contradicts(Entity? entity) => _gender != Gender.Unknown && entity is { Gender: not Gender.Unknown } && entity.Gender != _gender;

    /// <summary>Adds the features of a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="rank">Its place among the candidates.</param>
    /// <param name="fitting">Its place among those whose gender fits.</param>
    /// <param name="mostCount">How often the one who is named most often is named.</param>
    /// <param name="ruled">1 if the rules choose the candidate, 2 if another one, 0 if nobody.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(in Antecedent candidate, int rank, int fitting, int mostCount, int ruled)
    {
        int speaker = trail.SpeakerRank(candidate.Name);
        int since = speaker < MentionTrail.Speakers ? Math.Min(3, Math.Max(0, _paragraph - trail.SpeakerParagraph(speaker))) : 4;
        int role = (int)candidate.Role;
        int sentences = Step(candidate.Sentences);
        int subject = Step(candidate.SubjectSentences);
        int paragraphs = Math.Min(4, candidate.Paragraphs);
        int traits = Traits(candidate);
        int gender = GenderOf(candidate);
        int kindGender = (_kind << 2) | gender;
        features.Add(FeatureKind.AntecedentRule, _kind, ruled);
        features.Add(FeatureKind.AntecedentRuleGender, kindGender, ruled, paragraphs);
        features.Add(FeatureKind.AntecedentRuleSpeaker, speaker, ruled, since);
        features.Add(FeatureKind.AntecedentTraits, _kind, traits, gender);
        features.Add(FeatureKind.AntecedentDistance, _kind, sentences, paragraphs);
        features.Add(FeatureKind.AntecedentRole, _kind, role, sentences);
        features.Add(FeatureKind.AntecedentRoleGender, kindGender, role, paragraphs);
        features.Add(FeatureKind.AntecedentSubject, _kind, subject, paragraphs);
        features.Add(FeatureKind.AntecedentSpeaker, _kind, speaker, since);
        features.Add(FeatureKind.AntecedentSpeakerGender, kindGender, speaker, since);
        features.Add(FeatureKind.AntecedentSpeakerRole, speaker, role, subject);
        features.Add(FeatureKind.AntecedentRank, kindGender, Math.Min(6, rank));
        features.Add(FeatureKind.AntecedentFitting, kindGender, Math.Min(4, fitting), paragraphs);
        features.Add(FeatureKind.AntecedentCount, kindGender, Step(candidate.Count), candidate.Count == mostCount ? 1 : 0);
        features.Add(FeatureKind.AntecedentFirst, _kind, candidate.IsFirst ? 1 : 0, role);
        if (!IsNominal)
        {
            return;
        }

        int isHolder = _holder is not null && ReferenceEquals(_holder, candidate.Entity) ? 1 : _holder is not null ? 2 : 0;
        int person = traits & 3;
        features.Add(FeatureKind.AntecedentHolder, isHolder, paragraphs);
        features.Add(FeatureKind.AntecedentHolder, isHolder, _determiner, 16 + _words);
        features.Add(FeatureKind.AntecedentHead, _head, gender);
        features.Add(FeatureKind.AntecedentHead, _head, person, 4);
        features.Add(FeatureKind.AntecedentEnding, _ending, gender);
        features.Add(FeatureKind.AntecedentEnding, _ending, person, 4);
        for (ulong rest = (ulong)_classes; rest != 0; rest &= rest - 1)
        {
            int bit = FeatureList.FirstBit(rest);
            features.Add(FeatureKind.AntecedentHeadClass, bit, person, isHolder);
            features.Add(FeatureKind.AntecedentHeadClass, bit, gender, 16 + speaker);
        }
    }

    /// <summary>Adds the features of nobody: a noun phrase that means somebody without a name.</summary>
    /// <param name="candidates">The number of candidates.</param>
    /// <param name="fitting">The number of those whose gender fits.</param>
    /// <param name="isRuled">Whether the rules choose nobody.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void AddNobody(int candidates, int fitting, bool isRuled)
    {
        features.Add(FeatureKind.NoAntecedentRule, _kind, isRuled ? 1 : 0);
        features.Add(FeatureKind.NoAntecedent, _kind);
        features.Add(FeatureKind.NoAntecedent, _kind, Math.Min(4, fitting), 1);
        features.Add(FeatureKind.NoAntecedent, _kind, Math.Min(4, candidates), 2);
        if (!IsNominal)
        {
            return;
        }

        features.Add(FeatureKind.NoAntecedentHolder, _holder is null ? 0 : 1, _determiner, _words);
        features.Add(FeatureKind.NoAntecedentHead, _head);
        features.Add(FeatureKind.NoAntecedentEnding, _ending);
        for (ulong rest = (ulong)_classes; rest != 0; rest &= rest - 1)
        {
            features.Add(FeatureKind.NoAntecedentHeadClass, FeatureList.FirstBit(rest), _determiner);
        }

        if (_classes == LexicalClass.None)
        {
            features.Add(FeatureKind.NoAntecedentHeadClass, 64, _determiner);
        }
    }

    /// <summary>Whether the gender of a candidate is that of the pronoun (1), another one (2), or unknown (0). For a noun phrase it is the candidate's own.</summary>
    public int GenderOf(in Antecedent candidate)
    {
        Gender gender = candidate.Entity?.Gender ?? Gender.Unknown;
        return IsNominal || gender == Gender.Unknown ? (int)gender : gender == _gender ? 1 : 2;
    }

    private static Gender GenderOf(in Token token, LexicalClass feminine, LexicalClass masculine) => token.Has(feminine) ? Gender.Feminine : token.Has(masculine) ? Gender.Masculine : Gender.Unknown;

    private static int Traits(in Antecedent candidate) => candidate.Entity is not { } entity
        ? 16 | (candidate.CanBePerson ? 32 : 0)
        : (entity.IsPerson ? 1 : 0) | (entity.IsGroup ? 2 : 0) | (entity.IsLoose ? 4 : 0) | (entity.HasArticle ? 8 : 0) | (candidate.CanBePerson ? 32 : 0);

    private static int Step(int number) => number <= 3 ? number : number <= 5 ? 4 : number <= 9 ? 5 : number <= 20 ? 6 : 7;
}

using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Reference;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Turns the words that name a speaker into the speaker's canonical name.</summary>
internal sealed partial class SpeakerResolver(string source, Language language, NameRegistry names, bool hasGrammar, AntecedentChoice? antecedents)
{
    // Further back nobody means anybody by a pronoun.
    private const int MaxParagraphs = 6;
    private const int MaxParagraphsToGroup = 4;

    // How far back, in characters, a person who is no subject may be meant where no subject fits.
    private const int MaxReach = 1200;

    // Novels teach whom "the old man" means, and nothing of companies and papers.
    private const LexicalClass Groups = LexicalClass.GroupNoun | LexicalClass.Organization | LexicalClass.Office | LexicalClass.Document | LexicalClass.Place;

    /// <summary>How many paragraphs before a quotation may tell whom a pronoun in it or beside it means: those that it reaches, and those that a pronoun there reaches.</summary>
    public const int ParagraphsBefore = 2 * MaxParagraphs;

    private readonly RecentSpeakers _recent = new(names);

    // Phrases that name somebody, without their articles.
    private readonly NameTable<int> _phraseNumbers = new(source, ignoresCase: true);
    private readonly List<string> _phrases = [];
    private bool _isInTurn;

    /// <summary>Remembers who spoke or was the subject of a sentence, for the pronouns that follow.</summary>
    public void Remember(string name, int paragraph, bool spoke) => _recent.Add(name, paragraph, spoke);

    /// <summary>The canonical name of a mention, or null when nobody fits.</summary>
    /// <param name="tokens">The paragraph.</param>
    /// <param name="mention">The words that name the speaker.</param>
    /// <param name="paragraph">The index of the paragraph.</param>
    /// <param name="isInTurn">Whether somebody speaks the whole paragraph: "he" is somebody of whom the paragraph speaks then.</param>
    [MethodImpl(HotLoop.Optimized)]
    public (string? Name, Attribution Attribution) Resolve(RefList<Token> tokens, Mention mention, int paragraph, bool isInTurn = false)
    {
        _isInTurn = isInTurn;
        return Find(tokens, mention, paragraph);
    }

    private (string? Name, Attribution Attribution) Find(RefList<Token> tokens, Mention mention, int paragraph) => mention.Kind switch
    {
        _ when !hasGrammar => Foreign(tokens, mention),
        MentionKind.Name => (names.Canonical(tokens, mention.FirstToken, mention.EndToken), Attribution.Explicit),
        MentionKind.Pronoun => (Pronoun(tokens, mention.FirstToken, paragraph), Attribution.Resolved),
        MentionKind.Inside => (Capitals(mention), Attribution.Explicit),
        MentionKind.Office => Office(tokens, mention, paragraph),
        _ => Nominal(tokens, mention, paragraph),
    };

    // Names of a language without grammar here: a surname gets its first name, and nothing else, for all nouns have capitals there.
    private (string? Name, Attribution Attribution) Foreign(RefList<Token> tokens, Mention mention)
    {
        if (mention.Kind == MentionKind.Inside)
        {
            return (Capitals(mention), Attribution.Explicit);
        }

        if (mention.Kind == MentionKind.Pronoun)
        {
            return (null, Attribution.None);
        }

        string written = WrittenName.Of(source, mention.Range);
        if (mention.Kind != MentionKind.Name || mention.EndToken - mention.FirstToken > 1)
        {
            return (written, Attribution.Explicit);
        }

        string[] words = names.Canonical(tokens, mention.FirstToken, mention.EndToken).Split(' ');
        int first = Array.FindIndex(words, word => (language.Lexicon.Find(word.AsSpan()) & (LexicalClass.FeminineName | LexicalClass.MasculineName)) != 0);
        bool isLonger = first >= 0 && first < words.Length - 1 && words[words.Length - 1] == written;
        return (isLonger ? string.Join(" ", words, first, words.Length - first) : written, Attribution.Explicit);
    }

    // WALLACE: the person of that surname, whatever the case.
    private string Capitals(Mention mention)
    {
        string label = WrittenName.Of(source, mention.Range);
        string surname = label.Substring(label.LastIndexOf(' ') + 1);
        return names.Bearer(surname[0] + surname.Substring(1).ToLowerInvariant(), mention.Range.Start) ?? label;
    }

    private (string? Name, Attribution Attribution) Nominal(RefList<Token> tokens, Mention mention, int paragraph)
    {
        if (Owner(tokens, mention, paragraph) is { } owner)
        {
            return owner;
        }

        if (!Refers(tokens[mention.FirstToken]))
        {
            return Phrase(tokens, mention);
        }

        int head = HeadOf(tokens, mention);
        string? known = Known(tokens, mention, head, paragraph);
        if (antecedents is not null && !tokens[head].Has(Groups))
        {
            string? chosen = antecedents.Choose(tokens, mention, head, paragraph, _isInTurn, known);
            known = antecedents.IsTrained ? chosen : known;
        }

        return known is null ? Phrase(tokens, mention) : (known, Attribution.Resolved);
    }

    // Whom the rules take for the holder of a role, or for the group that was named last.
    private string? Known(RefList<Token> tokens, Mention mention, int head, int paragraph)
    {
        if (!tokens[mention.FirstToken].Is(WordFunction.Definite) || head + 1 < mention.EndToken)
        {
            return null;
        }

        string? known = names.HolderOf(tokens[head].Range.In(source), mention.Range.Start)?.Name
            ?? (tokens[head].Has(LexicalClass.Office) && head == mention.FirstToken + 1 ? names.OfficeBefore(mention.Range.Start, tokens[head].Range.In(source), null) : null);
        if (known is null && mention.EndToken - mention.FirstToken <= 3 && tokens[head].Has(LexicalClass.GroupNoun))
        {
            known = Group(paragraph);
        }

        return known is null && IsAge(tokens[head]) ? Person(Gender.Unknown, paragraph, mention.Range.Start) : known;
    }

    // "the minister", "this company", "her mother": phrases that may mean somebody who has a name.
    private static bool Refers(in Token first) => first.Tag == PartOfSpeech.Possessive || first.Is(WordFunction.Definite) || first.Is(WordFunction.Demonstrative);

    private static int HeadOf(RefList<Token> tokens, Mention mention)
    {
        int head = mention.FirstToken;
        while (head + 1 < mention.EndToken && tokens[head + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Name)
        {
            head++;
        }

        return head;
    }

    // Only people, groups and papers speak: "the method", "this" and "some" stay mentions, and become nobody's name.
    private (string? Name, Attribution Attribution) Phrase(RefList<Token> tokens, Mention mention)
    {
        const LexicalClass speakers = LexicalClass.Role | LexicalClass.GroupNoun | LexicalClass.Office | LexicalClass.Document | LexicalClass.Title | LexicalClass.Organization | LexicalClass.FeminineTitle | LexicalClass.MasculineTitle;
        int head = mention.FirstToken;
        while (head + 1 < mention.EndToken && tokens[head + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Number)
        {
            head++;
        }

        bool isSpeaker = tokens[head].Has(speakers) || IsAge(tokens[head])
            || Endings.Has(tokens[head].Range.In(source), language.Endings.People);
        return isSpeaker ? (First(tokens, mention), Attribution.Explicit) : (null, Attribution.None);
    }

    // "A sailor", and "the sailor" later on: the first words that name somebody are the name.
    private string First(RefList<Token> tokens, Mention mention)
    {
        // The relative pronoun of "the pilot, who said" is a part of the mention, and of no name.
        var range = new TextRange(mention.Range.Start, tokens[mention.EndToken - 1].Range.End);
        if (tokens[mention.FirstToken].Function is not (WordFunction.Definite or WordFunction.Indefinite) || mention.EndToken - mention.FirstToken < 2)
        {
            return WrittenName.Of(source, range);
        }

        ref int number = ref _phraseNumbers.Add(new TextRange(tokens[mention.FirstToken + 1].Range.Start, tokens[mention.EndToken - 1].Range.End));
        if (number == 0)
        {
            _phrases.Add(WrittenName.Of(source, range));
            number = _phrases.Count;
        }

        return _phrases[number - 1];
    }

    // "her statement", "Jane Doe’s letter", "a statement from the company": what a paper says its owner says.
    private (string? Name, Attribution Attribution)? Owner(RefList<Token> tokens, Mention mention, int paragraph)
    {
        int head = HeadOf(tokens, mention);
        if (!tokens[head].Has(LexicalClass.Document))
        {
            return null;
        }

        Token first = tokens[mention.FirstToken];
        if (first.Tag == PartOfSpeech.Possessive)
        {
            return Pronoun(tokens, mention.FirstToken, paragraph) is { } name ? (name, Attribution.Resolved) : null;
        }

        if (first.Tag == PartOfSpeech.Name)
        {
            int end = NameRun.End(tokens, mention.FirstToken, head);
            return tokens[end - 1].IsPossessive ? (names.Canonical(tokens, mention.FirstToken, end), Attribution.Explicit) : null;
        }

        bool isFrom = head + 2 < mention.EndToken && tokens[head + 1].Function is WordFunction.Source or WordFunction.Agent && NameRun.IsName(tokens[head + 2]);
        return isFrom ? (names.Canonical(tokens, head + 2, NameRun.End(tokens, head + 2, mention.EndToken)), Attribution.Explicit) : null;
    }

    // "the 19-year-old"
    private bool IsAge(Token token) => char.IsDigit(source[token.Range.Start]) && Endings.Has(token.Range.In(source), language.Endings.Ages);

    private (string? Name, Attribution Attribution) Office(RefList<Token> tokens, Mention mention, int paragraph)
    {
        Token owner = tokens[mention.FirstToken];
        if (!owner.Has(LexicalClass.Possessive))
        {
            return (WrittenName.Of(source, mention.Range), Attribution.Explicit);
        }

        // "his office": the office that was named, or that of the person.
        ReadOnlySpan<char> head = tokens[mention.EndToken - 1].Range.In(source);
        string? person = Pronoun(tokens, mention.FirstToken, paragraph);
        string? surname = person is null ? null : person.Substring(person.LastIndexOf(' ') + 1);
        string? office = names.OfficeBefore(mention.Range.Start, head, surname);
        if (office is null && surname is not null)
        {
            office = language.Apostrophes.Owned(surname, head.ToString());
            names.AddOffice(mention.Range, office);
        }

        return (office ?? names.OfficeBefore(mention.Range.Start, head, null), Attribution.Resolved);
    }
}

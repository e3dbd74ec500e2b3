using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Names;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Rules;

/// <summary>Turns the words that name a speaker into the speaker's canonical name.</summary>
internal sealed class SpeakerResolver(string source, NameRegistry names)
{
    // Further back nobody means anybody by a pronoun.
    private const int MaxRemembered = 16;
    private const int MaxParagraphsToSpeaker = 2;
    private const int MaxParagraphsToGroup = 3;

    private readonly List<(string Name, int Paragraph, bool Spoke)> _recent = [];

    /// <summary>Remembers who spoke or was the subject of a sentence, for the pronouns that follow.</summary>
    public void Remember(string name, int paragraph, bool spoke)
    {
        if (_recent.Count > 4 * MaxRemembered)
        {
            _recent.RemoveRange(0, _recent.Count - MaxRemembered);
        }

        _recent.Add((name, paragraph, spoke));
    }

    /// <summary>The canonical name behind a mention, or null when nobody fits.</summary>
    public (string? Name, Attribution Attribution) Resolve(List<Token> tokens, Mention mention, int paragraph) => mention.Kind switch
    {
        MentionKind.Name => (names.Canonical(tokens, mention.FirstToken, mention.EndToken), Attribution.Explicit),
        MentionKind.Pronoun => (tokens[mention.FirstToken].Is(source, "it") ? Group(paragraph) : Person(tokens[mention.FirstToken].Class, paragraph), Attribution.Resolved),
        MentionKind.Office => Office(tokens, mention, paragraph),
        _ => Nominal(tokens, mention, paragraph),
    };

    private (string? Name, Attribution Attribution) Nominal(List<Token> tokens, Mention mention, int paragraph)
    {
        bool isDefinite = tokens[mention.FirstToken].Is(source, "the");
        string? known = isDefinite ? names.HolderOf(tokens, mention) : null;
        if (known is null && isDefinite && mention.EndToken - mention.FirstToken == 2 && tokens[mention.EndToken - 1].Has(WordClass.GroupNoun))
        {
            known = Group(paragraph);
        }

        return known is null ? (mention.Range.In(source).ToString(), Attribution.Explicit) : (known, Attribution.Resolved);
    }

    private (string? Name, Attribution Attribution) Office(List<Token> tokens, Mention mention, int paragraph)
    {
        Token owner = tokens[mention.FirstToken];
        if (!owner.Has(WordClass.Possessive))
        {
            return (mention.Range.In(source).ToString(), Attribution.Explicit);
        }

        // "his office": the office that was named, or that of the person.
        TextRange head = tokens[mention.EndToken - 1].Range;
        string? known = names.OfficeBefore(mention.Range.Start, head.In(source));
        if (known is null && Person(owner.Class, paragraph) is { } person)
        {
            int lastName = person.LastIndexOf(' ') + 1;
            known = $"{person.Substring(lastName)}’s {head.In(source).ToString()}";
        }

        return (known, Attribution.Resolved);
    }

    // It, the company: the organisation that spoke or acted last.
    private string? Group(int paragraph)
    {
        for (int index = _recent.Count - 1; index >= Math.Max(0, _recent.Count - MaxRemembered) && paragraph - _recent[index].Paragraph <= MaxParagraphsToGroup; index--)
        {
            if (!names.CanBePerson(_recent[index].Name))
            {
                return _recent[index].Name;
            }
        }

        return null;
    }

    // He and she: a subject of this paragraph, the last speaker, a subject further up. Never objects, owners or places.
    private string? Person(WordClass pronoun, int paragraph)
    {
        Gender wanted = (pronoun & WordClass.Masculine) != 0 ? Gender.Masculine
            : (pronoun & WordClass.Feminine) != 0 ? Gender.Feminine
            : Gender.Unknown;
        if (wanted == Gender.Unknown)
        {
            // "I", "we", "they": nobody that the text names for certain.
            return null;
        }

        int first = Math.Max(0, _recent.Count - MaxRemembered);
        string? best = null;
        int bestRank = 0;
        for (int index = _recent.Count - 1; index >= first; index--)
        {
            (string name, int at, bool spoke) = _recent[index];
            Gender gender = names.GenderOf(name);
            if ((gender != wanted && gender != Gender.Unknown) || !names.CanBePerson(name))
            {
                continue;
            }

            int rank = (at == paragraph ? 4 : spoke && paragraph - at <= MaxParagraphsToSpeaker ? 3 : 1) + (gender == wanted ? 2 : 0) - (char.IsLower(name[0]) ? 3 : 0);
            if (rank > bestRank)
            {
                best = name;
                bestRank = rank;
            }
        }

        return best;
    }
}

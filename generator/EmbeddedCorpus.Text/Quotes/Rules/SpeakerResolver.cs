using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Names;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Rules;

/// <summary>Turns the words that name a speaker into the speaker's canonical name.</summary>
internal sealed class SpeakerResolver(string source, NameRegistry names)
{
    private readonly List<string> _recent = [];

    /// <summary>Remembers who spoke or acted last, for the pronouns that follow.</summary>
    public void Remember(string name)
    {
        if (_recent.Count == 0 || _recent[_recent.Count - 1] != name)
        {
            _recent.Add(name);
        }
    }

    /// <summary>The canonical name behind a mention, or null when nobody fits.</summary>
    public (string? Name, Attribution Attribution) Resolve(List<Token> tokens, Mention mention) => mention.Kind switch
    {
        MentionKind.Name => (names.Canonical(tokens, mention.FirstToken, mention.EndToken), Attribution.Explicit),
        MentionKind.Pronoun => (Person(mention.Range.In(source)), Attribution.Resolved),
        MentionKind.Office => Office(tokens, mention),
        _ => (mention.Range.In(source).ToString(), Attribution.Explicit),
    };

    private (string? Name, Attribution Attribution) Office(List<Token> tokens, Mention mention)
    {
        TextRange owner = tokens[mention.FirstToken].Range;
        if (!Words.Possessives.Contains(owner.In(source)))
        {
            return (mention.Range.In(source).ToString(), Attribution.Explicit);
        }

        // "his office": the office that was named, or that of the person.
        TextRange head = tokens[mention.EndToken - 1].Range;
        string? known = names.OfficeBefore(mention.Range.Start, head.In(source));
        if (known is null && Person(owner.In(source)) is { } person)
        {
            int lastName = person.LastIndexOf(' ') + 1;
            known = $"{person.Substring(lastName)}’s {head.In(source).ToString()}";
        }

        return (known, Attribution.Resolved);
    }

    private string? Person(ReadOnlySpan<char> pronoun)
    {
        Gender wanted = Words.Masculine.Contains(pronoun) ? Gender.Masculine
            : Words.Feminine.Contains(pronoun) ? Gender.Feminine
            : Gender.Unknown;
        if (wanted == Gender.Unknown)
        {
            // "I", "we", "they": nobody that the text names for certain.
            return null;
        }

        for (int index = _recent.Count - 1; index >= Math.Max(0, _recent.Count - 4); index--)
        {
            Gender gender = names.GenderOf(_recent[index]);
            if (gender == wanted || gender == Gender.Unknown)
            {
                return _recent[index];
            }
        }

        return null;
    }
}

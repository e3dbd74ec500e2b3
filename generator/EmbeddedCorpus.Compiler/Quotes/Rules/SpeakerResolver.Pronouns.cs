using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <content>Whom pronouns mean, by who spoke and acted before.</content>
internal sealed partial class SpeakerResolver
{
    // "They", "we" and "I" mean nobody whom the text names for certain.
    private string? Pronoun(RefList<Token> tokens, int token, int paragraph)
    {
        ref readonly Token pronoun = ref tokens[token];
        if (pronoun.Is(WordFunction.Neuter))
        {
            return Group(paragraph);
        }

        Gender gender = GenderOf(pronoun);
        if (gender == Gender.Unknown)
        {
            return null;
        }

        string? ruled = Person(gender, paragraph, pronoun.Range.Start);
        string? chosen = antecedents?.Choose(tokens, new Mention(pronoun.Range, MentionKind.Pronoun, token, token + 1), token, paragraph, _isInTurn, ruled);
        return antecedents is { IsTrained: true } ? chosen : ruled;
    }

    private static Gender GenderOf(Token pronoun) => pronoun.Has(LexicalClass.Masculine) ? Gender.Masculine : pronoun.Has(LexicalClass.Feminine) ? Gender.Feminine : Gender.Unknown;

    // It, the company: the organisation that spoke or acted last.
    private string? Group(int paragraph)
    {
        for (int index = 0; index < _recent.Count; index++)
        {
            ref readonly RecentSpeaker recent = ref _recent.Back(index);
            if (paragraph - recent.Paragraph > MaxParagraphsToGroup)
            {
                return null;
            }

            if (names.CanBeGroup(recent.Name, recent.Entity))
            {
                return recent.Name;
            }
        }

        return null;
    }

    // He and she: a subject of this paragraph, the last speaker or subject before it. Never objects, owners or places, while a subject fits.
    private string? Person(Gender wanted, int paragraph, int position)
    {
        string? unknown = null;
        bool isDoubtful = false;
        for (int index = 0; index < _recent.Count; index++)
        {
            ref readonly RecentSpeaker recent = ref _recent.Back(index);
            if (paragraph - recent.Paragraph > (_isInTurn ? 0 : MaxParagraphs))
            {
                break;
            }

            string name = recent.Name;
            if (!recent.CanBePerson)
            {
                continue;
            }

            Gender gender = recent.Entity?.Gender ?? Gender.Unknown;
            if (gender == wanted)
            {
                return unknown is null || isDoubtful ? name : unknown;
            }

            if (wanted == Gender.Unknown)
            {
                return name;
            }

            if (gender == Gender.Unknown && unknown is null && NameRegistry.CanBeMeant(recent.Entity, name))
            {
                unknown = name;
                isDoubtful = !recent.Spoke && NameRegistry.IsUncertain(recent.Entity);
            }
        }

        return unknown ?? (wanted == Gender.Unknown || _isInTurn ? null : names.PersonBefore(position, wanted, MaxReach)?.Name);
    }
}

using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Reference;

/// <summary>Somebody whom a pronoun or a noun phrase may mean, with what the text has said of him so far.</summary>
internal struct Antecedent
{
    /// <summary>The canonical name.</summary>
    public string Name;

    /// <summary>The person or group, as far as it is known.</summary>
    public Entity? Entity;

    /// <summary>Whether the name can be a person's.</summary>
    public bool CanBePerson;

    /// <summary>The sentences since then.</summary>
    public int Sentences;

    /// <summary>The paragraphs since then.</summary>
    public int Paragraphs;

    /// <summary>What he does there.</summary>
    public MentionRole Role;

    /// <summary>Whether that is the first name of its sentence.</summary>
    public bool IsFirst;

    /// <summary>The sentences since he was the subject of one, or a high number.</summary>
    public int SubjectSentences;

    /// <summary>How often the trail names him.</summary>
    public int Count;
}

using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Somebody who spoke or was the subject of a sentence.</summary>
internal struct RecentSpeaker
{
    /// <summary>The canonical name.</summary>
    public string Name;

    /// <summary>The paragraph.</summary>
    public int Paragraph;

    /// <summary>Whether he spoke there.</summary>
    public bool Spoke;

    /// <summary>Whether the name was looked up.</summary>
    public bool IsKnown;

    /// <summary>The person or group, as far as it is known.</summary>
    public Entity? Entity;

    /// <summary>Whether the name can be a person's.</summary>
    public bool CanBePerson;
}

using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Reference;

/// <summary>A place where the text names somebody, or where it was decided whom it means.</summary>
internal struct NamedMention
{
    /// <summary>The canonical name; null until somebody asks for it.</summary>
    public string? Name;

    /// <summary>Whether the name was looked up.</summary>
    public bool IsKnown;

    /// <summary>The person or group, as far as it is known.</summary>
    public Entity? Entity;

    /// <summary>Whether the name can be a person's.</summary>
    public bool CanBePerson;

    /// <summary>The first token of the name, counted from the first of the article.</summary>
    public int First;

    /// <summary>The number of its tokens.</summary>
    public int Length;

    /// <summary>The words.</summary>
    public TextRange Range;

    /// <summary>The paragraph.</summary>
    public int Paragraph;

    /// <summary>The number of the sentence in the article.</summary>
    public int Sentence;

    /// <summary>What the person does there.</summary>
    public MentionRole Role;

    /// <summary>Whether it is the first name of its sentence.</summary>
    public bool IsFirst;
}

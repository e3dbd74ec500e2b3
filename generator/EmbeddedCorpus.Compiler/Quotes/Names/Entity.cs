using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>A person or an organisation of an article.</summary>
/// <param name="source">The whole text.</param>
/// <param name="number">Its place among the article's entities, from 1 on: tables hold it rather than a reference.</param>
/// <param name="range">Where its name is.</param>
/// <param name="isLoose">Whether the name has one word.</param>
internal sealed class Entity(string source, int number, TextRange range, bool isLoose)
{
    private int _feminine;
    private int _masculine;
    private string? _name;

    /// <summary>Its place among the article's entities, from 1 on.</summary>
    public int Number { get; } = number;

    /// <summary>Where the longest form of the name is, without titles.</summary>
    public TextRange Range { get; private set; } = range;

    /// <summary>The longest form of the name, without titles.</summary>
    public string Name => _name ??= IsGroup ? WrittenName.Of(source, Range) : WrittenName.InSmallLetters(WrittenName.Of(source, Range));

    /// <summary>Whether it cannot be a person.</summary>
    public bool IsGroup { get; set; }

    /// <summary>Whether a title, a first name or a role says that it is a person.</summary>
    public bool IsPerson { get; set; }

    /// <summary>Whether the article never gives more than one word of the name: then it may be anything.</summary>
    public bool IsLoose { get; private set; } = isLoose;

    /// <summary>Whether the article calls it somebody's son or daughter.</summary>
    public bool IsChild { get; set; }

    /// <summary>Whether the name has a capital where common words have none: not at the start of a sentence only.</summary>
    public bool IsInside { get; set; }

    /// <summary>Whether an article stands before the name: <c>the Herald</c>.</summary>
    public bool HasArticle { get; set; }

    /// <summary>Whether the name can be a person's; null until somebody asks for it, which is after all names were taken.</summary>
    public bool? CanBePerson { get; set; }

    /// <summary>Who that is, in the article's words; empty when it does not say.</summary>
    public TextRange Description { get; set; }

    /// <summary>The gender that the more witnesses tell.</summary>
    public Gender Gender => _feminine > _masculine ? Gender.Feminine : _masculine > _feminine ? Gender.Masculine : Gender.Unknown;

    /// <summary>Takes a longer form of the name.</summary>
    public void Rename(TextRange range, bool isLoose = false)
    {
        Range = range;
        IsLoose = isLoose;
        _name = null;
    }

    /// <summary>Takes a witness: a title weighs more than a first name, that more than a pronoun near by.</summary>
    public void Vote(Gender gender, int weight)
    {
        _feminine += gender == Gender.Feminine ? weight : 0;
        _masculine += gender == Gender.Masculine ? weight : 0;
    }

    /// <summary>Whether a pronoun of a gender can mean it.</summary>
    public bool Fits(Gender gender) => !IsGroup && (Gender == gender || Gender == Gender.Unknown);
}

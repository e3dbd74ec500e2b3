namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>What tells a transcript from a text with labels, a glossary or a recipe.</summary>
internal struct TurnEvidence
{
    // A text in which nobody speaks twice is short.
    private const int MaxSingle = 8;
    private const int MinSparse = 10;

    /// <summary>The labels of people.</summary>
    public int Labels;

    /// <summary>How many names they have.</summary>
    public int Speakers;

    /// <summary>How many of the names are more than one label.</summary>
    public int Repeated;

    /// <summary>The labels with such a name.</summary>
    public int RepeatedLabels;

    /// <summary>How many of the names are those of people for certain.</summary>
    public int Certain;

    /// <summary>The labels that name a thing.</summary>
    public int Things;

    /// <summary>The labels with words that end as sentences do.</summary>
    public int Sentences;

    /// <summary>The labels with words of a conversation.</summary>
    public int Talk;

    /// <summary>The labels with words that start in lower case.</summary>
    public int LowerCase;

    /// <summary>The labels with a time.</summary>
    public int Timed;

    /// <summary>The paragraphs from the first label to the last, without directions.</summary>
    public int Paragraphs;

    /// <summary>Whether the labels with colons are turns.</summary>
    public readonly bool IsConversation
    {
        get
        {
            if (Labels < 2 || Things * 2 > Labels)
            {
                return false;
            }

            // Lines of a log have times, too; people in a chat leave out full stops.
            if (Timed * 2 >= Labels && Repeated > 0 && Talk * 4 >= Labels)
            {
                return true;
            }

            // In a novel most names before a colon are there once.
            if (LowerCase * 3 > Labels || (Labels >= MaxSingle && RepeatedLabels * 2 < Labels))
            {
                return false;
            }

            bool isDense = Labels * 2 >= Paragraphs;
            bool areSentences = Sentences * 3 >= Labels * 2;
            if (Speakers == 1)
            {
                return Certain == 1 && areSentences && Talk * 2 >= Labels && Labels * 4 >= Paragraphs;
            }

            return Repeated > 0
                ? (areSentences || Repeated > 1) && Sentences * 2 >= Labels && Talk * 4 >= Labels && (Labels * 5 >= Paragraphs || (Labels >= MinSparse && Labels * 12 >= Paragraphs))
                : isDense && areSentences && Things == 0 && Labels <= MaxSingle && Talk * 2 >= Labels;
        }
    }

    /// <summary>Whether the labels in capitals without colons are turns of a play.</summary>
    public readonly bool IsPlay =>
        Labels >= 4 && Speakers > 1 && Repeated > 0 && Things * 4 <= Labels && Labels * 3 >= Paragraphs && Talk * 3 >= Labels && Sentences * 2 >= Labels;
}

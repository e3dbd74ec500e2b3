using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Quotes.Marks;

/// <summary>An opening mark, and the mark that closes it once that is found.</summary>
internal struct OpenMark
{
    /// <summary>The opening mark.</summary>
    public TextRange Mark;

    /// <summary>Its family.</summary>
    public MarkFamily Family;

    /// <summary>The closing mark; empty while there is none.</summary>
    public TextRange Closing;

    /// <summary>A mark that closes it if no better one comes; empty when there is none.</summary>
    public TextRange Likely;

    /// <summary>Whether it is an apostrophe more often than a mark: <c>’em</c>, <c>’90s</c>, or one that has not closed in its sentence.</summary>
    public bool IsDoubtful;

    /// <summary>Whether a mark of another family opened behind it, before it was closed.</summary>
    public bool HasInner;

    /// <summary>The open mark of the same family before it, or -1.</summary>
    public int Below;

    /// <summary>The whole span, when it is closed.</summary>
    public readonly TextRange Outer => new(Mark.Start, Closing.End);
}

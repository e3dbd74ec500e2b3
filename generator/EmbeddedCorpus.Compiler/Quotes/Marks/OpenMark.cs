using System.Runtime.InteropServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Marks;

/// <summary>An opening mark, and the mark that closes it once that is found.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct OpenMark
{
    /// <summary>Its family.</summary>
    public MarkFamily Family;

    // Marks have one or two characters: a text of nothing else has as many of these structs as characters.
    private int _mark;
    private int _closing;
    private int _likely;
    private byte _markLength;
    private byte _closingLength;
    private byte _likelyLength;

    /// <summary>Whether it is an apostrophe more often than a mark: <c>’em</c>, <c>’90s</c>, or one that has not closed in its sentence.</summary>
    public bool IsDoubtful;

    /// <summary>Whether a mark of another family opened after it, before it was closed.</summary>
    public bool HasInner;

    /// <summary>The open mark of the same family before it, or -1.</summary>
    public int Below;

    /// <summary>The opening mark.</summary>
    public TextRange Mark
    {
        readonly get => new(_mark, _mark + _markLength);
        set => (_mark, _markLength) = (value.Start, (byte)value.Length);
    }

    /// <summary>The closing mark; empty while there is none.</summary>
    public TextRange Closing
    {
        readonly get => new(_closing, _closing + _closingLength);
        set => (_closing, _closingLength) = (value.Start, (byte)value.Length);
    }

    /// <summary>A mark that closes it if no better one comes; empty when there is none.</summary>
    public TextRange Likely
    {
        readonly get => new(_likely, _likely + _likelyLength);
        set => (_likely, _likelyLength) = (value.Start, (byte)value.Length);
    }

    /// <summary>The whole span, when it is closed.</summary>
    public readonly TextRange Outer => new(Mark.Start, Closing.End);
}

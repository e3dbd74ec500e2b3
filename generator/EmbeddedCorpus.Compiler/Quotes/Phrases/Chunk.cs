using System.Runtime.InteropServices;

namespace EmbeddedCorpus.Compiler.Quotes.Phrases;

/// <summary>What a chunk is.</summary>
internal enum ChunkKind : byte
{
    /// <summary>A noun phrase without its prepositional phrases.</summary>
    Noun,

    /// <summary>A verb with its auxiliaries: <c>has repeatedly called</c>.</summary>
    Verb,

    /// <summary>A preposition.</summary>
    Preposition,

    /// <summary><c>according to</c>.</summary>
    According,

    /// <summary>A relative pronoun.</summary>
    Relative,

    /// <summary>A word that opens a clause inside another one.</summary>
    Subordinator,

    /// <summary>A conjunction between clauses or words of one rank.</summary>
    Conjunction,

    /// <summary>An adverb or an expression of time: no rule looks at it.</summary>
    Adverb,

    /// <summary>A bracket with all that is in it.</summary>
    Parenthesis,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A dash.</summary>
    Dash,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>Another punctuation mark.</summary>
    Punctuation,

    /// <summary>A quotation.</summary>
    Quotation,
}

/// <summary>What form a verb chunk has.</summary>
[Flags]
internal enum VerbForm : byte
{
    /// <summary>A finite verb without auxiliary, or a past participle: in English they often look alike.</summary>
    Bare = 0,

    /// <summary>With an auxiliary.</summary>
    Auxiliary = 1,

    /// <summary>In <c>-ing</c>, without auxiliary.</summary>
    Participle = 2,

    /// <summary>With <c>to</c>.</summary>
    Infinitive = 4,

    /// <summary>A form of <c>be</c> with a past participle.</summary>
    Passive = 8,
}

/// <summary>A run of tokens of one sentence that belong together.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">The first token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Form">The form of a verb.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Chunk(ChunkKind Kind, int First, int End, VerbForm Form = VerbForm.Bare)
{
    /// <summary>The last token: of a verb chunk the verb itself, of a noun phrase its head.</summary>
    public int Head => End - 1;

    /// <summary>Whether it is a verb that has a subject of its own, rather than a participle or an infinitive.</summary>
    public bool IsFinite => Kind == ChunkKind.Verb && (Form & (VerbForm.Participle | VerbForm.Infinitive)) == 0;

    /// <summary>Whether it is a verb of one of these forms.</summary>
    public bool Is(VerbForm forms) => Kind == ChunkKind.Verb && (Form & forms) != 0;
}

#if NET
namespace EmbeddedCorpus;
#else
namespace EmbeddedCorpus.Compiler.Model;
#endif

/// <summary>What a quotation is; where it stands is another question (<c>Quote.IsInHeadline</c>).</summary>
public enum QuoteKind
{
    /// <summary>Whole sentences in the speaker's words.</summary>
    Direct = 0,

    /// <summary>Some of the speaker's words inside a sentence of the author's.</summary>
    Partial = 1,

    /// <summary>A turn of a conversation: what follows the name of the one who speaks, without quotation marks.</summary>
    Turn = 2,

    /// <summary>The content of what was said, in the author's words.</summary>
    Indirect = 3,
}

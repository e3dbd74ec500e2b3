#if NET
namespace EmbeddedCorpus;
#else
namespace EmbeddedCorpus.Compiler.Model;
#endif

/// <summary>The form of a quotation, in a text or in a headline.</summary>
public enum QuoteKind
{
    /// <summary>Whole sentences in the speaker's words.</summary>
    Direct = 0,

    /// <summary>Some of the speaker's words inside a sentence of the author's.</summary>
    Partial = 1,

    /// <summary>A turn of a conversation: the words after the name of the speaker, without quotation marks.</summary>
    Turn = 2,

    /// <summary>Reported speech: the content in the author's words.</summary>
    Indirect = 3,
}

#if NET
namespace EmbeddedCorpus;
#else
namespace EmbeddedCorpus.Compiler.Model;
#endif

/// <summary>The form of a quotation.</summary>
public enum QuoteKind
{
    /// <summary>Whole sentences in the words of the speaker.</summary>
    Direct = 0,

    /// <summary>Some words of the speaker inside a sentence of the author.</summary>
    Partial = 1,

    /// <summary>A turn of a conversation, without quotation marks.</summary>
    /// <remarks>The words of the turn follow the name of the speaker.</remarks>
    Turn = 2,

    /// <summary>Indirect speech, in the words of the author of the article.</summary>
    Indirect = 3,
}

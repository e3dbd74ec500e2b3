using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Phrases;

/// <summary>A German noun phrase or pronoun that may be the subject of a verb.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">One past the last token, with what belongs to the noun: <c>ein Sprecher der Polizei</c>.</param>
/// <param name="Head">The noun.</param>
/// <param name="NameFirst">The first token of the name in it, or -1.</param>
/// <param name="NameEnd">One past the name.</param>
/// <param name="Kind">How it names somebody.</param>
internal readonly record struct GermanPhrase(int First, int End, int Head, int NameFirst, int NameEnd, MentionKind Kind)
{
    /// <summary>The words that name somebody.</summary>
    public Mention Mention(RefList<Token> tokens)
    {
        int first = NameFirst >= 0 ? NameFirst : First;
        int end = NameFirst >= 0 ? NameEnd : End;
        return new Mention(new TextRange(tokens[first].Range.Start, tokens[end - 1].Range.End), Kind, first, end);
    }
}

using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>The words that introduce a quotation.</summary>
internal static class Cues
{
    /// <summary>A verb, with who is spoken to: <c>told i24NEWS</c>.</summary>
    public static TextRange Of(Sentence sentence, int verb)
    {
        Token head = sentence.Head(verb);
        int noun = verb + 1;
        bool hasObject = head.Has(LexicalClass.Addressing) && sentence.Is(noun, ChunkKind.Noun) && !sentence.IsPronoun(noun)
            && (sentence.IsName(noun) || sentence.Head(noun).Has(LexicalClass.Role | LexicalClass.GroupNoun) || sentence.Head(noun).Tag == PartOfSpeech.Object);
        return hasObject ? new TextRange(head.Range.Start, sentence.Head(noun).Range.End) : head.Range;
    }

    /// <summary>From the start of one chunk to the end of another.</summary>
    public static TextRange Between(Sentence sentence, int first, int last) =>
        new(sentence.Tokens[sentence.Chunks[first].First].Range.Start, sentence.Head(last).Range.End);
}

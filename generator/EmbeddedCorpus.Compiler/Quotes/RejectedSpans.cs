using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <summary>Remembers the words in quotation marks that are no quotation. The same words are then no quotation at other places, and neither are the other items of a list.</summary>
/// <param name="source">The whole text.</param>
/// <param name="sentence">The sentence of the chunks.</param>
/// <param name="hasGrammar">Whether the words of the language are known. The same words are then judged again at each place.</param>
internal sealed class RejectedSpans(string source, Sentence sentence, bool hasGrammar)
{
    private readonly NameTable<bool> _names = new(source, ignoresCase: false);

    // The last rejected chunk of the sentence, or -1.
    private int _last = -1;

    /// <summary>Forgets the lists of the sentence before.</summary>
    public void StartSentence() => _last = -1;

    /// <summary>Remembers a rejected chunk.</summary>
    public void Add(int chunk, TextRange inner)
    {
        _last = chunk;
        if (!hasGrammar)
        {
            _names.Add(inner) = true;
        }
    }

    /// <summary>Whether an earlier chunk shows that this chunk is no quotation.</summary>
    public bool Contains(int chunk, TextRange inner) => IsListed(chunk) || (!hasGrammar && _names.Find(inner.In(source)));

    // “The Ferry,” “Salt” and “Winter” are a list: if its first item is no quotation, no item is one.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsListed(int chunk)
    {
        int before = chunk - 1;
        while (before >= 0 && sentence.Chunks[before].Kind is ChunkKind.Comma or ChunkKind.Conjunction or ChunkKind.Adverb or ChunkKind.Dash)
        {
            before--;
        }

        return _last >= 0 && before == _last;
    }
}

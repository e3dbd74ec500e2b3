using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Indirect;

/// <summary>Collects the indirect speech of an article.</summary>
/// <remarks>It reads the sentences of the rules for quotation marks and changes nothing that those rules remember.</remarks>
internal sealed class IndirectSpeech(string source, Sentence sentence, SpeakerResolver resolver)
{
    // Shorter contents are answers such as "he did".
    private const int MinLength = 8;

    private readonly ReportingRules _rules = new(sentence);
    private readonly List<ReportedClause> _found = [];

    /// <summary>The quotations in order of position, with the canonical names of their speakers.</summary>
    public List<(QuoteModel Quote, string? Speaker)> Quotes { get; } = [];

    /// <summary>Reads the sentence, before its subjects are remembered.</summary>
    /// <param name="tokens">The tokens of its paragraph.</param>
    /// <param name="paragraph">The index of the paragraph.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(RefList<Token> tokens, int paragraph)
    {
        _rules.Find(_found);
        foreach (ReportedClause clause in _found)
        {
            TextRange content = Content(clause);
            if (content.Length < MinLength || Marks(content))
            {
                continue;
            }

            SpeakerCue cue = clause.Cue;
            (string? name, Attribution attribution) = cue.IsNegated ? (null, Attribution.None) : resolver.Resolve(tokens, cue.Speaker, paragraph);
            Quotes.Add((new QuoteModel(content, QuoteKind.Indirect, paragraph, -1, name is null ? Attribution.None : attribution, cue.IsNegated ? default : cue.Speaker.Range, cue.Cue, -1, cue.Rule), name));
        }
    }

    /// <summary>Puts the indirect speech among the quotations in quotation marks.</summary>
    /// <param name="quotes">The quotations in order of position.</param>
    /// <returns>All quotations in order of position. Indirect speech that overlaps another quotation is left out.</returns>
    public List<(QuoteModel Quote, string? Speaker)> Merge(List<(QuoteModel Quote, string? Speaker)> quotes)
    {
        var all = new List<(QuoteModel Quote, string? Speaker)>(quotes.Count + Quotes.Count);
        int next = 0;
        foreach ((QuoteModel quote, string? speaker) in Quotes)
        {
            while (next < quotes.Count && (quotes[next].Quote.IsInHeadline || quotes[next].Quote.Text.Start < quote.Text.Start))
            {
                all.Add(quotes[next++]);
            }

            bool isFree = (all.Count == 0 || all[all.Count - 1].Quote.IsInHeadline || all[all.Count - 1].Quote.Text.End <= quote.Text.Start)
                && (next == quotes.Count || quotes[next].Quote.Text.Start >= quote.Text.End);
            if (isFree)
            {
                all.Add((quote, speaker));
            }
        }

        all.AddRange(quotes.GetRange(next, quotes.Count - next));
        return all;
    }

    // Without the punctuation at its ends.
    [MethodImpl(HotLoop.Optimized)]
    private TextRange Content(ReportedClause clause)
    {
        int first = clause.First;
        int last = clause.End - 1;
        while (first <= last && sentence.Chunks[first].Kind is ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Conjunction or ChunkKind.Punctuation or ChunkKind.Colon)
        {
            first++;
        }

        while (last > first && sentence.Chunks[last].Kind is ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Conjunction or ChunkKind.Punctuation or ChunkKind.Colon)
        {
            last--;
        }

        return first > last ? default : new TextRange(sentence.Tokens[sentence.Chunks[first].First].Range.Start, sentence.Tokens[sentence.Chunks[last].End - 1].FullEnd);
    }

    // A mark without its partner is in no quotation.
    [MethodImpl(HotLoop.Optimized)]
    private bool Marks(TextRange content)
    {
        foreach (char c in content.In(source))
        {
            if (c is '"' or '“' or '”' or '„' or '«' or '»')
            {
                return true;
            }
        }

        return false;
    }
}

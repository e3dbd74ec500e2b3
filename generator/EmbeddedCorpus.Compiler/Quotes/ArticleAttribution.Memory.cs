using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Reference;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <content>Who acts in the sentences, for the pronouns and the quotations that follow.</content>
internal sealed partial class ArticleAttribution
{
    // The names that are subjects of clauses: those that pronouns mean later.
    [MethodImpl(HotLoop.Optimized)]
    private void RememberSubjects(RefList<Token> tokens, int first, int end, int paragraph)
    {
        _trail?.Add(_sentence, first, end, paragraph);
        int last = -1;
        for (int verb = first; verb < end; verb++)
        {
            if (!_sentence.Chunks[verb].IsFinite || _sentence.SubjectOf(verb) is not (>= 0 and int subject) || subject == last)
            {
                continue;
            }

            last = subject;
            // Jane Doe and John Smith run
            int before = _sentence.Left(subject - 1);
            if (_sentence.Is(before, ChunkKind.Conjunction) && before > 0 && _sentence.IsName(before - 1))
            {
                Remember(tokens, before - 1, verb, paragraph);
            }

            Remember(tokens, subject, verb, paragraph);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Remember(RefList<Token> tokens, int noun, int verb, int paragraph)
    {
        if (_sentence.IsName(noun) && MentionReader.Read(_sentence, noun) is { } mention && _resolver.Resolve(tokens, mention, paragraph).Name is { } name)
        {
            _resolver.Remember(name, paragraph, spoke: false);
            AddNear(name, mention.Range, verb, paragraph, noun == _sentence.Right(0));
        }
    }

    // Whose sentence it is, for a quotation that follows without a speaker of its own.
    [MethodImpl(HotLoop.Optimized)]
    private void AddNarrator(RefList<Token> tokens, int paragraph)
    {
        (Mention? subject, TextRange cue) = _rules.FindSubject();
        if (subject is null)
        {
            (subject, cue) = _rules.FindSender();
        }

        if (subject is not { } found)
        {
            return;
        }

        string? name = _resolver.Resolve(tokens, found, paragraph).Name;
        _discourse.AddNarrator(found, cue, paragraph, name);
        if (name is not null && found.Kind == MentionKind.Pronoun)
        {
            AddNear(name, found.Range, -1, paragraph, isFirst: true);
        }

        if (name is not null && found.Kind != MentionKind.Name)
        {
            _trail?.Add(name, found.Range, paragraph, cue.IsEmpty ? MentionRole.Subject : MentionRole.Speaker);
        }

        if (name is not null && !cue.IsEmpty)
        {
            _resolver.Remember(name, paragraph, spoke: true);
        }
    }
}

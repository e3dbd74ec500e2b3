using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <summary>The subjects of the sentences before: one of them may speak in a quotation that has no speaker of its own.</summary>
internal sealed class NearSubjects
{
    private const int Size = 8;
    private const int MaxSentences = 3;

    private readonly NearSubject[] _subjects = new NearSubject[Size];
    private int _count;

    /// <summary>The sentences of the article so far.</summary>
    public int Sentences { get; private set; }

    /// <summary>Starts a sentence.</summary>
    public void StartSentence() => Sentences++;

    /// <summary>Takes a subject of the sentence.</summary>
    public void Add(in NearSubject subject) => _subjects[_count++ % Size] = subject with { Sentence = Sentences };

    /// <summary>Gets a subject of the last sentences, or returns false.</summary>
    /// <param name="index">0 for the last.</param>
    /// <param name="paragraph">The paragraph of the quotation.</param>
    /// <param name="subject">The subject.</param>
    public bool TryGet(int index, int paragraph, out NearSubject subject)
    {
        subject = index < Math.Min(_count, Size) ? _subjects[(_count - 1 - index) % Size] : default;
        return subject.Name is not null && Sentences - subject.Sentence <= MaxSentences && paragraph - subject.Paragraph <= 1 && (subject.Paragraph >= 0 || paragraph < 0);
    }
}

/// <summary>A subject of a sentence.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="Range">The words of the subject.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="VerbClass">The class of its verb, as <see cref="QuotationSite.VerbClass"/> counts.</param>
/// <param name="VerbWord">The hash of the verb.</param>
/// <param name="Traits">What is known of the name, as <see cref="SpeakerFeatures.Traits"/> counts.</param>
/// <param name="IsFirst">Whether it is the first subject of the sentence.</param>
/// <param name="Sentence">The number of the sentence in the article.</param>
internal readonly record struct NearSubject(string Name, TextRange Range, int Paragraph, int VerbClass, int VerbWord, int Traits, bool IsFirst, int Sentence = 0);

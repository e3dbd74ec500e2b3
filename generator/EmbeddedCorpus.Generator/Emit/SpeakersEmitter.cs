using EmbeddedCorpus.Text.Indexing;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the collection of speakers: a list with one property a speaker.</summary>
internal static class SpeakersEmitter
{
    public static string Emit(CorpusModel corpus, EmitOptions options)
    {
        CodeWriter code = CodeWriter.StartFile(options);
        CorpusEmitter.OpenClass(code, corpus.Name, options);
        CollectionEmitter.Open(code, "SpeakerCollection", "Speaker", "Speakers", "SpeakerList", "The speakers of the corpus: a list, and a property for each.");
        CollectionEmitter.Find(code, "Speaker", "SpeakerList", "name");
        for (int index = 0; index < corpus.Speakers.Count; index++)
        {
            SpeakerEntry speaker = corpus.Speakers[index];
            string description = speaker.DescribedBy < 0
                ? string.Empty
                : ", " + DocComment.Excerpt(speaker.Description.In(corpus.Articles[speaker.DescribedBy].Model.Source));
            string quotes = speaker.Quotes.Count == 1 ? "1 quotation" : $"{speaker.Quotes.Count} quotations";
            code.Line($"/// <summary>{DocComment.Excerpt(speaker.Name.AsSpan())}{description}: {quotes}.</summary>");
            code.Line($"public global::EmbeddedCorpus.Speaker {CorpusNames.Escape(speaker.Identifier)} => Get({index});");
        }

        return code.Close().Close().ToString();
    }
}

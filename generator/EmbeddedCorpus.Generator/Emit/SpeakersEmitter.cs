using EmbeddedCorpus.Compiler.Manifest;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the collection of speakers: a list with one property a speaker.</summary>
internal static class SpeakersEmitter
{
    public static string Emit(CorpusClass corpus, EmitOptions options)
    {
        CodeWriter code = CodeWriter.StartFile(options);
        CorpusEmitter.OpenClass(code, corpus.Name, options);
        CollectionEmitter.Open(code, "SpeakerCollection", "Speaker", "Speakers", "The speakers of the corpus: a list, and a property for each.");
        code.DisableNullable();
        foreach (SpeakerConstant speaker in corpus.Speakers)
        {
            code.Line($"/// <summary>{speaker.Summary}</summary>");
            code.Line($"public global::EmbeddedCorpus.Speaker {CorpusNames.Escape(speaker.Identifier)} => Get({speaker.Index});");
        }

        return code.Close().Close().ToString();
    }
}

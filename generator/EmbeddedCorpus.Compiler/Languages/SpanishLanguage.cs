namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>Spanish: the words that tell a text in Spanish, and the verbs of speech between the dashes of a dialogue.</summary>
internal static class SpanishLanguage
{
    /// <summary>Makes the language.</summary>
    public static Language Create() => new("es", "Spanish")
    {
        IgnoresCase = true,
        ForeignMarks = OtherLanguages.Marks,
        Dialogue = new DialogueUse { HasDashesAround = true },
    };
}

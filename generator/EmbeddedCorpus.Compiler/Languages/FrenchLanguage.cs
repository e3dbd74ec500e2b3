namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>French: the words that tell a text in French, and the verbs of speech after the words of somebody in a dialogue with dashes.</summary>
internal static class FrenchLanguage
{
    /// <summary>Makes the language.</summary>
    public static Language Create() => new("fr", "French")
    {
        IgnoresCase = true,
        ForeignMarks = OtherLanguages.Marks,
        Dialogue = new DialogueUse
        {
            // dit-il, demanda-t-on; a-t-elle dit
            Inverted = ["il", "elle", "on", "je", "ils", "elles", "nous", "vous"],
        },
    };
}

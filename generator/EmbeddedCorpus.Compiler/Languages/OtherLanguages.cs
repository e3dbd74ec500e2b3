namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>What is known of the languages without a grammar here: words of some of them that tell a quotation from a name.</summary>
internal static class OtherLanguages
{
    /// <summary>The quotation marks that English has from these languages only.</summary>
    public const string Marks = "„«»「『‹›‚";

    /// <summary>Makes the language.</summary>
    /// <remarks>Case tells nouns from other words in some of them: <c>Laut</c>, <c>laut</c>.</remarks>
    public static Language Create(string code = "none") => new(code, "Other")
    {
        ForeignMarks = Marks,

        // sogenannt, genannt; cosiddetto, intitolato; zogenaamd; intitulé, surnommé; titulado, llamado; kallad
        NamingStems = ["sogenannt", "genannt", "cosiddett", "zogenaamd", "intitul", "intitol", "titulad", "llamad", "kallad", "surnomm"],
    };
}

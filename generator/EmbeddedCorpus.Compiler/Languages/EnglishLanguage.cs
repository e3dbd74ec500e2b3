namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>What is known of English beside the word lists below <c>Data/English</c>.</summary>
internal static class EnglishLanguage
{
    /// <summary>Makes the language.</summary>
    public static Language Create() => new("en", "English")
    {
        HasGrammar = true,
        IgnoresCase = true,
        ForeignMarks = OtherLanguages.Marks,
        FirstPerson = ["I"],
        ObjectVerbs = ["offer", "offers", "offered", "offering", "put", "puts", "putting", "point", "points", "pointed", "post", "posts", "posted", "posting", "charge", "charges", "charged", "charging", "urge", "urges", "urged", "urging", "propose", "proposes", "proposed", "proposing", "states", "rules", "reasons"],
        Endings = new Endings
        {
            Adverbs = ["ly"],
            Past = ["ed"],
            Participles = ["ing"],
            People = ["ers", "ors", "ists", "ians", "ents"],
            PluralNouns = ["ers", "ors", "ists", "ians", "ions", "ents"],
            Ages = ["-old"],
            Third = 's',
            NoThird = "s",
            NoPlural = "sui",
        },
        Apostrophes = new ApostropheUse
        {
            Elisions = ["em", "til", "tis", "Tis", "twas", "Twas", "twere", "bout", "cause", "cos", "cuz", "round", "nuff", "neath", "er", "im", "ere", "ave"],
            Clitics = ["s", "ll", "re", "ve", "d", "m", "t", "n", "N"],
            Possessive = "sS",
            BarePossessive = "sSzx",
            Clipped = ["in", "ol", "Ol"],
            ClippedWords = "o",
            Decade = 's',
        },
    };
}

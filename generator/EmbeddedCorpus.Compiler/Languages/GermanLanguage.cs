namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>German: its verbs of speech, the words around noun phrases, titles and first names.</summary>
/// <remarks>The rules are those of <c>GermanCues</c>.</remarks>
internal static class GermanLanguage
{
    /// <summary>Makes the language.</summary>
    /// <remarks>Case tells nouns from other words: <c>Laut</c>, <c>laut</c>.</remarks>
    public static Language Create() => new("de", "German")
    {
        ForeignMarks = OtherLanguages.Marks,
        FirstPerson = ["ich"],
        RomanDigits = "IVXL",

        // Minister, Sprecherin, Chef, Präsident, Vorsitzende, Professor, Aktivist.
        Endings = new Endings
        {
            People = ["er", "erin", "ef", "efin", "ent", "enten", "entin", "ende", "ender", "or", "oren", "orin", "ist", "isten", "istin", "ant", "anten", "antin", "mann", "frau", "leute", "ar", "är", "ärin", "at", "än", "änin", "loge", "login", "wirt", "wirtin", "wart", "innen", "ltin", "ztin", "ndin", "chin", "rtin", "walt", "eur", "eure", "eurin", "naut", "abgeordnete", "abgeordneter", "abgeordneten"],
            Groups = ["agentur", "akademie", "allianz", "amt", "ausschuss", "bank", "behörde", "beirat", "bund", "bündnis", "büro", "club", "dienst", "fraktion", "gericht", "gerichtshof", "gesellschaft", "gewerkschaft", "gremium", "gruppe", "initiative", "institut", "kammer", "koalition", "komitee", "kommission", "konzern", "organisation", "parlament", "partei", "polizei", "präsidium", "rat", "regierung", "schaft", "schaften", "sender", "senat", "stiftung", "union", "unternehmen", "verband", "verein", "vereinigung", "verwaltung", "wehr", "wehren", "werk", "zentrale", "zentrum", "zeitung", "ministerium", "ministeriums"],
            Reported = ["e"],
            Past = ["te"],
            Resumed = ["politiker", "politikerin"],
            Adjectives = ["e", "er", "en", "es", "em"],
            PluralNouns = ["innen", "isten", "enten", "anten", "oren", "leute", "erin", "istin", "entin", "schützer", "kritiker", "wohner", "gegner", "vertreter", "sprecher", "experten", "behörden", "minister", "ministers", "bürgermeister", "meisterin", "chef", "chefs", "präsident", "präsidenten", "politiker", "kanzler", "leiter", "vorsitzende", "vorsitzender", "direktor", "beauftragte"],
            Genitive = ["s", "s’", "s'"],
            PluralVerbs = ["en"],
            Feminine = ["in", "frau"],
        },
    };
}

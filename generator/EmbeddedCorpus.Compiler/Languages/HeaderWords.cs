namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>The words that stand above a text in the languages that are met most: names of months and days, and the words of by-lines, date lines and letters.</summary>
/// <remarks>A text does not say its language, so a word counts whatever the others around it are. Capitals do not count.</remarks>
internal static class HeaderWords
{
    // A line for each month: English, German, French, Spanish, Italian, Dutch, Portuguese, Swedish, Danish, Russian.
    private static readonly string[] s_months =
    [
        "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro января",
        "february feb februar februari février févr febrero febbraio fevereiro fev februari февраля",
        "march mar märz mrz mars marzo maart março marts марта",
        "april apr avril abril aprile abr апреля",
        "may mai mayo maggio mag mei maio maj мая",
        "june jun juni juin junio giugno giu junho июня",
        "july jul juli juillet juil julio luglio lug julho июля",
        "august aug août agosto ago augustus augusti августа",
        "september sep sept septembre septiembre settembre set setembro сентября",
        "october oct oktober okt octobre octubre ottobre ott outubro out октября",
        "november nov novembre noviembre novembro ноября",
        "december dec dezember dez décembre déc diciembre dicembre dic desember dezembro декабря",
    ];

    private static readonly HashSet<string> s_days = Set(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        + "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
        + "lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
        + "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag");

    // What may stand before a date, and between its parts: "Published on", "Veröffentlicht am", "17 de mayo de 2024".
    private static readonly HashSet<string> s_beforeDate = Set(
        "published posted updated written created released issued revised date on of the veröffentlicht erschienen aktualisiert stand datum am den vom der "
        + "publié mis à jour le publicado el de del em pubblicato il gepubliceerd op publicerad udgivet d");

    private static readonly HashSet<string> s_atTime = Set("at um à a las at. kl klo om alle às ore uhr h");

    private static readonly HashSet<string> s_zones = Set("utc gmt z bst ist cet cest eet eest msk wet west est edt cst cdt mst mdt pst pdt akst akdt hst jst kst aest aedt awst nzst nzdt sgt hkt");

    private static readonly HashSet<string> s_by = Set("by von par por di da door av af od przez");

    private static readonly HashSet<string> s_beforeBy = Set("written posted published story report reported reporting text words article review interview compiled edited published geschrieben ein bericht propos");

    private static readonly HashSet<string> s_author = Set("author authors autor autorin autoren auteur auteurs autores autora autore autori auteure by");

    // Between the words of a name, in lower case.
    private static readonly HashSet<string> s_nameLinks = Set("de da di del della dei der den des dem do dos das van von vom vande zu zur la le les lo du bin ibn al el y ter ten ten af av st the");

    private static readonly HashSet<string> s_nameJoins = Set("and und et en e i och og with mit avec con & y");

    private static readonly HashSet<string> s_afterName = Set("for in at of from für aus au à chez pour para en im der voor");

    // Who writes, and for whom: a title of a chapter below a by-line has none of them.
    private static readonly HashSet<string> s_staff = Set(
        "writer writers reporter reporters correspondent correspondents staff editor editors columnist contributor contributors desk bureau press news agency special courier "
        + "redaktion redakteur redakteurin korrespondent korrespondentin journaliste rédaction rédacteur rédactrice correspondante redacción redactor redactora corresponsal redazione giornalista inviato redactie verslaggever");

    // What editors put before a dash in capitals, as if it were a place.
    private static readonly HashSet<string> s_labels = Set(
        "update updated breaking note warning exclusive analysis opinion editorial comment correction watch video photos live alert urgent advisory summary intro introduction abstract "
        + "eilmeldung update hinweis achtung kommentar analyse urgent exclusif attention remarque última urgente nota aviso");

    private static readonly HashSet<string> s_salutations = Set(
        "dear dearest liebe lieber liebes geehrte geehrter geehrtes sehr verehrte cher chère chers chères querido querida queridos estimado estimada estimados "
        + "caro cara cari gentile egregio egregia beste geachte lieve kära käre kære prezado prezada caríssimo дорогой дорогая уважаемый уважаемая");

    private static readonly Dictionary<string, int> s_monthNumbers = Months();

    /// <summary>The number of a month, or 0.</summary>
    public static int Month(ReadOnlySpan<char> word) => s_monthNumbers.TryGetValue(Lower(word), out int month) ? month : 0;

    /// <summary>Whether it is a day of the week.</summary>
    public static bool IsDay(ReadOnlySpan<char> word) => s_days.Contains(Lower(word));

    /// <summary>Whether it may stand before a date or between its parts.</summary>
    public static bool IsBesideDate(ReadOnlySpan<char> word) => s_beforeDate.Contains(Lower(word));

    /// <summary>Whether it may stand beside a time of day.</summary>
    public static bool IsBesideTime(ReadOnlySpan<char> word) => s_atTime.Contains(Lower(word));

    /// <summary>Whether it names a time zone.</summary>
    public static bool IsZone(ReadOnlySpan<char> word) => s_zones.Contains(Lower(word));

    /// <summary>Whether the name of an author follows it.</summary>
    public static bool IsBy(ReadOnlySpan<char> word) => s_by.Contains(Lower(word));

    /// <summary>Whether a word that <see cref="IsBy"/> knows may follow it: <c>Written by</c>.</summary>
    public static bool IsBeforeBy(ReadOnlySpan<char> word) => s_beforeBy.Contains(Lower(word));

    /// <summary>Whether the name of an author follows it after a colon.</summary>
    public static bool IsAuthor(ReadOnlySpan<char> word) => s_author.Contains(Lower(word));

    /// <summary>Whether it stands inside names in lower case.</summary>
    public static bool IsNameLink(ReadOnlySpan<char> word) => s_nameLinks.Contains(Lower(word));

    /// <summary>Whether it joins two names.</summary>
    public static bool IsNameJoin(ReadOnlySpan<char> word) => s_nameJoins.Contains(Lower(word));

    /// <summary>Whether what follows it tells of an author: for whom, or where.</summary>
    public static bool IsAfterName(ReadOnlySpan<char> word) => s_afterName.Contains(Lower(word));

    /// <summary>Whether it tells what an author does, or for whom.</summary>
    public static bool IsStaff(ReadOnlySpan<char> word) => s_staff.Contains(Lower(word));

    /// <summary>Whether it is a label of editors, and no place.</summary>
    public static bool IsLabel(ReadOnlySpan<char> word) => s_labels.Contains(Lower(word));

    /// <summary>Whether letters start with it.</summary>
    public static bool IsSalutation(ReadOnlySpan<char> word) => s_salutations.Contains(Lower(word));

    // Headers are a few short lines, so a string for each of their words is no cost.
    private static string Lower(ReadOnlySpan<char> word) => word.Length > 16 ? string.Empty : word.ToString().ToLowerInvariant();

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static Dictionary<string, int> Months()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int month = 1; month <= s_months.Length; month++)
        {
            foreach (string name in s_months[month - 1].Split(' '))
            {
                numbers[name] = month;
            }
        }

        return numbers;
    }
}

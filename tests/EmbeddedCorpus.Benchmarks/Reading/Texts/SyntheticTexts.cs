using System.Globalization;
using System.Text;

namespace EmbeddedCorpus.Benchmarks.Reading.Texts;

/// <summary>Writes the articles that are read: the same seed gives the same texts.</summary>
/// <remarks>
/// The texts keep to what the simple parser of <see cref="Ways.SimpleParser"/> understands, since otherwise different results
/// would be compared: curly marks, full names, no marks in headlines.
/// </remarks>
internal static class SyntheticTexts
{
    private const int Seed = 20221003;
    private const int Days = 4 * 365;

    private static readonly DateOnly s_firstDay = new(2019, 1, 1);
    private static readonly string[] s_sections = ["business", "culture", "politics", "world"];

    /// <summary>Writes articles as files <c>year/headline-number.txt</c>.</summary>
    /// <param name="folder">The folder for them.</param>
    /// <param name="count">How many.</param>
    /// <returns>The bytes written.</returns>
    public static long Write(string folder, int count)
    {
        var sentences = new Sentences(new Random(Seed));
        long bytes = 0;
        for (int number = 1; number <= count; number++)
        {
            DateOnly date = s_firstDay.AddDays(sentences.Below(Days));
            string headline = sentences.Headline();
            string year = Path.Combine(folder, date.Year.ToString(CultureInfo.InvariantCulture));
            string name = string.Create(CultureInfo.InvariantCulture, $"{headline.ToLowerInvariant().Replace(' ', '-')}-{number:0000}.txt");
            byte[] text = Encoding.UTF8.GetBytes(Article(sentences, date, headline));
            if (!Directory.Exists(year))
            {
                Directory.CreateDirectory(year);
                File.WriteAllText(Path.Combine(year, "_folder.yml"), Fields(date.Year));
            }

            File.WriteAllBytes(Path.Combine(year, name), text);
            bytes += text.Length;
        }

        return bytes;
    }

    /// <summary>The section of the articles of a year.</summary>
    public static string Section(int year) => s_sections[year % s_sections.Length];

    // A field of each kind of property. A value of a folder is a value of all its articles.
    private static string Fields(int year) => string.Create(
        CultureInfo.InvariantCulture,
        $"section: {Section(year)}\nvolume: {year - 1900}\nopen: {(year % 2 == 0 ? "true" : "false")}\nedition: {(year % 3 == 0 ? "morning" : "evening")}\nprice: {year % 7}.50\nprinted: {year}-06-30\ntags: [ships, {Section(year + 1)}]\n");

    private static string Article(Sentences sentences, DateOnly date, string headline)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"date {date:yyyy-MM-dd} {headline}\n");
        int paragraphs = 3 + sentences.Below(6);
        for (int index = 0; index < paragraphs; index++)
        {
            text.Append('\n').Append(Paragraph(sentences)).Append('\n');
        }

        return text.ToString();
    }

    // About every other paragraph quotes somebody, as in news.
    private static string Paragraph(Sentences sentences) => sentences.Below(6) switch
    {
        0 => $"“{sentences.Quoted()},” said {sentences.Name()}. {sentences.Plain(1)}",
        1 => $"{sentences.Plain(1)} “{sentences.Quoted()}. {sentences.Quoted()},” said {sentences.Name()}, {sentences.Role()}.",
        2 => $"{sentences.Name()} said: “{sentences.Quoted()}.”",
        _ => sentences.Plain(2 + sentences.Below(3)),
    };
}

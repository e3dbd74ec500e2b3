using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus;

namespace EmbeddedCorpus.Fuzzing.Building;

/// <summary>The corpora that queries and images are fuzzed with, made anew by the writer of today in every process.</summary>
internal static class SampleTexts
{
    private static readonly string[] s_few =
    [
        "date 2022-10-03 ‘We will stay’\n\nAnna Berg, mayor of Linz, said “We will stay” on Monday.\n\nShe added she would “build” more roads – naïve 𝒜 words.\n\nThe end.\n",
        "date 2022-10-04 “Roads first” and “bridges next”\r\n\r\nThe council met.\r\n\r\nOmar Haddad told us: ‘Roads first.’ His office\r\nsaid ‘bridges next’; Anna Berg called it “late”.",
        "date 1999-12-31 Das Jahr endet\n\n„Es war ein gutes Jahr“, sagte Jürgen Weiß. Die Straße blieb gesperrt.\n\n»Morgen«, so Weiß, »fahren wir.«\n",
        "date 2020-02-29 Un jour de plus\n\n« Nous restons », a déclaré Élise Dupré. Le café est fermé.\n",
        "北京的河流\n\n王芳说：“河流很长。”东京都的河也很长。\n",
        "Ελληνικά και русский\n\n«Μένουμε», είπε η Άννα. «Москва ждёт», сказал Иван. שלום לכולם, א\"ב. مرحبا بالعالم.\n",
    ];

    private static readonly string[] s_words =
        ["river", "rivers", "run", "running", "ran", "bridge", "bridges", "connected", "connection", "résumé", "resume", "café", "Straße", "北京市", "ภาษาไทย", "don’t", "3.14", "state-of-the-art"];

    private static readonly string[] s_people = ["Anna Berg", "Omar Haddad", "Clara Holt"];

    /// <summary>A few texts of several languages and styles of marks.</summary>
    public static CorpusModel Few() => Corpora.Model(s_few.Select(static (text, index) => Corpora.Parse($"few/{Number(index)}.txt", text)));

    /// <summary>Enough texts that frequent words have many blocks of postings, and searches pass over ranges of articles.</summary>
    /// <param name="articles">How many of them.</param>
    public static CorpusModel Many(int articles) => Corpora.Model(s_few.Concat(Enumerable.Range(0, articles).Select(Text)).Select(static (text, index) => Corpora.Parse($"many/{Number(index)}.txt", text)));

    // Words by number, so that they come with every frequency from rare to everywhere.
    private static string Text(int number)
    {
        string first = Word(number);
        string second = Word(number / 3);
        string person = s_people[number % s_people.Length];
        string date = new DateOnly(2020, 1, 1).AddDays(number / 2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"date {date} The {first} of day {number}\n\n{person} said “the {second} and the {first} run” and left.\n\n"
            + $"The {Word(number / 7)} was {Word(number * 5)}; {string.Join(' ', Enumerable.Repeat(second, number % 9))} number{number}.\n";
    }

    private static string Word(int number) => s_words[number % s_words.Length];

    private static string Number(int index) => index.ToString("000", CultureInfo.InvariantCulture);
}

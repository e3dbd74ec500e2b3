using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using Kind = EmbeddedCorpus.Compiler.Model.QuoteKind;
using Via = EmbeddedCorpus.Compiler.Model.Attribution;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>1,000 articles with three quotes each by 40 speakers; every tenth has no date, one is longer than a page.</summary>
internal static class LargeCorpus
{
    public const int Articles = 1_000;

    private const int Speakers = 40;

    public static CorpusModel Model { get; } = TestCorpus.Model(Enumerable.Range(0, Articles).Select(Article));

    public static TestImage Image { get; } = TestImage.Of(Model);

    public static TextCorpus Corpus { get; } = Image.Open().Corpus;

    private static ArticleModel Article(int number)
    {
        string name = $"Speaker {number % Speakers:00} Müller";
        string date = number % 10 == 0 ? string.Empty : $"date {new DateOnly(2020, 1, 1).AddDays(number / 3):yyyy-MM-dd} ";
        string filler = number == 777 ? new string('x', 70_000) : "words";
        string text = $"{date}“We count {number} – now”\n\n{name}, keeper of number {number}, said: “We count {number} – now.”\n\n"
            + $"Some {filler} between the lines of\ntext {number}.\n\nShe added that it is “quite enough” for {number}.\n";
        return new ArticleDraft($"year/{number:0000}.txt", text)
            .Speaker(name, $"keeper of number {number}")
            .HeadlineQuote($"We count {number} – now", 0, Via.Carried, origin: 1)
            .Quote($"We count {number} – now.", Kind.Direct, 0, Via.Explicit, name, "said")
            .Quote("quite enough", Kind.Partial, 0, Via.Resolved, "She", "added")
            .Build();
    }
}

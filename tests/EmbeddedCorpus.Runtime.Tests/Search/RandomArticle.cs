using System.Globalization;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Runtime.Tests.Building;
using Kind = EmbeddedCorpus.Compiler.Model.QuoteKind;
using Via = EmbeddedCorpus.Compiler.Model.Attribution;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A piece of a paragraph: words, or a quotation of them.</summary>
/// <param name="Words">The words; at least one.</param>
/// <param name="IsQuote">Whether they stand in quotation marks.</param>
/// <param name="Speaker">Who said them; null for nobody that is known.</param>
internal sealed record RandomPiece(string[] Words, bool IsQuote, string? Speaker)
{
    /// <summary>The words with a space between.</summary>
    public string Text => string.Join(' ', Words);

    public override string ToString() => IsQuote ? $"“{Text}”" : Text;
}

/// <summary>An article as it was drawn: prints itself when a property fails.</summary>
/// <param name="Day">The day of its date, see <see cref="FirstDay"/>; null for none.</param>
/// <param name="Headline">The words of its headline; empty for none, which no article with a date is without.</param>
/// <param name="Paragraphs">Its paragraphs; none of them empty.</param>
internal sealed record RandomArticle(int? Day, RandomPiece[] Headline, RandomPiece[][] Paragraphs)
{
    /// <summary>The day with the number 0.</summary>
    public static readonly DateOnly FirstDay = new(2020, 1, 1);

    /// <summary>The field <c>section</c>; empty for none.</summary>
    public string Section { get; init; } = string.Empty;

    /// <summary>The items of the field <c>tags</c>; none for no such field.</summary>
    public string[] Tags { get; init; } = [];

    /// <summary>The file.</summary>
    public string Text => FrontMatter + TextBelow;

    /// <summary>The field <c>lang</c>; empty for none.</summary>
    public string Language { get; init; } = string.Empty;

    private string FrontMatter => Section.Length + Tags.Length + Language.Length == 0 ? string.Empty
        : $"---\nlang: {Language}\nsection: \"{Section}\"\n{(Tags.Length == 0 ? string.Empty : $"tags: [{string.Join(", ", Tags.Select(static tag => $"\"{tag}\""))}]\n")}---\n";

    private string TextBelow
    {
        get
        {
            string[] paragraphs = [.. Paragraphs.Select(Line)];
            if (Headline.Length == 0)
            {
                // A first line that goes on is no headline.
                paragraphs[0] = $"and so\n{paragraphs[0]}";
                return string.Join("\n\n", paragraphs);
            }

            // Figures alone may be the first item of a list.
            string date = Day is { } day ? $"date {FirstDay.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} " : "News ";
            return $"{date}{Line(Headline)}\n\n{string.Join("\n\n", paragraphs)}\n";
        }
    }

    /// <summary>The article as the generator would model it, with the quotations and speakers that were drawn.</summary>
    /// <param name="path">Its path.</param>
    public ArticleModel Build(string path)
    {
        RandomPiece[] quotes = [.. Paragraphs.SelectMany(static paragraph => paragraph).Where(static piece => piece.IsQuote)];
        RandomPiece[] headline = [.. Headline.Where(static piece => piece.IsQuote)];
        string[] speakers = [.. headline.Concat(quotes).Select(static piece => piece.Speaker).OfType<string>().Distinct()];
        var draft = new ArticleDraft(path, Text);
        foreach (string speaker in speakers)
        {
            draft.Speaker(speaker);
        }

        foreach (RandomPiece piece in headline)
        {
            draft.HeadlineQuote(piece.Text, Array.IndexOf(speakers, piece.Speaker), AttributionOf(piece));
        }

        foreach (RandomPiece piece in quotes)
        {
            draft.Quote(piece.Text, piece.Words.Length > 2 ? Kind.Direct : Kind.Partial, Array.IndexOf(speakers, piece.Speaker), AttributionOf(piece));
        }

        return draft.Build();
    }

    public override string ToString() => $"[{Text.ReplaceLineEndings("⏎")}] {string.Join(", ", Paragraphs.Prepend(Headline).SelectMany(static pieces => pieces).Select(static piece => piece.Speaker).OfType<string>())}";

    private static Via AttributionOf(RandomPiece piece) => piece.Speaker is null ? Via.None : Via.Explicit;

    private static string Line(RandomPiece[] pieces) => string.Join(' ', pieces.AsEnumerable());
}

/// <summary>What a search is limited to, before there is a corpus with speakers.</summary>
/// <param name="From">The first day, as of <see cref="RandomArticle"/>.</param>
/// <param name="To">The last day.</param>
/// <param name="Speaker">The name of the speaker.</param>
/// <param name="Field">The field.</param>
internal sealed record RandomLimits(int? From, int? To, string? Speaker, SearchField Field)
{
    /// <summary>The options for a corpus; of a speaker that it does not have they say nothing.</summary>
    public SearchOptions For(TextCorpus corpus)
    {
        Speaker? speaker = null;
        foreach (Speaker candidate in corpus.Speakers)
        {
            speaker = Speaker is not null && candidate.Name == Speaker ? candidate : speaker;
        }

        return new SearchOptions
        {
            From = From is { } from ? RandomArticle.FirstDay.AddDays(from) : null,
            To = To is { } to ? RandomArticle.FirstDay.AddDays(to) : null,
            Speaker = speaker,
            Field = Field,
        };
    }
}

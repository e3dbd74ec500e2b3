using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>Looks for signs that a text is not what it is read as.</summary>
/// <remarks>Each sign starts with a character that prose hardly has, so that a text without it is passed over at the speed of a search for one character.</remarks>
internal static class TraitReader
{
    // One tag or entity may be what the text is about.
    private const int MinTags = 3;
    private const int MinEntities = 2;
    private const int MinTimes = 2;
    private const int MinMojibake = 2;

    // Far more than a text needs to show what it is.
    private const int MaxLooks = 10_000;

    /// <summary>The signs in a text.</summary>
    public static TextTraits Read(string text) =>
        Sign(text, TextTraits.Html, MinTags) | Sign(text, TextTraits.Entities, MinEntities) | Sign(text, TextTraits.Subtitles, MinTimes)
        | Sign(text, TextTraits.Mojibake, MinMojibake) | Sign(text, TextTraits.Replacements, 1);

    /// <summary>The first place that shows one sign.</summary>
    public static TextRange Find(string text, TextTraits trait) => Count(text, trait, 1, out TextRange first) > 0 ? first : default;

    private static TextTraits Sign(string text, TextTraits trait, int min) => Count(text, trait, min, out _) >= min ? trait : TextTraits.None;

    private static int Count(string text, TextTraits trait, int enough, out TextRange first)
    {
        first = default;
        int count = 0;
        int looks = 0;
        for (int at = Next(text, trait, 0); at >= 0 && count < enough && looks < MaxLooks; at = Next(text, trait, at + 1), looks++)
        {
            int length = Length(text, trait, at);
            if (length > 0)
            {
                first = count == 0 ? new TextRange(at, at + length) : first;
                count++;
            }
        }

        return count;
    }

    private static int Next(string text, TextTraits trait, int start) => start >= text.Length ? -1 : trait switch
    {
        TextTraits.Html => text.IndexOf('<', start),
        TextTraits.Entities => text.IndexOf('&', start),
        TextTraits.Subtitles => text.IndexOf(" --> ", start, StringComparison.Ordinal),
        TextTraits.Mojibake => text.IndexOfAny(Mojibake.Starts, start),
        _ => text.IndexOf('\uFFFD', start),
    };

    private static int Length(string text, TextTraits trait, int at) => trait switch
    {
        TextTraits.Html => HtmlSigns.TagLength(text, at),
        TextTraits.Entities => HtmlSigns.EntityLength(text, at),
        TextTraits.Subtitles => IsTime(text, at) ? " --> ".Length : 0,
        TextTraits.Mojibake => Mojibake.Length(text, at),
        _ => 1,
    };

    // A digit before the arrow, and hours or minutes after it.
    private static bool IsTime(string text, int at)
    {
        int after = at + " --> ".Length;
        return at > 0 && char.IsDigit(text[at - 1]) && after + 2 < text.Length && char.IsDigit(text[after]) && char.IsDigit(text[after + 1]) && text[after + 2] == ':';
    }
}

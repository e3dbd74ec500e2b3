using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Tells the speakers of an article apart: by colour where there are colours, by number everywhere.</summary>
internal sealed class SpeakerLegend(Article article, bool hasColors)
{
    private static readonly string[] s_colors = ["aqua", "yellow", "lime", "fuchsia", "orange1", "deepskyblue1", "salmon1", "springgreen1"];

    /// <summary>A quotation as markup.</summary>
    public string Highlight(Quote quote, ReadOnlySpan<byte> text) => hasColors
        ? $"[{Color(quote)}]{SafeText.Markup(text)}[/]"
        : $"[[{Number(quote)}]]{{{SafeText.Markup(text)}}}";

    /// <summary>The name of a quotation's speaker as markup.</summary>
    public string Name(Quote quote)
    {
        string name = quote.Speaker is { } speaker ? SafeText.Markup(speaker.Name) : "unknown";
        return hasColors ? $"[{Color(quote)}]{name}[/]" : name;
    }

    /// <summary>Writes the speakers with their numbers and descriptions.</summary>
    public void Write(IAnsiConsole console)
    {
        int number = 1;
        foreach (Speaker speaker in article.Speakers)
        {
            string name = hasColors ? $"[{s_colors[(number - 1) % s_colors.Length]}]{SafeText.Markup(speaker.Name)}[/]" : SafeText.Markup(speaker.Name);
            string description = speaker.Description.IsEmpty ? string.Empty : $", {SafeText.Markup(speaker.Description)}";
            console.MarkupLine($"  {number++}  {name}{description}");
        }
    }

    /// <summary>The number of a quotation's speaker, <c>?</c> without one.</summary>
    private string Number(Quote quote) => Index(quote) is >= 0 and int index ? (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : "?";

    private string Color(Quote quote) => Index(quote) is >= 0 and int index ? s_colors[index % s_colors.Length] : "grey";

    private int Index(Quote quote)
    {
        int index = 0;
        foreach (Speaker speaker in article.Speakers)
        {
            if (speaker == quote.Speaker)
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}

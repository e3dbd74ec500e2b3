using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>HTML that is written with interpolated strings: their literals are markup, and each of their values is encoded.</summary>
internal sealed class HtmlBuilder
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <summary>Writes markup.</summary>
    /// <param name="markup">The markup.</param>
    public HtmlBuilder Write([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Writes a constant piece of markup, such as a style sheet of the tool.</summary>
    public HtmlBuilder Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    public override string ToString() => _html.ToString();

    /// <summary>Encodes a text for an element or an attribute in quotation marks.</summary>
    public static string Encode(string text) => s_encoder.Encode(text);

    /// <summary>The handler of the interpolated strings.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly StringBuilder _html;

        public Markup(int literalLength, int formattedCount, HtmlBuilder html)
        {
            _ = formattedCount;
            _html = html._html;
            _html.EnsureCapacity(_html.Length + literalLength);
        }

        public void AppendLiteral(string markup) => _html.Append(markup);

        public void AppendFormatted(string text) => _html.Append(Encode(text));

        public void AppendFormatted(Utf8Text text) => AppendFormatted(text.ToString());

        public void AppendFormatted(int number) => AppendFormatted((long)number);

        public void AppendFormatted(long number) => _html.Append(number.ToString("N0", CultureInfo.InvariantCulture));

        /// <summary>Writes a number of a drawing, with at most two digits after the point.</summary>
        public void AppendFormatted(double number) => _html.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

        /// <summary>Writes a day as readers write it. The invariant culture has English months.</summary>
        public void AppendFormatted(DateOnly day, string format = "d MMMM yyyy") => _html.Append(day.ToString(format, CultureInfo.InvariantCulture));
    }
}

#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.Quotes"/>, in the order of their articles and there by position.</summary>
internal static class QuoteRow
{
    public const int Text = 0;
    public const int Length = 5;

    /// <summary>Index + 1 into <see cref="ImageFormat.Table.QuoteSources"/>; 0 when nothing is known of where the words come from.</summary>
    public const int Source = 9;

    /// <summary>One digit: the kind in four bits, and <see cref="IsInHeadline"/>.</summary>
    public const int Kind = 13;

    /// <summary>One digit: how the speaker is known.</summary>
    public const int Attribution = 14;
    public const int Size = 15;

    public const int KindMask = 0xF;

    /// <summary>The bit of a quotation that stands in the headline.</summary>
    public const int IsInHeadline = 0x10;
}

/// <summary>A row of <see cref="ImageFormat.Table.QuoteSources"/>. Starts count from the first byte of the article, see <see cref="ArticleRow.Bytes"/>.</summary>
internal static class QuoteSourceRow
{
    /// <summary>Index + 1; 0 when unknown.</summary>
    public const int Speaker = 0;
    public const int MentionStart = 4;
    public const int MentionLength = 8;
    public const int CueStart = 12;
    public const int CueLength = 16;

    /// <summary>Index + 1; 0 without one.</summary>
    public const int Origin = 20;
    public const int Size = 24;
}

namespace EmbeddedCorpus;

/// <summary>Finds the words that stand for an article in a list of articles.</summary>
internal static class ArticleExcerpt
{
    // About three lines of a list; search engines show as much.
    private const int MaxLength = 240;

    // A sentence shorter than this says too little alone.
    private const int MinLength = 60;

    /// <summary>Returns the field <c>description</c>, or the first sentences of the first paragraph.</summary>
    public static Utf8Text Of(Article article)
    {
        if (article.Fields.TryGet("description"u8, out ArticleField description) && !description.Text.IsEmpty)
        {
            return description.Text;
        }

        CorpusList<Paragraph> paragraphs = article.Paragraphs;
        return paragraphs.Count == 0 ? default : Shorten(paragraphs[0].Text);
    }

    // To the end of the last sentence that fits, or else of the last word.
    private static Utf8Text Shorten(Utf8Text text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        ReadOnlySpan<byte> bytes = text.Truncate(MaxLength).Bytes;
        int end = 0;
        int word = 0;
        for (int index = 1; index < bytes.Length; index++)
        {
            if (bytes[index] is (byte)' ' or (byte)'\n' or (byte)'\r')
            {
                word = bytes[index - 1] is (byte)' ' or (byte)'\n' or (byte)'\r' ? word : index;
                end = word >= MinLength && EndsSentence(bytes[..word]) ? word : end;
            }
        }

        // A script without spaces has no other border than that of a character.
        return text.Slice(0, end > 0 ? end : word > 0 ? word : bytes.Length);
    }

    private static bool EndsSentence(ReadOnlySpan<byte> text) =>
        text[^1] is (byte)'.' or (byte)'!' or (byte)'?'
        || (text.Length > 3 && text[^4] is (byte)'.' or (byte)'!' or (byte)'?' && text.EndsWith("”"u8))
        || (text[^1] == (byte)'"' && text[^2] is (byte)'.' or (byte)'!' or (byte)'?');
}

using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the times and kinds of paragraphs, of the articles that have some.</summary>
internal sealed class ParagraphNoteWriter
{
    private ParagraphKind _kind = ParagraphKind.Text;

    /// <summary>The table of times.</summary>
    public TableWriter Times { get; } = new(Table.ParagraphTimes);

    /// <summary>Its rows.</summary>
    public int TimeRows { get; private set; }

    /// <summary>The table of kinds.</summary>
    public TableWriter Kinds { get; } = new(Table.ParagraphKinds);

    /// <summary>Its rows.</summary>
    public int KindRows { get; private set; }

    /// <summary>Writes the times and kinds of the next article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="first">Its first paragraph.</param>
    public void Write(ArticleModel article, int first)
    {
        foreach (TimeModel time in article.Times)
        {
            Times.Number(first + time.Paragraph).Address((uint)time.Start).Address((uint)time.End).EndRow();
        }

        TimeRows += article.Times.Count;
        if (article.Paragraphs.Count > 0 && (article.Kinds.Count == 0 || article.Kinds[0].Paragraph > 0))
        {
            Add(first, ParagraphKind.Text);
        }

        foreach (KindModel kind in article.Kinds)
        {
            Add(first + kind.Paragraph, kind.Kind);
        }
    }

    private void Add(int paragraph, ParagraphKind kind)
    {
        if (kind != _kind)
        {
            Kinds.Number(paragraph).Digit((int)kind).EndRow();
            KindRows++;
            _kind = kind;
        }
    }
}

using System.Text;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits a few pages: the literals that hold tables and texts.</summary>
internal static class PagesEmitter
{
    /// <summary>The name of the file that some pages are in.</summary>
    public static string HintName(PagesModel model) => $"{FileNames.Of(model.Corpus)}.Pages{model.Group.First}.g.cs";

    public static GeneratedFile Emit(PagesModel model, CancellationToken cancellation)
    {
        ImagePageGroup group = model.Group;
        CodeWriter code = CodeWriter.StartFile(model.Options, isPayload: true, capacity: 2048 + Length(group) + (Length(group) / 16));
        CorpusEmitter.OpenClass(code, model.Corpus, model.Options);
        code.Line(CorpusEmitter.GeneratedCode);
        code.Line(CorpusEmitter.NotCovered);
        code.Line($"private static class Pages{group.First}").Open();
        code.Line("internal static global::System.ReadOnlySpan<byte> Get(int page) => page switch").Open();
        foreach (ImagePage page in group.Pages)
        {
            code.Line($"{page.Number} => Page{page.Number},");
            for (int window = 1; window < page.Windows; window++)
            {
                // A long text spans several page numbers and stays one literal.
                code.Line($"{page.Number + window} => Page{page.Number}.Slice({window << ImageFormat.PageBits}),");
            }
        }

        code.Line("_ => default,").Close(";");
        foreach (ImagePage page in group.Pages)
        {
            cancellation.ThrowIfCancellationRequested();
            code.Line();
            StringBuilder literal = code.StartLine().Append($"private static global::System.ReadOnlySpan<byte> Page{page.Number} => \"");
            foreach (string segment in page.Segments)
            {
                LiteralWriter.Append(literal, segment);
            }

            literal.Append("\"u8;");
            code.EndLine();
        }

        return new GeneratedFile(HintName(model), code.Close().Close().ToString());
    }

    private static int Length(ImagePageGroup group)
    {
        int length = 0;
        foreach (ImagePage page in group.Pages)
        {
            foreach (string segment in page.Segments)
            {
                length += segment.Length;
            }
        }

        return length;
    }
}

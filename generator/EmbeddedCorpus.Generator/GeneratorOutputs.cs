using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Problems;
using EmbeddedCorpus.Generator.Diagnostics;
using EmbeddedCorpus.Generator.Emit;
using EmbeddedCorpus.Generator.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator;

/// <summary>The outputs of the pipeline: files and diagnostics, each made of one model.</summary>
internal static class GeneratorOutputs
{
    public static void AddClass(SourceProductionContext context, EmittedClass source)
    {
        foreach (GeneratedFile file in CorpusEmitter.Emit(source.Class, source.Options))
        {
            Add(context, file);
        }
    }

    public static void AddFields(SourceProductionContext context, EmittedFields fields)
    {
        if (fields.Lines.Count > 0)
        {
            Add(context, FieldsEmitter.Emit(fields));
        }
    }

    public static void AddStorage(SourceProductionContext context, ImageModel image) => Add(context, StorageEmitter.Emit(image));

    public static void AddResourceStorage(SourceProductionContext context, (EmittedCorpus Emitted, TextStamp? Watched) source) =>
        Add(context, StorageEmitter.Emit(source.Emitted.Manifest, source.Emitted.Options, source.Watched?.Value));

    public static void AddPages(SourceProductionContext context, PagesModel pages) => Add(context, PagesEmitter.Emit(pages, context.CancellationToken));

    public static void ReportProblems(SourceProductionContext context, ProblemReport report)
    {
        foreach (ReportedProblem reported in report.Problems)
        {
            context.ReportDiagnostic(DiagnosticCatalog.Create(reported.Problem, reported.NotShown));
        }
    }

    public static void ReportClashes(SourceProductionContext context, EmittedClass source)
    {
        foreach (TextProblem clash in source.Class.NameClashes)
        {
            context.ReportDiagnostic(DiagnosticCatalog.Create(clash));
        }
    }

    public static void ReportFailure(SourceProductionContext context, ImageModel image)
    {
        if (image.Failure is { } failure)
        {
            context.ReportDiagnostic(DiagnosticCatalog.Create(failure));
        }
    }

    public static void AddView(SourceProductionContext context, EmittedView view) => Add(context, ViewEmitter.Emit(view));

    public static void ReportView(SourceProductionContext context, ViewReport report)
    {
        foreach (ViewProblem problem in report.Problems)
        {
            context.ReportDiagnostic(DiagnosticCatalog.Create(problem));
        }
    }

    // The compiler embeds generated code into the symbol file. A text from bytes is compressed for that at once, on the thread
    // that makes it; any other, or one with a checksum that is not the compiler's own, later and one after the other.
    private static void Add(SourceProductionContext context, GeneratedFile file) => context.AddSource(
        file.HintName,
        SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(file.Text), writable: false), Encoding.UTF8, SourceHashAlgorithm.Sha256, canBeEmbedded: true));
}

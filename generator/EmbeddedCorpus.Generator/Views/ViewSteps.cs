using System.Collections.Immutable;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;
using EmbeddedCorpus.Generator.Emit;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>The steps of the pipeline that article views need.</summary>
internal static class ViewSteps
{
    public static ViewCorpora CorporaOf(EmissionPlan plan, CancellationToken cancellation) =>
        new(plan.Options.Namespace, new([.. plan.Corpora.Select(static corpus => corpus.Manifest.Class.Name)])) { HasTables = !plan.Options.IsDesignTime };

    public static IEnumerable<EmittedView> ResolveView(((ViewModel? View, Collected<CorpusProfile> Profiles) Texts, ViewCorpora Corpora) source, CancellationToken cancellation) =>
        source.Texts.View is { Struct.CanBeEmitted: true } view ? [ViewFields.Resolve(view, source.Texts.Profiles, source.Corpora)] : [];

    public static IEnumerable<ViewReport> CheckView(((ViewModel? View, Collected<CorpusProfile> Profiles) Texts, ViewCorpora Corpora) source, CancellationToken cancellation) =>
        source.Texts.View is { } view ? [ViewCheck.Check(view, source.Texts.Profiles, source.Corpora)] : [];
}

/// <summary>Whether the project declares views of articles. Fields are profiled only for views.</summary>
/// <param name="HasViews">Whether there is a view.</param>
internal sealed record ViewUse(bool HasViews)
{
    /// <summary>Takes the views of the project.</summary>
    public static ViewUse Of(ImmutableArray<ViewModel?> views, CancellationToken cancellation) => new(views.Length > 0);
}

/// <summary>The corpora that a view can read.</summary>
/// <param name="Namespace">The namespace of their classes; empty for the global one.</param>
/// <param name="Names">The names of their classes.</param>
internal sealed record ViewCorpora(string Namespace, EquatableArray<string> Names)
{
    /// <summary>Whether views hold tables of values. An IDE needs none, and would write them again with each new value.</summary>
    public bool HasTables { get; init; }

    /// <summary>The class of a corpus, as it is written in code; empty if there is none.</summary>
    public string ClassOf(string corpus) =>
        ReferencedCorpora.IsReferenced(corpus) ? corpus
        : !Names.Contains(corpus) ? string.Empty
        : $"global::{(Namespace.Length == 0 ? string.Empty : Namespace + ".")}{CorpusNames.Escape(corpus)}";
}

using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator.Emit;

namespace EmbeddedCorpus.Generator.Diagnostics;

/// <summary>Finds settings that cannot be used. Each is reported at the first document that it concerns, for MSBuild gives no position of theirs.</summary>
internal static class SettingsCheck
{
    private const string CorpusRemedy = "Use an identifier that is not the name of a member or a type in the generated code";

    /// <summary>What is wrong with the settings of a project.</summary>
    public static List<TextProblem> Check(EquatableArray<CorpusManifest> manifests, ProjectSettings settings)
    {
        var problems = new List<TextProblem>();
        string? first = FirstDocument(manifests);
        if (first is null)
        {
            return problems;
        }

        if (!settings.HasUtf8Literals)
        {
            // The one clear diagnostic: nothing is emitted, so nothing else matters.
            problems.Add(Problem(first, ProblemKind.LanguageVersion));
            return problems;
        }

        foreach (InvalidSetting setting in settings.Corpus.Invalid)
        {
            problems.Add(Problem(first, ProblemKind.InvalidSetting, setting.Setting, setting.Remedy));
        }

        foreach (CorpusManifest manifest in manifests)
        {
            AddCorpus(manifest, manifests, settings.Corpus.Class.Namespace, problems);
        }

        foreach (SingleCorpusSettings single in settings.Corpus.Model.Corpora)
        {
            if (!manifests.Any(manifest => string.Equals(manifest.Class.Name, single.Corpus, StringComparison.Ordinal)))
            {
                problems.Add(Problem(first, ProblemKind.InvalidSetting, $"EmbeddedCorpus={single.Corpus}", $"There is no corpus '{single.Corpus}'"));
            }
        }

        return problems;
    }

    private static void AddCorpus(CorpusManifest manifest, EquatableArray<CorpusManifest> manifests, string space, List<TextProblem> problems)
    {
        string name = manifest.Class.Name;
        if (manifest.FirstDocument.Length > 0 && !CorpusNames.CanBe(name, space))
        {
            problems.Add(Problem(manifest.FirstDocument, ProblemKind.InvalidSetting, $"Corpus={name}", CorpusRemedy));
        }

        if (manifest.FirstDocument.Length > 0 && (space == name || space.EndsWith("." + name, StringComparison.Ordinal)))
        {
            problems.Add(Problem(manifest.FirstDocument, ProblemKind.HiddenClass, name, space));
        }

        if (!manifest.IsResource && EmissionPlan.HasResource(manifests, name))
        {
            problems.Add(Problem(manifest.FirstDocument, ProblemKind.InvalidSetting, "Storage=Literals", $"Give all documents of the corpus '{name}' the same storage"));
        }
    }

    private static string? FirstDocument(EquatableArray<CorpusManifest> manifests)
    {
        string? first = null;
        foreach (CorpusManifest manifest in manifests)
        {
            string file = manifest.FirstDocument;
            first = file.Length > 0 && (first is null || string.CompareOrdinal(file, first) < 0) ? file : first;
        }

        return first;
    }

    private static TextProblem Problem(string file, ProblemKind kind, string argument = "", string secondArgument = "") =>
        new(kind, file, default, default, default, argument, secondArgument);
}

using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Reads the files of fields of a text: the one beside it, then those of its folders.</summary>
internal static class SidecarFields
{
    private const string Invalid = "The file is not text in UTF-8: save it as UTF-8";

    /// <summary>Adds the fields of all files.</summary>
    /// <param name="sidecars">The files, the nearest to the text first.</param>
    /// <param name="fields">Collects the fields.</param>
    /// <param name="problems">Collects the problems, at their places in the files.</param>
    /// <returns>Whether a file that cannot be read to its end says that the text is a draft.</returns>
    public static bool Add(EquatableArray<Sidecar> sidecars, FieldCollector fields, ProblemCollector problems)
    {
        bool isDraft = false;
        foreach (Sidecar sidecar in sidecars)
        {
            if (sidecar.InvalidAt >= 0)
            {
                problems.AddIn(sidecar, ProblemKind.FrontMatter, new TextRange(sidecar.InvalidAt, Math.Min(sidecar.InvalidAt + 1, sidecar.Text.Length)), Invalid);
                continue;
            }

            FrontMatterBlock block = FrontMatterReader.ReadFile(sidecar.Text, FormOf(sidecar.FilePath));
            fields.Add(block, sidecar);
            isDraft |= DraftLine.IsIn(sidecar.Text, block);
            foreach (FrontMatterProblem problem in block.Problems)
            {
                problems.AddIn(sidecar, ProblemKind.FrontMatter, problem.Range, problem.Message);
            }
        }

        return isDraft;
    }

    /// <summary>The language of a file of fields, by its name.</summary>
    public static FrontMatterForm FormOf(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? FrontMatterForm.Json
        : path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) ? FrontMatterForm.Toml
        : FrontMatterForm.Yaml;
}

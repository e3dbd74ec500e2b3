using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator.Emit;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EmbeddedCorpus.Generator;

/// <summary>The MSBuild properties that the generator reads, as values.</summary>
/// <param name="Corpus">What the models of corpora depend on.</param>
/// <param name="Emit">What the emitted code depends on.</param>
/// <param name="WarningLimit">The largest number of warnings of a kind that a build reports.</param>
/// <param name="Invalid">Properties that cannot be used, each as <c>name=value</c> and what would be right.</param>
internal sealed record ProjectOptions(CorpusOptions Corpus, EmitOptions Emit, int WarningLimit, EquatableArray<InvalidSetting> Invalid)
{
    private const int DefaultWarningLimit = 100;

    /// <summary>Reads the properties that <c>build/EmbeddedCorpus.props</c> makes visible.</summary>
    public static ProjectOptions Read(AnalyzerConfigOptions options, bool hasUtf8Literals)
    {
        var invalid = new List<InvalidSetting>();
        string visibility = Choose("EmbeddedCorpusVisibility", "internal", "public");
        string naming = Choose("EmbeddedCorpusNaming", nameof(ArticleNaming.Headline), nameof(ArticleNaming.Path));
        string constants = Choose("EmbeddedCorpusConstants", nameof(ConstantSelection.Auto), nameof(ConstantSelection.All), nameof(ConstantSelection.Used), nameof(ConstantSelection.None));
        var emit = new EmitOptions(
            ReadNamespace(),
            visibility,
            IsDesignTime: string.Equals(Property("DesignTimeBuild"), "true", StringComparison.OrdinalIgnoreCase),
            constants switch
            {
                nameof(ConstantSelection.All) => ConstantSelection.All,
                nameof(ConstantSelection.Used) => ConstantSelection.Used,
                nameof(ConstantSelection.None) => ConstantSelection.None,
                _ => ConstantSelection.Auto,
            },
            hasUtf8Literals);
        SearchProperties search = SearchProperties.Read(Property(SearchProperties.SearchName), Property(SearchProperties.LanguageName));
        CheckList(SearchProperties.SearchName, search.Search, "Use true or false, and for single corpora a list as in true, News=false");
        CheckList(SearchProperties.LanguageName, search.Language, "Use en or none, and for single corpora a list as in en, News=none");
        return new ProjectOptions(
            new CorpusOptions(naming == nameof(ArticleNaming.Path) ? ArticleNaming.Path : ArticleNaming.Headline, search),
            emit,
            ReadWarningLimit(),
            new([.. invalid]));

        string Property(string name) => options.TryGetValue("build_property." + name, out string? value) ? value.Trim() : string.Empty;

        // The first choice is the default.
        string Choose(string name, params string[] choices)
        {
            string value = Property(name);
            foreach (string choice in choices)
            {
                if (value.Length == 0 || string.Equals(value, choice, StringComparison.OrdinalIgnoreCase))
                {
                    return choice;
                }
            }

            invalid.Add(new InvalidSetting($"{name}={value}", $"Use {string.Join(", ", choices, 0, choices.Length - 1)} or {choices[choices.Length - 1]}"));
            return choices[0];
        }

        void CheckList(string name, ValueByCorpus value, string remedy)
        {
            if (!value.IsValid)
            {
                invalid.Add(new InvalidSetting($"{name}={Property(name)}", remedy));
            }
        }

        int ReadWarningLimit()
        {
            string written = Property("EmbeddedCorpusWarningLimit");
            if (string.Equals(written, "All", StringComparison.OrdinalIgnoreCase))
            {
                return int.MaxValue;
            }

            if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0)
            {
                return limit;
            }

            if (written.Length > 0)
            {
                invalid.Add(new InvalidSetting($"EmbeddedCorpusWarningLimit={written}", "Use a number from 1 on, or All"));
            }

            return DefaultWarningLimit;
        }

        // A namespace that the user wrote must be one; the project's own name is made into one.
        string ReadNamespace()
        {
            string written = Property("EmbeddedCorpusNamespace");
            if (written.Length > 0 && !CorpusNames.IsNamespace(written) && !string.Equals(written, Property("RootNamespace"), StringComparison.Ordinal))
            {
                invalid.Add(new InvalidSetting($"EmbeddedCorpusNamespace={written}", "Use identifiers with dots between them"));
            }

            return CorpusNames.ToNamespace(written.Length > 0 ? written : Property("RootNamespace"));
        }
    }
}

/// <summary>What the models of corpora depend on, their articles aside.</summary>
/// <param name="Naming">Where constants take their names from.</param>
/// <param name="Search">Which corpora can be searched, and in which language.</param>
internal sealed record CorpusOptions(ArticleNaming Naming, SearchProperties Search);

/// <summary>A setting that cannot be used.</summary>
/// <param name="Setting">The setting and its value.</param>
/// <param name="Remedy">What would be right.</param>
internal sealed record InvalidSetting(string Setting, string Remedy);

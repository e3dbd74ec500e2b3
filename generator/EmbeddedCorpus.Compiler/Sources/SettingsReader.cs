using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Reads the settings of a project, and tells which cannot be used.</summary>
/// <param name="property">The value of an MSBuild property by its name.</param>
internal sealed class SettingsReader(Func<string, string?> property)
{
    /// <summary>The property that switches the index on and off.</summary>
    public const string SearchName = "EmbeddedCorpusSearch";

    private const string LanguageName = "EmbeddedCorpusLanguage";
    private const string WarningLimitName = "EmbeddedCorpusWarningLimit";
    private const string NamespaceName = "EmbeddedCorpusNamespace";

    /// <summary>The items EmbeddedCorpus in one property, as Base64: Name/Search/Language/Quotes/Source/Html/IndirectSpeech/SearchFields, with "|" between them.</summary>
    public const string CorporaName = "_EmbeddedCorpusSettings";

    /// <summary>The place of the metadata Quotes among the parts of an item. An item may end before.</summary>
    public const int QuotesPart = 3;

    /// <summary>The place of the metadata Html.</summary>
    public const int HtmlPart = 5;

    /// <summary>The place of the metadata IndirectSpeech.</summary>
    public const int IndirectPart = 6;

    private const int SourcePart = 4;
    private const int FieldsPart = 7;
    private const string SourceName = "EmbeddedCorpusSource";
    private const string FieldsName = "EmbeddedCorpusSearchFields";

    private const int DefaultWarningLimit = 100;

    private static readonly (string Code, Language Language)[] s_languages = [.. Language.All.Select(static language => (language.Code, language))];

    private readonly List<InvalidSetting> _invalid = [];

    /// <summary>Reads all settings.</summary>
    public CorpusSettings Read()
    {
        ArticleNaming naming = Choose("EmbeddedCorpusNaming", (nameof(ArticleNaming.Headline), ArticleNaming.Headline), (nameof(ArticleNaming.Path), ArticleNaming.Path));
        ConstantSelection constants = Choose(
            "EmbeddedCorpusConstants",
            (nameof(ConstantSelection.Auto), ConstantSelection.Auto),
            (nameof(ConstantSelection.All), ConstantSelection.All),
            (nameof(ConstantSelection.Used), ConstantSelection.Used),
            (nameof(ConstantSelection.None), ConstantSelection.None));
        string visibility = Choose("EmbeddedCorpusVisibility", ("internal", "internal"), ("public", "public"));
        bool isIndexed = ReadFlag(SearchName, Property(SearchName), otherwise: true);
        Language language = ReadLanguage(LanguageName, Property(LanguageName), Language.English);
        EquatableArray<string> fields = SearchSettings.ReadFields(Property(FieldsName));
        ReadQuotes(QuoteSettings.PropertyName, Property(QuoteSettings.PropertyName));
        ReadFlag(HtmlSettings.PropertyName, Property(HtmlSettings.PropertyName), otherwise: false);
        ReadFlag(IndirectSettings.PropertyName, Property(IndirectSettings.PropertyName), otherwise: false);
        bool hasDrafts = Choose("EmbeddedCorpusDrafts", ("false", false), ("true", true));
        bool hasSource = ReadFlag(SourceName, Property(SourceName), otherwise: true);
        return new CorpusSettings(
            new ModelSettings(naming, constants != ConstantSelection.None, SearchSettings.Of(isIndexed, language, fields), new(ReadCorpora(isIndexed, language, fields, hasSource))) { HasDrafts = hasDrafts, HasSource = hasSource },
            new ClassSettings(ReadNamespace(), visibility, string.Equals(Property("DesignTimeBuild"), "true", StringComparison.OrdinalIgnoreCase), constants),
            ReadWarningLimit(),
            new([.. _invalid]))
        { Quotes = QuoteSettings.Read(property), Html = HtmlSettings.Read(property), Indirect = IndirectSettings.Read(property) };
    }

    /// <summary>Splits the value of <see cref="CorporaName"/> into items and their parts.</summary>
    public static IEnumerable<string[]> Unpack(string packed)
    {
        foreach (string item in (BuildValue.FromBase64(packed) ?? string.Empty).Split('|'))
        {
            if (item.Length > 0)
            {
                // A name of a field may contain the separator, and comes last.
                yield return item.Split(['/'], FieldsPart + 1);
            }
        }
    }

    private string Property(string name) => property(name)?.Trim() ?? string.Empty;

    private bool ReadFlag(string setting, string value, bool otherwise) => Choose(setting, value, otherwise, ("true", true), ("false", false));

    private void ReadQuotes(string setting, string value)
    {
        if (!QuoteDetections.TryParse(value, out _))
        {
            _invalid.Add(new InvalidSetting($"{setting}={value}", QuoteDetections.Remedy));
        }
    }

    private Language ReadLanguage(string setting, string value, Language otherwise) =>
        Choose(setting, value, otherwise, s_languages);

    // The first choice is the default.
    private T Choose<T>(string name, params (string Text, T Value)[] choices) => Choose(name, Property(name), choices[0].Value, choices);

    private T Choose<T>(string setting, string value, T otherwise, params (string Text, T Value)[] choices)
    {
        if (value.Length == 0)
        {
            return otherwise;
        }

        foreach ((string text, T choice) in choices)
        {
            if (string.Equals(value, text, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }

        string[] texts = [.. choices.Select(static choice => choice.Text)];
        _invalid.Add(new InvalidSetting($"{setting}={value}", $"Use {string.Join(", ", texts, 0, texts.Length - 1)} or {texts[texts.Length - 1]}"));
        return otherwise;
    }

    private SingleCorpusSettings[] ReadCorpora(bool isIndexed, Language language, EquatableArray<string> fields, bool hasSource)
    {
        var corpora = new List<SingleCorpusSettings>();
        foreach (string[] parts in Unpack(Property(CorporaName)))
        {
            string corpus = parts[0].Trim();
            if (parts.Length < QuotesPart || corpus.Length == 0 || corpora.Exists(known => string.Equals(known.Corpus, corpus, StringComparison.Ordinal)))
            {
                _invalid.Add(new InvalidSetting($"EmbeddedCorpus={string.Join("/", parts)}", "Name each corpus once, by the name of its class"));
                continue;
            }

            string setting = $"EmbeddedCorpus={corpus}, ";
            corpora.Add(new SingleCorpusSettings(
                corpus,
                SearchSettings.Of(ReadFlag(setting + "Search", Part(1), isIndexed), ReadLanguage(setting + "Language", Part(2), language), Part(FieldsPart).Length == 0 ? fields : SearchSettings.ReadFields(Part(FieldsPart))))
            {
                HasSource = ReadFlag(setting + "Source", Part(SourcePart), hasSource),
            });
            ReadQuotes(setting + "Quotes", Part(QuotesPart));
            ReadFlag(setting + "Html", Part(HtmlPart), otherwise: false);
            ReadFlag(setting + "IndirectSpeech", Part(IndirectPart), otherwise: false);

            string Part(int index) => index < parts.Length ? parts[index].Trim() : string.Empty;
        }

        return [.. corpora];
    }

    private int ReadWarningLimit()
    {
        string written = Property(WarningLimitName);
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
            _invalid.Add(new InvalidSetting($"{WarningLimitName}={written}", "Use All, or a number of 1 or more"));
        }

        return DefaultWarningLimit;
    }

    // A namespace that the user wrote must be one; the project's own name is made into one.
    private string ReadNamespace()
    {
        string written = Property(NamespaceName);
        string root = Property("RootNamespace");
        if (written.Length > 0 && !Namespaces.IsNamespace(written) && !string.Equals(written, root, StringComparison.Ordinal))
        {
            _invalid.Add(new InvalidSetting($"{NamespaceName}={written}", "Use identifiers with dots between them"));
        }

        return Namespaces.From(written.Length > 0 ? written : root);
    }
}

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The MSBuild properties of a project that say what is searched and how, read the same way by both hosts.</summary>
/// <param name="Search">The property <c>EmbeddedCorpusSearch</c>.</param>
/// <param name="Language">The property <c>EmbeddedCorpusLanguage</c>.</param>
public sealed record SearchProperties(ValueByCorpus Search, ValueByCorpus Language)
{
    /// <summary>The name of the property that switches the index on and off.</summary>
    public const string SearchName = "EmbeddedCorpusSearch";

    /// <summary>The name of the property that tells the language.</summary>
    public const string LanguageName = "EmbeddedCorpusLanguage";

    private const string On = "true";
    private const string English = "en";

    /// <summary>Reads the properties as the project has them; empty ones give the defaults.</summary>
    /// <param name="search">The value of <c>EmbeddedCorpusSearch</c>.</param>
    /// <param name="language">The value of <c>EmbeddedCorpusLanguage</c>.</param>
    public static SearchProperties Read(string search, string language) =>
        new(ValueByCorpus.Read(search, On, "false"), ValueByCorpus.Read(language, English, "none"));

    /// <summary>The settings of one corpus.</summary>
    /// <param name="corpus">The name of its class.</param>
    public SearchSettings For(string corpus) => Search.For(corpus) != On
        ? SearchSettings.Off
        : new SearchSettings(IsIndexed: true, Language.For(corpus) == English ? IndexLanguage.English : IndexLanguage.None);
}

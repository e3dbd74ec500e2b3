namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Reads which corpora have articles with HTML.</summary>
public static class HtmlSettings
{
    /// <summary>The property of a project.</summary>
    internal const string PropertyName = "EmbeddedCorpusHtml";

    /// <summary>Reads the property and the metadata <c>Html</c> of the items <c>EmbeddedCorpus</c>.</summary>
    /// <param name="property">Returns the value of an MSBuild property by name. The value is null or empty if the property is not set.</param>
    public static FlagSettings Read(Func<string, string?> property) => FlagSettings.Read(property, PropertyName, SettingsReader.HtmlPart);
}

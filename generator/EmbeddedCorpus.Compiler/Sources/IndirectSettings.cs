namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Reads where indirect speech is found: quotations without quotation marks.</summary>
public static class IndirectSettings
{
    /// <summary>The property of a project.</summary>
    internal const string PropertyName = "EmbeddedCorpusIndirectSpeech";

    /// <summary>The remedy for a value that cannot be used.</summary>
    internal const string Remedy = "Use true or false";

    /// <summary>The value of a document that its corpus or project switches on.</summary>
    internal const string On = "true";

    /// <summary>Reads the property and the metadata <c>IndirectSpeech</c> of the items <c>EmbeddedCorpus</c>.</summary>
    /// <param name="property">Returns the value of an MSBuild property by name. The value is null or empty if the property is not set.</param>
    public static FlagSettings Read(Func<string, string?> property) => FlagSettings.Read(property, PropertyName, SettingsReader.IndirectPart);
}

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Which articles and speakers get constants: the property <c>EmbeddedCorpusConstants</c>.</summary>
public enum ConstantSelection
{
    /// <summary>All of them up to a thousand; of more, which would cost each compilation seconds, those that are used.</summary>
    Auto,

    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that the project's code names. An IDE shows all.</summary>
    Used,

    /// <summary>None of them.</summary>
    None,
}

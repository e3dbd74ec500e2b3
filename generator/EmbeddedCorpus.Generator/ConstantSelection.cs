namespace EmbeddedCorpus.Generator;

/// <summary>Which articles and speakers get constants: the property <c>EmbeddedCorpusConstants</c>.</summary>
internal enum ConstantSelection
{
    /// <summary>All of them where texts are literals; those that are used where texts lie in a resource, which may be tens of thousands.</summary>
    Auto,

    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that the project's code names. An IDE shows all.</summary>
    Used,

    /// <summary>None of them.</summary>
    None,
}

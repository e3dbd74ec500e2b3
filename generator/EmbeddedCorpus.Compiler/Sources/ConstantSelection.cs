namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Selects the articles and speakers that get constants, by the property <c>EmbeddedCorpusConstants</c>.</summary>
public enum ConstantSelection
{
    /// <summary><see cref="All"/> for up to a thousand constants, or else <see cref="Used"/>.</summary>
    /// <remarks>More than a thousand constants would cost each compilation seconds.</remarks>
    Auto,

    /// <summary>All articles and speakers.</summary>
    All,

    /// <summary>The articles and speakers that the code of the project names.</summary>
    /// <remarks>An IDE shows all constants.</remarks>
    Used,

    /// <summary>No articles and no speakers.</summary>
    None,
}

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>How the fields above a text are written.</summary>
internal enum FrontMatterForm
{
    /// <summary>YAML between <c>---</c> and <c>---</c> or <c>...</c>.</summary>
    Yaml,

    /// <summary>TOML between <c>+++</c> and <c>+++</c>.</summary>
    Toml,

    /// <summary>One JSON object, alone or between <c>;;;</c> and <c>;;;</c>.</summary>
    Json,

    /// <summary>Lines of <c>Title: …</c> without marks, up to a blank line.</summary>
    HeaderFields,
}

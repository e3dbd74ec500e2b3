namespace EmbeddedCorpus.Compiler.Model;

/// <summary>An earlier id of an article, which look-ups still find.</summary>
/// <param name="Id">The earlier id.</param>
/// <param name="Clash">The problem of an id that another article has, at the place of the alias and without that article.</param>
public sealed record AliasModel(string Id, TextProblem Clash);

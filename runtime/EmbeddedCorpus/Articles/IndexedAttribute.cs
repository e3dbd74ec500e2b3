namespace EmbeddedCorpus;

/// <summary>Adds a list of articles for each value of a property.</summary>
/// <seealso cref="ArticleViewAttribute"/>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IndexedAttribute : Attribute;

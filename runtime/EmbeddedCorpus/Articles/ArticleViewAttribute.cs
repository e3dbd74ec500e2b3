using System.Diagnostics.CodeAnalysis;

namespace EmbeddedCorpus;

/// <summary>Makes a struct a typed view of the articles of a corpus.</summary>
/// <remarks>
/// <para>The struct is <c>readonly partial</c>. The generator implements each <c>partial</c> property. A property reads the field with the same name. The
/// build checks
/// the fields of all articles against the types of the properties.</para>
/// <para>The generator also adds <c>From</c>, <c>TryFrom</c>, <c>All</c> and <c>Article</c>.</para>
/// </remarks>
/// <param name="corpus">The name of the generated class of a corpus of the project.</param>
/// <example>
/// <code>
/// [ArticleView]
/// public readonly partial struct Post
/// {
///     public partial Utf8Text Title { get; }         // required
///     public partial DateOnly? Updated { get; }      // may be missing
///     public partial TextList Tags { get; }          // missing = empty
/// }
/// foreach (Post post in Post.All) …
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Struct)]
[SuppressMessage("ApiDesign", "RS0027", Justification = "A class is no string, so that no call has two meanings.")]
public sealed class ArticleViewAttribute(string corpus = "Corpus") : Attribute
{
    /// <summary>Makes a struct a typed view of the articles of a corpus, which can be in a referenced library.</summary>
    /// <param name="corpus">The generated class of the corpus.</param>
    public ArticleViewAttribute(Type corpus)
        : this(corpus.Name)
    {
    }

    /// <summary>The name of the generated class of the corpus.</summary>
    public string Corpus { get; } = corpus;
}

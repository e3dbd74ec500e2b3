using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Search.Evaluation.Building;

namespace EmbeddedCorpus.Search.Evaluation.Collections;

/// <summary>The documents of a collection as a corpus, made as a build makes it.</summary>
internal sealed class CollectionCorpus
{
    private readonly IReadOnlyList<CollectionDocument> _documents;

    /// <param name="documents">The documents; empty ones are left out.</param>
    public CollectionCorpus(IReadOnlyList<CollectionDocument> documents)
    {
        _documents = documents;
        var articles = new List<ArticleModel>();
        for (int index = 0; index < documents.Count; index++)
        {
            if (!documents[index].IsEmpty)
            {
                articles.Add(ArticleParser.Parse(new SourceDocument(Info(index), documents[index].ToArticleText()), storage: TextStorage.Resource));
            }
        }

        Corpus = new CorpusImage(CorpusBuilder.Build("Corpus", articles, ArticleNaming.Path)).Open();
    }

    /// <summary>The corpus: the documents in their own order.</summary>
    public TextCorpus Corpus { get; }

    /// <summary>How many documents are no article: empty ones, and those that a build would refuse.</summary>
    public int LeftOut => _documents.Count - Corpus.Articles.Count;

    /// <summary>The id that the judgements know an article by.</summary>
    public string DocumentId(Article article) => _documents[int.Parse(article.Id.ToString())].Id;

    // The place in the collection and not its id, which may be no path; with zeros, so that the order of paths is that of the documents.
    private static DocumentInfo Info(int index)
    {
        string id = $"{index:00000000}";
        return new DocumentInfo(id, id, id, "Corpus", string.Empty);
    }
}

using System.CommandLine;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Choice;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>A corpus that is there already. A text to explain may also be a file.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="formats">The formats that the program reads; null for those without a library.</param>
internal sealed class EmbeddedSource(TextCorpus corpus, TextFormats? formats = null) : CorpusSource
{
    /// <inheritdoc/>
    public override TextCorpus Read(ParseResult parsed) => corpus;

    /// <inheritdoc/>
    public override IEnumerable<ArticleModel> Explain(ParseResult parsed, string? id, bool isIndirect, IChoiceObserver observer)
    {
        IEnumerable<SourceDocument> documents = id is null ? corpus.Articles.Select(Document) : [Document(id)];
        foreach (SourceDocument document in documents)
        {
            DocumentInfo info = isIndirect ? document.Info with { Reading = document.Info.Reading with { IndirectSpeech = "true" } } : document.Info;
            yield return ArticleParser.Parse(document with { Info = info, Observer = observer }, storage: TextStorage.Resource, formats: formats);
        }
    }

    // An id comes first: a file of the same name is still reached by "./".
    private SourceDocument Document(string id)
    {
        if (!corpus.Articles.TryGet(id, out Article article))
        {
            if (File.Exists(id))
            {
                byte[] bytes = File.ReadAllBytes(id);
                return DocumentReader.Decode(new DocumentInfo(id, id, id, corpus.Name.ToString(), string.Empty), bytes, bytes.Length);
            }

            article = corpus.Articles.Get(id);
        }

        return Document(article);
    }

    private SourceDocument Document(Article article)
    {
        string path = article.Path.ToString();
        return new SourceDocument(new DocumentInfo(path, path, article.Id.ToString(), corpus.Name.ToString(), string.Empty), article.Source.ToString());
    }
}

using EmbeddedCorpus.Text.Indexing;
using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Parsing;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the collection of articles: a list with one property an article, and the constants of their ids.</summary>
internal static class ArticlesEmitter
{
    // A property with its documentation takes some 500 characters.
    private const int CharactersPerArticle = 640;

    public static string Emit(CorpusModel corpus, EmitOptions options)
    {
        CodeWriter code = CodeWriter.StartFile(options, capacity: 4096 + (corpus.Articles.Count * CharactersPerArticle));
        CorpusEmitter.OpenClass(code, corpus.Name, options);
        CollectionEmitter.Open(code, "ArticleCollection", "Article", "Articles", "ArticleList", "The articles of the corpus: a list, and a property for each.");
        CollectionEmitter.Find(code, "Article", "ArticleList", "id");
        code.Line("/// <inheritdoc cref=\"global::EmbeddedCorpus.ArticleList.PublishedOn(global::System.DateOnly)\"/>");
        code.Line("public global::EmbeddedCorpus.ArticleList PublishedOn(global::System.DateOnly date) => List.PublishedOn(date);").Line();
        code.Line("/// <inheritdoc cref=\"global::EmbeddedCorpus.ArticleList.PublishedBetween(global::System.DateOnly, global::System.DateOnly)\"/>");
        code.Line("public global::EmbeddedCorpus.ArticleList PublishedBetween(global::System.DateOnly first, global::System.DateOnly last) => List.PublishedBetween(first, last);");
        for (int index = 0; index < corpus.Articles.Count; index++)
        {
            WriteConstant(code, corpus.Articles[index], index);
        }

        code.Close().Line();
        WriteIds(code, corpus);
        return code.Close().ToString();
    }

    private static void WriteConstant(CodeWriter code, ArticleEntry entry, int index)
    {
        ArticleModel article = entry.Model;
        string headline = article.Headline.IsEmpty ? DocComment.Excerpt(article.Document.Id.AsSpan()) : DocComment.Excerpt(article.Headline.In(article.Source));
        string date = article.DayNumber < 0 ? string.Empty : $" ({IsoDate.Format(article.DayNumber, "-")})";
        code.Line();
        code.Line($"/// <summary>{headline}{date}<para>{DocComment.FirstLines(article)}</para></summary>");
        code.Line($"public global::EmbeddedCorpus.Article {CorpusNames.Escape(entry.Identifier)} => Get({index});");
    }

    private static void WriteIds(CodeWriter code, CorpusModel corpus)
    {
        code.Line("/// <summary>The ids of the articles, for attributes and <c>switch</c>.</summary>");
        code.Line(CorpusEmitter.GeneratedCode);
        code.Line("public static class ArticleIds").Open();
        foreach (ArticleEntry entry in corpus.Articles)
        {
            code.Line($"/// <inheritdoc cref=\"ArticleCollection.{CorpusNames.Escape(entry.Identifier)}\"/>");
            code.Line($"public const string {CorpusNames.Escape(entry.Identifier)} = {LiteralWriter.Literal(entry.Model.Document.Id)};");
        }

        code.Close();
    }
}

using EmbeddedCorpus.Compiler.Manifest;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the collection of articles: a list with one property an article, and the constants of their ids.</summary>
internal static class ArticlesEmitter
{
    // A property with its documentation takes some 500 characters.
    private const int CharactersPerArticle = 640;

    public static string Emit(CorpusClass corpus, EmitOptions options)
    {
        CodeWriter code = CodeWriter.StartFile(options, capacity: 4096 + (corpus.Articles.Count * CharactersPerArticle));
        CorpusEmitter.OpenClass(code, corpus.Name, options);
        CollectionEmitter.Open(code, "ArticleCollection", "Article", "Articles", "The articles of the corpus: a list, and a property for each.");
        code.DisableNullable();
        if (corpus.Articles.Count < corpus.ArticleCount)
        {
            code.Line().Line($"// {corpus.Articles.Count} of {corpus.ArticleCount} articles have a constant in this build: the property EmbeddedCorpusConstants says which.");
        }

        foreach (ArticleConstant article in corpus.Articles)
        {
            WriteConstant(code, article);
        }

        int unnamed = 0;
        foreach (AliasConstant alias in corpus.Aliases)
        {
            if (alias.Identifier.Length > 0)
            {
                WriteAlias(code, alias);
            }
            else
            {
                unnamed++;
            }
        }

        if (unnamed > 0)
        {
            code.Line().Line($"// {unnamed} earlier ids have no constant: a look-up finds them.");
        }

        code.Close().Line();
        WriteIds(code, corpus);
        return code.Close().ToString();
    }

    private static void WriteConstant(CodeWriter code, ArticleConstant article)
    {
        code.Line();
        code.Line($"/// <summary>{article.Summary}</summary>");
        code.Line($"public global::EmbeddedCorpus.Article {CorpusNames.Escape(article.Identifier)} => Get({article.Index});");
    }

    private static void WriteAlias(CodeWriter code, AliasConstant alias)
    {
        code.Line();
        code.Line($"/// <inheritdoc cref=\"{CorpusNames.Escape(alias.Current)}\"/>");
        code.Line(Obsolete(alias));
        code.Line($"public global::EmbeddedCorpus.Article {CorpusNames.Escape(alias.Identifier)} => Get({alias.Index});");
    }

    private static string Obsolete(AliasConstant alias) => $"[global::System.Obsolete({LiteralWriter.Literal($"The article '{alias.Id}' has another id now: use {alias.Current}")})]";

    private static void WriteIds(CodeWriter code, CorpusClass corpus)
    {
        code.Line("/// <summary>The ids of the articles, for attributes and <c>switch</c>.</summary>");
        code.Line(CorpusEmitter.GeneratedCode);
        code.Line(CorpusEmitter.NotCovered);
        code.Line("public static class ArticleIds").Open();
        foreach (ArticleConstant article in corpus.Articles)
        {
            code.Line($"/// <inheritdoc cref=\"ArticleCollection.{CorpusNames.Escape(article.Identifier)}\"/>");
            code.Line($"public const string {CorpusNames.Escape(article.Identifier)} = {LiteralWriter.Literal(article.Id)};");
        }

        foreach (AliasConstant alias in corpus.Aliases)
        {
            if (alias.Identifier.Length == 0)
            {
                continue;
            }

            code.Line($"/// <inheritdoc cref=\"{CorpusNames.Escape(alias.Current)}\"/>");
            code.Line(Obsolete(alias));
            code.Line($"public const string {CorpusNames.Escape(alias.Identifier)} = {LiteralWriter.Literal(alias.Id)};");
        }

        code.Close();
    }
}

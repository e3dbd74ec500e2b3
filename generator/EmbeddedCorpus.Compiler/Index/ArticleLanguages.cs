using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>The languages in which the words of articles are stemmed: that of the field <c>lang</c>, or that of the corpus.</summary>
internal static class ArticleLanguages
{
    /// <summary>The languages of all articles of a corpus.</summary>
    public static StemLanguages Of(CorpusModel corpus)
    {
        StemLanguage otherwise = Of(corpus.Search.Language.Code);
        var languages = new StemLanguages(0);
        foreach (ArticleEntry article in corpus.Articles)
        {
            languages = languages.With(Of(article.Model, otherwise));
        }

        return corpus.Articles.Count == 0 ? languages.With(otherwise) : languages;
    }

    /// <summary>The language of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="otherwise">The language of the corpus. Without a language, no article is stemmed.</param>
    public static StemLanguage Of(ArticleModel article, StemLanguage otherwise)
    {
        if (otherwise == StemLanguage.None)
        {
            return StemLanguage.None;
        }

        foreach (FieldModel field in article.Fields)
        {
            if (string.Equals(field.Name, KnownFields.Language, StringComparison.Ordinal))
            {
                TextRange range = field.Kind == ArticleFieldKind.List && field.Items.Count == 1 ? field.Items[0] : field.Text;
                return Language.StemmedAs(range.In(article.Source).ToString()) is { } stated ? Of(stated.Code) : otherwise;
            }
        }

        return otherwise;
    }

    /// <summary>The language of a code of <see cref="Language"/>.</summary>
    public static StemLanguage Of(string code) => code switch
    {
        "en" => StemLanguage.English,
        "de" => StemLanguage.German,
        "fr" => StemLanguage.French,
        "es" => StemLanguage.Spanish,
        "it" => StemLanguage.Italian,
        "nl" => StemLanguage.Dutch,
        "pt" => StemLanguage.Portuguese,
        "sv" => StemLanguage.Swedish,
        "ru" => StemLanguage.Russian,
        _ => StemLanguage.None,
    };
}

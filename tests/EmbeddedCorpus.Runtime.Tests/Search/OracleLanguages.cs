using System.Text;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>The classes of the forms of a corpus that is not English alone: forms are joined one pair after the other, until nothing changes.</summary>
internal sealed class OracleLanguages
{
    private readonly StemLanguage[] _languages;
    private readonly Dictionary<string, string[]> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _articles = [];

    private OracleLanguages(OracleArticle[] articles, StemLanguage[] languages)
    {
        _languages = [.. languages.Distinct().Order()];
        foreach (string form in articles.SelectMany(static article => article.Words).Select(static word => word.Form).Distinct().Order(StringComparer.Ordinal))
        {
            int[] counts = [.. _languages.Select(language => articles.Where((_, index) => languages[index] == language).Sum(article => article.Words.Count(word => word.Form == form)))];
            _keys[form] = [.. _languages.Where((_, place) => counts[place] * 4 >= counts.Max()).Select(language => Key(form, language)), OracleCorpus.Strip(form)];
            _classes[form] = _classes.Count;
        }

        foreach (IGrouping<string, string> forms in _keys.SelectMany(static pair => pair.Value.Select(key => (key, pair.Key))).GroupBy(static pair => pair.key, static pair => pair.Key))
        {
            foreach (string form in forms)
            {
                Join(_classes[form], _classes[forms.First()]);
            }
        }

        foreach (int number in _classes.Values.Distinct())
        {
            _articles[number] = articles.Count(article => article.Words.Exists(word => _classes[word.Form] == number));
        }
    }

    /// <summary>The classes, or null where each word has one stem.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="language">The language of the corpus.</param>
    /// <param name="isEnglish">Whether all articles are English.</param>
    public static OracleLanguages? Of(OracleArticle[] articles, StemLanguage language, out bool isEnglish)
    {
        StemLanguage[] languages = [.. articles.Select(article => LanguageOf(article.Article.Fields["lang"].Text.ToString(), language))];
        isEnglish = articles.Length == 0 ? language == StemLanguage.English : languages.All(static found => found == StemLanguage.English);
        return isEnglish || languages.All(static found => found == StemLanguage.None) ? null : new OracleLanguages(articles, languages);
    }

    /// <summary>The class of a form, whether the corpus has it or not.</summary>
    public string ClassOf(string form)
    {
        string stripped = OracleCorpus.Strip(form);
        if (_keys.Keys.FirstOrDefault(known => OracleCorpus.Strip(known) == stripped) is { } same)
        {
            return $"{_classes[same]}";
        }

        int[] found = [.. _languages
            .Select(language => _keys.FirstOrDefault(pair => pair.Value[..^1].Contains(Key(form, language))).Key)
            .Where(static known => known is not null).Select(known => _classes[known])];
        return found.Length == 0 ? $"none {stripped}" : $"{found.MaxBy(number => _articles[number])}";
    }

    public static StemLanguage LanguageOf(string tag, StemLanguage otherwise) => otherwise == StemLanguage.None ? StemLanguage.None : tag switch
    {
        "" or "und" => otherwise,
        "en" or "en-GB" => StemLanguage.English,
        "de" or "de-AT" => StemLanguage.German,
        "fr" or "fr_CA" => StemLanguage.French,
        "es" => StemLanguage.Spanish,
        "pt-BR" => StemLanguage.Portuguese,
        "ru" => StemLanguage.Russian,
        _ => StemLanguage.None,
    };

    private static string Key(string form, StemLanguage language)
    {
        byte[] term = Encoding.UTF8.GetBytes(form);
        Span<byte> key = stackalloc byte[StemKey.MaxBytes];
        Span<byte> word = stackalloc byte[WordReader.MaxTermBytes];
        int length = Stemmer.Stem((int)language, word, TermAnalysis.Compose(term, word));
        length = length < 0 ? StemKey.WriteTerm(term, language, key) : StemKey.WriteStem(word[..length], language, key);
        return $"{language} {Encoding.UTF8.GetString(key[1..length])}";
    }

    private void Join(int number, int other)
    {
        foreach (string form in _classes.Keys.Where(form => _classes[form] == number).ToArray())
        {
            _classes[form] = other;
        }
    }
}

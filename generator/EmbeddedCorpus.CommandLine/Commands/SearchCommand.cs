using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that searches, over the index that was built when the corpus was compiled.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 10;

    private const string Query = """
        Words and operators. A query is never rejected. Anything that is not an operator is a word.

        search arms deals                  any of the words
        search '"arms deals"'              the exact phrase
        search arms +azerbaijan -turkey    the word after +, and not the word after -
        search 'normal*'                   words that begin like this
        search headline:visit quote:arms   a word in the headline, a word in a quotation
        search arms --speaker 'Gallia Lindenstrauss' --from 2022-01-01
                                           the word in quotations of one speaker, from a day on
        search arms --where section=Politics
                                           a word in articles with a value of a field
        search arms --all --sort newest    all of the words; relevance, newest, oldest or a field
        search -- -turkey --from           words that look like options, after --

        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        var query = new Argument<string[]>("query") { Description = Query, Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "Shows at most this number of articles.", HelpName = "number", DefaultValueFactory = static _ => DefaultLimit, CustomParser = Limit };
        var speaker = new Option<string?>("--speaker") { Description = "Finds the words only in quotations of this speaker.", HelpName = "name" };
        var field = new Option<SearchField>("--in") { Description = "Searches words without a field name only in this field: headline or quotes.", HelpName = "field", CustomParser = Field };
        var sort = new Option<string?>("--sort") { Description = "The order of the articles: relevance, newest, oldest, or the name of a field.", HelpName = "order" };
        var skip = new Option<int>("--skip") { Description = "Leaves out this number of articles.", HelpName = "number", CustomParser = Limit };
        var all = new Option<bool>("--all") { Description = "Finds articles with all of the words." };
        var command = new Command("search", "Searches the articles, and shows the best articles, each with the passage that matches the query best.") { query, limit, DateRange.From, DateRange.To, speaker, field, sort, skip, all, FieldCondition.Where };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            var options = new SearchOptions
            {
                From = parsed.GetValue(DateRange.From),
                To = parsed.GetValue(DateRange.To),
                Speaker = parsed.GetValue(speaker) is { } name ? corpus.Speakers.Get(name) : null,
                Field = parsed.GetValue(field),
                Filter = FieldCondition.Of(corpus, parsed),
                Sort = Sort(parsed.GetValue(sort)),
                Skip = parsed.GetValue(skip),
                MatchAll = parsed.GetValue(all),
            };
            string text = WordQuery.Text(parsed, query);
            var hits = new SearchHit[Math.Min(parsed.GetValue(limit), corpus.Articles.Count)];
            int count = corpus.Search(text, hits, out int total, options);
            bool isLimited = options is not { From: null, To: null, Speaker: null, Filter: null, Field: SearchField.Anywhere };
            return WordQuery.Show(
                parsed, corpus, text, total, hits[..count], () => HitView.Write(console, hits.AsSpan(0, count), total), count > 0 ? null : NearestWords.Explain(corpus, text, isLimited));
        });
        return command;
    }

    private static SearchSort Sort(string? name) => name switch
    {
        null or "relevance" => SearchSort.Relevance,
        "newest" => SearchSort.Newest,
        "oldest" => SearchSort.Oldest,
        _ => SearchSort.ByField(name),
    };

    private static int Limit(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) || limit == 0)
        {
            result.AddError($"'{text}' is not a number of articles: write 1 or more.");
        }

        return limit;
    }

    private static SearchField Field(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "headline":
                return SearchField.Headline;
            case "quotes":
                return SearchField.Quotes;
            default:
                result.AddError($"'{result.Tokens[0].Value}' is not a field: write headline or quotes.");
                return default;
        }
    }
}

using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Shows how each quotation of a text came by its speaker.</summary>
internal static class ExplanationView
{
    // The others have no chance.
    private const int MostCandidates = 4;

    /// <summary>The quotations for JSON.</summary>
    public static IEnumerable<object> Items(ArticleModel article, ChoiceRecorder recorder)
    {
        for (int index = 0; index < article.Quotes.Count; index++)
        {
            QuoteModel quote = article.Quotes[index];
            var rule = RuleCatalog.Find(quote.Rule);
            string text = quote.Text.In(article.Source).ToString();
            yield return new
            {
                Article = article.Document.Id,
                Quote = index,
                Text = text,
                quote.Kind,
                quote.IsInHeadline,
                Speaker = quote.Speaker < 0 ? null : article.Speakers[quote.Speaker].Name,
                quote.Attribution,
                SpeakerMention = quote.Mention.In(article.Source).ToString(),
                Cue = quote.Cue.In(article.Source).ToString(),
                Rule = rule?.Label,
                Summary = rule?.Summary,
                Candidates = recorder.Take(text),
            };
        }
    }

    /// <summary>Writes a block of lines for each quotation.</summary>
    public static void Write(IAnsiConsole console, ArticleModel article, ChoiceRecorder recorder)
    {
        if (article.Quotes.Count == 0)
        {
            console.WriteLine("No quotations.");
        }

        for (int index = 0; index < article.Quotes.Count; index++)
        {
            if (index > 0)
            {
                console.WriteLine();
            }

            Write(console, article, index, recorder);
        }
    }

    private static void Write(IAnsiConsole console, ArticleModel article, int index, ChoiceRecorder recorder)
    {
        QuoteModel quote = article.Quotes[index];
        console.MarkupLine($"{index}  “[aqua]{Words(quote.Text)}[/]”");
        Line("speaker", quote.Speaker < 0 ? "unknown" : SafeText.Markup(article.Speakers[quote.Speaker].Name), "bold");
        Line("kind", quote.Kind.ToString().ToLowerInvariant() + (quote.IsInHeadline ? " in the headline" : string.Empty));
        Line("attribution", quote.Attribution.ToString().ToLowerInvariant());
        Line("mention", Words(quote.Mention));
        Line("cue", Words(quote.Cue));
        if (quote.Origin >= 0)
        {
            Line("repeats", $"quote {quote.Origin}");
        }

        if (RuleCatalog.Find(quote.Rule) is { } rule)
        {
            Line("rule", rule.Label, "yellow");
            Line(string.Empty, rule.Summary);
        }
        else
        {
            Line("rule", quote.Attribution == Compiler.Model.Attribution.Corrected ? "none: a correction names the speaker" : "none decided", "yellow");
        }

        foreach (RecordedCandidate candidate in recorder.Take(quote.Text.In(article.Source).ToString()).Take(MostCandidates))
        {
            Line("candidate", $"{candidate.Score,5}  {SafeText.Markup(candidate.Words)}{(candidate.IsOfRule ? " (rule)" : string.Empty)}: {string.Join(", ", candidate.Reasons)}", "grey");
        }

        void Line(string label, string markup, string style = "default")
        {
            // A quotation without a cue of its own is the usual case, not a gap to be shown.
            if (markup.Length > 0)
            {
                console.MarkupLine($"   {label,-12} [{style}]{markup}[/]");
            }
        }

        string Words(TextRange range) => SafeText.Markup(range.In(article.Source).ToString());
    }
}

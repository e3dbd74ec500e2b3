using System.CommandLine;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that shows the rules. The compiled corpus does not hold them, so the text is read by the compiler's parser again.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        var id = new Argument<string?>("id") { Description = "The id of an article. Without an id, the command explains all articles.", Arity = ArgumentArity.ZeroOrOne };
        var indirect = new Option<bool>("--indirect") { Description = "Also finds indirect speech, like a build with the property EmbeddedCorpusIndirectSpeech." };
        var command = new Command(
            "explain",
            "Shows the speaker of each quotation, and the rule that found the speaker. Shows the candidates that the learned model compared, with their scores. "
            + "generator/docs/quotation-rules.md has an example of each rule.") { id, indirect };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(id), parsed.GetValue(indirect), source, console));
        return command;
    }

    private static int Run(ParseResult parsed, string? id, bool isIndirect, CorpusSource source, IAnsiConsole console)
    {
        var recorder = new ChoiceRecorder(Language.English.Weights ?? LanguageWeights.Empty);
        var items = new List<object>();
        int code = ExitCode.Success;
        bool isFirst = true;
        foreach (ArticleModel article in source.Explain(parsed, id, isIndirect, recorder))
        {
            if (article.IsLeftOut)
            {
                code = Refuse(article, parsed.InvocationConfiguration.Error);
            }
            else if (JsonView.IsAsked(parsed))
            {
                items.AddRange(ExplanationView.Items(article, recorder));
            }
            else
            {
                if (!isFirst)
                {
                    console.WriteLine();
                }

                if (id is null)
                {
                    console.MarkupLine(SafeText.Markup(article.Document.Id));
                }

                ExplanationView.Write(console, article, recorder);
                isFirst = false;
            }

            recorder.Clear();
        }

        if (JsonView.IsAsked(parsed))
        {
            JsonView.Write(parsed, (string?)null, null, items.Count, items);
        }

        return code;
    }

    private static int Refuse(ArticleModel article, TextWriter error)
    {
        foreach (TextProblem problem in article.Problems)
        {
            error.WriteLine($"'{article.Document.FilePath}' cannot be embedded: {problem.Kind} in line {problem.Start.Line + 1}, column {problem.Start.Column + 1}.");
        }

        return ExitCode.Failure;
    }
}

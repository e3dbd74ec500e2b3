using System.CommandLine;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Reader.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.Reader.Commands;

/// <summary>The command that shows the rules. The compiled corpus does not hold them, so the text is read by the compiler's parser again.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(TextCorpus corpus, IAnsiConsole console)
    {
        var text = new Argument<string>("id") { Description = "The id of an article, or the path of a text file." };
        var indirect = new Option<bool>("--indirect") { Description = "Finds indirect speech, too, as the property EmbeddedCorpusIndirectSpeech does." };
        var command = new Command(
            "explain",
            "Shows the speaker of each quotation in an article or a text file, and the rule that found the speaker. Shows the candidates that the learned model compared, with their scores. "
            + "generator/docs/quotation-rules.md has an example of each rule.") { text, indirect };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(text), parsed.GetValue(indirect), corpus, console, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string text, bool hasIndirect, TextCorpus corpus, IAnsiConsole console, TextWriter error)
    {
        ArticleModel article;
        var recorder = new ChoiceRecorder(Language.English.Weights ?? LanguageWeights.Empty);
        try
        {
            SourceDocument document = Document(text, corpus);
            DocumentInfo info = hasIndirect ? document.Info with { Reading = document.Info.Reading with { IndirectSpeech = "true" } } : document.Info;
            article = ArticleParser.Parse(document with { Info = info, Observer = recorder });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"'{text}' cannot be read as text: {exception.Message}");
            return ExitCode.NotFound;
        }

        if (article.IsLeftOut)
        {
            foreach (TextProblem problem in article.Problems)
            {
                error.WriteLine($"'{text}' cannot be embedded: {problem.Kind} in line {problem.Start.Line + 1}, column {problem.Start.Column + 1}.");
            }

            return ExitCode.NotFound;
        }

        ExplanationView.Write(console, article, recorder);
        return ExitCode.Success;
    }

    // An id comes first: a file of the same name is still reached by "./".
    private static SourceDocument Document(string text, TextCorpus corpus)
    {
        if (!corpus.Articles.TryGet(text, out Article article))
        {
            if (File.Exists(text))
            {
                byte[] bytes = File.ReadAllBytes(text);
                return DocumentReader.Decode(new DocumentInfo(text, text, text, corpus.Name.ToString(), string.Empty), bytes, bytes.Length);
            }

            article = corpus.Articles.Get(text);
        }

        string path = article.Path.ToString();
        return new SourceDocument(new DocumentInfo(path, path, article.Id.ToString(), corpus.Name.ToString(), string.Empty), article.Source.ToString());
    }
}

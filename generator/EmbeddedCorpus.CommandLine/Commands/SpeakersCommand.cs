using System.CommandLine;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that lists speakers with their quotations.</summary>
internal static class SpeakersCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        var name = new Argument<string?>("name") { Description = "The name of a speaker. Without a name, the command lists all speakers.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("speakers", "Lists speakers with all their quotations, or with the quotations of a range of dates.") { name, DateRange.From, DateRange.To };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            CorpusList<Article> articles = DateRange.Of(corpus.Articles, parsed);
            IEnumerable<Speaker> speakers = parsed.GetValue(name) is { } wanted ? [corpus.Speakers.Get(wanted)] : corpus.Speakers;
            if (JsonView.IsAsked(parsed))
            {
                var items = speakers
                    .Select(speaker => new { speaker.Name, speaker.Description, Quotes = SpeakerView.Quotes(speaker, articles).ToArray() })
                    .Where(static speaker => speaker.Quotes.Length > 0)
                    .ToArray();
                JsonView.Write(parsed, corpus, parsed.GetValue(name), items.Length, items);
                return;
            }

            foreach (Speaker speaker in speakers)
            {
                SpeakerView.Write(console, speaker, articles);
            }
        });
        return command;
    }
}

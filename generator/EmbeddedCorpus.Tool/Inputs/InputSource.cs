using System.CommandLine;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Choice;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Tool.Commands;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>The corpus of the input that a command line names first.</summary>
internal sealed class InputSource(CancellationToken cancellation) : CorpusSource
{
    private static readonly Argument<string> s_input = new("input") { Description = "A folder, a text, a project, a corpus file, or an assembly or package with a corpus." };

    /// <inheritdoc/>
    public override void AddTo(Command command)
    {
        command.Arguments.Insert(0, s_input);
        command.Options.Add(InputOptions.Corpus);
        command.Options.Add(InputOptions.Set);
    }

    /// <inheritdoc/>
    public override TextCorpus Read(ParseResult parsed) => InputOptions.ReadCorpus(parsed, [parsed.GetRequiredValue(s_input)], cancellation).Corpus;

    /// <inheritdoc/>
    public override IEnumerable<ArticleModel> Explain(ParseResult parsed, string? id, bool isIndirect, IChoiceObserver observer)
    {
        string[] inputs = [parsed.GetRequiredValue(s_input)];
        if (BuiltCorpus.IsBuilt(inputs[0]))
        {
            TextCorpus built = InputOptions.ReadCorpus(parsed, inputs, cancellation).Corpus;
            return new EmbeddedSource(built, CorpusMaker.Formats).Explain(parsed, id, isIndirect, observer);
        }

        CorpusInput input = InputOptions.Read(parsed, inputs, cancellation);
        if (id is null)
        {
            return input.Request.Documents.SelectMany(document => Read(input, document, isIndirect, observer));
        }

        // The id of an article may stand in its text: the compiled corpus knows it.
        var compiled = InputCorpus.Compile(input, parsed.GetValue(InputOptions.Corpus), cancellation);
        Article article = compiled.Corpus.Articles.Get(id);
        ArticleEntry entry = compiled.Model!.Articles[article.Index];
        DocumentInfo info = entry.Model.Document;
        DocumentItem item = input.Request.Documents.First(document => document.ToInfo(input.Request.ProjectDirectory).FilePath == info.FilePath);
        return Read(input, item, isIndirect, observer).Where(model => model.Document.Part?.Number == info.Part?.Number);
    }

    private IEnumerable<ArticleModel> Read(CorpusInput input, DocumentItem item, bool isIndirect, IChoiceObserver observer)
    {
        cancellation.ThrowIfCancellationRequested();
        DocumentInfo info = item.ToInfo(input.Request.ProjectDirectory);
        info = isIndirect ? info with { Reading = info.Reading with { IndirectSpeech = "true" } } : info;
        var sidecars = new SidecarTexts(input.Request.Sidecars);
        OpenedDocument opened = CorpusCompiler.Open(
            info, document => FileBytes.Read(sidecars.AddTo(document, item)) with { Observer = observer }, TextStorage.Resource, cancellation, CorpusMaker.Formats);
        if (opened.Records is not { } records)
        {
            yield return opened.Article!;
            yield break;
        }

        for (int index = 0; index < records.Count; index++)
        {
            SourceDocument record = records.Record(index);
            yield return CorpusCompiler
                .ReadRecord(record with { Observer = observer }, records.Format, TextStorage.Resource, cancellation, CorpusMaker.Formats)
                .At(records.Info, records.PartOf(index, record.Text));
        }
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Tests.Pipeline;

/// <summary>An IDE keeps one driver and one provider of options while somebody types: what a text was before must not stay.</summary>
[Collection(nameof(KeptMemoryTests))]
[CollectionDefinition(nameof(KeptMemoryTests), DisableParallelization = true)]
public sealed class KeptMemoryTests
{
    private const int Edits = 24;

    private static readonly string s_long = string.Concat(Enumerable.Range(0, 1_700).Select(static number => $"Sentence number {number} says what it is, “and then some,” Anna Berg said.\n\n"));

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void An_edited_text_is_kept_until_it_is_edited_again(int others)
    {
        var session = new Session(others);

        // Until the pools of Roslyn are as large as these edits make them.
        session.Edit(Edits);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        List<WeakReference> edited = session.Edit(Edits);
        long kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / Edits;

        // The driver itself holds the last text, and the one before it.
        int alive = edited.Take(Edits - 2).Count(static text => text.IsAlive);
        Assert.True(alive == 0, $"{alive} of {Edits - 2} edited texts are kept");
        Assert.True(kept < 4_096, $"{kept} bytes are kept for each edit");
        GC.KeepAlive(session);
    }

    [Fact]
    public void An_edit_reads_one_text_and_a_repetition_none()
    {
        var session = new Session(others: 20);
        session.Edit(3);

        Assert.Equal("20 Cached, 1 Modified", session.TextReasons());
        session.Run();
        Assert.Equal("21 Cached", session.TextReasons());
    }

    /// <summary>A project that is open in an IDE.</summary>
    private sealed class Session
    {
        private readonly CSharpCompilation _compilation = CSharpCompilation.Create("App", [], References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        private GeneratorDriver _driver;
        private AdditionalText _text = new MemoryText("/src/app/corpus/edited.txt", s_long);
        private int _edits;

        public Session(int others)
        {
            ImmutableArray<AdditionalText> texts = [_text, .. Enumerable.Range(0, others).Select(static number => new MemoryText($"/src/app/corpus/{number}.txt", $"Text {number}\n\nIt says {number}."))];
            _driver = CSharpGeneratorDriver.Create(
                [new CorpusGenerator().AsSourceGenerator()], texts, CSharpParseOptions.Default, new Options(), new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
            Run();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public List<WeakReference> Edit(int count)
        {
            var edited = new List<WeakReference>();
            for (; count > 0; count--)
            {
                var next = new MemoryText(_text.Path, $"{s_long}Edit {++_edits}.\n");
                _driver = _driver.ReplaceAdditionalText(_text, next);
                _text = next;
                edited.Add(new WeakReference(next));
                Run();
            }

            return edited;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Run() => _driver = _driver.RunGenerators(_compilation);

        public string TextReasons() => string.Join(", ", _driver.GetRunResult().Results[0].TrackedSteps[StepNames.Texts]
            .SelectMany(static step => step.Outputs)
            .GroupBy(static output => output.Reason, static (reason, outputs) => $"{outputs.Count()} {reason}")
            .OrderBy(static text => text.Split(' ')[1], StringComparer.Ordinal));
    }

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>One provider for the whole session, as an IDE has it.</summary>
    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly Values s_document = new("build_metadata.AdditionalFiles.EmbeddedCorpus", "Corpus");

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("build_property.DesignTimeBuild", "true");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_document;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_document;
    }

    private sealed class Values(string name, string text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == name ? text : null;
            return value is not null;
        }
    }
}

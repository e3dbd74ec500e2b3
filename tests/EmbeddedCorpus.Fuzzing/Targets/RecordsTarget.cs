using System.Text;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Fuzzing.Building;
using EmbeddedCorpus.Fuzzing.Properties;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Targets;

/// <summary>A file that holds many articles. The first byte chooses its form.</summary>
internal sealed class RecordsTarget() : FuzzTarget<RecordsTarget.Divided>("records", "a file with many articles; its first byte chooses the form")
{
    private static readonly (string File, ReadingSettings Reading)[] s_forms =
    [
        ("news/fuzzed.jsonl", ReadingSettings.Default),
        ("news/fuzzed.csv", ReadingSettings.Default),
        ("news/fuzzed.mbox", ReadingSettings.Default),
        ("news/fuzzed.txt", new ReadingSettings { Format = "Fortune" }),
        ("news/fuzzed.txt", new ReadingSettings { Split = "##" }),
        ("news/fuzzed.txt", new ReadingSettings { Split = "---" }),
    ];

    /// <inheritdoc/>
    protected override Divided Read(ReadOnlySpan<byte> input)
    {
        (string file, ReadingSettings reading) = s_forms[(input.IsEmpty ? 0 : input[0]) % s_forms.Length];
        DocumentInfo info = Corpora.Info(file) with { Reading = reading };
        string text = input.IsEmpty ? string.Empty : Encoding.UTF8.GetString(input[1..]);
        return new Divided(info, text, CorpusCompiler.Read(info, info => new SourceDocument(info, text)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Property, Action<Divided> Check)> Checks() =>
    [
        ("Articles are disjoint parts of the file, in order", RequireParts),
        ("Articles have the properties of those that are files", RequireSound),
        ("Both storages agree", RequireSameStorages),
    ];

    private static void RequireParts(Divided divided)
    {
        int end = 0;
        foreach (ArticleModel article in divided.Articles)
        {
            Require(article.Problems.AsSpan().ToArray().All(static problem => problem.Kind != ProblemKind.InternalError), "The parser failed.");
            if (article.Document.Part is not { } part)
            {
                Require(divided.Articles.Count == 1, "One of many articles has no place.");
                return;
            }

            Require(part.Position >= end, $"The article {part.Number} starts at {part.Position}, in the one before, which ends at {end}.");
            string source = article.File;
            Require(string.CompareOrdinal(divided.Text, part.Position, source, 0, source.Length) == 0, $"The article {part.Number} is no part of the file.");
            end = part.Position + source.Length;
        }
    }

    // Ranges and problems count from the record, before it is put at its place.
    private static void RequireSound(Divided divided)
    {
        if (CorpusCompiler.Open(divided.Info, info => new SourceDocument(info, divided.Text)).Records is not { } file)
        {
            return;
        }

        for (int index = 0; index < file.Count; index++)
        {
            ArticleModel article = CorpusCompiler.ReadRecord(file.Record(index), file.Format);
            ArticleRanges.Check(article);
            ProblemPlaces.Check(article);
        }
    }

    private static void RequireSameStorages(Divided divided)
    {
        IReadOnlyList<ArticleModel> others = CorpusCompiler.Read(divided.Info, info => new SourceDocument(info, divided.Text), TextStorage.Resource);
        Require(others.Count == divided.Articles.Count, "The storages have different numbers of articles.");
        for (int index = 0; index < others.Count; index++)
        {
            ArticleAgreement.Check(divided.Articles[index], others[index]);
        }
    }

    /// <summary>A file and its articles.</summary>
    internal sealed record Divided(DocumentInfo Info, string Text, IReadOnlyList<ArticleModel> Articles);
}

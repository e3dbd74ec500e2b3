using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Fuzzing.Building;
using EmbeddedCorpus.Fuzzing.Properties;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Targets;

/// <summary>A file of subtitles: its paragraphs, their times, and the places of all of it in the file.</summary>
internal sealed class SubtitlesTarget() : FuzzTarget<ArticleModel>("subtitles", "a file of subtitles, its paragraphs, times and turns")
{
    private const string Path = "talks/fuzzed.srt";

    /// <inheritdoc/>
    protected override ArticleModel Read(ReadOnlySpan<byte> input) => Corpora.Parse(Path, Encoding.UTF8.GetString(input));

    /// <inheritdoc/>
    protected override IEnumerable<(string Property, Action<ArticleModel> Check)> Checks() =>
    [
        ("Ranges lie inside their parents", ArticleRanges.Check),
        ("Text says where the file has it", MappedText.Check),
        ("Problems say where they are", ProblemPlaces.Check),
        ("Each paragraph has a time at most", RequireTimes),
        ("Two runs agree", static article => ArticleAgreement.Check(article, Corpora.Parse(Path, article.File))),
    ];

    private static void RequireTimes(ArticleModel article)
    {
        int last = -1;
        foreach (TimeModel time in article.Times)
        {
            Require(time.Paragraph > last && time.Paragraph < article.Paragraphs.Count, $"The paragraph {time.Paragraph} has a time after that of {last}.");
            Require(time.Start >= 0 && time.End >= time.Start, $"The paragraph {time.Paragraph} is shown from {time.Start} to {time.End}.");
            last = time.Paragraph;
        }
    }
}

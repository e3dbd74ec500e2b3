using System.Text;
using CsCheck;
using EmbeddedCorpus.Fuzzing.Building;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Fuzzing.Tests;

/// <summary>Transcripts and subtitles as nobody would write them: every range, time and place in the file is sound.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public sealed class TurnPropertyTests
{
    private static readonly int s_iterations = Nightly.Of(4_000);

    private static readonly Gen<string> s_words = Gen.OneOf(
        "When will it open?", "We begin.", "I said, “go", "home.”", "- Where?", "♪ la ♪", "<i>no</i>", "&amp;", "&#x41;", "{\\an8}", "\\N", "[Applause]", "(Laughter.)", "a < b", "...and", ">> you", "𝒜", "\u0301", "", " ", "1931", "<00:01.500>", "<v Holt>", "</v>", "<v", "--> ");

    private static readonly Gen<string> s_name = Gen.OneOf("HOLT", "Ms. Holt", "Mira Holt", "MIRA HOLT", "**Lund:**", "Q", "A", "Note", "Speaker 1", "[00:12] Lund", "Lund [00:12]", "LUND, HOST", "<mira>", "10:15 <mira>", "王芳", "İNCİ", "É", "J. K.", "");

    private static readonly Gen<string> s_end = Gen.OneOf("\n", "\n\n", "\r\n", "\r", "\n \n", "\n\n\n");

    private static readonly Gen<string> s_text = Gen.Select(s_words, s_end, s_words, static (one, end, other) => one + (end == "\n" ? end : " ") + other);

    private static readonly Gen<string> s_transcript = Gen.Select(s_name, Gen.OneOf(": ", ":\n", ". ", "\n", " ", "："), s_text, s_end, static (name, colon, text, end) => name + colon + text + end)
        .Array[0, 12].Select(static turns => "The council meets\n\n" + string.Concat(turns));

    private static readonly Gen<string> s_time = Gen.OneOf(
        "00:00:01,000 --> 00:00:02,000", "00:01.000 --> 00:02.500 line:0", "100:00:00.5 --> 99999999:00:00", "00:00:09 --> 00:00:01", "0:1 --> 0:2", "00:00:01,000 -> 00:00:02,000", "-->");

    private static readonly Gen<string> s_cue = Gen.Select(Gen.OneOf("1", "12", "intro", "NOTE", "STYLE", ""), s_end, s_time, s_end, s_text, static (number, end, time, after, text) => number + end + time + after + text + end);

    private static readonly Gen<string> s_subtitles = Gen.Select(Gen.OneOf("", "WEBVTT\n\n", "WEBVTT x\r\n\r\n", "\n"), s_cue.Array[0, 10], static (head, cues) => head + string.Concat(cues));

    [Fact]
    public void Transcripts_of_any_labels()
    {
        IFuzzTarget target = FuzzTargets.Find("quotes")!;
        s_transcript.Holds(text => target.Run(Encoding.UTF8.GetBytes(text)), seed: "0003NiY4kTd8", iter: s_iterations);
    }

    [Fact]
    public void Subtitles_of_any_cues()
    {
        IFuzzTarget target = FuzzTargets.Find("subtitles")!;
        s_subtitles.Holds(text => target.Run(Encoding.UTF8.GetBytes(text)), seed: "0004OjZ5lUe9", iter: s_iterations);
    }

    [Fact]
    public void The_generated_texts_have_turns_and_times()
    {
        int turns = 0;
        int times = 0;
        s_transcript.Holds(text => turns += Corpora.Parse("a.txt", text).Quotes.Count(static quote => quote.Kind == Compiler.Model.QuoteKind.Turn), seed: "0003NiY4kTd8", iter: 1_000);
        s_subtitles.Holds(text => times += Corpora.Parse("a.srt", text).Times.Count, seed: "0004OjZ5lUe9", iter: 1_000);
        Assert.True(turns > 200 && times > 1_000, $"{turns} turns, {times} times");
    }
}

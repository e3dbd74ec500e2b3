using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

public class MarkCaseTests
{
    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Marks");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Marks_are_paired_as_their_case_says(string name)
    {
        TextCase expected = s_cases[name];
        (List<MarkedSpan> spans, List<TextRange> unbalanced) = Marks.Scan(expected.Input, isHeadline: name.StartsWith("headlines: ", StringComparison.Ordinal));
        IEnumerable<(string, string)> actual = [
            .. spans.Select(span => (span.IsClosed ? span.IsSingle ? "single" : "unit" : "open", Escape(span.Outer.In(expected.Input).ToString()))),
            .. unbalanced.Select(mark => ("lost", mark.In(expected.Input).ToString())),
        ];
        Assert.Equal(expected.Expected.Select(pair => (pair.Key, Escape(pair.Value))).Where(pair => pair.Key != "none"), actual);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Spans_follow_each_other_and_hold_words(string name) => CheckOrder(s_cases[name].Input);

    [Fact]
    public void Spans_of_random_marks_follow_each_other_and_hold_words()
    {
        const int seed = 20221003;
        const string alphabet = "“”\"''‘’`„«»‹›「」『』‚as1 .,?\n=-";
        var random = new Random(seed);
        for (int round = 0; round < 2000; round++)
        {
            CheckOrder(new string(random.GetItems<char>(alphabet, 60)));
        }
    }

    private static void CheckOrder(string text)
    {
        int end = 0;
        foreach (MarkedSpan span in Marks.Scan(text, isHeadline: false).Spans)
        {
            Assert.True(span.Outer.Start >= end && span.Outer.End <= text.Length, text);
            Assert.True(span.Outer.Contains(span.Inner), text);
            Assert.False(span.Inner.IsEmpty, text);
            Assert.Equal(span.Inner, LineReader.Trim(text, span.Inner));
            end = span.Outer.End;
        }
    }

    private static string Escape(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal);
}

using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

public class CharacterCheckTests
{
    [Fact]
    public void A_usual_text_has_no_findings()
    {
        CharacterCheck.Findings findings = CharacterCheck.Check("Words, “quotes”\tin\r\nany script: 字 ж 𝒜 😀\f\u0085\u00A0\u00AD\u200C\u200D\u200E\u2028\uFE0F");
        Assert.Equal((-1, 0, -1, 0, -1), All(findings));
    }

    [Fact]
    public void The_first_control_character_is_named_and_all_are_counted() =>
        Assert.Equal((2, 4, -1, 0, -1), All(CharacterCheck.Check("ab\0c\u001Bd\u007F\u009F")));

    [Fact]
    public void Invisible_characters_count_as_controls() =>
        Assert.Equal((1, 5, -1, 0, -1), All(CharacterCheck.Check("a\u200Bb\uFEFFc\u2063d\uFFF9e\U000E0041")));

    [Fact]
    public void Tags_are_in_order_behind_a_flag_and_only_as_many_as_a_flag_has()
    {
        const string Flag = "\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F";
        Assert.Equal(0, CharacterCheck.Check(Flag + Flag).Controls);
        Assert.Equal(1, CharacterCheck.Check(Flag + " \U000E0041").Controls);
        Assert.Equal(93, CharacterCheck.Check("\U0001F3F4" + string.Concat(Enumerable.Repeat("\U000E0041", 100))).Controls);
    }

    [Fact]
    public void The_first_bidirectional_control_is_named_and_all_are_counted() =>
        Assert.Equal((-1, 0, 1, 3, -1), All(CharacterCheck.Check("a\u202Eb\u2066c\u2069")));

    [Fact]
    public void The_first_unpaired_surrogate_is_named()
    {
        Assert.Equal(1, CharacterCheck.Check("a\uD835").FirstUnpairedSurrogate);
        Assert.Equal(1, CharacterCheck.Check("a\uDC9C").FirstUnpairedSurrogate);
        Assert.Equal(0, CharacterCheck.Check("\uDC9C\uD835").FirstUnpairedSurrogate);
        Assert.Equal(2, CharacterCheck.Check("\uD835\uDC9C\uDC9C").FirstUnpairedSurrogate);
        Assert.Equal(0, CharacterCheck.Check("\uD835\uD835\uDC9C").FirstUnpairedSurrogate);
        Assert.Equal(-1, CharacterCheck.Check("\uD835\uDC9C").FirstUnpairedSurrogate);
    }

    [Fact]
    public void Controls_are_those_of_unicode_without_white_space()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            bool isLineOrTab = (char)c is '\t' or '\n' or '\r' or '\f' or '\u0085';
            Assert.Equal(char.IsControl((char)c) && !isLineOrTab, CharacterCheck.IsControl((char)c));
        }
    }

    [Fact]
    public void Bidirectional_controls_are_embeddings_overrides_and_isolates() =>
        Assert.Equal(
            "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
            string.Concat(Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(CharacterCheck.IsBidirectionalControl)));

    private static (int, int, int, int, int) All(CharacterCheck.Findings findings) =>
        (findings.FirstControl, findings.Controls, findings.FirstBidirectional, findings.Bidirectionals, findings.FirstUnpairedSurrogate);
}

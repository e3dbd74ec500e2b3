using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Image;

/// <summary>A text of which some ranges are kept: each reads as it did, and no two become one word.</summary>
public sealed class KeptCharactersTests
{
    private const string Text = "0123456789abcdef";

    [Fact]
    public void Runs_that_do_not_touch_are_apart()
    {
        var kept = new KeptCharacters([new(10, 12), new(2, 4)]);
        Assert.Equal("23\nab", kept.Of(Text));
        Assert.Equal(new TextRange(0, 2), kept.Move(new(2, 4)));
        Assert.Equal(new TextRange(3, 5), kept.Move(new(10, 12)));
        Assert.Equal(new TextRange(4, 5), kept.Move(new(11, 12)));
    }

    [Fact]
    public void Ranges_that_touch_or_overlap_are_one_run()
    {
        var kept = new KeptCharacters([new(4, 6), new(2, 4), new(5, 9), new(3, 5)]);
        Assert.Equal("2345678", kept.Of(Text));
        Assert.Equal(new TextRange(3, 7), kept.Move(new(5, 9)));
    }

    [Fact]
    public void Empty_ranges_keep_nothing_and_have_a_place()
    {
        var kept = new KeptCharacters([new(3, 3), default, new(5, 7), new(14, 14)]);
        Assert.Equal("56", kept.Of(Text));
        Assert.Equal(default, kept.Move(default));
        Assert.Equal(default, kept.Move(new(3, 3)));
        Assert.Equal(new TextRange(2, 2), kept.Move(new(7, 7)));
        Assert.Equal(default, kept.Move(new(14, 14)));
    }

    [Fact]
    public void The_default_range_stays_what_it_is_in_a_text_that_is_kept_from_its_start()
    {
        var kept = new KeptCharacters([new(0, 2), default]);
        Assert.Equal("01", kept.Of(Text));
        Assert.Equal(default, kept.Move(default));
        Assert.Equal(new TextRange(1, 2), kept.Move(new(1, 2)));
    }

    [Fact]
    public void Of_nothing_nothing_is_kept()
    {
        var kept = new KeptCharacters([]);
        Assert.Equal(string.Empty, kept.Of(Text));
        Assert.Equal(default, kept.Move(new(3, 3)));
    }
}
